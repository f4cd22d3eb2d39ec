import type { Expression } from '../../formula/expression';
import { ErrorValue, type Scalar } from '../../model/value';
import { toBoolean, toNumber } from '../coerce';
import { compareValues } from '../compare';
import type { CallContext, FunctionTable } from './definition';
import { ofAll, ofAnything, ofScalars } from './define';
import { Matrix, Reference, type Operand } from '../operand';
import { commonSize, stretched } from '../operators';

const MISSING: Expression = { kind: 'missing' };
const WRONG = ErrorValue.of('#VALUE!');
const NOT_AVAILABLE = ErrorValue.of('#N/A');

/** A condition: of a range the value beside the cell, or all of them in array formulas. */
function condition(expression: Expression | undefined, context: CallContext): Scalar | Matrix {
  return single(context.evaluate(expression ?? MISSING), context);
}

function single(operand: Operand, context: CallContext): Scalar | Matrix {
  if (!(operand instanceof Reference)) return operand;
  return context.arrays ? context.toMatrix(operand) : context.toScalar(operand);
}

function chooseEach(
  test: Matrix,
  whenTrue: Scalar | Matrix,
  whenFalse: Scalar | Matrix,
  pick: (value: Scalar) => boolean | ErrorValue,
): Matrix {
  const [rows, columns] = commonSize([test, whenTrue, whenFalse]);
  return Matrix.build(rows, columns, (row, column) => {
    const value = stretched(test, row, column);
    const truth = value === undefined ? ErrorValue.of('#N/A') : pick(value);
    if (truth instanceof ErrorValue) return truth;
    return stretched(truth ? whenTrue : whenFalse, row, column) ?? ErrorValue.of('#N/A');
  });
}

/** Where conditions are arrays, a function that chooses among its arguments chooses for each of their places. */
function chooseAtEach(
  args: readonly Expression[],
  context: CallContext,
  choose: (values: readonly Scalar[]) => Scalar,
): Matrix {
  const operands = args.map((arg) => condition(arg, context));
  const [rows, columns] = commonSize(operands);
  return Matrix.build(rows, columns, (row, column) =>
    choose(operands.map((operand) => stretched(operand, row, column) ?? NOT_AVAILABLE)),
  );
}

/** Whether any of some arguments stands for several values in an array formula. */
function anyArray(args: readonly Expression[], context: CallContext): boolean {
  if (!context.arrays) return false;
  return args.some((arg) => {
    const { rows, columns } = context.toMatrix(context.evaluate(arg));
    return rows > 1 || columns > 1;
  });
}

/** The value beside the first condition that holds. */
function firstHolding(values: readonly Scalar[]): Scalar {
  for (let i = 0; i < values.length; i += 2) {
    const truth = toBoolean(values[i] ?? null);
    if (truth instanceof ErrorValue) return truth;
    if (truth) return values[i + 1] ?? null;
  }
  return NOT_AVAILABLE;
}

/** The value beside the first case that is equal to the subject, or the one that stands alone at the end. */
function matchingCase([subject = null, ...cases]: readonly Scalar[]): Scalar {
  for (let i = 0; i + 1 < cases.length; i += 2) {
    const order = compareValues(subject, cases[i] ?? null);
    if (order instanceof ErrorValue) return order;
    if (order === 0) return cases[i + 1] ?? null;
  }
  return cases.length % 2 === 1 ? (cases.at(-1) ?? null) : NOT_AVAILABLE;
}

/** IFERROR and IFNA: the value, or another where `fails` says so. */
function insteadOf(
  [value, other]: readonly Expression[],
  context: CallContext,
  fails: (value: Scalar) => boolean,
): Operand {
  const result = single(context.evaluate(value ?? MISSING), context);
  if (result instanceof Matrix) {
    if (!result.values.some(fails)) return result;
    const instead = single(context.evaluate(other ?? MISSING), context);
    return chooseEach(result, instead, result, fails);
  }
  if (fails(result)) return context.evaluate(other ?? MISSING);
  return result ?? 0;
}

/** AND, OR and XOR: `known` collects the truth values of all arguments; text and empty cells in ranges do not count. */
function truths(operands: readonly Operand[], context: CallContext): boolean[] | ErrorValue {
  const known: boolean[] = [];
  let failed: ErrorValue | undefined;
  for (const operand of operands) {
    const isRange = operand instanceof Reference || operand instanceof Matrix;
    context.eachValue(operand, (value) => {
      if (isRange && typeof value === 'string') return;
      const truth = toBoolean(value);
      if (truth instanceof ErrorValue) failed ??= truth;
      else known.push(truth);
    });
    if (failed) return failed;
  }
  return known.length > 0 ? known : ErrorValue.of('#VALUE!');
}

function ofTruths(decide: (known: readonly boolean[]) => boolean): FunctionTable[string] {
  return ofAll(truths, decide);
}

export const LOGIC: FunctionTable = {
  TRUE: ofScalars(0, 0, () => true),
  FALSE: ofScalars(0, 0, () => false),
  NOT: ofScalars(1, 1, ([value = null]) => {
    const truth = toBoolean(value);
    return truth instanceof ErrorValue ? truth : !truth;
  }),
  AND: ofTruths((known) => known.every(Boolean)),
  OR: ofTruths((known) => known.some(Boolean)),
  XOR: ofTruths((known) => known.filter(Boolean).length % 2 === 1),
  NA: ofAnything(0, 0, () => ErrorValue.of('#N/A')),

  IF: {
    kind: 'lazy',
    min: 1,
    max: 3,
    call: ([test, whenTrue, whenFalse], context) => {
      const value = condition(test, context);
      // A branch that is not there is FALSE; one that is there but empty (`IF(A1,)`) is 0.
      const branch = (expression: Expression | undefined): Operand =>
        expression ? context.evaluate(expression) : false;
      if (value instanceof Matrix)
        return chooseEach(
          value,
          single(branch(whenTrue), context),
          single(branch(whenFalse), context),
          toBoolean,
        );
      const truth = toBoolean(value);
      if (truth instanceof ErrorValue) return truth;
      return (truth ? branch(whenTrue ?? MISSING) : branch(whenFalse)) ?? 0;
    },
  },
  IFERROR: {
    kind: 'lazy',
    min: 2,
    max: 2,
    call: (args, context) => insteadOf(args, context, (value) => value instanceof ErrorValue),
  },
  IFNA: {
    kind: 'lazy',
    min: 2,
    max: 2,
    call: (args, context) => insteadOf(args, context, (value) => value === ErrorValue.of('#N/A')),
  },
  IFS: {
    kind: 'lazy',
    min: 2,
    max: 254,
    call: (args, context) => {
      if (
        anyArray(
          args.filter((_, i) => i % 2 === 0),
          context,
        )
      )
        return chooseAtEach(args, context, firstHolding);
      for (let i = 0; i < args.length; i += 2) {
        const truth = toBoolean(context.toScalar(context.evaluate(args[i] ?? MISSING)));
        if (truth instanceof ErrorValue) return truth;
        if (truth) return context.evaluate(args[i + 1] ?? MISSING);
      }
      return ErrorValue.of('#N/A');
    },
  },
  SWITCH: {
    kind: 'lazy',
    min: 3,
    max: 254,
    call: ([subject, ...cases], context) => {
      const asked = [subject ?? MISSING, ...cases.filter((_, i) => i % 2 === 0 && i + 1 < cases.length)];
      if (anyArray(asked, context))
        return chooseAtEach([subject ?? MISSING, ...cases], context, matchingCase);
      const value = context.toScalar(context.evaluate(subject ?? MISSING));
      for (let i = 0; i + 1 < cases.length; i += 2) {
        const order = compareValues(value, context.toScalar(context.evaluate(cases[i] ?? MISSING)));
        if (order instanceof ErrorValue) return order;
        if (order === 0) return context.evaluate(cases[i + 1] ?? MISSING);
      }
      const otherwise = cases.length % 2 === 1 ? cases.at(-1) : undefined;
      return otherwise ? context.evaluate(otherwise) : ErrorValue.of('#N/A');
    },
  },
  CHOOSE: {
    kind: 'lazy',
    min: 2,
    max: 255,
    call: ([index, ...choices], context) => {
      if (anyArray([index ?? MISSING], context))
        return chooseAtEach([index ?? MISSING, ...choices], context, ([at = null, ...values]) => {
          const place = toNumber(at, context.settings);
          return typeof place === 'number' ? (values[Math.trunc(place) - 1] ?? WRONG) : place;
        });
      const number = toNumber(context.toScalar(context.evaluate(index ?? MISSING)), context.settings);
      if (number instanceof ErrorValue) return number;
      const choice = choices[Math.trunc(number) - 1];
      return choice ? context.evaluate(choice) : WRONG;
    },
  },
};
