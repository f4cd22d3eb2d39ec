import { yearOfTitle, type TitleYear } from '../period/yearInTitle';
import { areaBetween } from '../sheet/area';
import type { SheetReading } from './sheetReading';
import { linesAbove } from './tableTitle';

/**
 * The year of periods that tell none, from what stands near them: the cell left of the first period, the lines of the title
 * above (the firm's name may be the first of them), the sheet's name.
 * @param row and columns of the view: the header's
 */
export function yearNearHeader(
  reading: SheetReading,
  row: number,
  firstColumn: number,
  lastColumn: number,
): TitleYear | undefined {
  for (let column = firstColumn - 1; column >= Math.max(0, firstColumn - 3); column -= 1) {
    const year = yearOfCell(reading, row, column);
    if (year !== undefined) return year;
  }
  const upright = reading.isTurned ? reading.turned() : reading;
  const header = reading.onSheet(areaBetween(row, Math.max(0, firstColumn - 1), row, lastColumn));
  const above = areaBetween(header.row, 0, header.row, header.column + header.columnCount);
  const lines = linesAbove(upright, above);
  for (const { text } of [...lines.slice(-1), ...lines, { text: reading.sheet.name }]) {
    const year = yearOfTitle(text);
    if (year !== undefined) return year;
  }
  return undefined;
}

function yearOfCell(reading: SheetReading, row: number, column: number): TitleYear | undefined {
  const period = reading.period(row, column);
  if (period?.kind === 'year' && period.year !== undefined)
    return { year: period.year, isFiscal: period.years === 'fiscal' };
  return reading.kind(row, column) === 'text' ? yearOfTitle(String(reading.value(row, column))) : undefined;
}
