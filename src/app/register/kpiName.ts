import type { CellValue } from '../../domain/sheet/cellValue';
import { quoteText } from '../formula/escapeText';
import { columnArea } from '../sheetCells';
import { layoutOf } from '../tableLayout';
import { blockConditions, blockOf } from './current/block';
import { absolute, bodyOf, cellsInColumn } from './current/cells';
import { whereAll, type Condition } from './current/conditions';
import type { PlacedKpi } from './current/measure';
import { pivotKpi, pivotWhere } from './current/pivot';
import { recordConditions, recordsOf, recordsWhere } from './current/records';
import { LOST } from './lostName';
import { lookUp } from './rowReferences';

/**
 * The name of the KPI as its table shows it now; where the KPI is gone, the name that it had. Of a KPI that has no id in
 * a row of its own, this formula is the link: `kpiOfFormula` finds the KPI by it.
 */
export function kpiNameFormula(placed: PlacedKpi): string {
  const { sheet, kpi, references } = placed;
  const { name, nameCell, titleCell } = kpi;
  const lost = quoteText(nameWhenLost(name) + LOST);
  if (references !== undefined && titleCell === undefined)
    return `=IFERROR(${lookUp(references, nameCell.column)},${lost})`;
  const where = labelsWhere(placed);
  if (where !== undefined) return `=IF(SUMPRODUCT(${where}*1)>0,${quoteText(nameWhenLost(name))},${lost})`;
  const { row, column } = titleCell ?? nameCell;
  const cell = absolute(sheet, columnArea(row, column, 1));
  const { block } = placed.table;
  if (block === undefined) return `=IFERROR(${cell}&"",${lost})`;
  // The name stands for the KPIs of all blocks: the cells beside it tell which of them, and are followed when they move.
  return `=IFERROR(${cell}&IF(ROWS(${absolute(sheet, block)}),""),${lost})`;
}

/** Where formulas tell a KPI by what its rows bear, rather than by a cell. */
function labelsWhere(placed: PlacedKpi): string | undefined {
  switch (layoutOf(placed.table)) {
    case 'records':
      return recordsOf(placed)?.where;
    case 'block':
      return blockOf(placed)?.where;
    case 'pivot':
      return pivotKpi(placed).where;
    case 'row':
    case 'column':
    case 'cell':
      return undefined;
  }
}

/**
 * What `labelsIn` finds in the formula for a KPI's name, without working out how far that reaches; `undefined` for a KPI
 * that is told by its cell.
 */
export function labelsOf(placed: PlacedKpi): string | undefined {
  const { sheet, table, kpi } = placed;
  const cellsIn = (column: number): string => absolute(sheet, columnArea(0, column, 1));
  const where = (conditions: readonly Condition[] | undefined): string | undefined =>
    conditions && withoutRows(whereAll(sheet, conditions, cellsIn));
  switch (layoutOf(table)) {
    case 'records': {
      const { row, rowCount } = bodyOf(sheet, table);
      const conditions = recordConditions(placed);
      const cells = (column: number): string => cellsInColumn(sheet, table, column, row, row + rowCount - 1);
      return conditions && withoutRows(recordsWhere(placed, conditions, cells));
    }
    case 'block':
      return where(blockConditions(placed));
    case 'pivot': {
      const column = table.fieldsAre === 'columns' ? kpi.nameCell.column : table.header.column + 1;
      return withoutRows(pivotWhere(placed, cellsIn(column)));
    }
    case 'row':
    case 'column':
    case 'cell':
      return undefined;
  }
}

/**
 * What stays the same of a formula by which a KPI is told by what its rows bear, however far its references reach;
 * `undefined` for another formula.
 */
export function labelsIn(formula: CellValue): string | undefined {
  const where = /^=IF\(SUMPRODUCT\((.+)\*1\)>0,/su.exec(String(formula))?.[1];
  return where && withoutRows(where);
}

/** A formula's references without their rows and where they end; its texts stay. */
function withoutRows(formula: string): string {
  return formula
    .split('"')
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/:\$[A-Z]+\$\d+|\$\d+|'/g, '')))
    .join('"');
}

/** The cell that such a formula reads, as it calls it; `undefined` where it is another formula. */
export function nameCellIn(formula: CellValue): string | undefined {
  return /^=IFERROR\((.+?)&(?:""|IF\(ROWS\(.+?\),""\)),/su.exec(String(formula))?.[1];
}

/** The block of figures that such a formula tells, where several share their names. */
export function blockIn(formula: CellValue): string | undefined {
  return /&IF\(ROWS\((.+?)\),""\),/su.exec(String(formula))?.[1];
}

/** A KPI's name as far as a formula can hold it: Excel takes texts of up to 255 characters there. */
export function nameWhenLost(name: string): string {
  return name.slice(0, 255 - LOST.length).replace(/[\uD800-\uDBFF]$/, '');
}

/** What `nameWhenLost` was when the formula for the name was written. */
export function kpiNameWhenLost(formula: CellValue): string | undefined {
  const text = /,"((?:[^"]|"")*)"\)$/su.exec(String(formula))?.[1]?.replaceAll('""', '"');
  return text?.endsWith(LOST) ? text.slice(0, -LOST.length) : undefined;
}
