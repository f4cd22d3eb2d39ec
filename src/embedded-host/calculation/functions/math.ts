import { ErrorValue } from '../../model/value';
import type { FunctionDefinition, FunctionTable } from './definition';
import { ofNumbers } from './define';

const NUM = ErrorValue.of('#NUM!');
const DIV = ErrorValue.of('#DIV/0!');

/** Shifts the decimal point without binary noise, for rounding as people count: 1.005 to 2 places is 1.01. */
function scale(value: number, digits: number): number {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${Number(exponent) + digits}`);
}

/** Rounds to a number of decimals (negative: tens, hundreds), halves away from zero. */
export function roundTo(value: number, digits: number, mode: 'half' | 'up' | 'down' = 'half'): number {
  const places = Math.trunc(digits);
  if (!Number.isFinite(value) || Math.abs(places) > 300) return places < 0 ? 0 : value;
  // 15 digits are what Excel counts on: 2.4999999999999996 is its 2.5.
  const size = scale(Math.abs(Number(value.toPrecision(15))), places);
  const whole = mode === 'half' ? Math.round(size) : mode === 'up' ? Math.ceil(size) : Math.floor(size);
  return Math.sign(value) * scale(whole, -places);
}

function rounding(mode: 'half' | 'up' | 'down', min: number): FunctionDefinition {
  return ofNumbers(min, 2, ([value = 0, digits = 0]) => roundTo(value, digits, mode));
}

function one(call: (value: number) => number | ErrorValue): FunctionDefinition {
  return ofNumbers(1, 1, ([value = 0]) => call(value));
}

/** The nearest multiple beyond or before a value; a step of 0 gives 0. */
function toMultiple(value: number, step: number, round: (quotient: number) => number): number {
  return step === 0 ? 0 : Number((round(Number((value / step).toPrecision(15))) * step).toPrecision(15));
}

function factorial(value: number): number | ErrorValue {
  if (value < 0 || value >= 171) return NUM;
  let product = 1;
  for (let i = 2; i <= Math.trunc(value); i++) product *= i;
  return product;
}

function combinations(n: number, k: number): number | ErrorValue {
  if (n < 0 || k < 0 || k > n) return NUM;
  let result = 1;
  for (let i = 1; i <= k; i++) result = (result * (n - k + i)) / i;
  return Math.round(result);
}

export const MATH: FunctionTable = {
  ABS: one(Math.abs),
  SIGN: one(Math.sign),
  SQRT: one((value) => (value < 0 ? NUM : Math.sqrt(value))),
  EXP: one(Math.exp),
  LN: one((value) => (value <= 0 ? NUM : Math.log(value))),
  LOG10: one((value) => (value <= 0 ? NUM : Math.log10(value))),
  LOG: ofNumbers(1, 2, ([value = 0, base = 10]) => {
    if (value <= 0 || base <= 0) return NUM;
    if (base === 1) return DIV;
    return base === 10 ? Math.log10(value) : base === 2 ? Math.log2(value) : Math.log(value) / Math.log(base);
  }),
  POWER: ofNumbers(2, 2, ([base = 0, exponent = 0]) => {
    if (base === 0 && exponent <= 0) return exponent === 0 ? NUM : DIV;
    return base ** exponent;
  }),
  MOD: ofNumbers(2, 2, ([value = 0, divisor = 0]) =>
    divisor === 0 ? DIV : value - divisor * Math.floor(Number((value / divisor).toPrecision(15))),
  ),
  QUOTIENT: ofNumbers(2, 2, ([value = 0, divisor = 0]) =>
    divisor === 0 ? DIV : Math.trunc(value / divisor),
  ),
  INT: one((value) => Math.floor(Number(value.toPrecision(15)))),
  TRUNC: rounding('down', 1),
  ROUND: rounding('half', 2),
  ROUNDUP: rounding('up', 2),
  ROUNDDOWN: rounding('down', 2),
  MROUND: ofNumbers(2, 2, ([value = 0, step = 0]) =>
    value * step < 0 ? NUM : toMultiple(value, step, (quotient) => Math.round(quotient)),
  ),
  CEILING: ofNumbers(2, 2, ([value = 0, step = 0]) =>
    value > 0 && step < 0 ? NUM : toMultiple(value, step, Math.ceil),
  ),
  FLOOR: ofNumbers(2, 2, ([value = 0, step = 0]) => {
    if (step === 0) return value === 0 ? 0 : DIV;
    return value > 0 && step < 0 ? NUM : toMultiple(value, step, Math.floor);
  }),
  'CEILING.MATH': ofNumbers(1, 3, ([value = 0, step = 1, away = 0]) =>
    toMultiple(value, Math.abs(step), value < 0 && away !== 0 ? Math.floor : Math.ceil),
  ),
  'FLOOR.MATH': ofNumbers(1, 3, ([value = 0, step = 1, towards = 0]) =>
    toMultiple(value, Math.abs(step), value < 0 && towards !== 0 ? Math.ceil : Math.floor),
  ),
  EVEN: one((value) => Math.sign(value) * Math.ceil(Math.abs(value) / 2) * 2),
  ODD: one((value) => (value < 0 ? -1 : 1) * (Math.ceil((Math.abs(value) - 1) / 2) * 2 + 1)),
  PI: ofNumbers(0, 0, () => Math.PI),
  SIN: one(Math.sin),
  COS: one(Math.cos),
  TAN: one(Math.tan),
  ASIN: one(Math.asin),
  ACOS: one(Math.acos),
  ATAN: one(Math.atan),
  ATAN2: ofNumbers(2, 2, ([x = 0, y = 0]) => (x === 0 && y === 0 ? DIV : Math.atan2(y, x))),
  SINH: one(Math.sinh),
  COSH: one(Math.cosh),
  TANH: one(Math.tanh),
  DEGREES: one((value) => (value * 180) / Math.PI),
  RADIANS: one((value) => (value * Math.PI) / 180),
  FACT: one(factorial),
  COMBIN: ofNumbers(2, 2, ([n = 0, k = 0]) => combinations(Math.trunc(n), Math.trunc(k))),
  PERMUT: ofNumbers(2, 2, ([n = 0, k = 0]) => {
    const chosen = combinations(Math.trunc(n), Math.trunc(k));
    const orders = factorial(k);
    return typeof chosen !== 'number' ? chosen : typeof orders === 'number' ? chosen * orders : orders;
  }),
  RAND: { ...ofNumbers(0, 0, (_, context) => context.random()), volatile: true },
  RANDBETWEEN: {
    ...ofNumbers(2, 2, ([low = 0, high = 0], context) =>
      low > high
        ? NUM
        : Math.ceil(low) + Math.floor(context.random() * (Math.floor(high) - Math.ceil(low) + 1)),
    ),
    volatile: true,
  },
};
