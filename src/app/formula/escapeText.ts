import { parseTrackingId } from '../../domain/keyResult';
import type { CellValue } from '../../domain/sheet/cellValue';

/** Text that Excel takes as it is begins with a letter and is neither a date such as `Mar 5` nor a logical value. */
const PLAIN = /^(?!(?:true|false)$)(?!\p{L}+[\d\s.,/:-]*\d[\d\s.,/:-]*$)\p{L}/iu;

/**
 * A value from the workbook or the user as a cell input that stays what it is: text that Excel would read as a formula,
 * number, date or logical value gets a leading apostrophe.
 * @example literal('=1+1') // "'=1+1"
 */
export function literal(value: CellValue): CellValue {
  if (typeof value !== 'string' || value === '') return value;
  return PLAIN.test(value) || parseTrackingId(value) !== undefined ? value : `'${value}`;
}

/**
 * The input as Excel gives it back when read: without the apostrophe.
 * @example asRead("'=1+1") // '=1+1'
 */
export function asRead(input: CellValue | null): CellValue | null {
  return typeof input === 'string' && input.startsWith("'") ? input.slice(1) : input;
}

/** Text inside a formula. */
export function quoteText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
