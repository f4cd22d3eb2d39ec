import { translateFormula } from '../../formula/translateFormula';
import type { Area } from '../area';
import { columnCount, intersectAreas, rowCount } from '../area';
import type { Cell } from '../cell';
import { formatAt } from '../formatAt';
import type { Sheet } from '../sheet';
import type { Table, TableColumn } from '../table';
import type { Workbook } from '../workbook';
import { isSpillAnchor, ownArray } from './arrayFormula';
import { bodyArea, columnOf, isBlank, replaceTable } from './tableAreas';

/** The formula a column has in each row. A column's formula is kept as it stands in the first row of the body. */
class ColumnFormula {
  /** Structured references read alike in every row: no need to translate. */
  private readonly sameEverywhere: boolean;

  constructor(
    readonly atTop: string,
    private readonly top: number,
    /** It works on arrays. */
    readonly dynamic: boolean,
  ) {
    this.sameEverywhere = translateFormula(atTop, 1, 0) === atTop;
  }

  static from(formula: string, row: number, top: number, dynamic: boolean): ColumnFormula {
    return new ColumnFormula(translateFormula(formula, top - row, 0), top, dynamic);
  }

  static of({ formula, dynamic }: TableColumn, top: number): ColumnFormula | undefined {
    return formula === undefined ? undefined : new ColumnFormula(formula, top, dynamic === true);
  }

  inRow(row: number): string {
    return this.sameEverywhere ? this.atTop : translateFormula(this.atTop, row - this.top, 0);
  }

  /** Whether a cell of that row holds the formula. */
  isIn(cell: Cell | undefined, row: number): boolean {
    return columnFormulaOf(cell) === this.inRow(row) && isSpillAnchor(cell) === this.dynamic;
  }

  put(sheet: Sheet, row: number, column: number): void {
    const array = this.dynamic ? { array: ownArray(row, column) } : {};
    const format = formatAt(sheet, row, column);
    sheet.cells.set(row, column, { value: null, formula: this.inRow(row), format, ...array });
  }
}

/**
 * The columns of tables, without header and totals, that are about to be written from top to bottom and are empty, or
 * hold nothing but their one formula.
 * @param tables as they will be once this is written: they may take in cells beside them
 * @param toWrite the area of one assignment
 */
export function replacedColumns(sheet: Sheet, tables: readonly Table[], toWrite: Area): readonly Area[] {
  return tables.flatMap((table) => {
    const body = bodyArea(table);
    const shared = intersectAreas(body, toWrite);
    if (shared?.top !== body.top || shared.bottom !== body.bottom) return [];
    const columns = Array.from({ length: columnCount(shared) }, (_, offset) => columnOf(shared, offset));
    return columns.filter((area) => {
      const column = table.columns[area.left - table.area.left];
      return isBlank(sheet, area) || (column !== undefined && holdsItsFormula(sheet, area, column));
    });
  });
}

function holdsItsFormula(sheet: Sheet, body: Area, column: TableColumn): boolean {
  const formula = ColumnFormula.of(column, body.top);
  return formula !== undefined && isFilledWith(sheet, body, formula);
}

/** The formula of a cell, unless it is an array formula that was entered: those fill no column. */
function columnFormulaOf(cell: Cell | undefined): string | undefined {
  return cell?.array && !isSpillAnchor(cell) ? undefined : cell?.formula;
}

/** A column with another formula. */
function withFormula({ dynamic: _, ...column }: TableColumn, formula: ColumnFormula): TableColumn {
  return { ...column, formula: formula.atTop, ...(formula.dynamic && { dynamic: true }) };
}

function isFilledWith(sheet: Sheet, body: Area, formula: ColumnFormula): boolean {
  for (let row = body.top; row <= body.bottom; row++) {
    if (!formula.isIn(sheet.cells.get(row, body.left), row)) return false;
  }
  return true;
}

/** A table's columns, of which those that hold one formula from top to bottom are calculated ones from now on. */
export function withCalculatedColumns(sheet: Sheet, table: Table): readonly TableColumn[] {
  const body = bodyArea(table);
  return table.columns.map((column, index) => {
    const at = table.area.left + index;
    const first = sheet.cells.get(body.top, at);
    const text = columnFormulaOf(first);
    if (text === undefined || column.formula === text) return column;
    const formula = new ColumnFormula(text, body.top, isSpillAnchor(first));
    return isFilledWith(sheet, { ...body, left: at, right: at }, formula)
      ? withFormula(column, formula)
      : column;
  });
}

/**
 * After cells of a table's body were written. One formula written where the rest of the column is empty, or over a
 * calculated column, fills the column and is remembered for rows to come; constants over a whole column end it. Of
 * different formulas written at once to all of a column that is empty, or that holds nothing but its one formula, Excel
 * makes the last one the column's (office-js #5909, #6745); over constants they are what was written.
 * @param replaced what `replacedColumns` said before the cells were written
 * @returns whether a column's formula is another one now
 */
export function fillCalculatedColumns(
  workbook: Workbook,
  sheet: Sheet,
  table: Table,
  written: Area,
  replaced: readonly Area[] = [],
): boolean {
  const body = bodyArea(table);
  const touched = intersectAreas(body, written);
  if (!touched) return false;
  const columns = table.columns.map((column, index) => {
    const at = table.area.left + index;
    if (at < touched.left || at > touched.right) return column;
    const isReplaced = replaced.some((area) => area.left === at && area.top === body.top);
    return fillColumn(workbook, sheet, body, column, { ...touched, left: at, right: at }, isReplaced);
  });
  if (columns.every((column, index) => column === table.columns[index])) return false;
  replaceTable(sheet, { ...table, columns });
  return true;
}

function fillColumn(
  workbook: Workbook,
  sheet: Sheet,
  body: Area,
  column: TableColumn,
  written: Area,
  isReplaced: boolean,
): TableColumn {
  const cells = Array.from({ length: rowCount(written) }, (_, i) =>
    sheet.cells.get(written.top + i, written.left),
  );
  const formulas = cells.map(columnFormulaOf);
  const wholeColumn = written.top === body.top && written.bottom === body.bottom;
  const first = formulas[0];
  if (first === undefined) {
    if (!wholeColumn || formulas.some((formula) => formula !== undefined)) return column;
    const { formula: _, dynamic: __, ...rest } = column;
    return column.formula === undefined ? column : rest;
  }
  let filled = ColumnFormula.from(first, written.top, body.top, isSpillAnchor(cells[0]));
  if (!cells.every((cell, i) => filled.isIn(cell, written.top + i))) {
    const last = formulas.at(-1);
    if (!isReplaced || last === undefined || formulas.includes(undefined)) return column;
    filled = ColumnFormula.from(last, written.bottom, body.top, isSpillAnchor(cells.at(-1)));
    fillRows(sheet, body, written.left, filled);
  } else if (!wholeColumn) {
    if (!restIsFree(sheet, body, column, written)) return column;
    const area = fillRows(sheet, body, written.left, filled);
    if (area) workbook.noteChange({ kind: 'cells', sheet, area, change: 'edited' });
  }
  return column.formula === filled.atTop ? column : withFormula(column, filled);
}

/**
 * Puts a column's formula into the rows that do not hold it; the others keep their values.
 * @returns the cells from the first to the last that changed
 */
function fillRows(sheet: Sheet, body: Area, at: number, formula: ColumnFormula): Area | undefined {
  let changed: Area | undefined;
  for (let row = body.top; row <= body.bottom; row++) {
    if (formula.isIn(sheet.cells.get(row, at), row)) continue;
    formula.put(sheet, row, at);
    changed = { top: changed?.top ?? row, bottom: row, left: at, right: at };
  }
  return changed;
}

/** Whether the cells that were not written are empty, or all hold the formula the column had before. */
function restIsFree(sheet: Sheet, body: Area, column: TableColumn, written: Area): boolean {
  const before = ColumnFormula.of(column, body.top);
  for (let row = body.top; row <= body.bottom; row++) {
    if (row >= written.top && row <= written.bottom) continue;
    const cell = sheet.cells.get(row, written.left);
    if (!isEmpty(cell) && !before?.isIn(cell, row)) return false;
  }
  return true;
}

/**
 * Gives rows that have come to a table the formulas of its calculated columns.
 * @param into `blank cells` leaves alone what stood there before the table grew over it
 */
export function fillNewRows(
  sheet: Sheet,
  table: Table,
  firstRow: number,
  lastRow: number,
  into: 'all cells' | 'blank cells' = 'all cells',
): void {
  const body = bodyArea(table);
  table.columns.forEach((column, index) => {
    const formula = ColumnFormula.of(column, body.top);
    if (!formula) return;
    const at = table.area.left + index;
    for (let row = Math.max(firstRow, body.top); row <= Math.min(lastRow, body.bottom); row++)
      if (into === 'all cells' || isEmpty(sheet.cells.get(row, at))) formula.put(sheet, row, at);
  });
}

function isEmpty(cell: Cell | undefined): boolean {
  return !cell || (cell.value === null && cell.formula === undefined);
}
