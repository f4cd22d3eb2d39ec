import { areaBetween, lastColumnOf, lastRowOf, type Area } from '../domain/sheet/area';
import { isEmpty } from '../domain/sheet/cellValue';
import { valueAt, type Grid } from '../domain/sheet/grid';

/**
 * The block of filled cells around some cells, as Ctrl+A takes it: it ends at empty rows and columns. Each cell is
 * looked at a few times at most.
 */
export function regionAround(grid: Grid, area: Area): Area {
  const filled = (from: number, to: number, isFilled: (at: number) => boolean): boolean => {
    for (let at = from; at <= to; at += 1) if (isFilled(at)) return true;
    return false;
  };
  let [top, left, bottom, right] = [area.row, area.column, lastRowOf(area), lastColumnOf(area)];
  // Corners count: a block may go on across one.
  const rowHolds = (row: number): boolean =>
    filled(left - 1, right + 1, (column) => !isEmpty(valueAt(grid, row, column)));
  const columnHolds = (column: number): boolean =>
    filled(top - 1, bottom + 1, (row) => !isEmpty(valueAt(grid, row, column)));
  for (let grown = true; grown;) {
    grown = false;
    while (rowHolds(top - 1)) [top, grown] = [top - 1, true];
    while (rowHolds(bottom + 1)) [bottom, grown] = [bottom + 1, true];
    while (columnHolds(left - 1)) [left, grown] = [left - 1, true];
    while (columnHolds(right + 1)) [right, grown] = [right + 1, true];
  }
  return areaBetween(top, left, bottom, right);
}
