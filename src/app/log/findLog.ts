import { bodyRowsOf } from '../extension/extension';
import { isRegister } from '../register/findRegister';
import { cellAt } from '../sheetCells';
import type { SheetSnapshot, Snapshot, TableSnapshot } from '../snapshot';

/** The columns of the log, left to right. */
export const LOG_COLUMNS = [
  'Date',
  'Id',
  'Key result',
  'KPI',
  'Value',
  'Progress',
  'Status',
  'Confidence',
  'Note',
  'Next commitment',
] as const;

export type LogColumn = (typeof LOG_COLUMNS)[number];

/** The append-only history of key results. */
export interface LogTable {
  readonly sheet: SheetSnapshot;
  readonly table: TableSnapshot;
}

/** How many of its columns make a table the log, if a damaged one. */
const ENOUGH = 7;

/** The log is known by what is left of its headers, as the register is; of several, by the most of them. */
export function findLog(snapshot: Snapshot): LogTable | undefined {
  return logsIn(snapshot)[0];
}

/** Every id that has a history; none is given out again. */
export function loggedIds(snapshot: Snapshot): string[] {
  return logsIn(snapshot).flatMap(({ sheet, table }) => {
    const index = table.columns.indexOf('Id');
    if (index === -1) return [];
    const body = bodyRowsOf(table);
    return Array.from({ length: body.rowCount }, (_, n) =>
      String(cellAt(sheet, body.row + n, body.column + index).value),
    );
  });
}

function logsIn({ sheets }: Snapshot): LogTable[] {
  return sheets
    .flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })))
    .filter(({ table }) => headersOf(table) >= ENOUGH && !isRegister(table))
    .sort((a, b) => headersOf(b.table) - headersOf(a.table));
}

function headersOf({ columns }: TableSnapshot): number {
  return LOG_COLUMNS.filter((name) => columns.includes(name)).length;
}
