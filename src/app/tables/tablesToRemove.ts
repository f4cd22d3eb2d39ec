import { findLog } from '../log/findLog';
import { CHECK_INS } from './checkIns';
import { KEY_RESULTS } from './keyResults';
import type { OwnTable } from './ownSheet';
import { asOfCell, findRegister, isAsOfName } from '../register/findRegister';
import { cellAt } from '../sheetCells';
import type { SheetSnapshot, Snapshot, TableSnapshot } from '../snapshot';
import type { TableSchema } from './tableSchema';

/** The register as far as it has to be known to be taken away. */
export interface RegisterToRemove extends OwnTable {
  /** The workbook's name for the as-of date. */
  readonly asOf: string;
}

/** How many columns still tell whose table it is, on a sheet that tells it besides. */
const ENOUGH = 4;

/**
 * The register, however damaged: most of its columns may be renamed or deleted, and its table be turned into a range.
 * Then it is what stands beside the as-of date, on a sheet that still bears Keylift's title or headers.
 */
export function registerToRemove(snapshot: Snapshot): RegisterToRemove | undefined {
  const found = findRegister(snapshot);
  if (found !== undefined) return found;
  for (const { name, sheetId } of snapshot.names) {
    if (sheetId !== undefined || !isAsOfName(name)) continue;
    const { sheet } = asOfCell(snapshot, name) ?? {};
    const table = sheet && damagedTable(sheet, KEY_RESULTS);
    if (table !== undefined) return { ...table, asOf: name };
  }
  return undefined;
}

/** The log, also where columns of it were renamed or deleted, or its table was turned into a range. */
export function logToRemove(snapshot: Snapshot): OwnTable | undefined {
  const found = findLog(snapshot);
  if (found !== undefined) return found;
  for (const sheet of snapshot.sheets) {
    const table = hasTitle(sheet, CHECK_INS) ? damagedTable(sheet, CHECK_INS) : undefined;
    if (table !== undefined) return table;
  }
  return undefined;
}

function hasTitle(sheet: SheetSnapshot, { title }: TableSchema): boolean {
  return cellAt(sheet, 0, 0).value === title;
}

/** What is left of Keylift's own table on a sheet: a table, or the cells under its headers. */
function damagedTable(sheet: SheetSnapshot, schema: TableSchema): OwnTable | undefined {
  const known = (names: readonly string[]): number =>
    schema.columns.filter(({ header }) => names.includes(header)).length;
  const needed = hasTitle(sheet, schema) ? 1 : ENOUGH;
  const [table] = sheet.tables
    .filter(({ columns }) => known(columns) >= needed)
    .sort((a, b) => known(b.columns) - known(a.columns));
  if (table !== undefined) return { sheet, table };
  const range = headedRange(sheet, schema);
  return range && { sheet, table: range, isRange: true };
}

/** The cells under the headers, down to the first blank row, as if they were a table still. */
function headedRange(sheet: SheetSnapshot, { columns }: TableSchema): TableSnapshot | undefined {
  const { grid } = sheet;
  const known = (cells: readonly unknown[]): number =>
    columns.filter(({ header }) => cells.includes(header)).length;
  const counts = (grid?.values ?? []).map(known);
  const most = Math.max(0, ...counts);
  if (grid === undefined || most < ENOUGH) return undefined;
  const at = counts.indexOf(most);
  const headers = (grid.values[at] ?? []).map(String);
  const first = headers.findIndex((header) => header !== '');
  const end = headers.indexOf('', first);
  const names = headers.slice(first, end === -1 ? undefined : end);
  const isBlank = (cells: readonly unknown[]): boolean =>
    cells.slice(first, first + names.length).every((cell) => cell === '');
  const blank = grid.formulas.findIndex((cells, row) => row > at && isBlank(cells));
  const area = {
    row: grid.area.row + at,
    column: grid.area.column + first,
    rowCount: (blank === -1 ? grid.formulas.length : blank) - at,
    columnCount: names.length,
  };
  return { id: '', name: '', area, showHeaders: true, showTotals: false, columns: names };
}
