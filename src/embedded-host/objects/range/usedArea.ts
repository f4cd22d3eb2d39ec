import { type Area, intersectAreas } from '../../model/area';
import type { Sheet } from '../../model/sheet';

/**
 * The smallest area with every used cell of a sheet, or of a part of it.
 * @param valuesOnly whether cells that only have formatting do not count
 * @returns undefined where nothing is used
 */
export function usedArea(sheet: Sheet, valuesOnly: boolean, within?: Area): Area | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const row of sheet.cells.rowIndexes()) {
    if (within && (row < within.top || row > within.bottom)) continue;
    for (const [column, cell] of sheet.cells.row(row) ?? []) {
      if (within && (column < within.left || column > within.right)) continue;
      if (valuesOnly && cell.value === null && cell.formula === undefined) continue;
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    }
  }
  // Tables and merged cells are used even where they are blank.
  if (!valuesOnly)
    for (const area of [...sheet.tables.map((table) => table.area), ...sheet.merges]) {
      const inside = within ? intersectAreas(area, within) : area;
      if (!inside) continue;
      top = Math.min(top, inside.top);
      left = Math.min(left, inside.left);
      bottom = Math.max(bottom, inside.bottom);
      right = Math.max(right, inside.right);
    }
  return bottom < 0 ? undefined : { top, left, bottom, right };
}

/**
 * The block of cells around an area that blank rows and columns bound: what Ctrl+* selects.
 */
export function surroundingRegion(sheet: Sheet, from: Area): Area {
  const filled = (area: Area): boolean => {
    for (const [, , cell] of sheet.cells.within(area))
      if (cell.value !== null || cell.formula !== undefined) return true;
    return false;
  };
  let area = from;
  for (;;) {
    const { top, left, bottom, right } = area;
    const above = { top: top - 1, bottom: top - 1, left: Math.max(0, left - 1), right: right + 1 };
    const below = { top: bottom + 1, bottom: bottom + 1, left: Math.max(0, left - 1), right: right + 1 };
    const before = { top: Math.max(0, top - 1), bottom: bottom + 1, left: left - 1, right: left - 1 };
    const after = { top: Math.max(0, top - 1), bottom: bottom + 1, left: right + 1, right: right + 1 };
    const next = {
      top: top > 0 && filled(above) ? top - 1 : top,
      left: left > 0 && filled(before) ? left - 1 : left,
      bottom: filled(below) ? bottom + 1 : bottom,
      right: filled(after) ? right + 1 : right,
    };
    if (next.top === top && next.left === left && next.bottom === bottom && next.right === right) return area;
    area = next;
  }
}
