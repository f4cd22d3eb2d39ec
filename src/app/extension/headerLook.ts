import type { AppendedColumn } from '../settings/keyliftSettings';
import type { Look } from '../survey';

/**
 * The look of a column's header, given that of the table's last one: over text, in `OKR` and `Status`, it does not
 * stand right as over figures.
 */
export function headerLookOf(column: AppendedColumn, look: Look): Look {
  const { horizontal, ...rest } = look;
  const isText = column === 'OKR' || column === 'Status';
  return isText && horizontal === 'Right' ? rest : look;
}
