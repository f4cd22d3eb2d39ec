import type { Area } from '../domain/sheet/area';
import type { Edit } from './plan';
import { rightEdgeOf } from './sheetCells';

/** An edit that says the same of every column of its area. */
export type ColumnwiseEdit = Extract<Edit, { kind: 'dress' | 'undress' | 'number-format' | 'column-width' }>;

/**
 * Makes one edit of those that do the same to neighbouring columns, so that Excel is asked for less. Edits stay in
 * order; only those that follow one another, left to right, are joined.
 */
export function joinNeighbours(edits: readonly ColumnwiseEdit[]): ColumnwiseEdit[] {
  const joined: ColumnwiseEdit[] = [];
  for (const edit of edits) {
    const last = joined.at(-1);
    if (last !== undefined && areBeside(last.area, edit.area) && isSameBut(last, edit)) {
      const area = { ...last.area, columnCount: last.area.columnCount + edit.area.columnCount };
      joined.splice(-1, 1, { ...last, area });
    } else joined.push(edit);
  }
  return joined;
}

function areBeside(left: Area, right: Area): boolean {
  return left.row === right.row && left.rowCount === right.rowCount && rightEdgeOf(left) === right.column;
}

/** Whether two edits differ in nothing but where. */
function isSameBut({ area: _, ...one }: ColumnwiseEdit, { area: __, ...other }: ColumnwiseEdit): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
