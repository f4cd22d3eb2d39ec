import type { CellReference, SheetPrefix } from '../formula/reference';
import type { StructuredReference } from '../formula/structuredReference';
import { tableRows } from '../formula/tableRows';
import { MAX_COLUMNS, MAX_ROWS } from '../model/area';
import type { Sheet } from '../model/sheet';
import { ErrorValue } from '../model/value';
import type { Directory } from './directory';
import { Reference } from './operand';

/** Where a formula stands; rows and columns count from 0. */
export interface Home {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** The sheet a prefix names; undefined when there is none of that name here. */
export function resolveSheet(
  prefix: SheetPrefix | undefined,
  home: Home,
  directory: Directory,
): Sheet | undefined {
  if (!prefix) return home.sheet;
  return prefix.workbook === undefined && prefix.lastSheet === undefined
    ? directory.sheet(prefix.sheet)
    : undefined;
}

/**
 * A reference inside a name, as a formula that stands in a cell sees it: what `$` does not hold is counted from that
 * cell, as the name counts it from A1. Beyond the sheet's end it goes on from its beginning.
 */
export function seenFrom(reference: CellReference, { row, column }: Home): CellReference {
  const { absolute, shape } = reference;
  const down = shape === 'columns' ? 0 : row;
  const across = shape === 'rows' ? 0 : column;
  const rowOf = (at: number, held: boolean): number => (held ? at : (at + down) % MAX_ROWS);
  const columnOf = (at: number, held: boolean): number => (held ? at : (at + across) % MAX_COLUMNS);
  const [top, bottom] = [rowOf(reference.top, absolute.top), rowOf(reference.bottom, absolute.bottom)];
  const [left, right] = [columnOf(reference.left, absolute.left), columnOf(reference.right, absolute.right)];
  return {
    ...reference,
    top: Math.min(top, bottom),
    bottom: Math.max(top, bottom),
    left: Math.min(left, right),
    right: Math.max(left, right),
  };
}

/** Whether a reference means other cells from other places: it is not held by `$` in every direction that it has. */
export function isRelative({ absolute, shape }: CellReference): boolean {
  const rows = shape !== 'columns' && !(absolute.top && absolute.bottom);
  return rows || (shape !== 'rows' && !(absolute.left && absolute.right));
}

/** The cells of an A1 reference, or #REF!. */
export function resolveCells(
  prefix: SheetPrefix | undefined,
  reference: CellReference,
  home: Home,
  directory: Directory,
): Reference | ErrorValue {
  const sheet = resolveSheet(prefix, home, directory);
  return sheet ? Reference.to(sheet, reference) : ErrorValue.of('#REF!');
}

/**
 * The cells of a structured reference. An unknown table is #NAME?, an unknown column or a missing section #REF!, and
 * `@` beside no data row #VALUE!, as in Excel.
 */
export function resolveStructured(
  { table: tableName, sections, columns }: StructuredReference,
  home: Home,
  directory: Directory,
): Reference | ErrorValue {
  const entry =
    tableName === undefined
      ? directory.tableAt(home.sheet, home.row, home.column)
      : directory.table(tableName);
  if (!entry) return ErrorValue.of('#NAME?');
  const { table, sheet } = entry;
  const rows = tableRows(sections, table.area, table, home.row);
  if (!rows) return ErrorValue.of(sections.includes('this row') ? '#VALUE!' : '#REF!');
  let { left, right } = table.area;
  const [first, last] = columns;
  if (first !== undefined) {
    const from = entry.columns.get(first.toLowerCase());
    const to = last === undefined ? from : entry.columns.get(last.toLowerCase());
    if (from === undefined || to === undefined) return ErrorValue.of('#REF!');
    right = left + Math.max(from, to);
    left += Math.min(from, to);
  }
  return Reference.to(sheet, { top: rows[0], bottom: rows[1], left, right });
}
