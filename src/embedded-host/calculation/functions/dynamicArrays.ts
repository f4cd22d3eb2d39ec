import { ErrorValue, type Scalar } from '../../model/value';
import { toBoolean, toNumber } from '../coerce';
import { compareValues } from '../compare';
import { lookupKey } from '../lookupIndex';
import { Matrix, type Operand } from '../operand';
import type { CallContext, FunctionTable } from './definition';

const WRONG = ErrorValue.of('#VALUE!');
/** What Excel says of an empty array. */
const NOTHING = ErrorValue.of('#CALC!');

type Line = readonly Scalar[];

/** The rows of a matrix, or its columns. */
function linesOf(matrix: Matrix, byColumns: boolean): Line[] {
  const count = byColumns ? matrix.columns : matrix.rows;
  const length = byColumns ? matrix.rows : matrix.columns;
  return Array.from({ length: count }, (_, line) =>
    Array.from({ length }, (__, at) => (byColumns ? matrix.at(at, line) : matrix.at(line, at))),
  );
}

function fromLines(lines: readonly Line[], byColumns: boolean): Matrix | ErrorValue {
  const length = lines[0]?.length ?? 0;
  if (length === 0) return NOTHING;
  return byColumns
    ? Matrix.build(length, lines.length, (row, column) => lines[column]?.[row] ?? null)
    : Matrix.build(lines.length, length, (row, column) => lines[row]?.[column] ?? null);
}

function flag(operand: Operand | undefined, context: CallContext): boolean {
  return operand !== undefined && toBoolean(context.toScalar(operand)) === true;
}

function numberOr(operand: Operand | undefined, otherwise: number, context: CallContext): number {
  if (operand === undefined || operand === null) return otherwise;
  const number = toNumber(context.toScalar(operand), context.settings);
  return typeof number === 'number' ? Math.trunc(number) : otherwise;
}

/** Empty cells come last whichever way a list is sorted. */
function inOrder(a: Scalar, b: Scalar, direction: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order = compareValues(a, b);
  return typeof order === 'number' ? order * direction : 0;
}

/** Functions that give arrays, for the dynamic formulas that files hold. */
export const DYNAMIC_ARRAYS: FunctionTable = {
  UNIQUE: {
    kind: 'range',
    params: ['array', 'scalar', 'scalar'],
    min: 1,
    max: 3,
    call: ([source = null, byColumns, once], context) => {
      const lines = linesOf(context.toMatrix(source), flag(byColumns, context));
      const keys = lines.map((line) => line.map((value) => lookupKey(value) ?? '').join('\n'));
      const kept = lines.filter((_, i) => {
        const key = keys[i] ?? '';
        return flag(once, context) ? keys.indexOf(key) === keys.lastIndexOf(key) : keys.indexOf(key) === i;
      });
      return fromLines(kept, flag(byColumns, context));
    },
  },
  SORT: {
    kind: 'range',
    params: ['array', 'scalar', 'scalar', 'scalar'],
    min: 1,
    max: 4,
    call: ([source = null, index, order, byColumns], context) => {
      const lines = linesOf(context.toMatrix(source), flag(byColumns, context));
      const at = numberOr(index, 1, context) - 1;
      const direction = numberOr(order, 1, context);
      if (at < 0 || at >= (lines[0]?.length ?? 0) || Math.abs(direction) !== 1) return WRONG;
      const sorted = lines.sort((a, b) => inOrder(a[at] ?? null, b[at] ?? null, direction));
      return fromLines(sorted, flag(byColumns, context));
    },
  },
  FILTER: {
    kind: 'range',
    params: ['array', 'array', 'array'],
    min: 2,
    max: 3,
    call: ([source = null, include = null, otherwise], context) => {
      const wanted = context.toMatrix(include);
      const byColumns = wanted.rows === 1 && wanted.columns > 1;
      const lines = linesOf(context.toMatrix(source), byColumns);
      if (wanted.values.length !== lines.length) return WRONG;
      const truths = wanted.values.map(toBoolean);
      const failed = truths.find((truth) => truth instanceof ErrorValue);
      if (failed instanceof ErrorValue) return failed;
      const kept = lines.filter((_, i) => truths[i] === true);
      return kept.length === 0 ? (otherwise ?? NOTHING) : fromLines(kept, byColumns);
    },
  },
  SEQUENCE: {
    kind: 'range',
    params: ['scalar'],
    min: 1,
    max: 4,
    call: ([rows, columns, start, step], context) => {
      const height = numberOr(rows, 1, context);
      const width = numberOr(columns, 1, context);
      const from =
        start === undefined || start === null ? 1 : toNumber(context.toScalar(start), context.settings);
      const by = step === undefined || step === null ? 1 : toNumber(context.toScalar(step), context.settings);
      if (from instanceof ErrorValue) return from;
      if (by instanceof ErrorValue) return by;
      if (height < 1 || width < 1) return NOTHING;
      return Matrix.build(height, width, (row, column) => from + (row * width + column) * by);
    },
  },
};
