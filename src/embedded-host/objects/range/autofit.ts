import { setColumnWidth, setRowHeight } from '../../model/edit/sizeRows';
import { pointsToWidth } from './measure';
import type { RangeObject } from './rangeObject';
import { shownText } from './shownText';

/** Digits of margin that Excel leaves beside the widest text. */
const MARGIN = 1.5;

/** As wide as the longest text shown, by its length: without a screen there are no real glyphs to measure. */
export function autofitColumns(range: RangeObject): void {
  const { sheet, area, client } = range;
  const longest = new Map<number, number>();
  client.calculate();
  for (const [, column, cell] of sheet.cells.within(area)) {
    const shown = shownText(
      client.workbook,
      cell.value,
      client.workbook.formats.at(cell.format).numberFormat,
    );
    longest.set(column, Math.max(longest.get(column) ?? 0, shown.length));
  }
  for (const [column, length] of longest)
    if (length > 0)
      setColumnWidth(
        client.workbook,
        sheet,
        { ...area, left: column, right: column },
        pointsToWidth((length + MARGIN) * 5.25),
      );
}

/** Back to the sheet's standard height. */
export function autofitRows(range: RangeObject): void {
  setRowHeight(range.client.workbook, range.sheet, range.area, undefined);
}
