import { ErrorValue, type Scalar } from '../../model/value';
import { toNumber, toText } from '../coerce';
import { formatText } from '../formatText';
import { Matrix, Reference } from '../operand';
import { readNumber } from '../readNumber';
import { matchesPattern } from './criteria';
import { ofAnything, ofScalars, ofTexts, ofTextsAndNumbers } from './define';
import type { CallContext, FunctionDefinition, FunctionTable } from './definition';
import { roundTo } from './math';

const WRONG = ErrorValue.of('#VALUE!');

function proper(text: string): string {
  return text
    .toLowerCase()
    .replace(/(^|[^\p{L}])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** The position of the first match of a wildcard pattern from `start` on, both from 0; -1 when there is none. */
function search(pattern: string, text: string, start: number): number {
  for (let at = start; at <= text.length; at++) if (matchesPattern(text.slice(at), `${pattern}*`)) return at;
  return -1;
}

function substitute(text: string, old: string, replacement: string, which: number | undefined): string {
  if (old === '') return text;
  if (which === undefined) return text.replaceAll(old, () => replacement);
  let at = -1;
  for (let found = 0; found < which; found++) {
    at = text.indexOf(old, at + 1);
    if (at < 0) return text;
  }
  return text.slice(0, at) + replacement + text.slice(at + old.length);
}

/** CONCAT and TEXTJOIN take ranges apart. */
function textsIn(
  operands: readonly Parameters<CallContext['toMatrix']>[0][],
  context: CallContext,
): string[] | ErrorValue {
  const texts: string[] = [];
  for (const operand of operands) {
    const values =
      operand instanceof Reference || operand instanceof Matrix
        ? context.toMatrix(operand).values
        : [operand];
    for (const value of values) {
      const text = toText(value, context.settings);
      if (typeof text !== 'string') return text;
      texts.push(text);
    }
  }
  return texts;
}

function formatValue(value: Scalar, code: string, context: CallContext): Scalar {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const asNumber = typeof value === 'string' ? (readNumber(value, context.settings) ?? value) : (value ?? 0);
  return formatText(context.workbook, asNumber, code === '' ? ';;;' : code).text;
}

/** FIXED and DOLLAR. */
function fixed(value: number, decimals: number, grouped: boolean, context: CallContext): string {
  const places = Math.max(0, decimals);
  const code = (grouped ? '#,##0' : '0') + (places > 0 ? `.${'0'.repeat(places)}` : '');
  return formatText(context.workbook, roundTo(value, decimals), code).text;
}

const CONCAT: FunctionDefinition = {
  kind: 'range',
  params: ['range'],
  min: 1,
  max: 255,
  call: (args, context) => {
    const texts = textsIn(args, context);
    return texts instanceof ErrorValue ? texts : texts.join('');
  },
};

export const TEXT: FunctionTable = {
  LEN: ofTexts(1, 1, ([text = '']) => text.length),
  UPPER: ofTexts(1, 1, ([text = '']) => text.toUpperCase()),
  LOWER: ofTexts(1, 1, ([text = '']) => text.toLowerCase()),
  PROPER: ofTexts(1, 1, ([text = '']) => proper(text)),
  TRIM: ofTexts(1, 1, ([text = '']) => text.replace(/ +/g, ' ').replace(/^ | $/g, '')),
  CLEAN: ofTexts(1, 1, ([text = '']) => [...text].filter((sign) => sign >= ' ').join('')),
  EXACT: ofTexts(2, 2, ([a, b]) => a === b),
  CONCATENATE: ofTexts(1, 255, (texts) => texts.join('')),
  CONCAT,
  TEXTJOIN: {
    kind: 'range',
    params: ['scalar', 'scalar', 'range'],
    min: 3,
    max: 255,
    call: ([separator = null, ignoreEmpty = null, ...rest], context) => {
      const texts = textsIn(rest, context);
      const between = toText(context.toScalar(separator), context.settings);
      if (texts instanceof ErrorValue) return texts;
      if (typeof between !== 'string') return between;
      const skip = context.toScalar(ignoreEmpty);
      return texts.filter((text) => text !== '' || skip === false || skip === 0).join(between);
    },
  },
  LEFT: ofTextsAndNumbers(1, 2, 1, ([text = ''], [count = 1]) =>
    count < 0 ? WRONG : text.slice(0, Math.trunc(count)),
  ),
  RIGHT: ofTextsAndNumbers(1, 2, 1, ([text = ''], [count = 1]) =>
    count < 0 ? WRONG : text.slice(Math.max(0, text.length - Math.trunc(count))),
  ),
  MID: ofTextsAndNumbers(3, 3, 1, ([text = ''], [start = 0, count = 0]) =>
    start < 1 || count < 0
      ? WRONG
      : text.slice(Math.trunc(start) - 1, Math.trunc(start) - 1 + Math.trunc(count)),
  ),
  REPT: ofTextsAndNumbers(2, 2, 1, ([text = ''], [times = 0]) =>
    times < 0 || text.length * times > 32_767 ? WRONG : text.repeat(Math.trunc(times)),
  ),
  FIND: ofTextsAndNumbers(2, 3, 2, ([part = '', text = ''], [start = 1]) => {
    const at = start < 1 ? -1 : text.indexOf(part, Math.trunc(start) - 1);
    return at < 0 ? WRONG : at + 1;
  }),
  SEARCH: ofTextsAndNumbers(2, 3, 2, ([part = '', text = ''], [start = 1]) => {
    const at = start < 1 ? -1 : search(part, text, Math.trunc(start) - 1);
    return at < 0 ? WRONG : at + 1;
  }),
  SUBSTITUTE: ofTextsAndNumbers(3, 4, 3, ([text = '', old = '', replacement = ''], [which]) =>
    which !== undefined && which < 1 ? WRONG : substitute(text, old, replacement, which && Math.trunc(which)),
  ),
  REPLACE: ofScalars(
    4,
    4,
    ([textValue = null, startValue = null, countValue = null, newValue = null], { settings }) => {
      const text = toText(textValue, settings);
      const start = toNumber(startValue, settings);
      const count = toNumber(countValue, settings);
      const replacement = toText(newValue, settings);
      if (typeof text !== 'string') return text;
      if (typeof start !== 'number') return start;
      if (typeof count !== 'number') return count;
      if (typeof replacement !== 'string') return replacement;
      if (start < 1 || count < 0) return WRONG;
      const from = Math.trunc(start) - 1;
      return text.slice(0, from) + replacement + text.slice(from + Math.trunc(count));
    },
  ),
  VALUE: ofScalars(1, 1, ([value = null], { settings }) => toNumber(value, settings)),
  NUMBERVALUE: ofTexts(1, 3, ([text = '', decimal = '.', group = ','], { settings }) => {
    const culture = { ...settings.culture, decimalSeparator: decimal, thousandsSeparator: group };
    return text.trim() === '' ? 0 : (readNumber(text.replaceAll(' ', ''), { ...settings, culture }) ?? WRONG);
  }),
  TEXT: ofScalars(2, 2, ([value = null, code = null], context) => {
    const pattern = toText(code, context.settings);
    return typeof pattern === 'string' ? formatValue(value, pattern, context) : pattern;
  }),
  FIXED: ofScalars(1, 3, ([value = null, decimals = 2, plain = false], context) => {
    const number = toNumber(value, context.settings);
    const places = toNumber(decimals, context.settings);
    if (typeof number !== 'number') return number;
    return typeof places === 'number' ? fixed(number, Math.trunc(places), plain !== true, context) : places;
  }),
  DOLLAR: ofScalars(1, 2, ([value = null, decimals = 2], context) => {
    const number = toNumber(value, context.settings);
    const places = toNumber(decimals, context.settings);
    if (typeof number !== 'number') return number;
    if (typeof places !== 'number') return places;
    const text = `$${fixed(Math.abs(number), Math.trunc(places), true, context)}`;
    return number < 0 ? `(${text})` : text;
  }),
  CHAR: ofScalars(1, 1, ([value = null], { settings }) => {
    const code = toNumber(value, settings);
    if (typeof code !== 'number') return code;
    return code < 1 || code >= 256 ? WRONG : fromWindows1252(Math.trunc(code));
  }),
  UNICHAR: ofScalars(1, 1, ([value = null], { settings }) => {
    const code = toNumber(value, settings);
    if (typeof code !== 'number') return code;
    return code < 1 || code > 0x10ffff ? WRONG : String.fromCodePoint(Math.trunc(code));
  }),
  CODE: ofTexts(1, 1, ([text = '']) => (text === '' ? WRONG : toWindows1252(text.charAt(0)))),
  UNICODE: ofTexts(1, 1, ([text = '']) => text.codePointAt(0) ?? WRONG),
  T: ofAnything(1, 1, ([value = null]) =>
    typeof value === 'string' || value instanceof ErrorValue ? value : '',
  ),
  ROMAN: ofScalars(1, 2, ([value = null], { settings }) => {
    const number = toNumber(value, settings);
    if (typeof number !== 'number') return number;
    return number < 0 || number > 3999 ? WRONG : roman(Math.trunc(number));
  }),
};

/** Signs 128 to 159 of the Windows code page that CHAR and CODE count by. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function fromWindows1252(code: number): string {
  return code >= 128 && code < 160 ? WINDOWS_1252.charAt(code - 128) : String.fromCharCode(code);
}

function toWindows1252(sign: string): number {
  const at = WINDOWS_1252.indexOf(sign);
  const code = at >= 0 ? 128 + at : sign.charCodeAt(0);
  return code < 256 ? code : '?'.charCodeAt(0);
}

const ROMAN_SIGNS: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [value, sign] of ROMAN_SIGNS) for (; rest >= value; rest -= value) text += sign;
  return text;
}
