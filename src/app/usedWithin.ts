import { areaBetween, lastColumnOf, lastRowOf, type Area } from '../domain/sheet/area';
import type { Grid } from '../domain/sheet/grid';

/** The part of an area that is in use on the sheet; `undefined` where none is. */
export function usedWithin(grid: Grid | undefined, area: Area): Area | undefined {
  if (grid === undefined) return undefined;
  const used = areaBetween(
    Math.max(area.row, grid.area.row),
    Math.max(area.column, grid.area.column),
    Math.min(lastRowOf(area), lastRowOf(grid.area)),
    Math.min(lastColumnOf(area), lastColumnOf(grid.area)),
  );
  return used.rowCount > 0 && used.columnCount > 0 ? used : undefined;
}
