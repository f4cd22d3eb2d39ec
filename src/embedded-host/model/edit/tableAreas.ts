import type { Area } from '../area';
import { areasOverlap, MAX_COLUMNS, MAX_ROWS } from '../area';
import { HostError } from '../hostError';
import type { Sheet } from '../sheet';
import type { Table } from '../table';
import type { Workbook } from '../workbook';

/** The header row of a table; undefined while headers are off. */
export function headerArea(table: Table): Area | undefined {
  return table.showHeaders ? { ...table.area, bottom: table.area.top } : undefined;
}

/** The rows between header and totals: at least one, which is blank in a table without data. */
export function bodyArea(table: Table): Area {
  return {
    ...table.area,
    top: table.area.top + (table.showHeaders ? 1 : 0),
    bottom: table.area.bottom - (table.showTotals ? 1 : 0),
  };
}

/** The totals row of a table; undefined while it is off. */
export function totalsArea(table: Table): Area | undefined {
  return table.showTotals ? { ...table.area, top: table.area.bottom } : undefined;
}

/** One column of an area, by its offset. */
export function columnOf(area: Area, offset: number): Area {
  return { ...area, left: area.left + offset, right: area.left + offset };
}

/** The table of a sheet by id; a bug where it is gone, since objects look first. */
export function tableById(sheet: Sheet, id: number): Table {
  const table = sheet.tables.find((it) => it.id === id);
  if (!table) throw new HostError('ItemNotFound', 'The table does not exist.');
  return table;
}

/** Puts another version of a table in its place. */
export function replaceTable(sheet: Sheet, table: Table): void {
  sheet.tables = sheet.tables.map((it) => (it.id === table.id ? table : it));
}

/** Refuses (`InvalidArgument`) an area that another table or merged cells stand in. */
export function assertFreeForTable(sheet: Sheet, area: Area, except?: Table): void {
  if (sheet.tables.some((table) => table.id !== except?.id && areasOverlap(table.area, area)))
    throw new HostError('InvalidArgument', 'A table cannot overlap another table.');
  if (sheet.merges.some((merge) => areasOverlap(merge, area)))
    throw new HostError('MergedRangeConflict', 'A table cannot overlap merged cells.');
}

/** Refuses (`NonBlankCellOffSheet`) a table that would reach beyond the sheet. */
export function assertOnSheet(area: Area): void {
  if (area.bottom >= MAX_ROWS || area.right >= MAX_COLUMNS)
    throw new HostError('NonBlankCellOffSheet', 'The table would reach beyond the end of the worksheet.');
}

/** The next free table id of a workbook. */
export function nextTableId(workbook: Workbook): number {
  return Math.max(0, ...workbook.sheets.flatMap((sheet) => sheet.tables.map((table) => table.id))) + 1;
}

/** Whether no cell of the area holds anything. */
export function isBlank(sheet: Sheet, area: Area): boolean {
  for (const [, , cell] of sheet.cells.within(area))
    if (cell.value !== null || cell.formula !== undefined) return false;
  return true;
}
