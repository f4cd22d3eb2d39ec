import type { Area } from '../../domain/sheet/area';
import type { Edit, Expectation } from '../plan';
import { PROGRESS_BAR, statusRules } from '../rules';
import { columnArea, freeName } from '../sheetCells';
import type { Snapshot } from '../snapshot';
import { appendRows, writeRows } from '../writeTableRows';
import { columnLetters, quoteSheetName } from '../../domain/sheet/address';
import { AS_OF_NAME, type RegisterTable } from './findRegister';
import { registerStands } from '../expectations';
import type { RegisterEntry } from './registerEntry';
import { DATE_FORMAT, REGISTER_COLUMNS, REGISTER_WIDTHS } from './registerColumns';

/** Where key results are going to be written. */
export interface RegisterTarget {
  readonly sheet: string;
  readonly table: string;
  readonly asOf: string;
  /** What makes the register ready before the rows can be written. */
  readonly first: readonly Edit[];
  /** Writes the rows. */
  readonly write: (entries: readonly RegisterEntry[]) => readonly Edit[];
  readonly expects: readonly Expectation[];
}

export const TABLE_STYLE = 'TableStyleLight1';
const TITLE: Area = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
const AS_OF: Area = { row: 1, column: 0, rowCount: 1, columnCount: 2 };
const HEADER_ROW = 3;
/** The register's rules reach this far down, so that they need not grow with the table. */
export const RULE_ROWS = 20_000;

/** A register on a new sheet, under names that the workbook does not use. */
export function newRegister(snapshot: Snapshot, rowCount: number): RegisterTarget {
  const tables = snapshot.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name));
  const names = snapshot.names.map(({ name }) => name);
  const sheet = freeName('OKRs', snapshot.sheets.map(({ name }) => name));
  const table = freeName('KeyResults', [...tables, ...names], '_');
  const asOf = freeName(AS_OF_NAME, [...tables, ...names], '_');
  const columnCount = REGISTER_COLUMNS.length;
  const whole = { row: HEADER_ROW, column: 0, rowCount: rowCount + 1, columnCount };
  const header = { ...whole, rowCount: 1 };
  const asOfCell = { ...AS_OF, column: 1, columnCount: 1 };
  const name = { kind: 'add-name', name: asOf, formula: `=${quoteSheetName(sheet)}!$B$2`, comment: AS_OF_COMMENT } as const;
  return {
    sheet,
    table,
    asOf,
    first: [
      { kind: 'add-sheet', sheet },
      { kind: 'write-cells', sheet, area: TITLE, before: [['']], after: [['OKRs']] },
      { kind: 'dress', sheet, area: TITLE, look: { bold: true, fontSize: 16 } },
      { kind: 'write-cells', sheet, area: AS_OF, before: [['', '']], after: [['As of', '=TODAY()']] },
      format(sheet, asOfCell, 'General', DATE_FORMAT),
      name,
      { kind: 'write-cells', sheet, area: header, before: [REGISTER_COLUMNS.map(() => '')], after: [REGISTER_COLUMNS] },
      { kind: 'add-table', sheet, area: whole, table, style: TABLE_STYLE },
      ...REGISTER_COLUMNS.map((column, index): Edit => {
        return { kind: 'column-width', sheet, column: index, before: 'standard', after: REGISTER_WIDTHS[column] };
      }),
      ...rulesOf(sheet, REGISTER_COLUMNS, 0, HEADER_ROW + 1),
    ],
    write: (entries) => writeRows(sheet, REGISTER_COLUMNS, { row: HEADER_ROW + 1, column: 0 }, entries),
    expects: [
      { kind: 'no-sheet', sheet },
      { kind: 'no-name', name: asOf },
    ],
  };
}

/** Stands beside the name for the as-of date. */
export const AS_OF_COMMENT = 'The date that Keylift measures progress against. Type a date over it to look at another day.';

/** The register that is there, extended by rows below its last one. */
export function extendRegister(register: RegisterTable): RegisterTarget {
  const { sheet, table, asOf } = register;
  const write = (entries: readonly RegisterEntry[]): readonly Edit[] => appendRows(sheet, table, entries);
  return { sheet: sheet.name, table: table.name, asOf, first: [], write, expects: registerStands(register) };
}

function rulesOf(sheet: string, columns: readonly string[], column: number, row: number): Edit[] {
  const progress = columnArea(row, column + columns.indexOf('Progress'), RULE_ROWS);
  const status = columnArea(row, column + columns.indexOf('Status'), RULE_ROWS);
  return [
    { kind: 'add-rule', sheet, area: progress, rule: PROGRESS_BAR },
    ...statusRules(`$${columnLetters(status.column)}${row + 1}`).map(
      (rule): Edit => ({ kind: 'add-rule', sheet, area: status, rule }),
    ),
  ];
}

function format(sheet: string, area: Area, before: string, after: string): Edit {
  const rows = area.rowCount;
  return { kind: 'number-format', sheet, area, before: [{ format: before, rows }], after: [{ format: after, rows }] };
}
