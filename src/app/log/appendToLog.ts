import type { CellValue } from '../../domain/sheet/cellValue';
import { literal } from '../formula/escapeText';
import { addOwnSheet, addOwnTable, type OwnSheetLayout } from '../ownSheet';
import type { Edit, Expectation } from '../plan';
import { registerCell, type RegisterRow, type RegisterTable } from '../register/findRegister';
import { DATE_FORMAT, type RegisterColumn } from '../register/registerColumns';
import { cellAt, freeName, rightEdgeOf } from '../sheetCells';
import type { Snapshot, TableSnapshot } from '../snapshot';
import { appendRows } from '../growTable';
import { formatRows, writeRows, type TableRow } from '../writeTableRows';
import { findLog, LOG_COLUMNS, type LogColumn, type LogTable } from './findLog';

export const LOG_LAYOUT: OwnSheetLayout = {
  title: 'OKR log',
  headerRow: 2,
  columns: LOG_COLUMNS,
  widths: {
    Date: 66,
    Id: 42,
    'Key result': 330,
    KPI: 140,
    Value: 66,
    Progress: 60,
    Status: 78,
    Confidence: 72,
    Note: 240,
    'Next commitment': 160,
  },
};

/**
 * Adds rows to the history of key results, which is made when it is first needed: constants, as a history has to be.
 */
export function appendToLog(
  snapshot: Snapshot,
  rows: readonly TableRow[],
): { expects: Expectation[]; edits: Edit[] } {
  const log = findLog(snapshot);
  if (log === undefined) return newLog(snapshot, rows);
  const { sheet, table } = log;
  const whole = withNeededColumns(log);
  const grown = appendRows(sheet, whole.table, rows);
  return {
    expects: [
      { kind: 'table-at', table: table.name, sheet: sheet.name, area: table.area },
      { kind: 'writable', sheet: sheet.name },
      { kind: 'unfiltered', sheet: sheet.name },
      ...grown.expects,
    ],
    edits: [...whole.edits, ...grown.edits],
  };
}

/** Without these a row of the history says nothing. */
const NEEDED: readonly LogColumn[] = ['Date', 'Id'];

/** The log with the needed columns that somebody deleted, at its right edge; where that is taken, as it is. */
function withNeededColumns({ sheet, table }: LogTable): { table: TableSnapshot; edits: Edit[] } {
  const missing = NEEDED.filter((name) => !table.columns.includes(name));
  const { area } = table;
  const free = missing.every((_, n) =>
    Array.from({ length: area.rowCount }, (__, row) =>
      cellAt(sheet, area.row + row, rightEdgeOf(area) + n),
    ).every(({ formula }) => formula === ''),
  );
  if (missing.length === 0 || !free) return { table, edits: [] };
  return {
    table: {
      ...table,
      columns: [...table.columns, ...missing],
      area: { ...area, columnCount: area.columnCount + missing.length },
    },
    edits: missing.map((header, n): Edit => {
      const index = table.columns.length + n;
      return { kind: 'insert-table-column', sheet: sheet.name, table: table.name, index, header };
    }),
  };
}

function newLog(snapshot: Snapshot, rows: readonly TableRow[]): { expects: Expectation[]; edits: Edit[] } {
  const tables = snapshot.sheets.flatMap((one) => one.tables.map(({ name }) => name));
  const sheet = freeName(
    'OKR log',
    snapshot.sheets.map(({ name }) => name),
  );
  const table = freeName('CheckIns', [...tables, ...snapshot.names.map(({ name }) => name)], '_');
  const place = { sheet, columns: LOG_COLUMNS, row: LOG_LAYOUT.headerRow + 1, column: 0 };
  return {
    expects: [{ kind: 'no-sheet', sheet }],
    edits: [
      ...addOwnSheet(sheet, LOG_LAYOUT),
      ...writeRows(place, rows),
      ...formatRows(place, rows),
      addOwnTable(sheet, table, LOG_LAYOUT, rows.length),
    ],
  };
}

/**
 * How a key result stands today, as a row of the history.
 * @param today a serial date
 */
export function logRow(register: RegisterTable, row: RegisterRow, today: number, note: string): TableRow {
  const value = (column: RegisterColumn): CellValue => literal(registerCell(register, row, column).value);
  const cells: Record<LogColumn, CellValue> = {
    Date: today,
    Id: row.id,
    'Key result': value('Key result'),
    KPI: value('KPI'),
    Value: value('Current'),
    Progress: value('Progress'),
    Status: value('Status'),
    Confidence: value('Confidence'),
    Note: literal(note),
    'Next commitment': '',
  };
  const { numberFormat } = registerCell(register, row, 'Current');
  return { cells, formats: { Date: DATE_FORMAT, Value: numberFormat, Progress: '0%' } };
}
