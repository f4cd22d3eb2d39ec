import { type Area, MAX_COLUMNS, MAX_ROWS } from '../../embedded-host/model/area';
import type { CellFormat } from '../../embedded-host/model/format';
import type { Sheet } from '../../embedded-host/model/sheet';
import type { Workbook } from '../../embedded-host/model/workbook';
import { widthToPoints } from '../../embedded-host/objects/range/measure';
import { Axis } from './axis';
import { countLines, textWidth } from './textSize';

/** Room that is shown beyond the last cell in use. */
const SPARE = { rows: 60, columns: 15 };

/** Pixels of a digit in Excel's own default fonts, which `widthToPoints` takes for granted. */
const DIGIT = 7;

/** Pixels at the left and at the right of a cell's text. */
export const PADDING = 3;

/** A line is so much higher than its letters. */
const LINE = 1.3;

/** A point is 4/3 of a pixel. */
const pixels = (points: number): number => Math.round((points * 4) / 3);

export interface SheetAxes {
  readonly rows: Axis;
  readonly columns: Axis;
}

/** Lays out what a sheet uses and some room around it. */
export function sheetAxes(workbook: Workbook, sheet: Sheet): SheetAxes {
  const used = usedArea(sheet);
  // Widths are kept in digits of the workbook's font; where another has to stand in for it, its digits count.
  const scale = Math.round(textWidth('0', workbook.formats.at(0))) / DIGIT;
  const pixelsOfWidth = (width: number): number => Math.round(((widthToPoints(width) * 4) / 3) * scale);
  const widths = new Map<number, number>();
  for (const [column, props] of sheet.columnProps)
    if (props.hidden || props.width !== undefined)
      widths.set(column, props.hidden ? 0 : pixelsOfWidth(props.width ?? 0));
  const columns = new Axis(
    Math.min(MAX_COLUMNS, used.right + SPARE.columns),
    pixelsOfWidth(sheet.defaultColumnWidth),
    widths,
  );
  const heights = neededHeights(workbook, sheet, columns);
  for (const [row, props] of sheet.rowProps)
    if (props.hidden || props.height !== undefined)
      heights.set(row, props.hidden ? 0 : pixels(props.height ?? 0));
  const rows = new Axis(
    Math.min(MAX_ROWS, used.bottom + SPARE.rows),
    pixels(sheet.defaultRowHeight),
    heights,
  );
  return { rows, columns };
}

/** The heights that Excel would give to rows without one of their own, where that is more than the default. */
function neededHeights(workbook: Workbook, sheet: Sheet, columns: Axis): Map<number, number> {
  const standard = pixels(sheet.defaultRowHeight);
  const lineHeight = (format: CellFormat): number => Math.round(((format.font.size * 4) / 3) * LINE);
  const formats = Array.from({ length: workbook.formats.count }, (_, index) => workbook.formats.at(index));
  const lines = formats.map(lineHeight);
  const heights = new Map<number, number>();
  for (const row of sheet.cells.rowIndexes()) {
    if (sheet.rowProps.get(row)?.height !== undefined) continue;
    let height = standard;
    for (const [column, { value, format: index }] of sheet.cells.row(row) ?? []) {
      const format = formats[index];
      if (value === null || !format) continue;
      const count =
        typeof value === 'string' && format.alignment.wrapText && !isMerged(sheet, row, column)
          ? countLines(value, format, columns.sizeOf(column) - 2 * PADDING)
          : 1;
      height = Math.max(height, count * (lines[index] ?? 0));
    }
    if (height > standard) heights.set(row, height);
  }
  return heights;
}

const isMerged = (sheet: Sheet, row: number, column: number): boolean =>
  sheet.merges.some(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );

/** From A1 to the last cell that exists. */
function usedArea(sheet: Sheet): Area {
  const rows = sheet.cells.rowIndexes();
  let right = 0;
  for (const row of rows)
    for (const column of sheet.cells.row(row)?.keys() ?? []) right = Math.max(right, column);
  return { top: 0, left: 0, bottom: rows.at(-1) ?? 0, right };
}
