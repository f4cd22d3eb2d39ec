import type { Expression } from '../../formula/expression';
import type { Cell } from '../../model/cell';
import type { Sheet } from '../../model/sheet';
import type { Scalar } from '../../model/value';
import type { Workbook } from '../../model/workbook';
import type { LookupIndexes } from '../lookupIndex';
import type { Matrix, Operand, Reference } from '../operand';
import type { TextSettings } from '../readNumber';
import type { Home } from '../resolve';

/** What a function may ask about the place it is called from. */
export interface CallContext {
  readonly home: Home;
  readonly workbook: Workbook;
  readonly settings: TextSettings;
  readonly lookups: LookupIndexes;
  /** Whether ranges in scalar places mean all their values (array formulas and arguments) or the one beside the cell. */
  readonly arrays: boolean;
  /** The moment of the calculation as a serial number of the workbook's date system, in local time. */
  readonly now: number;
  /** From 0, below 1. */
  random(): number;
  evaluate(expression: Expression, arrays?: boolean): Operand;
  valueAt(sheet: Sheet, row: number, column: number): Scalar;
  /** The values of an operand. Whole columns end with the last used row. */
  toMatrix(operand: Operand): Matrix;
  /** One value: of a range the one in the formula's own row or column, of an array the first. */
  toScalar(operand: Operand): Scalar;
  /** Visits every value of an operand; of ranges those that are not empty, row by row. */
  eachValue(operand: Operand, visit: (value: Scalar) => void): void;
  /** Visits every cell of a range that exists, row by row. */
  eachCell(
    range: Reference,
    visit: (value: Scalar, row: number, column: number, sheet: Sheet, cell: Cell) => void,
  ): void;
  /** Resolves the text of a reference, as INDIRECT does. */
  referenceFrom(text: string): Reference | undefined;
}

/**
 * A worksheet function.
 * - `scalar`: takes single values. Errors among them are its result unless `errors`; arrays are worked through one by one.
 * - `range`: says of each parameter (the last repeats) whether it takes a single value, a range as it is, or an argument
 *   that is evaluated as an array.
 * - `lazy`: evaluates its own arguments.
 * `min` and `max` count arguments. Left-out arguments are null; those at the end are not there.
 */
export type FunctionDefinition = {
  readonly min: number;
  readonly max: number;
  readonly volatile?: boolean;
  /** Looks also at which rows are hidden: calculated anew after whatever was done to the workbook. */
  readonly readsHiddenRows?: boolean;
} & (
  | {
      readonly kind: 'scalar';
      readonly errors?: boolean;
      readonly call: (args: readonly Scalar[], context: CallContext) => Scalar;
    }
  | {
      readonly kind: 'range';
      readonly params: readonly ('scalar' | 'range' | 'array')[];
      readonly call: (args: readonly Operand[], context: CallContext) => Operand;
    }
  | { readonly kind: 'lazy'; readonly call: (args: readonly Expression[], context: CallContext) => Operand }
);

export type FunctionTable = Readonly<Record<string, FunctionDefinition>>;
