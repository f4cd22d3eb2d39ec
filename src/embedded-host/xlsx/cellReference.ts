import { MAX_COLUMNS, MAX_ROWS, type Area } from '../model/area';

/** The letters of a column counted from 0: 0 is `A`, 26 is `AA`. */
function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** A cell's address, such as `B3` for row 2 and column 1. */
export function cellReference(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** Row and column (from 0) of an address such as `B3` or `$B$3`; undefined when it is none. */
export function parseCellReference(text: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(text);
  if (!match) return undefined;
  const column = parseColumn(match[1] ?? '');
  const row = Number(match[2]) - 1;
  return row >= 0 && row < MAX_ROWS && column < MAX_COLUMNS ? { row, column } : undefined;
}

function parseColumn(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** An area's address: `A1:C3`, or `A1` for one cell. */
export function areaReference(area: Area): string {
  const first = cellReference(area.top, area.left);
  return area.top === area.bottom && area.left === area.right
    ? first
    : `${first}:${cellReference(area.bottom, area.right)}`;
}

/** The area of `A1:C3`, `A1`, `A:C` or `1:3`; undefined when the text is none of them. */
export function parseArea(text: string): Area | undefined {
  const [first = '', last = first] = text.trim().split(':');
  const a = parseCorner(first, 0);
  const b = parseCorner(last, 1);
  if (!a || !b) return undefined;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

function parseCorner(text: string, end: 0 | 1): { row: number; column: number } | undefined {
  if (/^\$?[A-Za-z]{1,3}$/.test(text))
    return { row: end === 0 ? 0 : MAX_ROWS - 1, column: parseColumn(text.replace('$', '')) };
  if (/^\$?\d{1,7}$/.test(text))
    return { row: Number(text.replace('$', '')) - 1, column: end === 0 ? 0 : MAX_COLUMNS - 1 };
  return parseCellReference(text);
}

/** The areas of a `sqref`: separated by spaces; what cannot be read is left out. */
export function parseAreas(sqref: string): Area[] {
  return sqref
    .split(/\s+/)
    .map(parseArea)
    .filter((area) => area !== undefined);
}

/** Areas as a `sqref`. */
export function areasReference(areas: readonly Area[]): string {
  return areas.map(areaReference).join(' ');
}
