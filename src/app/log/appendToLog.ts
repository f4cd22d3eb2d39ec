import type { CellValue } from '../../domain/sheet/cellValue';
import { literal } from '../formula/escapeText';
import type { Edit, Expectation } from '../plan';
import { registerCell, type RegisterRow, type RegisterTable } from '../register/findRegister';
import type { Snapshot } from '../snapshot';
import { addHeaders } from '../tables/addHeaders';
import { CHECK_INS, type LogColumn } from '../tables/checkIns';
import { appendRows } from '../tables/growTable';
import type { RegisterColumn } from '../tables/keyResults';
import { newOwnTable } from '../tables/newOwnTable';
import { fixedFormats, missingHeaders } from '../tables/tableSchema';
import type { TableRow } from '../tables/writeTableRows';
import { findLog } from './findLog';

/**
 * Adds rows to the history of key results, which is made when it is first needed: constants, as a history has to be.
 */
export function appendToLog(
  snapshot: Snapshot,
  rows: readonly TableRow[],
): { expects: readonly Expectation[]; edits: Edit[] } {
  const log = findLog(snapshot);
  if (log === undefined) {
    const { expects, first, write } = newOwnTable(snapshot, CHECK_INS);
    return { expects, edits: [...first, ...write(rows)] };
  }
  const { sheet, table } = log;
  const whole = addHeaders(log, missingHeaders(CHECK_INS, table.columns));
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
  return { cells, formats: { ...fixedFormats(CHECK_INS), Value: numberFormat } };
}
