import type { Area } from '../../domain/sheet/area';
import type { CellInput, Edit, Expectation } from '../plan';
import { runsOf } from '../numberFormatRuns';
import { PROGRESS_BAR, statusRules } from '../rules';
import { cellAt, columnArea, freeName, lastRowOf } from '../sheetCells';
import type { SheetSnapshot, Snapshot } from '../snapshot';
import { columnLetters, quoteSheetName } from '../../domain/sheet/address';
import { AS_OF_NAME, type RegisterTable } from './findRegister';
import { bodyRowsOf } from '../extension/extension';
import type { RegisterEntry } from './registerEntry';
import { DATE_FORMAT, REGISTER_COLUMNS, REGISTER_WIDTHS, type RegisterColumn } from './registerColumns';

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
const RULE_ROWS = 20_000;

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
    write: (entries) => writeRows(sheet, REGISTER_COLUMNS, 0, HEADER_ROW + 1, entries),
    expects: [
      { kind: 'no-sheet', sheet },
      { kind: 'no-name', name: asOf },
    ],
  };
}

const AS_OF_COMMENT = 'The date that Keylift measures progress against. Type a date over it to look at another day.';

/** The register that is there, extended by rows below its last one. */
export function extendRegister(register: RegisterTable): RegisterTarget {
  const { sheet, table, rows, asOf } = register;
  const body = bodyRowsOf(table);
  const columns = table.columns;
  const ids = rows.map(({ id }) => [id]);
  const idColumn = table.area.column + columns.indexOf('Id');
  const expects: Expectation[] = [
    { kind: 'table-at', table: table.name, sheet: sheet.name, area: table.area },
    { kind: 'writable', sheet: sheet.name },
    { kind: 'unfiltered', sheet: sheet.name },
  ];
  if (ids.length === body.rowCount) {
    expects.push({ kind: 'holds', sheet: sheet.name, area: columnArea(body.row, idColumn, ids.length), inputs: ids });
  }
  const write = (entries: readonly RegisterEntry[]): readonly Edit[] => {
    if (rows.length === 0) return growAndWrite(register, body.row, entries);
    const row = lastRowOf(body) + 1;
    const roomBelow = !table.showTotals && isFree(sheet, { ...table.area, row, rowCount: entries.length });
    return roomBelow ? growAndWrite(register, row, entries) : insertRows(register, entries);
  };
  return { sheet: sheet.name, table: table.name, asOf, first: [], write, expects };
}

/** Rows are written below the table, which then grows over them: adding table rows conflicts in co-authoring. */
function growAndWrite({ sheet, table }: RegisterTable, row: number, entries: readonly RegisterEntry[]): Edit[] {
  const after = { ...table.area, rowCount: Math.max(table.area.rowCount, row + entries.length - table.area.row) };
  const grow: Edit = { kind: 'resize-table', sheet: sheet.name, table: table.name, before: table.area, after };
  const edits = writeRows(sheet.name, table.columns, table.area.column, row, entries);
  return after.rowCount === table.area.rowCount ? edits : [grow, ...edits];
}

/** Where something stands below the table, or a totals row ends it, Excel makes room. */
function insertRows({ sheet, table }: RegisterTable, entries: readonly RegisterEntry[]): Edit[] {
  const body = bodyRowsOf(table);
  return entries.flatMap((entry, n): Edit[] => {
    const inputs = rowInputs(table.columns, entry);
    const insert: Edit = { kind: 'insert-table-row', sheet: sheet.name, table: table.name, index: body.rowCount + n, inputs };
    return [insert, ...formatRows(sheet.name, table.columns, table.area.column, lastRowOf(body) + 1 + n, [entry])];
  });
}

function writeRows(
  sheet: string,
  columns: readonly string[],
  column: number,
  row: number,
  entries: readonly RegisterEntry[],
): Edit[] {
  const after = entries.map((entry) => rowInputs(columns, entry));
  const before = after.map((inputs) => inputs.map((input) => (input === null ? null : '')));
  const area = { row, column, rowCount: entries.length, columnCount: columns.length };
  return [
    { kind: 'write-cells', sheet, area, before, after },
    ...formatRows(sheet, columns, column, row, entries),
  ];
}

/** Columns that the user added are left alone. */
function rowInputs(columns: readonly string[], { cells }: RegisterEntry): CellInput[] {
  return columns.map((name) => (isRegisterColumn(name) ? cells[name] : null));
}

function formatRows(
  sheet: string,
  columns: readonly string[],
  column: number,
  row: number,
  entries: readonly RegisterEntry[],
): Edit[] {
  return columns.flatMap((name, index): Edit[] => {
    if (!isRegisterColumn(name)) return [];
    const formats = entries.map((entry) => entry.formats[name] ?? 'General');
    if (formats.every((one) => one === 'General')) return [];
    const area = columnArea(row, column + index, entries.length);
    const before = [{ format: 'General', rows: entries.length }];
    return [{ kind: 'number-format', sheet, area, before, after: runsOf(formats) }];
  });
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

function isFree(sheet: SheetSnapshot, area: Area): boolean {
  for (let row = area.row; row < area.row + area.rowCount; row += 1) {
    for (let column = area.column; column < area.column + area.columnCount; column += 1) {
      if (cellAt(sheet, row, column).formula !== '') return false;
    }
  }
  return true;
}

function isRegisterColumn(name: string): name is RegisterColumn {
  return REGISTER_COLUMNS.some((column) => column === name);
}
