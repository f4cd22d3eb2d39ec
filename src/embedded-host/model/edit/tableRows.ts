import { areaContains, areasOverlap, moveArea, rowCount, type Area } from '../area';
import { formatAt, putCell } from '../formatAt';
import { HostError } from '../hostError';
import type { Sheet } from '../sheet';
import type { Table } from '../table';
import type { Workbook } from '../workbook';
import { shiftDown } from './addTable';
import { assertAllowed } from './assertWritable';
import { fillNewRows } from './calculatedColumns';
import { deleteCells } from './deleteCells';
import { assertOnSheet, bodyArea, isBlank, replaceTable, tableById } from './tableAreas';

/**
 * Adds blank rows to a table. What stands below moves down within the table's columns. Formats, rules and calculated
 * columns are taken on.
 * @param index where the first of them comes to stand; the end when left out
 * @param alwaysInsert false: rows at the end take the place of blank cells below, if there are, and nothing moves
 * Throws `InvalidArgument`, `InsertDeleteConflict`, `MergedRangeConflict`, `NonBlankCellOffSheet`, `AccessDenied`.
 * @returns the area of the new rows
 */
export function insertTableRows(
  workbook: Workbook,
  sheet: Sheet,
  table: Table,
  index: number | undefined,
  count: number,
  alwaysInsert = true,
): Area {
  assertAllowed(workbook, sheet);
  const body = bodyArea(table);
  // A table whose one row is blank has, for Excel, no rows yet: the first that comes takes its place.
  if (index === undefined && rowCount(body) === 1 && isBlank(sheet, body)) {
    if (count > 1) insertTableRows(workbook, sheet, table, 1, count - 1, alwaysInsert);
    return { ...body, bottom: body.top + count - 1 };
  }
  const at = index ?? rowCount(body);
  if (at < 0 || at > rowCount(body))
    throw new HostError('InvalidArgument', 'The table has no such place for a row.');
  assertOnSheet({ ...table.area, bottom: table.area.bottom + count });
  const rows = { ...body, top: body.top + at, bottom: body.top + at + count - 1 };
  const atEnd = rows.top > body.bottom;
  const fits = atEnd && !table.showTotals && isBlank(sheet, rows) && !overlapsTable(sheet, table, rows);
  if (alwaysInsert || !fits) shiftDown(workbook, sheet, rows);
  // The shift has made the table longer when it opened inside; at its edges the table takes the rows in.
  const long = { ...table.area, bottom: table.area.bottom + count };
  const { filter, ...grown } = { ...tableById(sheet, table.id), area: long };
  const filterBottom = long.bottom - (table.showTotals ? 1 : 0);
  replaceTable(
    sheet,
    filter ? { ...grown, filter: { ...filter, area: { ...long, bottom: filterBottom } } } : grown,
  );
  if (atEnd) extendRules(sheet, body, count);
  copyFormats(sheet, rows, atEnd ? body.bottom : rows.bottom + 1);
  fillNewRows(sheet, tableById(sheet, table.id), rows.top, rows.bottom);
  workbook.noteChange({ kind: 'cells', sheet, area: rows, change: 'edited' });
  workbook.noteChange({ kind: 'structure', sheet, what: 'table' });
  return rows;
}

function overlapsTable(sheet: Sheet, table: Table, rows: Area): boolean {
  return sheet.tables.some((it) => it.id !== table.id && areasOverlap(it.area, rows));
}

/** Rules and validations that reached the table's last row reach the new last row. */
function extendRules(sheet: Sheet, body: Area, count: number): void {
  const extend = (areas: readonly Area[]): readonly Area[] =>
    areas.some((area) => reachesEnd(area, body))
      ? areas.map((area) => (reachesEnd(area, body) ? { ...area, bottom: area.bottom + count } : area))
      : areas;
  sheet.rules = sheet.rules.map((rule) => {
    const areas = extend(rule.areas);
    return areas === rule.areas ? rule : { ...rule, areas };
  });
  sheet.validations = sheet.validations.map((validation) => {
    const areas = extend(validation.areas);
    return areas === validation.areas ? validation : { ...validation, areas };
  });
}

function reachesEnd(area: Area, body: Area): boolean {
  return (
    area.bottom === body.bottom && area.top <= body.top && area.left >= body.left && area.right <= body.right
  );
}

function copyFormats(sheet: Sheet, rows: Area, from: number): void {
  for (let row = rows.top; row <= rows.bottom; row++)
    for (let column = rows.left; column <= rows.right; column++)
      putCell(sheet, row, column, { value: null, format: formatAt(sheet, from, column) });
}

/**
 * Deletes rows of a table, given by index, and moves what is below up within the table's columns. A table keeps one
 * row, which is blank. Throws `InvalidArgument` for a row that is not there, `InsertDeleteConflict`, `AccessDenied`.
 */
export function deleteTableRows(
  workbook: Workbook,
  sheet: Sheet,
  table: Table,
  indexes: readonly number[],
): void {
  const body = bodyArea(table);
  if (indexes.some((index) => index < 0 || index >= rowCount(body)))
    throw new HostError('InvalidArgument', 'The table has no such row.');
  for (const run of runsOf(indexes).reverse()) {
    const rows = moveArea({ ...body, bottom: body.top + run.length - 1 }, run[0] ?? 0, 0);
    deleteCells(workbook, sheet, rows, 'up');
    if (areaContains(rows, body)) break;
  }
  workbook.noteChange({ kind: 'structure', sheet, what: 'table' });
}

/** The indexes in ascending runs without gaps. */
function runsOf(indexes: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const index of [...new Set(indexes)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last.at(-1) === index - 1) last.push(index);
    else runs.push([index]);
  }
  return runs;
}
