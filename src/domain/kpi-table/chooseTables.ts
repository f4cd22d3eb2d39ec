import { lastColumnOf, lastRowOf, type Area } from '../sheet/area';
import type { KpiTable } from './kpiTable';

/** Tables are compared only with those that share one of these runs of rows. */
const ROWS_A_BUCKET = 64;

/**
 * Of the readings that lie over one another the one that is surest, of those as sure the first.
 * @param most `one`: the cells hold a single table
 */
export function chooseTables(
  readings: readonly KpiTable[],
  most: 'one' | 'any' = 'any',
): readonly KpiTable[] {
  const chosen: KpiTable[] = [];
  const buckets = new Map<number, Area[]>();
  for (const table of [...readings].sort((a, b) => b.confidence - a.confidence)) {
    const area = areaOf(table);
    const own = bucketsOf(area);
    if (own.some((bucket) => buckets.get(bucket)?.some((other) => overlap(area, other)))) continue;
    for (const bucket of own) buckets.set(bucket, [...(buckets.get(bucket) ?? []), area]);
    chosen.push(table);
    if (most === 'one') break;
  }
  return chosen;
}

/** Header and body. */
function areaOf({ header, body }: KpiTable): Area {
  const [row, column] = [Math.min(header.row, body.row), Math.min(header.column, body.column)];
  return {
    row,
    column,
    rowCount: Math.max(lastRowOf(header), lastRowOf(body)) - row + 1,
    columnCount: Math.max(lastColumnOf(header), lastColumnOf(body)) - column + 1,
  };
}

function bucketsOf(area: Area): number[] {
  const first = Math.floor(area.row / ROWS_A_BUCKET);
  const last = Math.floor(lastRowOf(area) / ROWS_A_BUCKET);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
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
