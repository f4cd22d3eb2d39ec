import type { BinaryOperator } from '../formula/expression';
import { ErrorValue, type Scalar } from '../model/value';
import { toNumber, toText } from './coerce';
import { compareValues } from './compare';
import { Matrix, type Operand } from './operand';
import type { TextSettings } from './readNumber';

type ScalarOperator = Exclude<BinaryOperator, ':' | ' ' | ','>;

const DIVISION_BY_ZERO = ErrorValue.of('#DIV/0!');
const NOT_A_NUMBER = ErrorValue.of('#NUM!');

/** Applies an operator to two values. Errors win, the left one first. */
export function applyOperator(
  operator: ScalarOperator,
  left: Scalar,
  right: Scalar,
  settings: TextSettings,
): Scalar {
  switch (operator) {
    case '&': {
      const a = toText(left, settings);
      const b = toText(right, settings);
      return typeof a !== 'string' ? a : typeof b !== 'string' ? b : a + b;
    }
    case '=':
    case '<>':
    case '<':
    case '>':
    case '<=':
    case '>=': {
      const order = compareValues(left, right);
      return typeof order === 'number' ? holds(operator, order) : order;
    }
    default: {
      const a = toNumber(left, settings);
      if (typeof a !== 'number') return a;
      const b = toNumber(right, settings);
      return typeof b === 'number' ? finite(arithmetic(operator, a, b)) : b;
    }
  }
}

function holds(operator: '=' | '<>' | '<' | '>' | '<=' | '>=', order: number): boolean {
  switch (operator) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    case '>=':
      return order >= 0;
  }
}

function arithmetic(operator: '+' | '-' | '*' | '/' | '^', a: number, b: number): number | ErrorValue {
  switch (operator) {
    case '+':
      return withoutResidue(a + b, a);
    case '-':
      return withoutResidue(a - b, a);
    case '*':
      return a * b;
    case '/':
      return b === 0 ? DIVISION_BY_ZERO : a / b;
    case '^':
      if (a === 0 && b === 0) return NOT_A_NUMBER;
      return a === 0 && b < 0 ? DIVISION_BY_ZERO : a ** b;
  }
}

/**
 * Excel takes a difference for 0 when only binary residue is left of it, as of 0.5-0.4-0.1: when it is fifty binary
 * places or more below what was subtracted from. Workbooks that Excel calculated show both sides of that line.
 */
function withoutResidue(difference: number, operand: number): number {
  if (difference === 0 || Math.abs(difference) >= Math.abs(operand) * 1e-14) return difference;
  return binaryPlace(operand) - binaryPlace(difference) >= RESIDUE_PLACES ? 0 : difference;
}

const RESIDUE_PLACES = 50;

/** The place of a number's first binary digit: 3 of 8 and of 15. */
function binaryPlace(value: number): number {
  return Math.floor(Math.log2(Math.abs(value)));
}

/** Overflow and undefined results are #NUM!. */
export function finite(value: number | ErrorValue): number | ErrorValue {
  if (typeof value !== 'number') return value;
  return Number.isFinite(value) ? value : NOT_A_NUMBER;
}

/**
 * Applies a function to each pair of values of two operands. A single row or column stretches over the other operand;
 * where the sizes do not meet, the value is #N/A.
 */
export function broadcast(
  left: Scalar | Matrix,
  right: Scalar | Matrix,
  apply: (left: Scalar, right: Scalar) => Scalar,
): Scalar | Matrix {
  if (!(left instanceof Matrix) && !(right instanceof Matrix)) return apply(left, right);
  const [rows, columns] = commonSize([left, right]);
  return Matrix.build(rows, columns, (row, column) => {
    const a = stretched(left, row, column);
    const b = stretched(right, row, column);
    return a === undefined || b === undefined ? ErrorValue.of('#N/A') : apply(a, b);
  });
}

/** The rows and columns of the largest operand in either direction. */
export function commonSize(operands: readonly Operand[]): [rows: number, columns: number] {
  let rows = 1;
  let columns = 1;
  for (const operand of operands)
    if (operand instanceof Matrix) {
      rows = Math.max(rows, operand.rows);
      columns = Math.max(columns, operand.columns);
    }
  return [rows, columns];
}

/** The value of an operand at a place of the common size; undefined beyond its end. */
export function stretched(operand: Scalar | Matrix, row: number, column: number): Scalar | undefined {
  if (!(operand instanceof Matrix)) return operand;
  const r = operand.rows === 1 ? 0 : row;
  const c = operand.columns === 1 ? 0 : column;
  return r < operand.rows && c < operand.columns ? operand.at(r, c) : undefined;
}
