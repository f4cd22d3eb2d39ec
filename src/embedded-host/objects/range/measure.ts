import { MAX_COLUMNS, MAX_ROWS } from '../../model/area';
import type { Sheet } from '../../model/sheet';

/** Width in pixels of a digit of the default font, Calibri or Aptos Narrow at 11 points. */
const DIGIT_PIXELS = 7;
const POINTS_PER_PIXEL = 0.75;

/**
 * Files keep a column's width in digits of the default font, margins included; the API shows points. From the
 * formula of ECMA-376 part 1, 18.3.1.13, with 96 pixels an inch.
 */
export function widthToPoints(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS) * POINTS_PER_PIXEL;
}

/** The counterpart of `widthToPoints`, to whole pixels. */
export function pointsToWidth(points: number): number {
  return Math.trunc((Math.round(points / POINTS_PER_PIXEL) / DIGIT_PIXELS) * 256) / 256;
}

/** A width as Excel's users see it: the characters that fit, without the margins of 5 pixels. */
export function widthToCharacters(width: number): number {
  return Math.round(((widthToPoints(width) / POINTS_PER_PIXEL - 5) / DIGIT_PIXELS) * 100) / 100;
}

export const columnPoints = (sheet: Sheet, column: number): number =>
  widthToPoints(sheet.columnProps.get(column)?.width ?? sheet.defaultColumnWidth);

/** Whether a column is as wide as the sheet's standard says, to the pixel. */
export const columnHasStandardWidth = (sheet: Sheet, column: number): boolean =>
  columnPoints(sheet, column) === widthToPoints(sheet.defaultColumnWidth);

export const rowPoints = (sheet: Sheet, row: number): number =>
  sheet.rowProps.get(row)?.height ?? sheet.defaultRowHeight;

/** The height of visible rows, first to last, in points. */
export function rowsPoints(sheet: Sheet, first: number, last: number): number {
  let points = (Math.min(last, MAX_ROWS - 1) - first + 1) * sheet.defaultRowHeight;
  for (const [row, props] of sheet.rowProps)
    if (row >= first && row <= last)
      points += (props.hidden ? 0 : rowPoints(sheet, row)) - sheet.defaultRowHeight;
  return points;
}

/** The width of visible columns, first to last, in points. */
export function columnsPoints(sheet: Sheet, first: number, last: number): number {
  const standard = widthToPoints(sheet.defaultColumnWidth);
  let points = (Math.min(last, MAX_COLUMNS - 1) - first + 1) * standard;
  for (const [column, props] of sheet.columnProps)
    if (column >= first && column <= last)
      points += (props.hidden ? 0 : columnPoints(sheet, column)) - standard;
  return points;
}
