import { parseAddress } from '../../domain/sheet/address';
import { cellAt, lastRowOf, sheetByName, type CellContent } from '../sheetCells';
import type { SheetSnapshot, Snapshot, TableSnapshot } from '../snapshot';
import { bodyRowsOf } from '../extension/extension';
import { idText } from '../idText';
import { NEEDED_COLUMNS, type RegisterColumn } from './registerColumns';

/** The table of key results, wherever it stands and whatever it is called now. */
export interface RegisterTable {
  readonly sheet: SheetSnapshot;
  readonly table: TableSnapshot;
  /** The workbook's name for the as-of date. */
  readonly asOf: string;
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

/** The register is known by its headers: names are the user's to change. */
export function findRegister(snapshot: Snapshot): RegisterTable | undefined {
  for (const sheet of snapshot.sheets) {
    const table = sheet.tables.find(({ columns }) => NEEDED_COLUMNS.every((name) => columns.includes(name)));
    if (table === undefined) continue;
    const rows = readRows(sheet, table);
    return { sheet, table, asOf: findAsOf(snapshot, sheet, table), rows };
  }
  return undefined;
}

/** The sheet's column that a register column stands in; `undefined` where the user deleted it. */
export function registerColumn({ table }: RegisterTable, column: RegisterColumn): number | undefined {
  const index = table.columns.indexOf(column);
  return index === -1 ? undefined : table.area.column + index;
}

/** What a register row holds in a column. */
export function registerCell(register: RegisterTable, { row }: RegisterRow, column: RegisterColumn): CellContent {
  return cellAt(register.sheet, row, registerColumn(register, column) ?? -1);
}

function readRows(sheet: SheetSnapshot, table: TableSnapshot): RegisterRow[] {
  const body = bodyRowsOf(table);
  const idColumn = table.area.column + table.columns.indexOf('Id');
  const rows: RegisterRow[] = [];
  for (let row = body.row; row <= lastRowOf(body); row += 1) {
    const id = idText(cellAt(sheet, row, idColumn).value);
    if (id !== '') rows.push({ id, index: row - body.row, row });
  }
  return rows;
}

/** The formulas of the register say what the as-of date is called; else the names of the workbook do. */
function findAsOf(snapshot: Snapshot, sheet: SheetSnapshot, table: TableSnapshot): string {
  const column = table.area.column + table.columns.indexOf('Expected');
  const body = bodyRowsOf(table);
  for (let row = body.row; row <= lastRowOf(body); row += 1) {
    const { formula } = cellAt(sheet, row, column);
    const name = typeof formula === 'string' ? /Keylift_AsOf\w*/.exec(formula)?.[0] : undefined;
    if (name !== undefined) return name;
  }
  const names = snapshot.names.filter(({ name, sheetId }) => sheetId === undefined && name.startsWith(AS_OF_NAME));
  return names.at(-1)?.name ?? AS_OF_NAME;
}

/** The cell that the name for the as-of date means. */
export function asOfCell(snapshot: Snapshot, name: string): { sheet: SheetSnapshot; row: number; column: number } | undefined {
  const formula = snapshot.names.find((one) => one.name === name && one.sheetId === undefined)?.formula;
  const address = formula === undefined ? undefined : parseAddress(formula.slice(1));
  const sheet = address?.sheetName === undefined ? undefined : sheetByName(snapshot, address.sheetName);
  return address && sheet && { sheet, row: address.area.row, column: address.area.column };
}
