import type { Area } from '../../embedded-host/model/area';
import type { Sheet } from '../../embedded-host/model/sheet';
import type { Workbook } from '../../embedded-host/model/workbook';
import { type CellPainter, pictureCells } from './cellPicture';
import { sheetAxes, type SheetAxes } from './sheetAxes';

/** A sheet, ready to be drawn as it was at one version of the workbook. */
export interface Drawing {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly axes: SheetAxes;
  readonly pictureOf: CellPainter;
  readonly version: number;
}

/** Makes ready to draw a sheet. Nothing of it is kept for another version: workbooks are changed in place. */
export function prepareDrawing(workbook: Workbook, sheet: Sheet, version: number): Drawing {
  const axes = sheetAxes(workbook, sheet);
  return { workbook, sheet, axes, pictureOf: pictureCells(workbook, sheet, axes), version };
}

/** A rectangle in pixels from the sheet's upper left corner. */
export interface Box {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** Where an area lies, with the grid lines around it: neighbours share the line between them. */
export function boxOf({ rows, columns }: SheetAxes, area: Area): Box {
  return {
    top: rows.offsetOf(area.top) - 1,
    left: columns.offsetOf(area.left) - 1,
    width: columns.lengthOf(area.left, area.right) + 1,
    height: rows.lengthOf(area.top, area.bottom) + 1,
  };
}

/** The area of one cell. */
export const cellArea = (row: number, column: number): Area => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

/** The merged area that a cell belongs to, else the cell itself. */
export function wholeCell(sheet: Sheet, row: number, column: number): Area {
  return (
    sheet.merges.find(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    ) ?? cellArea(row, column)
  );
}
