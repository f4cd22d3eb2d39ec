import type { Area } from '../area';
import { intersectAreas, MAX_COLUMNS, MAX_ROWS, moveArea, sameArea, subtractArea } from '../area';

/**
 * Cells that came or went. Inserted: `area` is where the new cells stand. Deleted: `area` is what went away. The
 * cells below (`rows`) or to the right (`columns`) have moved.
 */
export interface Shift {
  readonly kind: 'inserted' | 'deleted';
  readonly area: Area;
  readonly shift: 'rows' | 'columns';
}

/** Rows for columns, so that the arithmetic is written once, for rows. */
function turn(area: Area): Area {
  return { top: area.left, left: area.top, bottom: area.right, right: area.bottom };
}

function along(shift: Shift, area: Area): Area {
  return shift.shift === 'rows' ? area : turn(area);
}

/** How many rows or columns the cells move. */
export function shiftLength(shift: Shift): number {
  const area = along(shift, shift.area);
  return area.bottom - area.top + 1;
}

/** Everything that the shift can move: the strip from the change to the end of the sheet. */
export function shiftedStrip(shift: Shift): Area {
  return shift.shift === 'rows'
    ? { ...shift.area, bottom: MAX_ROWS - 1 }
    : { ...shift.area, right: MAX_COLUMNS - 1 };
}

/** Whether the shift would tear the area: it moves some of its rows or columns but not their whole width. */
export function isTornBy(area: Area, shift: Shift): boolean {
  const inside = intersectAreas(area, shiftedStrip(shift));
  if (!inside) return false;
  const [whole, moved] = [along(shift, area), along(shift, inside)];
  return moved.left !== whole.left || moved.right !== whole.right;
}

/**
 * Where an area that the shift does not tear is afterwards: it moves, grows, shrinks, or is gone (undefined).
 * An insertion at the first row moves the area; one further down makes it grow.
 */
export function shiftArea(area: Area, shift: Shift): Area | undefined {
  if (!intersectAreas(area, shiftedStrip(shift))) return area;
  const last = (shift.shift === 'rows' ? MAX_ROWS : MAX_COLUMNS) - 1;
  const before = along(shift, area);
  const change = along(shift, shift.area);
  const length = change.bottom - change.top + 1;
  let { top, bottom } = before;
  if (shift.kind === 'inserted') {
    if (top >= change.top && !(top === 0 && bottom === last)) top += length;
    bottom = Math.min(bottom + length, last);
    if (top > last) return undefined;
  } else {
    if (top > change.bottom) top -= length;
    else if (top > change.top) top = change.top;
    if (bottom > change.bottom) bottom = bottom === last ? last : bottom - length;
    else bottom = change.top - 1;
    if (bottom < top) return undefined;
  }
  return along(shift, { ...before, top, bottom });
}

/** Where an area is after a shift that may tear it, as conditional formats and validations are torn. */
export function shiftPieces(area: Area, shift: Shift): Area[] {
  const strip =
    shift.shift === 'rows' ? { ...shiftedStrip(shift), top: 0 } : { ...shiftedStrip(shift), left: 0 };
  const inside = intersectAreas(area, strip);
  if (!inside) return [area];
  const shifted = shiftArea(inside, shift);
  if (shifted && sameArea(shifted, inside)) return [area];
  return [...(shifted ? [shifted] : []), ...subtractArea(area, strip)];
}

/** Where one cell that is not deleted is afterwards, as [rows, columns] to add. */
export function shiftDistance(shift: Shift): [rows: number, columns: number] {
  const distance = shift.kind === 'inserted' ? shiftLength(shift) : -shiftLength(shift);
  return shift.shift === 'rows' ? [distance, 0] : [0, distance];
}

/** The cells that keep their content and move: for a deletion, those beyond it. */
export function movedCells(shift: Shift): Area | undefined {
  const strip = shiftedStrip(shift);
  if (shift.kind === 'inserted') return strip;
  const length = shiftLength(shift);
  const beyond = shift.shift === 'rows' ? moveArea(strip, length, 0) : moveArea(strip, 0, length);
  return intersectAreas(beyond, strip);
}
