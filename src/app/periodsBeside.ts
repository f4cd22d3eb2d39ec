import { parsePeriod } from '../domain/period/parsePeriod';
import { lastColumnOf, lastRowOf, type Area } from '../domain/sheet/area';
import { cellAt } from './sheetCells';
import type { SheetSnapshot } from './snapshot';

/** How far from the corner a header row or column of dates may lie. */
const HEADER_LINES = 6;

/** Whether periods go on right of an area or below it, in what may be its header row or its column of dates. */
export function hasPeriodsBeside(sheet: SheetSnapshot, area: Area, date1904: boolean): boolean {
  const isPeriod = (row: number, column: number): boolean => {
    const { value, numberFormat } = cellAt(sheet, row, column);
    return parsePeriod(value, numberFormat, date1904) !== undefined;
  };
  const rows = Math.min(HEADER_LINES, area.rowCount);
  const columns = Math.min(HEADER_LINES, area.columnCount);
  const [right, below] = [lastColumnOf(area) + 1, lastRowOf(area) + 1];
  return (
    Array.from({ length: rows }, (_, n) => area.row + n).some((row) => isPeriod(row, right)) ||
    Array.from({ length: columns }, (_, n) => area.column + n).some((column) => isPeriod(below, column))
  );
}
