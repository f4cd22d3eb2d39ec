import { type Area, MAX_COLUMNS, MAX_ROWS } from '../../embedded-host/model/area';
import type { Sheet } from '../../embedded-host/model/sheet';
import { widthToPoints } from '../../embedded-host/objects/range/measure';
import { Axis } from './axis';

/** Room that is shown beyond the last cell in use. */
const SPARE = { rows: 60, columns: 15 };

/** Of a width as files keep it. */
const pixelsOfWidth = (width: number): number => Math.round((widthToPoints(width) * 4) / 3);

/** A point is 4/3 of a pixel. */
const pixelsOfHeight = (points: number): number => Math.round((points * 4) / 3);

export interface SheetAxes {
  readonly rows: Axis;
  readonly columns: Axis;
}

/** Lays out what a sheet uses and some room around it. */
export function sheetAxes(sheet: Sheet): SheetAxes {
  const used = usedArea(sheet);
  const widths = new Map<number, number>();
  for (const [column, props] of sheet.columnProps)
    if (props.hidden || props.width !== undefined)
      widths.set(column, props.hidden ? 0 : pixelsOfWidth(props.width ?? 0));
  const heights = new Map<number, number>();
  for (const [row, props] of sheet.rowProps)
    if (props.hidden || props.height !== undefined)
      heights.set(row, props.hidden ? 0 : pixelsOfHeight(props.height ?? 0));
  return {
    rows: new Axis(
      Math.min(MAX_ROWS, used.bottom + SPARE.rows),
      pixelsOfHeight(sheet.defaultRowHeight),
      heights,
    ),
    columns: new Axis(
      Math.min(MAX_COLUMNS, used.right + SPARE.columns),
      pixelsOfWidth(sheet.defaultColumnWidth),
      widths,
    ),
  };
}

/** From A1 to the last cell that exists. */
export function usedArea(sheet: Sheet): Area {
  const rows = sheet.cells.rowIndexes();
  let right = 0;
  for (const row of rows)
    for (const column of sheet.cells.row(row)?.keys() ?? []) right = Math.max(right, column);
  return { top: 0, left: 0, bottom: rows.at(-1) ?? 0, right };
}
