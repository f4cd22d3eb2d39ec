import type { ErrorCode } from '../model/value';
import type { CellReference, SheetPrefix } from './reference';
import type { StructuredReference } from './structuredReference';

export type UnaryOperator = '+' | '-' | '%' | '@' | '#';
export type BinaryOperator =
  | '+'
  | '-'
  | '*'
  | '/'
  | '^'
  | '&'
  | '='
  | '<>'
  | '<'
  | '>'
  | '<='
  | '>='
  /** Range, intersection and union of references. */
  | ':'
  | ' '
  | ',';

/**
 * A formula as a tree. Immutable and shared: one tree serves every cell with the same text. `start` is where in the text
 * a part begins.
 */
export type Expression =
  | { readonly kind: 'literal'; readonly value: number | string | boolean }
  | { readonly kind: 'error'; readonly code: ErrorCode }
  /** An argument that was left out: `IF(A1,,2)`. */
  | { readonly kind: 'missing' }
  | {
      readonly kind: 'cells';
      readonly start: number;
      readonly prefix?: SheetPrefix;
      readonly reference: CellReference;
    }
  | { readonly kind: 'structured'; readonly start: number; readonly reference: StructuredReference }
  | { readonly kind: 'name'; readonly start: number; readonly prefix?: SheetPrefix; readonly name: string }
  | { readonly kind: 'unary'; readonly operator: UnaryOperator; readonly operand: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  /** `name` in capitals, without `_xlfn.`. */
  | {
      readonly kind: 'call';
      readonly start: number;
      readonly name: string;
      readonly args: readonly Expression[];
    }
  | { readonly kind: 'array'; readonly start: number; readonly rows: readonly (readonly Expression[])[] }
  /** What the host parses but does not evaluate: LET, LAMBDA. */
  | { readonly kind: 'beyond'; readonly what: string };
