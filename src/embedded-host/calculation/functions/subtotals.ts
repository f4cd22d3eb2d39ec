import type { Sheet } from '../../model/sheet';
import { ErrorValue, type Scalar } from '../../model/value';
import { toNumber } from '../coerce';
import { Reference, type Operand } from '../operand';
import { finite } from '../operators';
import type { CallContext, FunctionTable } from './definition';
import {
  deviation,
  largest,
  mean,
  median,
  mode,
  product,
  quantile,
  quantileBetween,
  smallest,
  sum,
  variance,
} from './aggregates';

const WRONG = ErrorValue.of('#VALUE!');
const NUM = ErrorValue.of('#NUM!');

type Aggregate = (numbers: number[]) => number | ErrorValue;

/** The aggregates that SUBTOTAL and AGGREGATE number from 1; SUBTOTAL knows the first eleven. */
const NUMBERED: readonly Aggregate[] = [
  mean,
  (numbers) => numbers.length,
  (numbers) => numbers.length,
  largest,
  smallest,
  product,
  (numbers) => deviation(numbers, 1),
  (numbers) => deviation(numbers, 0),
  sum,
  (numbers) => variance(numbers, 1),
  (numbers) => variance(numbers, 0),
  median,
  mode,
];

/** Those that AGGREGATE numbers from 14: of a list and one number. */
const RANKED: readonly ((numbers: number[], k: number) => number | ErrorValue)[] = [
  (numbers, k) => numbers.sort((a, b) => b - a)[Math.ceil(k) - 1] ?? NUM,
  (numbers, k) => numbers.sort((a, b) => a - b)[Math.ceil(k) - 1] ?? NUM,
  quantile,
  (numbers, k) => quantile(numbers, Math.trunc(k) / 4),
  quantileBetween,
  (numbers, k) => quantileBetween(numbers, Math.trunc(k) / 4),
];

/** Numbers of the aggregates that count: errors among what they count are no reason to fail. */
const COUNT = 2;
const COUNTA = 3;

/** Which cells SUBTOTAL and AGGREGATE leave out. */
interface Skipped {
  readonly hiddenRows: boolean;
  readonly errors: boolean;
  readonly subtotals: boolean;
}

/** What is left of the cells that were given. */
interface Kept {
  readonly numbers: number[];
  /** Cells that are not empty, whatever they hold. */
  readonly filled: number;
  readonly error?: ErrorValue;
}

function keep(operands: readonly Operand[], skipped: Skipped, context: CallContext): Kept {
  const numbers: number[] = [];
  let filled = 0;
  let error: ErrorValue | undefined;
  const take = (value: Scalar): void => {
    if (value === null || (value instanceof ErrorValue && skipped.errors)) return;
    if (value instanceof ErrorValue) error ??= value;
    filled++;
    if (typeof value === 'number') numbers.push(value);
  };
  for (const operand of operands) {
    // An array has neither rows that could be hidden nor subtotals.
    if (operand instanceof Reference)
      context.eachCell(operand, (value, row, _, sheet, { formula }) => {
        if (isLeftOut(sheet, row, skipped.hiddenRows)) return;
        if (skipped.subtotals && /\b(?:SUBTOTAL|AGGREGATE)\(/i.test(formula ?? '')) return;
        take(value);
      });
    else context.eachValue(operand, take);
  }
  return { numbers, filled, ...(error && { error }) };
}

function isLeftOut(sheet: Sheet, row: number, hiddenRows: boolean): boolean {
  return sheet.rowProps.get(row)?.hidden === true && (hiddenRows || isFiltered(sheet, row));
}

/**
 * Whether a hidden row is one "not included in the result of a filter", which SUBTOTAL leaves out "no matter which
 * function_num value you use"; rows that are hidden by hand it counts from 1 to 11. A filter that filters by no column
 * hides nothing. While one does, the Hide command anywhere on its sheet filters rows too; a row that was dragged to
 * nothing stays hidden by hand. Excel's own files show both.
 */
function isFiltered(sheet: Sheet, row: number): boolean {
  const filters = [sheet.filter, ...sheet.tables.map((table) => table.filter)].filter(
    (filter) => filter !== undefined && filter.criteria.length > 0,
  );
  if (filters.length === 0) return false;
  const inside = filters.some((filter) => filter && row > filter.area.top && row <= filter.area.bottom);
  return inside || sheet.rowProps.get(row)?.height === undefined;
}

function aggregateOf(which: number, { numbers, filled, error }: Kept): number | ErrorValue {
  if (error && which !== COUNT && which !== COUNTA) return error;
  const aggregate = NUMBERED[which - 1];
  return aggregate ? finite(which === COUNTA ? filled : aggregate(numbers)) : WRONG;
}

/** What SUBTOTAL and the first thirteen of AGGREGATE take: ranges only. */
function subtotal(
  which: number,
  ranges: readonly Operand[],
  skipped: Skipped,
  context: CallContext,
): number | ErrorValue {
  const other = ranges.find((range) => !(range instanceof Reference));
  if (other !== undefined) return other instanceof ErrorValue ? other : WRONG;
  return aggregateOf(which, keep(ranges, skipped, context));
}

export const SUBTOTALS: FunctionTable = {
  SUBTOTAL: {
    kind: 'range',
    params: ['scalar', 'range'],
    min: 2,
    max: 255,
    readsHiddenRows: true,
    call: ([which = null, ...ranges], context) => {
      const code = Math.trunc(Number(toNumber(context.toScalar(which), context.settings)));
      const hiddenRows = code > 100;
      const number = hiddenRows ? code - 100 : code;
      if (!(number >= 1 && number <= 11)) return WRONG;
      return subtotal(number, ranges, { hiddenRows, errors: false, subtotals: true }, context);
    },
  },
  AGGREGATE: {
    kind: 'range',
    params: ['scalar', 'scalar', 'array'],
    min: 3,
    max: 255,
    readsHiddenRows: true,
    call: ([which = null, options = null, ...rest], context) => {
      const number = toNumber(context.toScalar(which), context.settings);
      const option = toNumber(context.toScalar(options), context.settings);
      if (number instanceof ErrorValue) return number;
      if (option instanceof ErrorValue) return option;
      const [code, choice] = [Math.trunc(number), Math.trunc(option)];
      if (choice < 0 || choice > 7) return WRONG;
      const skipped = {
        hiddenRows: choice % 2 === 1,
        errors: [2, 3, 6, 7].includes(choice),
        subtotals: choice < 4,
      };
      if (code <= NUMBERED.length) return code < 1 ? WRONG : subtotal(code, rest, skipped, context);
      const ranked = RANKED[code - NUMBERED.length - 1];
      const [list = null, k] = rest;
      if (!ranked || k === undefined) return WRONG;
      const share = toNumber(context.toScalar(k), context.settings);
      if (share instanceof ErrorValue) return share;
      const { numbers, error } = keep([list], skipped, context);
      return error ?? ranked(numbers, share);
    },
  },
};
