import { MAX_COLUMNS, MAX_ROWS } from '../model/area';
import { mapTokens } from './formulaTokens';
import { parseCellReference, printCellReference, splitPrefix, type CellReference } from './reference';

/**
 * What a formula becomes when its cell is copied `rows` down and `columns` to the right: relative references move
 * along, those held by `$` stay, and what would leave the sheet becomes `#REF!`.
 * @example translateFormula('A1+$B$1', 2, 0) // 'A3+$B$1'
 */
export function translateFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, (reference) => translateReference(reference, rows, columns));
}

/** A place in a grid, rows and columns counted from 0. */
interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * What a formula becomes when its cell is copied from one place to another and rows and columns change places: what
 * stood so far across from the cell stands so far down from it. References that are held by `$` do not turn.
 * @example transposeFormula('SUM(A1:D1)', { row: 0, column: 4 }, { row: 10, column: 6 }) // 'SUM(G7:G10)'
 */
export function transposeFormula(formula: string, from: GridPlace, to: GridPlace): string {
  return mapReferences(formula, (reference) => {
    const { top, left, bottom, right, shape, absolute } = reference;
    if (Object.values(absolute).some(Boolean))
      return translateReference(reference, to.row - from.row, to.column - from.column);
    const rowOf = (column: number): number => to.row + column - from.column;
    const columnOf = (row: number): number => to.column + row - from.row;
    const rows = shape === 'rows' ? [0, MAX_ROWS - 1] : [rowOf(left), rowOf(right)];
    const columns = shape === 'columns' ? [0, MAX_COLUMNS - 1] : [columnOf(top), columnOf(bottom)];
    const turned = { rows: 'columns', columns: 'rows', cell: 'cell', range: 'range' } as const;
    const [[first = 0, last = 0], [start = 0, end = 0]] = [rows, columns];
    if (first < 0 || last >= MAX_ROWS || start < 0 || end >= MAX_COLUMNS) return undefined;
    return { top: first, bottom: last, left: start, right: end, absolute, shape: turned[shape] };
  });
}

/** Changes the references of a formula; what becomes undefined is lost. */
function mapReferences(
  formula: string,
  change: (reference: CellReference) => CellReference | undefined,
): string {
  return mapTokens(formula, (token) => {
    if (token.type !== 'reference') return token.text;
    const { prefix, rest } = splitPrefix(token.text);
    const reference = parseCellReference(rest);
    if (!reference) return token.text;
    const moved = change(reference);
    return prefix + (moved ? printCellReference(moved) : '#REF!');
  });
}

function translateReference(
  reference: CellReference,
  rows: number,
  columns: number,
): CellReference | undefined {
  const { absolute, shape } = reference;
  const down = shape === 'columns' ? 0 : rows;
  const across = shape === 'rows' ? 0 : columns;
  const one = reference.top + (absolute.top ? 0 : down);
  const two = reference.bottom + (absolute.bottom ? 0 : down);
  const left = reference.left + (absolute.left ? 0 : across);
  const right = reference.right + (absolute.right ? 0 : across);
  const inside = [one, two].every((row) => row >= 0 && row < MAX_ROWS);
  if (!inside || ![left, right].every((column) => column >= 0 && column < MAX_COLUMNS)) return undefined;
  // `A$5:A1` copied down past row 5 turns over: the held edge becomes the upper one.
  const turnedRows = one > two;
  const turnedColumns = left > right;
  return {
    shape,
    top: Math.min(one, two),
    bottom: Math.max(one, two),
    left: Math.min(left, right),
    right: Math.max(left, right),
    absolute: {
      top: turnedRows ? absolute.bottom : absolute.top,
      bottom: turnedRows ? absolute.top : absolute.bottom,
      left: turnedColumns ? absolute.right : absolute.left,
      right: turnedColumns ? absolute.left : absolute.right,
    },
  };
}
