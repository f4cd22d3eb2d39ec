import type { Sheet } from '../../src/embedded-host/model/sheet';
import type { Table } from '../../src/embedded-host/model/table';
import type { Workbook } from '../../src/embedded-host/model/workbook';
import { at, sheetOf } from './gridWorkbook';

/** Makes cells of a sheet (the first by default) a table whose columns are called what its first row says. */
export function withTable(
  workbook: Workbook,
  name: string,
  address: string,
  options: Partial<Table> = {},
  sheetName?: string,
): Workbook {
  const sheet = sheetOf(workbook, sheetName);
  const area = at(address);
  const table: Table = {
    id: sheet.tables.length + 1,
    name,
    area,
    showHeaders: true,
    showTotals: false,
    columns: Array.from({ length: area.right - area.left + 1 }, (_, i) => ({
      id: i + 1,
      name: headerOf(sheet, area.top, area.left + i),
    })),
    style: 'TableStyleMedium2',
    bandedRows: true,
    bandedColumns: false,
    firstColumn: false,
    lastColumn: false,
    ...options,
  };
  sheet.tables = [...sheet.tables, table];
  return workbook;
}

function headerOf(sheet: Sheet, row: number, column: number): string {
  const value = sheet.cells.get(row, column)?.value;
  if (typeof value !== 'string') throw new Error(`A table needs a text as header of column ${column + 1}.`);
  return value;
}
