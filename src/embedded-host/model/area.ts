/** A rectangle of cells. Rows and columns count from 0; both ends are included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The size of a worksheet since Excel 2007. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Whether two areas share a cell. */
export function areasOverlap(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** Whether `inner` lies wholly inside `outer`. */
export function areaContains(outer: Area, inner: Area): boolean {
  return (
    outer.top <= inner.top &&
    outer.left <= inner.left &&
    outer.bottom >= inner.bottom &&
    outer.right >= inner.right
  );
}

/** The cells two areas share, or undefined. */
export function intersectAreas(a: Area, b: Area): Area | undefined {
  return areasOverlap(a, b)
    ? {
        top: Math.max(a.top, b.top),
        left: Math.max(a.left, b.left),
        bottom: Math.min(a.bottom, b.bottom),
        right: Math.min(a.right, b.right),
      }
    : undefined;
}

/** What is left of an area without the cells of another: at most four areas, top to bottom, left to right. */
export function subtractArea(area: Area, hole: Area): Area[] {
  const shared = intersectAreas(area, hole);
  if (!shared) return [area];
  const pieces: Area[] = [];
  if (area.top < shared.top) pieces.push({ ...area, bottom: shared.top - 1 });
  if (area.left < shared.left)
    pieces.push({ ...area, top: shared.top, bottom: shared.bottom, right: shared.left - 1 });
  if (area.right > shared.right)
    pieces.push({ ...area, top: shared.top, bottom: shared.bottom, left: shared.right + 1 });
  if (area.bottom > shared.bottom) pieces.push({ ...area, top: shared.bottom + 1 });
  return pieces;
}

/** The same rectangle elsewhere. */
export function moveArea(area: Area, rows: number, columns: number): Area {
  return {
    top: area.top + rows,
    left: area.left + columns,
    bottom: area.bottom + rows,
    right: area.right + columns,
  };
}

export function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

export function rowCount(area: Area): number {
  return area.bottom - area.top + 1;
}

export function columnCount(area: Area): number {
  return area.right - area.left + 1;
}

/** Whether the area is made of whole rows. */
export function isWholeRows(area: Area): boolean {
  return area.left === 0 && area.right === MAX_COLUMNS - 1;
}

/** Whether the area is made of whole columns. */
export function isWholeColumns(area: Area): boolean {
  return area.top === 0 && area.bottom === MAX_ROWS - 1;
}

/** The same cells in fewer areas: those that continue another downwards or to the right are joined to it. */
export function joinAreas(areas: readonly Area[]): Area[] {
  return joinAlong(joinAlong(areas, 'top', 'bottom', 'left', 'right'), 'left', 'right', 'top', 'bottom');
}

function joinAlong(
  areas: readonly Area[],
  start: 'top' | 'left',
  end: 'bottom' | 'right',
  low: 'left' | 'top',
  high: 'right' | 'bottom',
): Area[] {
  const joined: Area[] = [];
  // The joined area that an area would continue, by the edge where it ends.
  const open = new Map<string, number>();
  for (const area of areas) {
    const at = open.get(`${area[start]}:${area[low]}:${area[high]}`);
    const before = at === undefined ? undefined : joined[at];
    const index = at ?? joined.length;
    joined[index] = before ? { ...before, [end]: area[end] } : area;
    open.set(`${area[end] + 1}:${area[low]}:${area[high]}`, index);
  }
  return joined;
}
