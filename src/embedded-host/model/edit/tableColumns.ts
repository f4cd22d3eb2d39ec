import { columnCount, type Area } from '../area';
import { formatAt, putCell } from '../formatAt';
import { HostError } from '../hostError';
import type { Sheet } from '../sheet';
import type { Table, TableColumn } from '../table';
import type { Workbook } from '../workbook';
import { applyShift, assertShiftable } from './applyShift';
import { assertAllowed } from './assertWritable';
import { deleteCells } from './deleteCells';
import { assertRoom } from './insertCells';
import type { Shift } from './shiftArea';
import { assertOnSheet, columnOf, headerArea, replaceTable, tableById } from './tableAreas';
import { uniqueColumnName } from './tableNames';

/**
 * Adds a blank column to a table; the cells to its right move within the table's rows.
 * @param index where the column comes to stand; the end when left out
 * Throws `InvalidArgument`, `InsertDeleteConflict`, `MergedRangeConflict`, `NonBlankCellOffSheet`, `AccessDenied`.
 */
export function insertTableColumn(
  workbook: Workbook,
  sheet: Sheet,
  table: Table,
  index?: number,
  name = '',
): TableColumn {
  assertAllowed(workbook, sheet);
  const at = index ?? table.columns.length;
  if (at < 0 || at > table.columns.length)
    throw new HostError('InvalidArgument', 'The table has no such place for a column.');
  assertOnSheet({ ...table.area, right: table.area.right + 1 });
  const left = table.area.left + at;
  const area: Area = { ...table.area, left, right: left };
  const shift: Shift = { kind: 'inserted', area, shift: 'columns' };
  assertRoom(sheet, shift);
  assertShiftable(sheet, shift);
  applyShift(workbook, sheet, shift);

  const column: TableColumn = {
    id: Math.max(0, ...table.columns.map((it) => it.id)) + 1,
    name: uniqueColumnName(name, table.columns),
  };
  // The shift has made the table wider when it opened inside; at the edges the table takes the new cells in.
  const shifted = tableById(sheet, table.id);
  const columns = shifted.columns.filter((it) => table.columns.some(({ id }) => id === it.id));
  columns.splice(at, 0, column);
  const wide = { ...table.area, right: table.area.right + 1 };
  const filter = shifted.filter && {
    ...shifted.filter,
    area: { ...shifted.filter.area, left: wide.left, right: wide.right },
  };
  const criteria =
    table.filter?.criteria.map((it) => (it.column >= at ? { ...it, column: it.column + 1 } : it)) ?? [];
  replaceTable(sheet, {
    ...shifted,
    area: wide,
    columns,
    ...(filter ? { filter: { ...filter, criteria } } : {}),
  });

  copyFormats(sheet, area, at > 0 ? left - 1 : left + 1);
  const header = headerArea(tableById(sheet, table.id));
  if (header)
    sheet.cells.set(header.top, left, { value: column.name, format: formatAt(sheet, header.top, left) });
  workbook.noteChange({ kind: 'cells', sheet, area, change: 'cellInserted', shift: 'columns' });
  workbook.noteChange({ kind: 'structure', sheet, what: 'table' });
  return column;
}

function copyFormats(sheet: Sheet, area: Area, from: number): void {
  for (let row = area.top; row <= area.bottom; row++)
    putCell(sheet, row, area.left, { value: null, format: formatAt(sheet, row, from) });
}

/**
 * Deletes a column of a table; the cells to its right move left within the table's rows, references become #REF!.
 * Deleting the only column deletes the table.
 */
export function deleteTableColumn(workbook: Workbook, sheet: Sheet, table: Table, index: number): void {
  if (index < 0 || index >= columnCount(table.area))
    throw new HostError('InvalidArgument', 'The table has no such column.');
  deleteCells(workbook, sheet, columnOf(table.area, index), 'left');
  workbook.noteChange({ kind: 'structure', sheet, what: 'table' });
}
