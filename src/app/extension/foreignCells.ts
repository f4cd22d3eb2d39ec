import type { AppendedColumn } from '../settings/keyliftSettings';
import { cellAt, columnArea } from '../sheetCells';
import type { LeftCells } from '../plan';
import { holdsId, isAsWritten, type Extension } from './extension';

/** One of the columns that Keylift appended. */
export interface OwnColumn {
  readonly column: AppendedColumn;
  /** The sheet's column, from 0. */
  readonly at: number;
}

/** The columns of an extension, left to right. */
export function columnsOf({ ids, idsGone, mirrors }: Extension): OwnColumn[] {
  const own: OwnColumn[] = idsGone === true ? [...mirrors] : [{ column: 'OKR', at: ids.column }, ...mirrors];
  return own.sort((a, b) => a.at - b.at);
}

/**
 * The rows in which a column of Keylift's holds something else than what Keylift writes there: what the team typed
 * there is theirs.
 * @param register the register's table name; `undefined` where it is gone
 */
export function foreignRows(
  extension: Extension,
  register: string | undefined,
  { column, at }: OwnColumn,
): number[] {
  const { sheet, ids } = extension;
  const isOwn = (row: number): boolean =>
    column === 'OKR' ? holdsId(extension, row) : isAsWritten(extension, register, { column, at }, row);
  return Array.from({ length: ids.rowCount }, (_, n) => ids.row + n).filter(
    (row) => cellAt(sheet, row, at).formula !== '' && !isOwn(row),
  );
}

/** Such cells as a plan tells of them: from the first to the last row. */
export function leftCells({ sheet }: Extension, { at }: OwnColumn, rows: readonly number[]): LeftCells[] {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [{ sheet: sheet.name, area: columnArea(first, at, last - first + 1), count: rows.length }];
}
