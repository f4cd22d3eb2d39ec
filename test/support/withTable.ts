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
      name: String(sheet.cells.get(area.top, area.left + i)?.value),
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
