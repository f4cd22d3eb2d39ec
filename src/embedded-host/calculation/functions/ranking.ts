import { ErrorValue } from '../../model/value';
import { toNumber } from '../coerce';
import type { CallContext, FunctionDefinition, FunctionTable } from './definition';
import { mean, numbersOf, quantile, quantileBetween } from './aggregates';
import { Matrix, type Operand } from '../operand';
import { roundTo } from './math';

const NUM = ErrorValue.of('#NUM!');
const NOT_AVAILABLE = ErrorValue.of('#N/A');

/** A function of a list of numbers and one number. */
function ofListAndNumber(call: (numbers: number[], k: number) => number | ErrorValue): FunctionDefinition {
  return {
    kind: 'range',
    params: ['range', 'scalar'],
    min: 2,
    max: 2,
    call: ([list = null, argument = null], context) => {
      const numbers = numbersOf(list, context);
      const k = numberOf(argument, context);
      if (numbers instanceof ErrorValue) return numbers;
      return k instanceof ErrorValue ? k : call(numbers, k);
    },
  };
}

function numberOf(operand: Operand, context: CallContext): number | ErrorValue {
  return toNumber(context.toScalar(operand), context.settings);
}

/** RANK: 1 for the largest, or for the smallest with `order`; equal numbers share a place or its mean. */
function ranking(shareMean: boolean): FunctionDefinition {
  return {
    kind: 'range',
    params: ['scalar', 'range', 'scalar'],
    min: 2,
    max: 3,
    call: ([argument = null, list = null, orderArgument = null], context) => {
      const value = numberOf(argument, context);
      const numbers = numbersOf(list, context);
      const order = numberOf(orderArgument, context);
      if (value instanceof ErrorValue) return value;
      if (numbers instanceof ErrorValue) return numbers;
      if (order instanceof ErrorValue) return order;
      const equal = numbers.filter((number) => number === value).length;
      if (equal === 0) return NOT_AVAILABLE;
      const ahead = numbers.filter((number) => (order === 0 ? number > value : number < value)).length;
      return ahead + 1 + (shareMean ? (equal - 1) / 2 : 0);
    },
  };
}

/** PERCENTRANK: the share of the way through sorted numbers at which a value lies, cut to so many digits. */
const PERCENTRANK: FunctionDefinition = {
  kind: 'range',
  params: ['range', 'scalar', 'scalar'],
  min: 2,
  max: 3,
  call: ([list = null, argument = null, digitsArgument], context) => {
    const numbers = numbersOf(list, context);
    const value = numberOf(argument, context);
    const digits = digitsArgument === undefined ? 3 : numberOf(digitsArgument, context);
    if (numbers instanceof ErrorValue) return numbers;
    if (value instanceof ErrorValue) return value;
    if (digits instanceof ErrorValue) return digits;
    const sorted = numbers.sort((a, b) => a - b);
    const above = sorted.findIndex((number) => number >= value);
    const next = sorted[above];
    if (next === undefined || value < (sorted[0] ?? Infinity)) return NOT_AVAILABLE;
    const below = sorted[above - 1] ?? next;
    const place = next === value ? above : above - 1 + (value - below) / (next - below);
    return sorted.length === 1 ? 1 : roundTo(place / (sorted.length - 1), digits, 'down');
  },
};

/** TREND: the regression line's values at new x values; at the known ones when none are given. */
const TREND: FunctionDefinition = {
  kind: 'range',
  params: ['array'],
  min: 1,
  max: 3,
  call: ([ys = null, xs, newXs], context) => {
    const known = context.toMatrix(ys);
    const counting = new Matrix(
      known.rows,
      known.columns,
      known.values.map((_, i) => i + 1),
    );
    const places = context.toMatrix(newXs ?? xs ?? counting);
    const points = pairs([xs ?? counting, ys], context);
    if (points instanceof ErrorValue) return points;
    const line = spread(points);
    if (!line || line.xx === 0) return ErrorValue.of('#DIV/0!');
    return Matrix.build(places.rows, places.columns, (row, column) => {
      const x = places.at(row, column);
      return typeof x === 'number'
        ? line.meanY + (line.xy / line.xx) * (x - line.meanX)
        : ErrorValue.of('#VALUE!');
    });
  },
};

/** Pairs of numbers from two lists; a place where either has none is left out. */
function pairs(
  [first = null, second = null]: readonly Operand[],
  context: CallContext,
): [number, number][] | ErrorValue {
  const a = context.toMatrix(first).values;
  const b = context.toMatrix(second).values;
  if (a.length !== b.length) return NOT_AVAILABLE;
  const failed = [...a, ...b].find((value) => value instanceof ErrorValue);
  if (failed instanceof ErrorValue) return failed;
  return a.flatMap((x, i): [number, number][] => {
    const y = b[i];
    return typeof x === 'number' && typeof y === 'number' ? [[x, y]] : [];
  });
}

interface Spread {
  readonly meanX: number;
  readonly meanY: number;
  readonly xx: number;
  readonly yy: number;
  readonly xy: number;
  readonly count: number;
}

function spread(points: readonly (readonly [x: number, y: number])[]): Spread | undefined {
  const meanX = mean(points.map(([x]) => x));
  const meanY = mean(points.map(([, y]) => y));
  if (typeof meanX !== 'number' || typeof meanY !== 'number') return undefined;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (const [x, y] of points) {
    xx += (x - meanX) ** 2;
    yy += (y - meanY) ** 2;
    xy += (x - meanX) * (y - meanY);
  }
  return { meanX, meanY, xx, yy, xy, count: points.length };
}

/** A function of known y and x values, such as SLOPE. */
function ofPairs(call: (spread: Spread) => number): FunctionDefinition {
  return {
    kind: 'range',
    params: ['array'],
    min: 2,
    max: 2,
    call: ([ys = null, xs = null], context) => {
      const points = pairs([xs, ys], context);
      if (points instanceof ErrorValue) return points;
      const known = spread(points);
      const result = known ? call(known) : NaN;
      return Number.isFinite(result) ? result : ErrorValue.of('#DIV/0!');
    },
  };
}

const correlation = ({ xx, yy, xy }: Spread): number => xy / Math.sqrt(xx * yy);

/** FORECAST.LINEAR: the regression line's value at x. */
const FORECAST: FunctionDefinition = {
  kind: 'range',
  params: ['scalar', 'array', 'array'],
  min: 3,
  max: 3,
  call: ([x = null, ys = null, xs = null], context) => {
    const at = numberOf(x, context);
    const points = pairs([xs, ys], context);
    if (at instanceof ErrorValue) return at;
    if (points instanceof ErrorValue) return points;
    const known = spread(points);
    if (!known || known.xx === 0) return ErrorValue.of('#DIV/0!');
    return known.meanY + (known.xy / known.xx) * (at - known.meanX);
  },
};

export const RANKING: FunctionTable = {
  LARGE: ofListAndNumber((numbers, k) => numbers.sort((a, b) => b - a)[Math.ceil(k) - 1] ?? NUM),
  SMALL: ofListAndNumber((numbers, k) => numbers.sort((a, b) => a - b)[Math.ceil(k) - 1] ?? NUM),
  RANK: ranking(false),
  'RANK.EQ': ranking(false),
  'RANK.AVG': ranking(true),
  PERCENTILE: ofListAndNumber(quantile),
  'PERCENTILE.INC': ofListAndNumber(quantile),
  'PERCENTILE.EXC': ofListAndNumber(quantileBetween),
  QUARTILE: ofListAndNumber((numbers, k) => quantile(numbers, Math.trunc(k) / 4)),
  'QUARTILE.INC': ofListAndNumber((numbers, k) => quantile(numbers, Math.trunc(k) / 4)),
  'QUARTILE.EXC': ofListAndNumber((numbers, k) => quantileBetween(numbers, Math.trunc(k) / 4)),
  PERCENTRANK,
  'PERCENTRANK.INC': PERCENTRANK,
  TREND,
  CORREL: ofPairs(correlation),
  PEARSON: ofPairs(correlation),
  RSQ: ofPairs((known) => correlation(known) ** 2),
  SLOPE: ofPairs(({ xy, xx }) => xy / xx),
  INTERCEPT: ofPairs(({ meanX, meanY, xy, xx }) => meanY - (xy / xx) * meanX),
  COVAR: ofPairs(({ xy, count }) => xy / count),
  'COVARIANCE.P': ofPairs(({ xy, count }) => xy / count),
  'COVARIANCE.S': ofPairs(({ xy, count }) => xy / (count - 1)),
  // Points on a line may leave a residue below 0.
  STEYX: ofPairs(({ yy, xy, xx, count }) =>
    count < 3 ? NaN : Math.sqrt(Math.max(0, yy - xy ** 2 / xx) / (count - 2)),
  ),
  FORECAST,
  'FORECAST.LINEAR': FORECAST,
};
