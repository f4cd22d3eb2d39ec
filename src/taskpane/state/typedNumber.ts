import { displayText } from '../../app/displayText';
import type { Culture } from '../../app/snapshot';

/** As many characters as a formula may hold of one text; a number is never as long, what was pasted by mistake is. */
const LONGEST_NUMBER = 255;

/** No two of its parts may take the same digits: else a long row of them is tried in every way to share them out. */
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;

/**
 * The number that someone typed, read as Excel reads what is typed into a cell of this format: in the user's own
 * separators, and in a percent cell `3` is 3%, that is 0.03. Currency signs and spaces around it do no harm. What is no
 * number comes back as the text it is.
 * @example typedNumber('1.250,5', '0.0', germanCulture) // 1250.5
 */
export function typedNumber(text: string, numberFormat: string, culture: Culture): number | string {
  if (text.length > LONGEST_NUMBER) return text;
  const signed = text.trim().replace(/[\u2212\u2013]/g, '-');
  const negative = /^\(.*\)$/.test(signed);
  const bare = signed
    .replace(/^\((.*)\)$/, '$1')
    .replace(/[\s\u00a0\u202f']|\p{Sc}/gu, '')
    .replaceAll(culture.thousandsSeparator, '');
  const percent = bare.endsWith('%');
  const digits = (percent ? bare.slice(0, -1) : bare).replace(culture.decimalSeparator, '.');
  if (!NUMBER.test(digits)) return text;
  const share = percent || numberFormat.includes('%') ? hundredth(digits) : Number(digits);
  if (!Number.isFinite(share)) return text;
  return negative ? -share : share;
}

/** `7` becomes 0.07, not 0.07000000000000001: the decimal point is moved in the text. */
function hundredth(digits: string): number {
  return Number(/e/i.test(digits) ? Number(digits) / 100 : `${digits}e-2`);
}

/**
 * A number as a field offers it to be edited: all its digits, in the user's separators, a share as a percentage. It
 * comes back unchanged from `typedNumber`.
 */
export function numberToType(value: number, numberFormat: string, culture: Culture): string {
  const text = displayText(value, numberFormat.includes('%') ? '0.##########%' : '0.##########', culture);
  // Excel's format leaves the separator standing where no decimals follow: `12.`
  const [whole = text, decimals = ''] = text.split(culture.decimalSeparator);
  return /^%?$/.test(decimals) ? `${whole}${decimals}` : text;
}
