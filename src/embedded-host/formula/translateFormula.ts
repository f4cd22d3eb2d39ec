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
  return mapTokens(formula, (token) => {
    if (token.type !== 'reference') return token.text;
    const { prefix, rest } = splitPrefix(token.text);
    const reference = parseCellReference(rest);
    if (!reference) return token.text;
    const moved = translateReference(reference, rows, columns);
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
