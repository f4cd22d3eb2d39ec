import type { NumberCulture } from './figureText';

/** As many characters as a formula may hold of one text; a number is never as long, what was pasted by mistake is. */
const LONGEST_NUMBER = 255;

/**
 * The digits of a number as it was typed, with a point for decimals and without separators, which only stand between
 * threes (or as Indian lakhs and crores). `undefined` for all else: what looks like a decimal in another language is not
 * guessed at.
 * @param text without signs and units
 * @example typedDigits('1.250,5', { decimalSeparator: ',', thousandsSeparator: '.' }) // '1250.5'
 */
export function typedDigits(
  text: string,
  { decimalSeparator, thousandsSeparator }: NumberCulture,
): string | undefined {
  if (text.length > LONGEST_NUMBER) return undefined;
  const plain = text.replace(/[\u00a0\u202f]/gu, ' ').replace(/\u2019/gu, "'");
  const at = plain.lastIndexOf(decimalSeparator);
  const [whole, rest] =
    at < 0 ? [plain, ''] : [plain.slice(0, at), plain.slice(at + decimalSeparator.length)];
  const group = /[\u00a0\u202f]/u.test(thousandsSeparator) ? ' ' : thousandsSeparator.replace('\u2019', "'");
  const digits = [group, ' ', "'"]
    .map((separator) => withoutGroups(whole, separator))
    .find((one) => one !== undefined);
  if (digits === undefined || !/^\d*(?:e[+-]?\d{1,3})?$/iu.test(rest) || !/\d/u.test(digits + rest))
    return undefined;
  if (/e/iu.test(digits) && at >= 0) return undefined;
  return at < 0 ? digits : `${digits === '' ? '0' : digits}.${/^(?:e|$)/iu.test(rest) ? `0${rest}` : rest}`;
}

function withoutGroups(whole: string, separator: string): string | undefined {
  if (/^\d*$|^\d+e[+-]?\d{1,3}$/iu.test(whole)) return whole;
  const [first = '', ...others] = whole.split(separator);
  const last = others.at(-1);
  if (last === undefined || !/^\d{3}$/u.test(last) || !/^\d{1,3}$/u.test(first)) return undefined;
  const between = others.slice(0, -1);
  const inThrees = between.every((part) => /^\d{3}$/u.test(part));
  const inTwos = first.length < 3 && between.length > 0 && between.every((part) => /^\d{2}$/u.test(part));
  return inThrees || inTwos ? [first, ...others].join('') : undefined;
}

/**
 * What is perhaps meant by a number whose separators stand as in another language, in this one: `42,5%` is hardly 425%.
 * `undefined` where nothing is.
 * @example numberMeant('42,5 %', { decimalSeparator: '.', thousandsSeparator: ',' }) // '42.5 %'
 */
export function numberMeant(text: string, culture: NumberCulture): string | undefined {
  if (text.length > LONGEST_NUMBER) return undefined;
  const [, before = '', number, after = ''] = /^([^\d.,]*)([\d.,]*\d)(\D*)$/u.exec(text.trim()) ?? [];
  const found = number?.replace(/\d/gu, '') ?? '';
  const decimal = found.at(-1);
  if (number === undefined || decimal === undefined) return undefined;
  const other = decimal === '.' ? ',' : '.';
  const read = typedDigits(number, { decimalSeparator: decimal, thousandsSeparator: other });
  if (read === undefined || !/\.\d/u.test(read)) return undefined;
  return `${before}${read.replace('.', culture.decimalSeparator)}${after}`;
}
