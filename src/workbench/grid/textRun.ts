import type { Sheet } from '../../embedded-host/model/sheet';
import type { Axis } from './axis';

/** Where a cell's text may be seen, in pixels from the cell's left edge. */
export interface TextRun {
  readonly left: number;
  readonly width: number;
}

/**
 * The room of a text: its own cell and, as far as it needs them, the empty cells beside it.
 *
 * @param needed pixels of the text with its padding
 */
export function textRun(
  sheet: Sheet,
  columns: Axis,
  row: number,
  column: number,
  needed: number,
  align: 'left' | 'center' | 'right',
): TextRun {
  const own = columns.sizeOf(column);
  const missing = needed - own;
  if (missing <= 0) return { left: 0, width: own };
  const half = align === 'center' ? missing / 2 : missing;
  const before = align === 'left' ? 0 : emptyRoom(sheet, columns, row, column, -1, half);
  const after = align === 'right' ? 0 : emptyRoom(sheet, columns, row, column, 1, half);
  return { left: 0 - before, width: before + own + after };
}

/** The room of a text that is centred across several cells: its own and the empty ones after it that ask for it too. */
export function acrossRun(
  sheet: Sheet,
  columns: Axis,
  row: number,
  column: number,
  isAcross: (column: number) => boolean,
): TextRun {
  let end = column;
  while (end + 1 < columns.count && isAcross(end + 1) && isEmpty(sheet, row, end + 1)) end += 1;
  return { left: 0, width: columns.lengthOf(column, end) };
}

/** The width of the empty cells on one side, no more of them than are needed. */
function emptyRoom(
  sheet: Sheet,
  columns: Axis,
  row: number,
  column: number,
  step: 1 | -1,
  needed: number,
): number {
  let room = 0;
  for (let next = column + step; room < needed && next >= 0 && next < columns.count; next += step) {
    if (!isEmpty(sheet, row, next)) break;
    room += columns.sizeOf(next);
  }
  return room;
}

function isEmpty(sheet: Sheet, row: number, column: number): boolean {
  const cell = sheet.cells.get(row, column);
  return !cell || (cell.value === null && cell.formula === undefined);
}
