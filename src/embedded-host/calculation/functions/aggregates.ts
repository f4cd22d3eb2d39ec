import { ErrorValue, type Scalar } from '../../model/value';
import { readNumber, type TextSettings } from '../readNumber';
import type { CallContext, FunctionDefinition, FunctionTable } from './definition';
import { collectNumbers, ofAll, ofAllNumbers } from './define';
import { Matrix, Reference, type Operand } from '../operand';
import { commonSize, finite, stretched } from '../operators';

const DIV = ErrorValue.of('#DIV/0!');
const NUM = ErrorValue.of('#NUM!');

export function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

export function mean(numbers: readonly number[]): number | ErrorValue {
  return numbers.length === 0 ? DIV : sum(numbers) / numbers.length;
}

/** The sum of squared deviations divided by the count less `lost` degrees of freedom. */
export function variance(numbers: readonly number[], lost: 0 | 1): number | ErrorValue {
  const average = mean(numbers);
  if (typeof average !== 'number' || numbers.length <= lost) return DIV;
  return sum(numbers.map((number) => (number - average) ** 2)) / (numbers.length - lost);
}

export function deviation(numbers: readonly number[], lost: 0 | 1): number | ErrorValue {
  const squared = variance(numbers, lost);
  return typeof squared === 'number' ? Math.sqrt(squared) : squared;
}

export function largest(numbers: readonly number[]): number {
  let result = -Infinity;
  for (const number of numbers) if (number > result) result = number;
  return numbers.length === 0 ? 0 : result;
}

export function smallest(numbers: readonly number[]): number {
  let result = Infinity;
  for (const number of numbers) if (number < result) result = number;
  return numbers.length === 0 ? 0 : result;
}

export function median(numbers: number[]): number | ErrorValue {
  return numbers.length === 0 ? NUM : quantile(numbers, 0.5);
}

/** The value at a share of the way through sorted numbers, between neighbours in proportion (PERCENTILE.INC). */
export function quantile(numbers: number[], share: number): number | ErrorValue {
  if (numbers.length === 0 || share < 0 || share > 1) return NUM;
  const sorted = numbers.sort((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}

/** PERCENTILE.EXC: shares of the way through n+1 places, beyond which there is no answer. */
export function quantileBetween(numbers: number[], share: number): number | ErrorValue {
  const place = share * (numbers.length + 1);
  if (share <= 0 || share >= 1 || place < 1 || place > numbers.length) return NUM;
  return quantile(numbers, (place - 1) / Math.max(1, numbers.length - 1));
}

export function mode(numbers: readonly number[]): number | ErrorValue {
  const counts = new Map<number, number>();
  let best: number | undefined;
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  for (const [number, count] of counts)
    if (count > 1 && (best === undefined || count > (counts.get(best) ?? 0))) best = number;
  return best ?? ErrorValue.of('#N/A');
}

export function product(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((total, number) => total * number, 1);
}

/** AVERAGEA and its kin: in ranges text counts as 0 and truth values as numbers. */
function ofAllValues(call: (numbers: number[]) => number | ErrorValue): FunctionDefinition {
  return ofAll(collectValues, (numbers) => finite(call(numbers)));
}

function collectValues(operands: readonly Operand[], context: CallContext): number[] | ErrorValue {
  const numbers: number[] = [];
  let failed: ErrorValue | undefined;
  for (const operand of operands)
    context.eachValue(operand, (value) => {
      if (value instanceof ErrorValue) failed ??= value;
      else numbers.push(typeof value === 'number' ? value : Number(value === true));
    });
  return failed ?? numbers;
}

/** Counting looks at every value, errors too. */
function counting(
  counts: (value: Scalar, direct: boolean, settings: TextSettings) => boolean,
): FunctionDefinition {
  return {
    kind: 'range',
    params: ['range'],
    min: 1,
    max: 255,
    call: (args, context) => {
      let count = 0;
      for (const operand of args) {
        const direct = !(operand instanceof Reference || operand instanceof Matrix);
        context.eachValue(operand, (value) => {
          if (counts(value, direct, context.settings)) count++;
        });
      }
      return count;
    },
  };
}

export const AGGREGATES: FunctionTable = {
  SUM: ofAllNumbers(sum),
  PRODUCT: ofAllNumbers(product),
  SUMSQ: ofAllNumbers((numbers) => sum(numbers.map((number) => number * number))),
  AVERAGE: ofAllNumbers(mean),
  MIN: ofAllNumbers(smallest),
  MAX: ofAllNumbers(largest),
  MEDIAN: ofAllNumbers(median),
  MODE: ofAllNumbers(mode),
  'MODE.SNGL': ofAllNumbers(mode),
  STDEV: ofAllNumbers((numbers) => deviation(numbers, 1)),
  'STDEV.S': ofAllNumbers((numbers) => deviation(numbers, 1)),
  STDEVP: ofAllNumbers((numbers) => deviation(numbers, 0)),
  'STDEV.P': ofAllNumbers((numbers) => deviation(numbers, 0)),
  VAR: ofAllNumbers((numbers) => variance(numbers, 1)),
  'VAR.S': ofAllNumbers((numbers) => variance(numbers, 1)),
  VARP: ofAllNumbers((numbers) => variance(numbers, 0)),
  'VAR.P': ofAllNumbers((numbers) => variance(numbers, 0)),
  AVEDEV: ofAllNumbers((numbers) => {
    const average = mean(numbers);
    return typeof average === 'number' ? mean(numbers.map((number) => Math.abs(number - average))) : average;
  }),
  DEVSQ: ofAllNumbers((numbers) => {
    const squared = variance(numbers, 0);
    return typeof squared === 'number' ? squared * numbers.length : NUM;
  }),
  AVERAGEA: ofAllValues(mean),
  MAXA: ofAllValues(largest),
  MINA: ofAllValues(smallest),
  COUNT: counting(
    (value, direct, settings) =>
      typeof value === 'number' ||
      // Written as arguments, truth values and numbers in text count too.
      (direct &&
        (typeof value === 'boolean' ||
          (typeof value === 'string' && readNumber(value, settings) !== undefined))),
  ),
  COUNTA: counting((value, direct) => value !== null || direct),
  COUNTBLANK: {
    kind: 'range',
    params: ['range'],
    min: 1,
    max: 1,
    call: ([range = null], context) => {
      if (!(range instanceof Reference)) return ErrorValue.of('#VALUE!');
      let filled = 0;
      context.eachValue(range, (value) => {
        if (value !== '') filled++;
      });
      let size = 0;
      for (const { area } of range.areas) size += (area.bottom - area.top + 1) * (area.right - area.left + 1);
      return size - filled;
    },
  },
  SUMPRODUCT: {
    kind: 'range',
    params: ['array'],
    min: 1,
    max: 255,
    call: (args, context) => {
      const arrays = args.map((arg) => context.toMatrix(arg));
      const [rows, columns] = commonSize(arrays);
      if (arrays.some((array) => array.rows !== rows || array.columns !== columns))
        return ErrorValue.of('#VALUE!');
      let total = 0;
      for (let row = 0; row < rows; row++)
        for (let column = 0; column < columns; column++) {
          let term = 1;
          for (const array of arrays) {
            const value = stretched(array, row, column) ?? null;
            if (value instanceof ErrorValue) return value;
            // What is no number counts as 0, truth values too.
            term *= typeof value === 'number' ? value : 0;
          }
          total += term;
        }
      return finite(total);
    },
  },
};

/** The numbers in some operands with the context's rules; for functions of lists with further arguments. */
export function numbersOf(operand: Operand, context: CallContext): number[] | ErrorValue {
  return collectNumbers([operand], context);
}
