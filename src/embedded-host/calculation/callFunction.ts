import type { Expression } from '../formula/expression';
import { ErrorValue, type Scalar } from '../model/value';
import type { CallContext, FunctionDefinition } from './functions/definition';
import { Matrix, Reference, type Operand } from './operand';
import { commonSize, stretched } from './operators';

const WRONG = ErrorValue.of('#VALUE!');

/** Calls a function: evaluates its arguments as its definition asks and works through arrays where it takes values. */
export function callFunction(
  definition: FunctionDefinition,
  args: readonly Expression[],
  context: CallContext,
): Operand {
  if (args.length < definition.min || args.length > definition.max) return WRONG;
  switch (definition.kind) {
    case 'lazy':
      return definition.call(args, context);
    case 'scalar':
      return callScalar(definition, args, context);
    case 'range':
      return callRange(definition, args, context);
  }
}

function callScalar(
  { call, errors }: Extract<FunctionDefinition, { kind: 'scalar' }>,
  args: readonly Expression[],
  context: CallContext,
): Operand {
  const operands = args.map((arg) => singleOrArray(context.evaluate(arg), context));
  const apply = (values: readonly Scalar[]): Scalar =>
    (errors === true ? undefined : values.find((value) => value instanceof ErrorValue)) ??
    call(values, context);
  return eachOf(operands, (values) => apply(values));
}

function callRange(
  { params, call }: Extract<FunctionDefinition, { kind: 'range' }>,
  args: readonly Expression[],
  context: CallContext,
): Operand {
  const kinds = args.map((_, i) => params[Math.min(i, params.length - 1)] ?? 'range');
  const operands = args.map((arg, i) =>
    kinds[i] === 'scalar'
      ? singleOrArray(context.evaluate(arg), context)
      : context.evaluate(arg, kinds[i] === 'array' || context.arrays),
  );
  const singles = operands.filter(
    (operand, i): operand is Scalar | Matrix => kinds[i] === 'scalar' && !(operand instanceof Reference),
  );
  const failed = singles.find((operand) => operand instanceof ErrorValue);
  if (failed) return failed;
  if (!singles.some((operand) => operand instanceof Matrix)) return call(operands, context);
  return eachOf(singles, (values) => {
    const error = values.find((value) => value instanceof ErrorValue);
    if (error) return error;
    let next = 0;
    const mixed = operands.map((operand, i) => (kinds[i] === 'scalar' ? (values[next++] ?? null) : operand));
    return context.toScalar(call(mixed, context));
  });
}

function singleOrArray(operand: Operand, context: CallContext): Scalar | Matrix {
  if (!(operand instanceof Reference)) return operand;
  if (!context.arrays) return context.toScalar(operand);
  const matrix = context.toMatrix(operand);
  return matrix.rows === 1 && matrix.columns === 1 ? matrix.at(0, 0) : matrix;
}

/** Applies a function to single values, or to each set of values where some are arrays. */
function eachOf(
  operands: readonly (Scalar | Matrix)[],
  apply: (values: readonly Scalar[]) => Scalar,
): Scalar | Matrix {
  const values = operands.filter((operand): operand is Scalar => !(operand instanceof Matrix));
  if (values.length === operands.length) return apply(values);
  const [rows, columns] = commonSize(operands);
  return Matrix.build(rows, columns, (row, column) => {
    const here = operands.map((operand) => stretched(operand, row, column));
    const complete = here.filter((value) => value !== undefined);
    return complete.length === here.length ? apply(complete) : ErrorValue.of('#N/A');
  });
}
