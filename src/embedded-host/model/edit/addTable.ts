import { areasOverlap, type Area } from '../area';
import { formatAt } from '../formatAt';
import { HostError } from '../hostError';
import type { Sheet } from '../sheet';
import type { Table, TableColumn } from '../table';
import type { Workbook } from '../workbook';
import { applyShift, assertShiftable } from './applyShift';
import { arrayAreasIn } from './arrayFormula';
import { assertAllowed } from './assertWritable';
import { fillCalculatedColumns } from './calculatedColumns';
import { assertRoom } from './insertCells';
import { plainText, type ShowText } from './renameColumns';
import type { Shift } from './shiftArea';
import { assertFreeForTable, assertOnSheet, bodyArea, isBlank, nextTableId, tableById } from './tableAreas';
import { freeTableName, uniqueColumnName } from './tableNames';

/**
 * Makes a table of an area. Without headers a row of them (`Column1`, …) is put above the data, which moves down.
 * Headers become text, unique in the table.
 * Throws `InvalidArgument` (another table), `MergedRangeConflict`, `InvalidOperation` (array formulas), `AccessDenied`.
 * @param showText how a date or number in the header row reads; it is that text afterwards
 */
export function addTable(
  workbook: Workbook,
  sheet: Sheet,
  range: Area,
  hasHeaders: boolean,
  showText: ShowText = plainText,
): Table {
  assertAllowed(workbook, sheet);
  assertFreeForTable(sheet, range);
  if (arrayAreasIn(sheet, range).length > 0)
    throw new HostError('InvalidOperation', 'Array formulas are not allowed in tables.');
  const area = makeRoom(workbook, sheet, range, hasHeaders);
  assertFreeForTable(sheet, area);
  if (sheet.filter && areasOverlap(sheet.filter.area, area)) sheet.filter = undefined;
  const table: Table = {
    id: nextTableId(workbook),
    name: freeTableName(workbook),
    area,
    showHeaders: true,
    showTotals: false,
    columns: nameColumns(workbook, sheet, area, showText),
    style: 'TableStyleMedium2',
    bandedRows: true,
    bandedColumns: false,
    firstColumn: false,
    lastColumn: false,
    filter: { area, criteria: [] },
  };
  sheet.tables = [...sheet.tables, table];
  fillCalculatedColumns(workbook, sheet, table, bodyArea(table));
  workbook.noteChange({ kind: 'cells', sheet, area: { ...area, bottom: area.top }, change: 'edited' });
  workbook.noteChange({ kind: 'structure', sheet, what: 'table' });
  return tableById(sheet, table.id);
}

/** A table has a header row and at least one more: what is missing is taken from below. */
function makeRoom(workbook: Workbook, sheet: Sheet, range: Area, hasHeaders: boolean): Area {
  if (hasHeaders && range.bottom > range.top) return range;
  const area = { ...range, bottom: range.bottom + 1 };
  assertOnSheet(area);
  const below = { ...range, top: area.bottom, bottom: area.bottom };
  if (hasHeaders) {
    if (!isBlank(sheet, below)) shiftDown(workbook, sheet, below);
  } else {
    shiftDown(workbook, sheet, { ...range, bottom: range.top });
  }
  return area;
}

/** Inserts blank rows within some columns, whatever is below moving down. */
export function shiftDown(workbook: Workbook, sheet: Sheet, area: Area): void {
  const shift: Shift = { kind: 'inserted', area, shift: 'rows' };
  assertRoom(sheet, shift);
  assertShiftable(sheet, shift);
  applyShift(workbook, sheet, shift);
  workbook.noteChange({ kind: 'cells', sheet, area, change: 'cellInserted', shift: 'rows' });
}

/** Takes the columns' names from a header row and writes them back as the texts they have become. */
export function nameColumns(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  showText: ShowText,
  named: readonly TableColumn[] = [],
): TableColumn[] {
  const columns = [...named];
  const firstId = Math.max(0, ...named.map((column) => column.id)) + 1;
  for (let at = area.left; at <= area.right; at++) {
    const cell = sheet.cells.get(area.top, at);
    const format = formatAt(sheet, area.top, at);
    const shown = showText(cell?.value ?? null, workbook.formats.at(format).numberFormat);
    const name = uniqueColumnName(shown, columns);
    columns.push({ id: firstId + (at - area.left), name });
    if (cell?.value !== name || cell.formula !== undefined)
      sheet.cells.set(area.top, at, { value: name, format });
  }
  return columns.slice(named.length);
}
