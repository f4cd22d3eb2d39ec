import { ErrorValue, type Scalar } from '../../model/value';
import { type Area, columnCount, rowCount } from '../../model/area';
import type { Sheet } from '../../model/sheet';
import type { KeyRule } from '../lookupIndex';
import { Matrix, Reference, type Operand } from '../operand';
import { largest, mean, smallest, sum } from './aggregates';
import { criterionKey, parseCriterion, type Criterion } from './criteria';
import type { CallContext, FunctionDefinition, FunctionTable } from './definition';

const WRONG = ErrorValue.of('#VALUE!');

interface Range {
  readonly sheet: Sheet;
  readonly area: Area;
}

function rangeOf(operand: Operand | undefined): Range | undefined {
  return operand instanceof Reference && operand.areas.length === 1 ? operand.areas[0] : undefined;
}

function scalarOf(operand: Operand | undefined): Scalar {
  return operand === undefined || operand instanceof Reference || operand instanceof Matrix ? null : operand;
}

interface Test {
  readonly range: Range;
  readonly criterion: Criterion;
}

/** The pairs of range and criterion; undefined when a range is none or their sizes differ. */
function readTests(args: readonly Operand[], context: CallContext): Test[] | undefined {
  const tests: Test[] = [];
  for (let i = 0; i + 1 < args.length; i += 2) {
    const range = rangeOf(args[i]);
    const first = tests[0]?.range.area;
    if (!range) return undefined;
    if (first && (rowCount(first) !== rowCount(range.area) || columnCount(first) !== columnCount(range.area)))
      return undefined;
    tests.push({ range, criterion: parseCriterion(scalarOf(args[i + 1]), context.settings) });
  }
  return tests;
}

/**
 * Visits the places, from the corner of the tested ranges, where all tests hold. When an empty cell passes the first
 * test every place is looked at, down to the last used row; else only the cells that exist.
 */
function eachPlace(
  tests: readonly Test[],
  context: CallContext,
  visit: (row: number, column: number) => void,
): void {
  const [first, ...others] = tests;
  if (!first) return;
  const { sheet, area } = first.range;
  const visitIfOthersHold = (row: number, column: number): void => {
    const holds = others.every(({ range, criterion }) =>
      criterion.holds(context.valueAt(range.sheet, range.area.top + row, range.area.left + column)),
    );
    if (holds) visit(row, column);
  };
  const { key, holds } = first.criterion;
  if (key !== undefined && area.left === area.right) {
    for (const row of placesOf(key, first.range, context)) visitIfOthersHold(row, 0);
  } else if (!holds(null)) {
    context.eachCell(Reference.to(sheet, area), (value, row, column) => {
      if (holds(value)) visitIfOthersHold(row - area.top, column - area.left);
    });
  } else {
    const { rows, columns, values } = context.toMatrix(Reference.to(sheet, area));
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++)
        if (holds(values[row * columns + column] ?? null)) visitIfOthersHold(row, column);
  }
}

/** The rows of a column in which a value stands, from an index: a column is often searched for each of its values. */
function placesOf(key: string, { sheet, area }: Range, context: CallContext): readonly number[] {
  const rule: KeyRule = { name: 'criterion', keyOf: (value) => criterionKey(value, context.settings) };
  return context.lookups.places(sheet, area, key, rule, (enter) => {
    context.eachCell(Reference.to(sheet, area), (value, row) => {
      enter(row - area.top, value);
    });
  });
}

/** The numbers of a range at the places where tests hold, or the first error there. */
function numbersWhere(range: Range, tests: readonly Test[], context: CallContext): number[] | ErrorValue {
  const numbers: number[] = [];
  let failed: ErrorValue | undefined;
  eachPlace(tests, context, (row, column) => {
    const value = context.valueAt(range.sheet, range.area.top + row, range.area.left + column);
    if (value instanceof ErrorValue) failed ??= value;
    else if (typeof value === 'number') numbers.push(value);
  });
  return failed ?? numbers;
}

/** SUMIF and AVERAGEIF: range, criterion, and a range of values that begins where the third argument does. */
function onOneTest(summarize: (numbers: readonly number[]) => number | ErrorValue): FunctionDefinition {
  return {
    kind: 'range',
    params: ['range', 'scalar', 'range'],
    min: 2,
    max: 3,
    call: ([range = null, criterion = null, values], context) => {
      const lost = firstError([range, values ?? null]);
      if (lost) return lost;
      const tests = readTests([range, criterion], context);
      const target = rangeOf(values ?? range);
      if (!tests || !target) return WRONG;
      const numbers = numbersWhere(target, tests, context);
      return numbers instanceof ErrorValue ? numbers : summarize(numbers);
    },
  };
}

/** SUMIFS and its kin: values first, then pairs of range and criterion. */
function onTests(summarize: (numbers: readonly number[]) => number | ErrorValue): FunctionDefinition {
  return {
    kind: 'range',
    params: PAIRS_AFTER_VALUES,
    min: 3,
    max: 255,
    call: ([values = null, ...pairs], context) => {
      const lost = firstError([values, ...pairs.filter((_, i) => i % 2 === 0)]);
      if (lost) return lost;
      const tests = readTests(pairs, context);
      const target = rangeOf(values);
      const size = tests?.[0]?.range.area;
      if (!tests || !target || !size) return WRONG;
      if (rowCount(size) !== rowCount(target.area) || columnCount(size) !== columnCount(target.area))
        return WRONG;
      const numbers = numbersWhere(target, tests, context);
      return numbers instanceof ErrorValue ? numbers : summarize(numbers);
    },
  };
}

/** A range that is lost (#REF!) is the result. */
function firstError(ranges: readonly Operand[]): ErrorValue | undefined {
  return ranges.find((range) => range instanceof ErrorValue);
}

const MAX_PAIRS = 127;
const PAIRS = Array.from({ length: MAX_PAIRS }, () => ['range', 'scalar'] as const).flat();
const PAIRS_AFTER_VALUES = ['range', ...PAIRS] as const;

function countPlaces(tests: readonly Test[], context: CallContext): number {
  let count = 0;
  eachPlace(tests, context, () => {
    count++;
  });
  const [first] = tests;
  // Below the last used row every cell is empty: they count when empty cells pass every test.
  if (!first || !tests.every(({ criterion }) => criterion.holds(null))) return count;
  const { sheet, area } = first.range;
  const seen = context.toMatrix(Reference.to(sheet, { ...area, right: area.left })).rows;
  return count + (rowCount(area) - seen) * columnCount(area);
}

function counting(max: number): FunctionDefinition {
  return {
    kind: 'range',
    params: PAIRS,
    min: 2,
    max,
    call: (args, context) => {
      const lost = firstError(args.filter((_, i) => i % 2 === 0));
      if (lost) return lost;
      const tests = readTests(args, context);
      return tests ? countPlaces(tests, context) : WRONG;
    },
  };
}

export const CONDITIONAL: FunctionTable = {
  COUNTIF: counting(2),
  COUNTIFS: counting(254),
  SUMIF: onOneTest(sum),
  AVERAGEIF: onOneTest(mean),
  SUMIFS: onTests(sum),
  AVERAGEIFS: onTests(mean),
  MAXIFS: onTests(largest),
  MINIFS: onTests(smallest),
};
