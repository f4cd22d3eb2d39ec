import { columnLetters } from '../../src/domain/sheet/address';
import { KEY_RESULTS, type RegisterColumn } from '../../src/app/tables/keyResults';
import { headersOf } from '../../src/app/tables/tableSchema';

/**
 * The address of a cell of the register on its sheet, or of several one below the other; its headers stand in row 4.
 * @example okrs('Id', 5) // 'A5'
 */
export function okrs(column: RegisterColumn, row: number, last = row): string {
  const letters = columnLetters(headersOf(KEY_RESULTS).indexOf(column));
  return last === row ? `${letters}${row}` : `${letters}${row}:${letters}${last}`;
}
