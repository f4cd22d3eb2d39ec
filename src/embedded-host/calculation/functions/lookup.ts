import { ErrorValue, type Scalar } from '../../model/value';
import { toBoolean, toNumber } from '../coerce';
import { compareValues } from '../compare';
import { lookupKey, SAME_VALUE } from '../lookupIndex';
import type { CallContext, FunctionTable } from './definition';
import { Matrix, Reference, type Operand } from '../operand';
import { hasWildcards, matchesPattern } from './criteria';

const NOT_AVAILABLE = ErrorValue.of('#N/A');
const WRONG = ErrorValue.of('#VALUE!');
const LOST = ErrorValue.of('#REF!');

/** The kind of a value: searches in sorted lists look only at values of the searched kind. */
function kindOf(value: Scalar): string {
  return value === null ? 'null' : value instanceof ErrorValue ? 'error' : typeof value;
}

/**
 * Where in a sorted list a value belongs: the last position that is not beyond it. Like Excel's binary search it never
 * looks at values of other kinds, which is why LOOKUP(2,1/ISNUMBER(x),x) finds the last number.
 */
function searchSorted(list: readonly Scalar[], value: Scalar, descending = false): number | undefined {
  const kind = kindOf(value);
  const positions: number[] = [];
  list.forEach((candidate, position) => {
    if (kindOf(candidate) === kind) positions.push(position);
  });
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const order = compareValues(list[positions[middle] ?? 0] ?? null, value);
    if (typeof order === 'number' && (descending ? order >= 0 : order <= 0)) low = middle + 1;
    else high = middle;
  }
  return positions[low - 1];
}

/** Where a value stands in a row or column of cells or values; text may have wildcards. */
function searchExact(
  list: Operand,
  value: Scalar,
  context: CallContext,
  wildcards = true,
): number | undefined {
  if (wildcards && typeof value === 'string' && hasWildcards(value)) {
    const at = vectorOf(list, context)?.findIndex(
      (candidate) => typeof candidate === 'string' && matchesPattern(candidate, value),
    );
    return at === -1 ? undefined : at;
  }
  const range = list instanceof Reference && list.areas.length === 1 ? list.areas[0] : undefined;
  if (!range) {
    const at = vectorOf(list, context)?.findIndex(
      (candidate) => kindOf(candidate) === kindOf(value) && compareValues(candidate, value) === 0,
    );
    return at === -1 ? undefined : at;
  }
  const { sheet, area } = range;
  const key = lookupKey(value);
  if (key === undefined) return undefined;
  const [first] = context.lookups.places(sheet, area, key, SAME_VALUE, (enter) => {
    context.eachCell(Reference.to(sheet, area), (candidate, row, column) => {
      enter(row - area.top + (column - area.left), candidate);
    });
  });
  return first;
}

/** The values of one row or column; undefined when the operand is wider both ways. */
function vectorOf(operand: Operand, context: CallContext): readonly Scalar[] | undefined {
  const { rows, columns, values } = context.toMatrix(operand);
  return rows === 1 || columns === 1 ? values : undefined;
}

/** One value as it is searched for: an empty cell counts as 0. */
function needle(operand: Operand | undefined, context: CallContext): Scalar {
  return context.toScalar(operand ?? null) ?? 0;
}

/** VLOOKUP and HLOOKUP: the part of a table in its k-th column or row, beside the found one. */
function tableLookup(byRows: boolean): FunctionTable[string] {
  return {
    kind: 'range',
    params: ['scalar', 'array', 'scalar', 'scalar'],
    min: 3,
    max: 4,
    call: ([value, table = null, index = null, approximate], context) => {
      const k = toNumber(context.toScalar(index), context.settings);
      const nearest = approximate === undefined ? true : toBoolean(context.toScalar(approximate));
      if (typeof k !== 'number') return k;
      if (nearest instanceof ErrorValue) return nearest;
      if (table instanceof ErrorValue) return table;
      if (k < 1) return WRONG;
      const keys = lineOf(table, 0, byRows, context);
      const results = lineOf(table, Math.trunc(k) - 1, byRows, context);
      if (keys === undefined || results === undefined) return LOST;
      const sought = needle(value, context);
      const at = nearest
        ? searchSorted(vectorOf(keys, context) ?? [], sought)
        : searchExact(keys, sought, context);
      return at === undefined ? NOT_AVAILABLE : elementAt(results, at, context);
    },
  };
}

/** A column (or row) of a table, as a range where the table is one. */
function lineOf(table: Operand, index: number, asColumn: boolean, context: CallContext): Operand | undefined {
  if (table instanceof Reference) {
    const [only] = table.areas;
    if (!only) return undefined;
    const { top, left, bottom, right } = only.area;
    const at = (asColumn ? left : top) + index;
    if (at > (asColumn ? right : bottom)) return undefined;
    return Reference.to(
      only.sheet,
      asColumn ? { top, bottom, left: at, right: at } : { top: at, bottom: at, left, right },
    );
  }
  const matrix = context.toMatrix(table);
  if (index >= (asColumn ? matrix.columns : matrix.rows)) return undefined;
  return asColumn
    ? Matrix.build(matrix.rows, 1, (row) => matrix.at(row, index))
    : Matrix.build(1, matrix.columns, (_, column) => matrix.at(index, column));
}

/** The n-th element along a row or column. */
function elementAt(line: Operand, index: number, context: CallContext): Operand {
  if (line instanceof Reference) {
    const [only] = line.areas;
    if (!only) return LOST;
    const { top, left, right } = only.area;
    const row = left === right ? top + index : top;
    const column = left === right ? left : left + index;
    return context.valueAt(only.sheet, row, column);
  }
  return context.toMatrix(line).values[index] ?? NOT_AVAILABLE;
}

export const LOOKUP: FunctionTable = {
  MATCH: {
    kind: 'range',
    params: ['scalar', 'array', 'scalar'],
    min: 2,
    max: 3,
    call: ([value, list = null, type], context) => {
      if (list instanceof ErrorValue) return list;
      const mode = type === undefined ? 1 : toNumber(context.toScalar(type), context.settings);
      if (typeof mode !== 'number') return mode;
      const sought = needle(value, context);
      if (mode === 0) {
        const at = searchExact(list, sought, context);
        return at === undefined ? NOT_AVAILABLE : at + 1;
      }
      const at = searchSorted(vectorOf(list, context) ?? [], sought, mode < 0);
      return at === undefined ? NOT_AVAILABLE : at + 1;
    },
  },
  LOOKUP: {
    kind: 'range',
    params: ['scalar', 'array', 'array'],
    min: 2,
    max: 3,
    call: ([value, list = null, results], context) => {
      if (list instanceof ErrorValue) return list;
      const { rows, columns } = context.toMatrix(list);
      // Without a result vector the longer side is searched, and the last line across gives the result.
      const asColumn = rows >= columns;
      const keys = results === undefined ? lineOf(list, 0, asColumn, context) : list;
      const found = results ?? lineOf(list, (asColumn ? columns : rows) - 1, asColumn, context);
      if (keys === undefined || found === undefined) return NOT_AVAILABLE;
      const at = searchSorted(vectorOf(keys, context) ?? [], needle(value, context));
      return at === undefined ? NOT_AVAILABLE : elementAt(found, at, context);
    },
  },
  VLOOKUP: tableLookup(true),
  HLOOKUP: tableLookup(false),
  XMATCH: {
    kind: 'range',
    params: ['scalar', 'array', 'scalar', 'scalar'],
    min: 2,
    max: 4,
    call: ([value, list = null, mode = null, order = null], context) => {
      const at = xSearch(
        list,
        needle(value, context),
        context.toScalar(mode),
        context.toScalar(order),
        context,
      );
      return at === undefined ? NOT_AVAILABLE : at + 1;
    },
  },
  XLOOKUP: {
    kind: 'range',
    params: ['scalar', 'array', 'array', 'scalar', 'scalar', 'scalar'],
    min: 3,
    max: 6,
    call: ([value, list = null, results = null, otherwise, mode = null, order = null], context) => {
      const at = xSearch(
        list,
        needle(value, context),
        context.toScalar(mode),
        context.toScalar(order),
        context,
      );
      if (at === undefined) return otherwise ?? NOT_AVAILABLE;
      const { rows } = context.toMatrix(list);
      return lineOf(results, at, rows === 1, context) ?? WRONG;
    },
  },
};

/**
 * XLOOKUP's and XMATCH's search in lists that are said to be sorted: numbers before text before truth values, as sorting
 * puts them. What lies between two elements goes to the smaller or the larger one by the mode, whatever that holds.
 */
function binarySearch(
  values: readonly Scalar[],
  value: Scalar,
  mode: Scalar,
  descending: boolean,
): number | undefined {
  const comparedWith = (at: number): number => {
    const order = compareValues(values[at] ?? null, value);
    return typeof order === 'number' ? order : 0;
  };
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (descending ? comparedWith(middle) > 0 : comparedWith(middle) < 0) low = middle + 1;
    else high = middle;
  }
  if (low < values.length && comparedWith(low) === 0) return low;
  if (mode !== 1 && mode !== -1) return undefined;
  const at = (mode === 1) === descending ? low - 1 : low;
  return at >= 0 && at < values.length ? at : undefined;
}

/**
 * The search of XLOOKUP and XMATCH in lists that need not be sorted.
 * @param mode 0 exact, -1 or the next smaller, 1 or the next larger, 2 with wildcards
 * @param order -1: the last match counts, 1: the first; 2 and -2: the list is sorted upwards or downwards
 */
function xSearch(
  list: Operand,
  value: Scalar,
  mode: Scalar,
  order: Scalar,
  context: CallContext,
): number | undefined {
  const lastFirst = typeof order === 'number' && order < 0;
  const values = vectorOf(list, context) ?? [];
  if (order === 2 || order === -2) return binarySearch(values, value, mode, order === -2);
  const equals = (candidate: Scalar): boolean =>
    kindOf(candidate) === kindOf(value) && compareValues(candidate, value) === 0;
  const last = lastFirst && mode !== 2 ? values.map(equals).lastIndexOf(true) : -1;
  const exact = last >= 0 ? last : searchExact(list, value, context, mode === 2);
  if (exact !== undefined || (mode !== -1 && mode !== 1)) return exact;
  let best: number | undefined;
  values.forEach((candidate, at) => {
    const beyond = kindOf(candidate) === kindOf(value) ? compareValues(candidate, value) : 0;
    const nearer = best === undefined ? 0 : compareValues(candidate, values[best] ?? null);
    if (typeof beyond !== 'number' || typeof nearer !== 'number' || beyond * mode <= 0) return;
    if (best === undefined || nearer * mode < 0) best = at;
  });
  return best;
}
