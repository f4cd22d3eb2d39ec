import { parseAddress } from '../../domain/sheet/address';
import { cellAt, lastRowOf, sheetByName, type CellContent } from '../sheetCells';
import type { Issue } from '../issue';
import type { SheetSnapshot, Snapshot, TableSnapshot } from '../snapshot';
import { bodyRowsOf } from '../extension/extension';
import { idText } from '../idText';
import { aggregationIn, type Measure } from './current/measure';
import { findOwnTables } from '../tables/findOwnTables';
import { KEY_RESULTS, type RegisterColumn } from '../tables/keyResults';
import { missingHeaders, tellingHeaders } from '../tables/tableSchema';

/** The table of key results, wherever it stands and whatever it is called now. */
export interface RegisterTable {
  readonly sheet: SheetSnapshot;
  readonly table: TableSnapshot;
  /** The workbook's name for the as-of date. */
  readonly asOf: string;
  /** Needed columns that somebody deleted or renamed. */
  readonly missing: readonly RegisterColumn[];
  /** Rows with an id, top to bottom. */
  readonly rows: readonly RegisterRow[];
}

export interface RegisterRow {
  readonly id: string;
  /** Body row, from 0. */
  readonly index: number;
  /** Sheet row, from 0. */
  readonly row: number;
}

export const AS_OF_NAME = 'Keylift_AsOf';

/** Whether a name of the workbook is one that Keylift gives the as-of date. */
export function isAsOfName(name: string): boolean {
  return /^Keylift_AsOf(_\d+)?$/.test(name);
}

/** Of several, as after a copy of the sheet was made, it is the one beside the as-of date. */
export function findRegister(snapshot: Snapshot): RegisterTable | undefined {
  const found = findOwnTables(snapshot, KEY_RESULTS).map(({ sheet, table }): RegisterTable => ({
    sheet,
    table,
    missing: missingHeaders(KEY_RESULTS, table.columns),
    asOf: findAsOf(snapshot, sheet, table),
    rows: readRows(sheet, table),
  }));
  return found.find(({ sheet, asOf }) => asOfCell(snapshot, asOf)?.sheet === sheet) ?? found[0];
}

/** Whether a table's headers are those of a register, if of a damaged one. */
export function isRegister({ columns }: TableSnapshot): boolean {
  return tellingHeaders(KEY_RESULTS, columns) >= KEY_RESULTS.enough;
}

/** The columns that came after the first version of the register, and that its formulas read. */
export const LATER_COLUMNS = ['Measured to', 'Why', 'Next end'] as const satisfies RegisterColumn[];

/** Whether a register was made before Keylift knew how far a KPI is measured. */
export function isOfOlderVersion({ table }: RegisterTable): boolean {
  return LATER_COLUMNS.some((header) => !table.columns.includes(header));
}

/** What keeps a register from being written. */
export function checkRegister(register: RegisterTable | undefined): Issue[] {
  const older: Issue[] =
    register !== undefined && isOfOlderVersion(register) ? [{ code: 'register-older' }] : [];
  return [
    ...(register?.missing ?? []).map((column): Issue => ({ code: 'register-damaged', column })),
    ...older,
  ];
}

/** The sheet's column that a register column stands in; `undefined` where the user deleted it. */
export function registerColumn({ table }: RegisterTable, column: RegisterColumn): number | undefined {
  const index = table.columns.indexOf(column);
  return index === -1 ? undefined : table.area.column + index;
}

/** What a register row holds in a column. */
export function registerCell(
  register: RegisterTable,
  { row }: RegisterRow,
  column: RegisterColumn,
): CellContent {
  return cellAt(register.sheet, row, registerColumn(register, column) ?? -1);
}

/** How a key result's current value is taken, as its formula and its dates say. */
export function measureOf(register: RegisterTable, row: RegisterRow): Measure {
  const dateIn = (column: 'Start' | 'Due'): number => Number(registerCell(register, row, column).value);
  return {
    aggregation: aggregationIn(registerCell(register, row, 'Current').formula),
    cycle: { start: dateIn('Start'), due: dateIn('Due') },
    asOf: register.asOf,
  };
}

function readRows(sheet: SheetSnapshot, table: TableSnapshot): RegisterRow[] {
  const body = bodyRowsOf(table);
  const index = table.columns.indexOf('Id');
  if (index === -1) return [];
  const idColumn = table.area.column + index;
  const rows: RegisterRow[] = [];
  for (let row = body.row; row <= lastRowOf(body); row += 1) {
    const id = idText(cellAt(sheet, row, idColumn).value);
    if (id !== '') rows.push({ id, index: row - body.row, row });
  }
  return rows;
}

/** The formulas of the register say what the as-of date is called; else the names of the workbook do. */
function findAsOf(snapshot: Snapshot, sheet: SheetSnapshot, table: TableSnapshot): string {
  const index = table.columns.indexOf('Expected');
  const body = bodyRowsOf(table);
  const column = table.area.column + index;
  for (let row = body.row; row <= lastRowOf(body); row += 1) {
    const { formula } = cellAt(sheet, row, column);
    const name = typeof formula === 'string' ? /Keylift_AsOf\w*/.exec(formula)?.[0] : undefined;
    if (name !== undefined) return name;
  }
  const names = snapshot.names.filter(
    ({ name, sheetId }) => sheetId === undefined && name.startsWith(AS_OF_NAME),
  );
  return names.at(-1)?.name ?? AS_OF_NAME;
}

/** The cell that the name for the as-of date means. */
export function asOfCell(
  snapshot: Snapshot,
  name: string,
): { sheet: SheetSnapshot; row: number; column: number } | undefined {
  const formula = snapshot.names.find((one) => one.name === name && one.sheetId === undefined)?.formula;
  const address = formula === undefined ? undefined : parseAddress(formula.slice(1));
  const sheet = address?.sheetName === undefined ? undefined : sheetByName(snapshot, address.sheetName);
  return address && sheet && { sheet, row: address.area.row, column: address.area.column };
}
