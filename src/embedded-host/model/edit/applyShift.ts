import { translateFormula } from '../../formula/translateFormula';
import type { Area } from '../area';
import { areaContains, areasOverlap, isWholeColumns, isWholeRows, sameArea } from '../area';
import type { Cell } from '../cell';
import { HostError } from '../hostError';
import type { ConditionalRule } from '../rules';
import type { Sheet } from '../sheet';
import type { AutoFilter, Table } from '../table';
import type { Workbook } from '../workbook';
import { arrayAreasIn, takeArraysApart } from './arrayFormula';
import { shiftChartPlace } from './charts';
import { rewriteFormulas } from './rewriteFormulas';
import { reanchorFormulas, withAreas } from './ruleAreas';
import type { Shift } from './shiftArea';
import {
  isTornBy,
  movedCells,
  shiftArea,
  shiftDistance,
  shiftedStrip,
  shiftLength,
  shiftPieces,
} from './shiftArea';
import { uniqueColumnName } from './tableNames';

/** Refuses a shift that would cut a table, a PivotTable, merged cells or an array formula in two. */
export function assertShiftable(sheet: Sheet, shift: Shift): void {
  if (sheet.tables.some((table) => isTornBy(table.area, shift)))
    throw new HostError(
      'InsertDeleteConflict',
      'The operation would shift cells of a table on the worksheet.',
    );
  if (sheet.pivotTables.some(({ area }) => isBrokenBy(area, shift))) throw cutsPivotTable();
  if (sheet.merges.some((merge) => isTornBy(merge, shift)))
    throw new HostError('MergedRangeConflict', 'The operation would cut merged cells in two.');
  for (const area of arrayAreasIn(sheet, shiftedStrip(shift)))
    if (isBrokenBy(area, shift))
      throw new HostError('InvalidOperation', 'You cannot change part of an array.');
}

/** "The attempted operation causes a conflict with a PivotTable range." */
export function cutsPivotTable(): HostError {
  return new HostError(
    'PivotTableRangeConflict',
    'The attempted operation causes a conflict with a PivotTable range.',
  );
}

/** Whether the shift would leave the area in pieces, or a part of it. */
function isBrokenBy(area: Area, shift: Shift): boolean {
  return isTornBy(area, shift) || (!areaContains(shift.area, area) && isCutBy(area, shift));
}

/** Whether the shift opens or closes a gap inside the area. */
function isCutBy(area: Area, shift: Shift): boolean {
  if (shift.kind === 'deleted') return areasOverlap(area, shift.area);
  const at = shift.shift === 'rows' ? shift.area.top : shift.area.left;
  return at > (shift.shift === 'rows' ? area.top : area.left) && areasOverlap(area, shiftedStrip(shift));
}

/**
 * Moves everything that stands in the strip of a shift: cells, row and column properties, tables, rules, validations,
 * merges, filter, frozen panes, PivotTables, charts, and every formula of the workbook that refers to them.
 * The shift was checked before; the caller tells the workbook.
 */
export function applyShift(workbook: Workbook, sheet: Sheet, shift: Shift): void {
  if (shift.kind === 'deleted') reanchorFormulas(sheet, shift);
  // A spill gives way: only its formula moves, and spills anew.
  for (const spill of arrayAreasIn(sheet, shiftedStrip(shift), 'dynamic'))
    if (isTornBy(spill, shift) || isCutBy(spill, shift)) takeArraysApart(sheet, spill);
  for (const table of sheet.tables) dropDeletedColumns(workbook, table, shift);
  rewriteFormulas(workbook, { ...shift, sheet: sheet.name });
  moveCells(sheet, shift);
  moveProps(sheet, shift);
  sheet.tables = sheet.tables.flatMap((table) => shiftTable(table, shift) ?? []);
  sheet.rules = sheet.rules
    .flatMap((rule) => shiftRule(rule, shift) ?? [])
    .map((rule, priority) => ({ ...rule, priority }));
  sheet.validations = sheet.validations.flatMap((validation) => {
    const areas = validation.areas.flatMap((area) => shiftPieces(area, shift));
    return areas.length > 0 ? [{ ...validation, areas }] : [];
  });
  sheet.merges = sheet.merges.flatMap((merge) => {
    const moved = shiftArea(merge, shift);
    return moved && !(moved.top === moved.bottom && moved.left === moved.right) ? [moved] : [];
  });
  sheet.filter =
    sheet.filter && !isTornBy(sheet.filter.area, shift) ? shiftFilter(sheet.filter, shift) : sheet.filter;
  sheet.pivotTables = sheet.pivotTables.flatMap((pivot) => {
    const moved = shiftArea(pivot.area, shift);
    return moved ? [{ ...pivot, area: moved }] : [];
  });
  sheet.charts = sheet.charts.map((chart) => {
    const place = shiftChartPlace(chart.place, shift);
    return place === chart.place ? chart : { ...chart, place };
  });
  shiftFreeze(sheet, shift);
}

function moveCells(sheet: Sheet, shift: Shift): void {
  if (shift.kind === 'deleted') takeCells(sheet, shift.area);
  const from = movedCells(shift);
  if (!from) return;
  const [rows, columns] = shiftDistance(shift);
  if (shift.shift === 'rows' && isWholeRows(from) && !sheet.cells.hasArrays) {
    sheet.cells.shiftRows(from.top, rows);
    return;
  }
  for (const [row, column, cell] of takeCells(sheet, from)) {
    const array = cell.array && { ...cell.array, area: shiftArea(cell.array.area, shift) ?? cell.array.area };
    sheet.cells.set(row + rows, column + columns, array ? { ...cell, array } : cell);
  }
}

/** Takes the cells of an area off the sheet. */
export function takeCells(sheet: Sheet, area: Area): [row: number, column: number, cell: Cell][] {
  const taken = [...sheet.cells.within(area)];
  for (const [row, column] of taken) sheet.cells.set(row, column, undefined);
  return taken;
}

function moveProps(sheet: Sheet, shift: Shift): void {
  if (shift.shift === 'rows' && isWholeRows(shift.area))
    shiftKeys(sheet.rowProps, shift.kind, shift.area.top, shift.area.bottom);
  if (shift.shift === 'columns' && isWholeColumns(shift.area))
    shiftKeys(sheet.columnProps, shift.kind, shift.area.left, shift.area.right);
}

function shiftKeys<P>(props: Map<number, P>, kind: Shift['kind'], first: number, last: number): void {
  const entries = [...props];
  props.clear();
  for (const [index, value] of entries) {
    if (index < first) props.set(index, value);
    else if (kind === 'inserted') props.set(index + (last - first + 1), value);
    else if (index > last) props.set(index - (last - first + 1), value);
  }
}

function shiftRule(rule: ConditionalRule, shift: Shift): ConditionalRule | undefined {
  const areas = rule.areas.flatMap((area) => shiftPieces(area, shift));
  if (areas.length === 0) return undefined;
  if (areas.every((area, i) => rule.areas[i] !== undefined && sameArea(area, rule.areas[i]))) return rule;
  // The formulas have followed the first cell to where it is now.
  const first = rule.areas[0];
  const firstCell = first && shiftPieces({ ...first, bottom: first.top, right: first.left }, shift)[0];
  return withAreas(firstCell ? { ...rule, areas: [firstCell] } : rule, areas);
}

function shiftFilter(filter: AutoFilter, shift: Shift): AutoFilter | undefined {
  const area = shiftArea(filter.area, shift);
  // Without its header row a filter is gone.
  if (
    !area ||
    (shift.kind === 'deleted' && shift.shift === 'rows' && containsRow(shift.area, filter.area.top))
  )
    return undefined;
  if (shift.shift === 'rows') return { ...filter, area };
  const criteria = filter.criteria.flatMap((criterion) => {
    const column = filter.area.left + criterion.column;
    const cell = shiftArea({ ...filter.area, left: column, right: column }, shift);
    return cell ? [{ ...criterion, column: cell.left - area.left }] : [];
  });
  return { ...filter, area, criteria };
}

function containsRow(area: Area, row: number): boolean {
  return area.top <= row && row <= area.bottom;
}

/** A deleted column takes the structured references to it along: they become #REF!, or shrink to its neighbours. */
function dropDeletedColumns(workbook: Workbook, table: Table, shift: Shift): void {
  if (shift.kind !== 'deleted' || shift.shift !== 'columns' || !areasOverlap(shift.area, table.area)) return;
  const names = table.columns.map((column) => column.name);
  const first = Math.max(0, shift.area.left - table.area.left);
  const last = Math.min(names.length - 1, shift.area.right - table.area.left);
  for (let at = last; at >= first; at--) {
    const [column, previous, next] = [names[at], names[at - 1], names[at + 1]];
    if (column === undefined) continue;
    rewriteFormulas(workbook, {
      kind: 'columnDeleted',
      table: table.name,
      column,
      ...(previous === undefined ? {} : { previous }),
      ...(next === undefined ? {} : { next }),
    });
    names.splice(at, 1);
  }
}

function shiftTable(table: Table, shift: Shift): Table | undefined {
  const area = shiftArea(table.area, shift);
  if (!area) return undefined;
  const filter = table.filter && shiftFilter(table.filter, shift);
  const { filter: _, ...rest } = table;
  const moved: Table = {
    ...rest,
    area,
    ...(filter ? { filter } : {}),
    columns: columnsForNewTop(table, shift),
  };
  if (shift.shift === 'rows' || area.right - area.left === table.area.right - table.area.left) return moved;
  return { ...moved, columns: shiftColumns(table, shift) };
}

/**
 * A column's formula is written for the first row of the body. Rows inserted right there push what was the first row
 * down, and the formula with it: it is brought back up to the new first row.
 */
function columnsForNewTop(table: Table, shift: Shift): Table['columns'] {
  const atTop =
    shift.kind === 'inserted' &&
    shift.shift === 'rows' &&
    table.showHeaders &&
    shift.area.top === table.area.top + 1 &&
    areasOverlap(shift.area, { ...table.area, top: shift.area.top });
  if (!atTop) return table.columns;
  return table.columns.map((column) =>
    column.formula === undefined
      ? column
      : { ...column, formula: translateFormula(column.formula, -shiftLength(shift), 0) },
  );
}

function shiftColumns(table: Table, shift: Shift): Table['columns'] {
  const at = shift.area.left - table.area.left;
  const length = shift.area.right - shift.area.left + 1;
  if (shift.kind === 'deleted') return table.columns.filter((_, index) => index < at || index >= at + length);
  const columns = [...table.columns];
  for (let i = 0; i < length; i++) {
    const id = Math.max(0, ...columns.map((column) => column.id)) + 1;
    columns.splice(at + i, 0, { id, name: uniqueColumnName('', columns) });
  }
  return columns;
}

function shiftFreeze(sheet: Sheet, shift: Shift): void {
  const moved = (frozen: number, first: number, last: number): number => {
    if (frozen === 0 || first >= frozen) return frozen;
    return shift.kind === 'inserted'
      ? frozen + (last - first + 1)
      : frozen - (Math.min(last, frozen - 1) - first + 1);
  };
  const { area } = shift;
  if (shift.shift === 'rows' && isWholeRows(area))
    sheet.freeze = { ...sheet.freeze, rows: moved(sheet.freeze.rows, area.top, area.bottom) };
  if (shift.shift === 'columns' && isWholeColumns(area))
    sheet.freeze = { ...sheet.freeze, columns: moved(sheet.freeze.columns, area.left, area.right) };
}
