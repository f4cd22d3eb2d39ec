import { displayText } from '../../app/displayText';
import type { Culture } from '../../app/snapshot';
import { exact, scaleOfFormat, type Scale } from '../../domain/scale';
import { clockText } from '../../domain/sheet/clockText';
import { typedDigits } from '../../domain/sheet/typedDigits';
import { typedDuration } from './typedDuration';

/** Longer text is no number; what was pasted by mistake is not looked through. */
const LONGEST_NUMBER = 255;

/**
 * The number that someone typed, as the KPI keeps it: in the user's own separators, `95%` as 0.95 or 95 whichever its
 * figures are, `6:12` and `1 h 30 min` as a time. In a percent cell `3` is 3%, that is 0.03, as Excel reads it.
 * Currency signs and spaces around it do no harm. What is no number comes back as the text it is.
 * @param scale of the KPI; without it as the number format tells
 * @example typedNumber('1.250,5', '0.0', germanCulture) // 1250.5
 */
export function typedNumber(
  text: string,
  numberFormat: string,
  culture: Culture,
  scale: Scale = scaleOfFormat(numberFormat),
): number | string {
  if (text.length > LONGEST_NUMBER) return text;
  const signed = text.trim().replace(/[\u2212\u2013]/g, '-');
  const inBrackets = /^\(([^()]*)\)$/.exec(signed)?.[1];
  const [, sign = '', unsigned = ''] = /^([+-]?)(.*)$/u.exec(bareOf(inBrackets ?? signed)) ?? [];
  const isNegative = (inBrackets !== undefined) !== (sign === '-');
  const size = sizeOf(unsigned, culture, scale);
  if (size === undefined || !Number.isFinite(size)) return text;
  return isNegative && size !== 0 ? -size : size;
}

/** Without the signs of currencies, wherever they stand. */
function bareOf(text: string): string {
  return text
    .replace(/\p{Sc}/gu, '')
    .replace(/^([+-])\s+/u, '$1')
    .trim();
}

function sizeOf(unsigned: string, culture: Culture, scale: Scale): number | undefined {
  const percent = /^(.*?)\s*[%％]$/u.exec(unsigned)?.[1];
  const digits = typedDigits(percent ?? unsigned, culture);
  if (digits === undefined) {
    return scale.time === undefined || percent !== undefined
      ? undefined
      : typedDuration(unsigned, culture, scale.time);
  }
  if (percent !== undefined && scale.time !== undefined) return undefined;
  if (percent !== undefined) return scale.percent === 1 ? Number(digits) : hundredth(digits);
  if (scale.bareIsPercent) return hundredth(digits);
  return scale.time === undefined ? Number(digits) : Number(digits) * scale.time.bare;
}

/** `7` becomes 0.07, not 0.07000000000000001: the decimal point is moved in the text. */
function hundredth(digits: string): number {
  return Number(/e/i.test(digits) ? Number(digits) / 100 : `${digits}e-2`);
}

/** A number as a field proposes it: with as many digits as its cell shows. */
export function numberToPropose(
  value: number,
  numberFormat: string,
  culture: Culture,
  scale: Scale = scaleOfFormat(numberFormat),
): string {
  const decimals = decimalsShown(numberFormat);
  const isShown = decimals === undefined || scale.time?.isShownAsClock === true;
  return numberToType(isShown ? value : rounded(value, decimals), numberFormat, culture, scale);
}

/** How many decimals of a number its format shows, of a share too; `undefined` where it shows them as they come, or others. */
function decimalsShown(numberFormat: string): number | undefined {
  const [format = ''] = numberFormat.replace(/"[^"]*"|\\.|\[[^\]]*\]/gu, '').split(';');
  const [, digits, decimals = ''] =
    /^[^0#?]*([#0?,]*[0#?])(?:\.([0#?]+))?(?![0#?,./eE])[^0#?]*$/u.exec(format) ?? [];
  return digits === undefined ? undefined : decimals.length + (format.includes('%') ? 2 : 0);
}

/** Half away from zero, as Excel shows it. */
function rounded(value: number, decimals: number): number {
  const size = Number(`${Math.round(Number(`${exact(Math.abs(value))}e${decimals}`))}e-${decimals}`);
  return Number.isNaN(size) ? value : Math.sign(value) * size;
}

/**
 * A number as a field offers it to be edited: all its digits, in the user's separators, a share as a percentage, a time
 * as a clock shows it. It comes back unchanged from `typedNumber`.
 */
export function numberToType(
  value: number,
  numberFormat: string,
  culture: Culture,
  scale: Scale = scaleOfFormat(numberFormat),
): string {
  if (scale.time?.isShownAsClock === true)
    return clockText(value, scale.time.clock, culture.decimalSeparator);
  const text = displayText(
    exact(value),
    numberFormat.includes('%') ? '0.##########%' : '0.##########',
    culture,
  );
  // Excel's format leaves the separator standing where no decimals follow: `12.`
  const [whole = text, decimals = ''] = text.split(culture.decimalSeparator);
  return /^%?$/.test(decimals) ? `${whole}${decimals}` : text;
}
