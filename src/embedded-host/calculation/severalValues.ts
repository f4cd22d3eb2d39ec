import type { Expression } from '../formula/expression';
import type { CellReference } from '../formula/reference';
import type { StructuredReference } from '../formula/structuredReference';
import { findFunction } from './functions/registry';

/**
 * How many values a part of a formula stands for, told from the formula alone. `perhaps` is what only its calculation
 * can tell: `INDIRECT(A1)`.
 */
type Count = 'one' | 'perhaps' | 'several';

type Binary = Extract<Expression, { kind: 'binary' }>;

/** What a name that a formula uses stands for, without `=`; undefined for one that is not there. */
export type NamedFormula = (name: Extract<Expression, { kind: 'name' }>) => Expression | undefined;

/** Where one value is taken of several. */
export interface TakenValues {
  /**
   * Where in the text Excel before dynamic arrays takes one value of several: by implicit intersection. Excel of today
   * shows `@` there, and takes all values where none is shown.
   */
  readonly places: readonly number[];
  /** It may be that there are several values somewhere. */
  readonly perhaps: boolean;
}

/** Names that lead to names and so on; deeper is a name that means itself. */
const MAX_NAME_DEPTH = 32;

/** Functions that give an array whatever they are given. */
const GIVE_ARRAYS: ReadonlySet<string> = new Set([
  'FILTER',
  'FREQUENCY',
  'MMULT',
  'SEQUENCE',
  'SORT',
  'TRANSPOSE',
  'TREND',
  'UNIQUE',
]);

/**
 * Finds where a formula takes one value of several, if it is not an array formula. Without such a place it means the
 * same to Excel before and with dynamic arrays.
 */
export function takenValues(expression: Expression, named: NamedFormula): TakenValues {
  const search = new Search(named);
  search.take(expression, false);
  return { places: [...search.places].sort((a, b) => a - b), perhaps: search.perhaps };
}

class Search {
  readonly places = new Set<number>();
  perhaps = false;

  constructor(
    private readonly named: NamedFormula,
    private readonly depth = 0,
  ) {}

  /** A part of which one value is taken, unless the formula works on arrays there. */
  take(part: Expression, arrays: boolean): Count {
    const count = this.count(part, arrays);
    if (arrays) return count;
    if (count === 'several') this.places.add(startOf(part));
    if (count === 'perhaps') this.perhaps = true;
    return 'one';
  }

  private takeAll(parts: readonly Expression[], arrays: boolean): Count {
    return most(parts.map((part) => this.take(part, arrays)));
  }

  private count(part: Expression, arrays: boolean): Count {
    switch (part.kind) {
      case 'literal':
      case 'error':
      case 'missing':
      case 'beyond':
        return 'one';
      case 'cells':
        return countCells(part.reference);
      case 'structured':
        return countStructured(part.reference);
      case 'name':
        return this.countName(part);
      case 'array':
        return part.rows.length > 1 || part.rows.some((row) => row.length > 1) ? 'several' : 'one';
      case 'unary':
        if (part.operator === '+') return this.count(part.operand, arrays);
        if (part.operator === '#') return 'several';
        if (part.operator !== '@') return this.take(part.operand, arrays);
        this.count(part.operand, arrays);
        return 'one';
      case 'binary':
        return this.countBinary(part, arrays);
      case 'call':
        return this.countCall(part.name, part.args, arrays);
    }
  }

  /** Works down the left of a chain such as `A1+A2+…` step by step: it may have thousands of parts. */
  private countBinary(chain: Binary, arrays: boolean): Count {
    let found: Count = 'one';
    let part: Expression = chain;
    for (; part.kind === 'binary' && !isOfReferences(part); part = part.left)
      found = most([found, this.take(part.right, arrays)]);
    if (part !== chain) return most([found, this.take(part, arrays)]);
    this.count(chain.left, arrays);
    this.count(chain.right, arrays);
    return 'several';
  }

  private countName(name: Extract<Expression, { kind: 'name' }>): Count {
    const formula = this.depth < MAX_NAME_DEPTH ? this.named(name) : undefined;
    // What a name stands for is an array formula of its own.
    return formula ? new Search(this.named, this.depth + 1).take(formula, true) : 'one';
  }

  private countCall(name: string, args: readonly Expression[], arrays: boolean): Count {
    const definition = findFunction(name);
    if (!definition) return 'one';
    if (definition.kind === 'scalar') return this.takeAll(args, arrays);
    if (definition.kind === 'lazy') return this.countChoice(name, args, arrays);
    let worked: Count = 'one';
    const counts = args.map((arg, i) => {
      const kind = definition.params[Math.min(i, definition.params.length - 1)];
      if (kind !== 'scalar') return this.count(arg, arrays || kind === 'array');
      const count = this.take(arg, arrays);
      worked = most([worked, count]);
      return count;
    });
    return most([worked, countGiven(name, args, counts)]);
  }

  /** Functions that choose among their arguments: what they ask for is one value, what they give is as it is. */
  private countChoice(name: string, args: readonly Expression[], arrays: boolean): Count {
    const isAsked = (i: number): boolean => {
      switch (name) {
        case 'IFS':
          return i % 2 === 0;
        case 'SWITCH':
          return i === 0 || (i % 2 === 1 && i < args.length - 1);
        case 'HYPERLINK':
          return false;
        default:
          return i === 0;
      }
    };
    return most(args.map((arg, i) => (isAsked(i) ? this.take(arg, arrays) : this.count(arg, arrays))));
  }
}

/** Whether an operator makes a reference of two, instead of a value. */
function isOfReferences({ operator }: Binary): boolean {
  return operator === ':' || operator === ' ' || operator === ',';
}

function most(counts: readonly Count[]): Count {
  if (counts.includes('several')) return 'several';
  return counts.includes('perhaps') ? 'perhaps' : 'one';
}

function countCells({ top, left, bottom, right }: CellReference): Count {
  return top === bottom && left === right ? 'one' : 'several';
}

function countStructured({ sections, columns }: StructuredReference): Count {
  const [section, ...more] = sections;
  const oneRow = more.length === 0 && section !== undefined && section !== 'all' && section !== 'data';
  const oneColumn = columns.length === 1 || (columns.length === 2 && columns[0] === columns[1]);
  return oneRow && oneColumn ? 'one' : 'several';
}

/** What a function that takes ranges gives, by what it was given. */
function countGiven(name: string, args: readonly Expression[], counts: readonly Count[]): Count {
  if (GIVE_ARRAYS.has(name)) return 'several';
  switch (name) {
    case 'INDEX':
      return countIndexed(args);
    case 'OFFSET':
      return args.length <= 3 ? (counts[0] ?? 'one') : args.slice(3).every(isOne) ? 'one' : 'perhaps';
    case 'INDIRECT':
      return 'perhaps';
    case 'ROW':
    case 'COLUMN':
      return counts[0] ?? 'one';
    case 'XLOOKUP':
      return isLine(args[2]) ? 'one' : 'perhaps';
    default:
      return 'one';
  }
}

/** INDEX gives a whole column or row where the other number is 0 or left empty. */
function countIndexed([source, row, column]: readonly Expression[]): Count {
  const picksAll = [row, column].some((number) => number && isZero(number));
  return picksAll && !(isLine(source) && column !== undefined) ? 'several' : 'one';
}

function isZero(part: Expression): boolean {
  return part.kind === 'missing' || (part.kind === 'literal' && part.value === 0);
}

function isOne(part: Expression): boolean {
  return part.kind === 'missing' || (part.kind === 'literal' && part.value === 1);
}

/** A single row or column. */
function isLine(part: Expression | undefined): boolean {
  if (part?.kind === 'structured') return part.reference.columns.length === 1;
  if (part?.kind !== 'cells') return false;
  const { top, left, bottom, right } = part.reference;
  return top === bottom || left === right;
}

/** Where a part begins in the text of its formula. */
function startOf(part: Expression): number {
  switch (part.kind) {
    case 'cells':
    case 'structured':
    case 'name':
    case 'call':
    case 'array':
      return part.start;
    case 'unary':
      return startOf(part.operand);
    case 'binary':
      return startOf(part.left);
    case 'literal':
    case 'error':
    case 'missing':
    case 'beyond':
      return 0;
  }
}
