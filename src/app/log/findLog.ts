import { bodyRowsOf } from '../extension/extension';
import { cellAt, lastRowOf } from '../sheetCells';
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

/** The log is known by its headers, as the register is. */
export function findLog(snapshot: Snapshot): LogTable | undefined {
  for (const sheet of snapshot.sheets) {
    const table = sheet.tables.find(({ columns }) => LOG_COLUMNS.every((name) => columns.includes(name)));
    if (table !== undefined) return { sheet, table };
  }
  return undefined;
}

/** Every id that has a history; none is given out again. */
export function loggedIds(snapshot: Snapshot): string[] {
  const log = findLog(snapshot);
  if (log === undefined) return [];
  const body = bodyRowsOf(log.table);
  const column = log.table.area.column + log.table.columns.indexOf('Id');
  const ids: string[] = [];
  for (let row = body.row; row <= lastRowOf(body); row += 1)
    ids.push(String(cellAt(log.sheet, row, column).value));
  return ids;
}
