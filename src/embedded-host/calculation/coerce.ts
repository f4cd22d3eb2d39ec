import { ErrorValue, type Scalar } from '../model/value';
import { readNumber, type TextSettings } from './readNumber';

/**
 * The number that Excel makes of a value in arithmetic: empty is 0, truth values are 1 and 0, text is read as a number
 * or date, and text that is neither is #VALUE!.
 */
export function toNumber(value: Scalar, settings: TextSettings): number | ErrorValue {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') return readNumber(value, settings) ?? ErrorValue.of('#VALUE!');
  return value;
}

/** The text that `&` and text functions make of a value: numbers in General with 15 digits. */
export function toText(value: Scalar, settings: TextSettings): string | ErrorValue {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return numberToText(value, settings.culture.decimalSeparator);
  return value;
}

/** The truth value of a condition: numbers are true unless 0; of texts only TRUE and FALSE count. */
export function toBoolean(value: Scalar): boolean | ErrorValue {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (value === null) return false;
  if (typeof value !== 'string') return value;
  const upper = value.toUpperCase();
  if (upper === 'TRUE') return true;
  return upper === 'FALSE' ? false : ErrorValue.of('#VALUE!');
}

/** General without a width: 15 significant digits, exponents from 1E+21 up and below 1E-9. */
function numberToText(value: number, decimalSeparator = '.'): string {
  const rounded = Number(value.toPrecision(15));
  const size = Math.abs(rounded);
  let text = String(rounded);
  if (text.includes('e')) {
    const [digits = '', exponent = ''] = text.split('e');
    text =
      size >= 1e-9 && size < 1
        ? rounded.toFixed(Math.min(20, 15 - Number(exponent))).replace(/0+$/, '')
        : `${digits}E${exponent.startsWith('-') ? '-' : '+'}${exponent.replace(/^[+-]/, '').padStart(2, '0')}`;
  }
  return decimalSeparator === '.' ? text : text.replace('.', decimalSeparator);
}
