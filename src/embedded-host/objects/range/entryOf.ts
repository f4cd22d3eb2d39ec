import type { Entry } from '../../model/edit/setCells';
import type { Workbook } from '../../model/workbook';
import type { Argument } from '../argument';
import { refusal } from '../refusal';

/**
 * What a value that was assigned to a cell becomes: text is read as if it was typed, so `=A1` is a formula and `5%` a
 * number, unless the cell is formatted as text.
 */
export function entryOf(_workbook: Workbook, value: Argument, numberFormat: string): Entry {
  if (typeof value === 'number' || typeof value === 'boolean') return { value };
  if (typeof value !== 'string') throw refusal('InvalidArgument');
  if (numberFormat === '@') return { value };
  if (value.startsWith('=') && value.length > 1) return { formula: value.slice(1) };
  return { value };
}
