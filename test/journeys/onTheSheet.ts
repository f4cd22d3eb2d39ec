import { cellAddress } from '../../src/domain/sheet/address';
import type { EmbeddedHost } from '../../src/embedded-host';
import { formatText } from '../../src/embedded-host/calculation/formatText';
import type { Sheet } from '../../src/embedded-host/model/sheet';
import type { Table } from '../../src/embedded-host/model/table';
import type { Workbook } from '../../src/embedded-host/model/workbook';
import { sheetOf } from '../support/gridWorkbook';

/** The row of a KPI as a reader sees it on the sheet: what its cells show, by the headers over them. */
export function kpiRow({ workbook }: EmbeddedHost, sheetName: string, kpi: string): Record<string, string> {
  const sheet = sheetOf(workbook, sheetName);
  const row = rowShowing(workbook, sheet, (text) => text === kpi);
  const headers = headersAbove(workbook, sheet, row);
  return Object.fromEntries(
    [...headers].map(([column, header]) => [header, shownAt(workbook, sheet, row, column)]),
  );
}

/** The address of the cell in the row of a KPI under a header, for typing into it. */
export function cellOf({ workbook }: EmbeddedHost, sheetName: string, kpi: string, header: string): string {
  const sheet = sheetOf(workbook, sheetName);
  const row = rowShowing(workbook, sheet, (text) => text === kpi);
  for (const [column, text] of headersAbove(workbook, sheet, row))
    if (text === header) return cellAddress(row, column);
  throw new Error(`No column of ${sheetName} is called ${header}.`);
}

/** A row of the register as a reader sees it, by its headers. */
export function registerRow(host: EmbeddedHost, id: string, table = 'KeyResults'): Record<string, string> {
  return kpiRow(host, tableOf(host.workbook, table).sheet.name, id);
}

/** The ids in the register, top to bottom. */
export function idsInRegister({ workbook }: EmbeddedHost, name = 'KeyResults'): string[] {
  const { sheet, table } = tableOf(workbook, name);
  const rows = Array.from(
    { length: table.area.bottom - table.area.top },
    (_, index) => table.area.top + 1 + index,
  );
  return rows.map((row) => shownAt(workbook, sheet, row, table.area.left)).filter((id) => id !== '');
}

/** An Excel table and the sheet that it is on. */
export function tableOf(workbook: Workbook, name: string): { readonly sheet: Sheet; readonly table: Table } {
  for (const sheet of workbook.sheets)
    for (const table of sheet.tables) if (table.name === name) return { sheet, table };
  throw new Error(`No table is called ${name}.`);
}

function shownAt(workbook: Workbook, sheet: Sheet, row: number, column: number): string {
  const cell = sheet.cells.get(row, column);
  return cell === undefined
    ? ''
    : formatText(workbook, cell.value, workbook.formats.at(cell.format).numberFormat).text;
}

function rowShowing(workbook: Workbook, sheet: Sheet, isWanted: (text: string) => boolean): number {
  for (const row of sheet.cells.rowIndexes())
    for (const column of sheet.cells.row(row)?.keys() ?? [])
      if (isWanted(shownAt(workbook, sheet, row, column))) return row;
  throw new Error(`No row of ${sheet.name} shows it.`);
}

/** The headers over a row, by column: the nearest row above that heads a column of ids. */
function headersAbove(workbook: Workbook, sheet: Sheet, below: number): Map<number, string> {
  for (let row = below - 1; row >= 0; row--) {
    const texts = [...(sheet.cells.row(row)?.keys() ?? [])].map(
      (column) => [column, shownAt(workbook, sheet, row, column)] as const,
    );
    if (texts.some(([, text]) => /^(OKR|Id)\b/.test(text))) return new Map(texts);
  }
  throw new Error(`No headers of Keylift stand above row ${below + 1} of ${sheet.name}.`);
}
