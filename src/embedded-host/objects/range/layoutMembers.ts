import { formatCells } from '../../model/edit/formatCells';
import { hideColumns, hideRows } from '../../model/edit/sizeRows';
import { flag, text } from '../argument';
import { common } from '../format/formatOf';
import { refusal } from '../refusal';
import { child, type Json, type Members, readOnly, readWrite } from '../richObject';
import { RangeFormatObject } from '../format/rangeFormat';
import { columnPoints, columnsPoints, rowPoints, rowsPoints } from './measure';
import type { RangeObject } from './rangeObject';

/** Hidden rows and columns, and where the range lies on the sheet in points. */
export function layoutMembers(range: RangeObject): Members {
  const { workbook } = range.client;
  const { sheet } = range;
  const rowHidden = (): boolean | null =>
    uniform(range.area.top, range.area.bottom, (row) => sheet.rowProps.get(row)?.hidden ?? false);
  const columnHidden = (): boolean | null =>
    uniform(range.area.left, range.area.right, (column) => sheet.columnProps.get(column)?.hidden ?? false);
  return {
    Format: child(() => new RangeFormatObject(range)),
    Style: readWrite(
      () => common(range, (format) => format.style),
      text,
      (style) => {
        // Only the style of new cells is known with all that belongs to it.
        if (style !== 'Normal') throw refusal('ApiNotFound', 'not emulated: Range.style other than Normal');
        formatCells(workbook, sheet, range.area, () => workbook.formats.at(0));
      },
    ),
    RowHidden: readWrite(rowHidden, flag, (hidden) => hideRows(workbook, sheet, range.area, hidden)),
    ColumnHidden: readWrite(columnHidden, flag, (hidden) => hideColumns(workbook, sheet, range.area, hidden)),
    // "True if all cells are hidden, false if none is, null if some are."
    Hidden: readOnly((): Json => {
      const [rows, columns] = [rowHidden(), columnHidden()];
      if (rows === true || columns === true) return true;
      return rows === false && columns === false ? false : null;
    }),
    Top: readOnly(() => rowsPoints(sheet, 0, range.area.top - 1)),
    Left: readOnly(() => columnsPoints(sheet, 0, range.area.left - 1)),
    Height: readOnly(() => rowsPoints(sheet, range.area.top, range.area.bottom)),
    Width: readOnly(() => columnsPoints(sheet, range.area.left, range.area.right)),
  };
}

/** The value that all of them have, or `null` when they differ: Excel's answer for mixed properties. */
export function uniform<T>(first: number, last: number, of: (index: number) => T): T | null {
  const value = of(first);
  for (let index = first + 1; index <= last; index++) if (of(index) !== value) return null;
  return value;
}

/** The height of all rows of an area in points, or null when they differ. Hidden rows keep theirs. */
export const uniformHeight = (range: RangeObject): number | null =>
  uniform(range.area.top, range.area.bottom, (row) => rowPoints(range.sheet, row));

/** The width of all columns of an area in points, or null when they differ. */
export const uniformWidth = (range: RangeObject): number | null =>
  uniform(range.area.left, range.area.right, (column) => columnPoints(range.sheet, column));
