import { fromFile } from '../formula/fileFormula';
import { ERROR_CODES, ErrorValue, type Scalar } from '../model/value';
import type { Workbook } from '../model/workbook';
import { readNumberAndFormat } from './readNumber';

/** What typed text is: a formula without `=`, or a constant with the number format that its spelling suggests. */
export type Typed = { readonly formula: string } | { readonly value: Scalar; readonly numberFormat?: string };

/**
 * What Excel makes of text that is typed into a cell or written to `Range.values`: `=A1` and `+A1` are formulas, `5%`,
 * `1,234`, `2026-01-31` numbers with a format, `TRUE` and `#N/A` what they say, and after an apostrophe all is text.
 * A formula is given back even when it cannot be parsed: to refuse it is the caller's business.
 * @param tableAtCell the table around the cell: `Sales[[#This Row],[Net]]` becomes `[@Net]` there
 */
export function parseTyped(
  text: string,
  workbook: Pick<Workbook, 'culture' | 'date1904'>,
  tableAtCell?: string,
): Typed {
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (/^=./s.test(text)) return { formula: fromFile(text.slice(1), tableAtCell) };
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true' };
  const error = ERROR_CODES.find((code) => code === text.toUpperCase());
  if (error) return { value: ErrorValue.of(error) };
  const number = readNumberAndFormat(text, workbook) ?? readMixedFraction(text);
  if (number) {
    const numberFormat = number.numberFormat && typedFormat(number.numberFormat);
    return { value: number.value, ...(numberFormat !== undefined && { numberFormat }) };
  }
  // A sign before what is no number begins a formula, as does the `@` of Lotus 1-2-3.
  if (/^[+\-@]./s.test(text))
    return { formula: fromFile(text.startsWith('-') ? text : text.slice(1), tableAtCell) };
  return { value: text };
}

/** `1 1/2`. */
function readMixedFraction(text: string): { value: number; numberFormat: string } | undefined {
  const match = /^(-?)(\d+) (\d{1,2})\/(\d{1,2})$/.exec(text.trim());
  if (!match || Number(match[4]) === 0) return undefined;
  const value = Number(match[2]) + Number(match[3]) / Number(match[4]);
  return {
    value: match[1] === '-' ? -value : value,
    numberFormat: (match[4] ?? '').length > 1 ? '# ??/??' : '# ?/?',
  };
}

/** The format that Excel gives to a spelling: dates get the short date however they were written. */
function typedFormat(pattern: string): string {
  if (pattern.includes('$')) {
    const digits = pattern.includes('.') ? '#,##0.00' : '#,##0';
    return `$${digits}_);[Red]($${digits})`;
  }
  const isDate = /[yd]/i.test(pattern) || /^mmm/i.test(pattern);
  const hasTime = /h/i.test(pattern);
  if (isDate && hasTime) return 'm/d/yyyy h:mm';
  if (isDate) {
    if (!/d/i.test(pattern)) return 'mmm-yy';
    if (!/y/i.test(pattern)) return 'd-mmm';
    return /mmm/i.test(pattern) ? 'd-mmm-yy' : 'm/d/yyyy';
  }
  if (!hasTime) return pattern;
  return `h:mm${/s/i.test(pattern) ? ':ss' : ''}${/AM/i.test(pattern) ? ' AM/PM' : ''}`;
}
