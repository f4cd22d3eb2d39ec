import { parseValue } from 'numfmt';
import type { Culture } from '../model/workbook';

/** What reading numbers in text depends on. */
export interface TextSettings {
  readonly culture: Culture;
  readonly date1904: boolean;
}

/** Days between the two date systems. */
export const DAYS_1904 = 1462;

const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i;

/**
 * The number or date serial in a text, as Excel reads it where a number is expected: `12`, `5%`, `1,234.5`, `$3`,
 * `2026-01-31`, `12:30`.
 * @returns undefined when the text is no number
 */
export function readNumber(text: string, settings: TextSettings): number | undefined {
  return readNumberAndFormat(text, settings)?.value;
}

/** As `readNumber`, with the number format that the spelling suggests. */
export function readNumberAndFormat(
  text: string,
  { culture, date1904 }: TextSettings,
): { readonly value: number; readonly numberFormat?: string } | undefined {
  const trimmed = text.trim();
  const english = toEnglish(trimmed, culture);
  if (PLAIN.test(english)) {
    const value = Number(english);
    if (!Number.isFinite(value)) return undefined;
    return /e/i.test(english) ? { value, numberFormat: '0.00E+00' } : { value };
  }
  const parsed = parseValue(orderDate(english, culture));
  if (!parsed || typeof parsed.v !== 'number') return undefined;
  const isDate = parsed.z !== undefined && /[ymd]/i.test(parsed.z);
  const value = isDate && date1904 ? parsed.v - DAYS_1904 : parsed.v;
  if (isDate && value < 0) return undefined;
  return parsed.z === undefined ? { value } : { value, numberFormat: parsed.z };
}

/** A comma between digits before other than three of them: `14,37`. */
const MISGROUPED = /^[^a-z]*\d,(?!\d{3}(?!\d))/i;

/**
 * Separators as the parser expects them. Dots in `31.12.2026` are no decimal points. Nothing is left of a text that
 * groups digits otherwise than by three: there the separator means something else.
 */
function toEnglish(text: string, { decimalSeparator, thousandsSeparator }: Culture): string {
  if (decimalSeparator === '.') return MISGROUPED.test(text) ? '' : text;
  if (/^\d{1,2}\.\d{1,2}\.\d{2,4}/.test(text)) return text;
  const groups = text
    .replaceAll('\u00a0', ' ')
    .split(thousandsSeparator === '\u00a0' ? ' ' : thousandsSeparator);
  if (groups.slice(1).some((group) => !/^\d{3}(?!\d)/.test(group))) return '';
  return groups.join('').replace(decimalSeparator, '.');
}

/** `31.12.2026` and `31/12/2026` in the month's order that the parser expects, when the culture has the day first. */
function orderDate(text: string, { shortDatePattern }: Culture): string {
  const match = /^(\d{1,2})([./-])(\d{1,2})\2(\d{2,4})(.*)$/.exec(text);
  if (!match) return text;
  const [, first = '', , second = '', year = '', rest = ''] = match;
  const dayFirst = /^d/i.test(shortDatePattern);
  return dayFirst ? `${second}/${first}/${year}${rest}` : `${first}/${second}/${year}${rest}`;
}
