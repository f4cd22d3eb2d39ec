import { lastColumnOf, lastRowOf, type Area } from '../sheet/area';
import { columnsBetween } from './columnsBetween';
import type { KpiTable } from './kpiTable';

/** Tables are compared only with those that share one of these squares of the sheet. */
const CELLS_A_SIDE = 64;

/**
 * Of the readings that lie over one another the one that is surest, of those as sure the first. May be paused after each.
 * @param most `one`: the cells hold a single table
 */
export function* chooseTables(
  readings: readonly KpiTable[],
  most: 'one' | 'any' = 'any',
): Generator<void, readonly KpiTable[]> {
  const chosen: KpiTable[] = [];
  const squares = new Map<string, Area[]>();
  for (const table of [...readings].sort((a, b) => b.confidence - a.confidence)) {
    yield;
    const area = areaOf(table);
    const own = squaresOf(area);
    if (own.some((square) => squares.get(square)?.some((other) => overlap(area, other)))) continue;
    for (const square of own) {
      const areas = squares.get(square);
      if (areas === undefined) squares.set(square, [area]);
      else areas.push(area);
    }
    chosen.push(table);
    if (most === 'one') break;
  }
  return chosen;
}

/** Header and body; of one of several blocks over the same labels what is its own. */
function areaOf({ header, body, block }: KpiTable): Area {
  if (block !== undefined) return block;
  const [row, column] = [Math.min(header.row, body.row), Math.min(header.column, body.column)];
  return {
    row,
    column,
    rowCount: Math.max(lastRowOf(header), lastRowOf(body)) - row + 1,
    columnCount: Math.max(lastColumnOf(header), lastColumnOf(body)) - column + 1,
  };
}

function squaresOf(area: Area): string[] {
  const square = (place: number): number => Math.floor(place / CELLS_A_SIDE);
  const columns = columnsBetween(square(area.column), square(lastColumnOf(area)));
  const rows = columnsBetween(square(area.row), square(lastRowOf(area)));
  return rows.flatMap((row) => columns.map((column) => `${row} ${column}`));
}

/** Whether two areas have a cell in common. */
export function overlap(a: Area, b: Area): boolean {
  return (
    a.row <= lastRowOf(b) &&
    b.row <= lastRowOf(a) &&
    a.column <= lastColumnOf(b) &&
    b.column <= lastColumnOf(a)
  );
}
