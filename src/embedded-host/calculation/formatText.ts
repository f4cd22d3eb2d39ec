import { addLocale, format, formatColor, getLocale, isTextFormat } from 'numfmt';
import { ErrorValue, type Scalar } from '../model/value';
import type { Culture, Workbook } from '../model/workbook';
import { DAYS_1904 } from './readNumber';

/** A value as a cell shows it. */
export interface FormattedText {
  readonly text: string;
  /** The colour that the number format asks for (`[Red]`), as a CSS colour. */
  readonly color?: string;
}

/**
 * Formats a value as Excel shows it, in the workbook's culture and date system. A number that does not fit its column
 * is the grid's matter; a date before the first or after the last, which no width can show, is `########`.
 * @param numberFormat the English format code, such as `#,##0.00` or `General`
 */
export function formatText(
  workbook: Pick<Workbook, 'culture' | 'date1904'>,
  value: Scalar,
  numberFormat: string,
): FormattedText {
  if (value === null) return { text: '' };
  if (value instanceof ErrorValue) return { text: value.code };
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE' };
  if (typeof value === 'string' && (numberFormat === 'General' || numberFormat === '@'))
    return { text: value };
  if (typeof value === 'number' && isTextFormat(numberFormat))
    return { text: formatSafely('General', value, workbook.culture) };
  const pattern = elapsedThroughout(inCulture(numberFormat, workbook.culture));
  const isDate = typeof value === 'number' && isDatePattern(pattern);
  const shown = isDate ? moment(value, pattern, workbook.date1904) : value;
  if (shown === undefined) return { text: '########' };
  // Only time that has gone by is negative, since 1904: it is shown as what is left without its sign.
  const isBack = isDate && typeof shown === 'number' && shown < 0;
  const text = (isBack ? '-' : '') + formatSafely(pattern, isBack ? -shown : shown, workbook.culture);
  const color = colorOf(pattern, shown);
  return color === undefined ? { text } : { text, color };
}

/**
 * The number of a date or time that is formatted: rounded to what the format tells apart, so that the last thousandth
 * before midnight is the next day, and counted from 1900. Hours, minutes or seconds that have gone by (`[h]`) are counted
 * from nowhere.
 * @returns undefined for what cannot be shown
 */
function moment(value: number, pattern: string, date1904: boolean): number | undefined {
  const bare = bareOf(pattern);
  const isElapsed = /\[(?:h+|m+|s+)\]/i.test(bare) && !/[yd]/i.test(bare);
  const decimals = /s\]?\.(0+)/i.exec(bare)?.[1]?.length ?? 0;
  const steps = 86_400 * 10 ** decimals;
  const rounded = Math.round(value * steps) / steps;
  if (isElapsed && date1904) return rounded;
  const shown = date1904 ? rounded + DAYS_1904 : rounded;
  return shown >= 0 && shown < END_OF_TIME ? shown : undefined;
}

/** 1 January 10000, which has no number any more. */
const END_OF_TIME = 2_958_466;

/** `m/d/yyyy` stands for the short date of whoever looks at it, whatever that is. */
function inCulture(numberFormat: string, { shortDatePattern }: Culture): string {
  return numberFormat.startsWith('m/d/yyyy')
    ? shortDatePattern.toLowerCase() + numberFormat.slice('m/d/yyyy'.length)
    : numberFormat;
}

/**
 * Where a unit of time that has gone by is shown once (`[s]`), Excel shows it so wherever the section has that unit again:
 * `[s]" of which "ss`.
 */
function elapsedThroughout(pattern: string): string {
  if (!/\[(?:h+|m+|s+)\]/i.test(pattern)) return pattern;
  let elapsed = '';
  return pattern.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|;|h+|m+|s+/gi, (piece) => {
    if (piece === ';') elapsed = '';
    if (/^\[(?:h+|m+|s+)\]$/i.test(piece)) elapsed += piece.charAt(1).toLowerCase();
    const isUnit = /^[hms]/i.test(piece);
    return isUnit && elapsed.includes(piece.charAt(0).toLowerCase()) ? `[${piece}]` : piece;
  });
}

const datePatterns = new Map<string, boolean>();

/** Whether a format code has a date or time in it: letters outside quotes, brackets and escapes. */
function isDatePattern(pattern: string): boolean {
  let known = datePatterns.get(pattern);
  if (known === undefined) {
    known = /[ymdhs]/i.test(bareOf(pattern));
    datePatterns.set(pattern, known);
  }
  return known;
}

/** A format code without quoted, escaped and bracketed text, but for what counts elapsed time. */
function bareOf(pattern: string): string {
  return pattern.replace(/"[^"]*"|\\.|_.|\[(?!h|m|s)[^\]]*\]|General/gi, '');
}

function formatSafely(pattern: string, value: number | string, culture: Culture): string {
  try {
    return format(pattern, value, { locale: localeOf(culture) });
  } catch (error) {
    // A format code that Excel would not have accepted: files have them, and the number is still to be read.
    if (error instanceof Error && pattern !== 'General') return formatSafely('General', value, culture);
    throw error;
  }
}

function colorOf(pattern: string, value: number | string): string | undefined {
  if (!pattern.includes('[')) return undefined;
  const color = formatColor(pattern, value);
  return color === null ? undefined : String(color);
}

const locales = new Map<string, string>();

/** The library's locale with this culture's separators, registered once. */
function localeOf({ name, decimalSeparator, thousandsSeparator }: Culture): string {
  const key = `${name} ${decimalSeparator} ${thousandsSeparator}`;
  let tag = locales.get(key);
  if (tag === undefined) {
    tag = name;
    addLocale({ ...getLocale(name), decimal: decimalSeparator, group: thousandsSeparator }, tag);
    locales.set(key, tag);
  }
  return tag;
}
