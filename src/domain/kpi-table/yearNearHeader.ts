import { yearOfTitle, type TitleYear } from '../period/yearInTitle';
import { areaBetween, type Area } from '../sheet/area';
import { overlap } from './chooseTables';
import type { SheetReading } from './sheetReading';
import { linesAbove } from './tableTitle';

/**
 * The year of periods that tell none: as a person said, else from what stands near them: the cell left of the first period, the lines of the title
 * above (the firm's name may be the first of them), the sheet's name.
 * @param row and columns of the view: the header's
 */
export function yearNearHeader(
  reading: SheetReading,
  row: number,
  firstColumn: number,
  lastColumn: number,
): TitleYear | undefined {
  const said = yearSaid(reading, reading.onSheet(areaBetween(row, firstColumn, row, lastColumn)));
  if (said !== undefined) return { year: said, isFiscal: false };
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

/** What a person said of a table in whose cells the header stands. */
function yearSaid({ sheet: { corrections = [] } }: SheetReading, header: Area): number | undefined {
  return corrections.find(({ area, firstYear }) => firstYear !== undefined && overlap(area, header))
    ?.firstYear;
}

function yearOfCell(reading: SheetReading, row: number, column: number): TitleYear | undefined {
  const period = reading.period(row, column);
  if (period?.kind === 'year' && period.year !== undefined)
    return { year: period.year, isFiscal: period.years === 'fiscal' };
  return reading.kind(row, column) === 'text' ? yearOfTitle(String(reading.value(row, column))) : undefined;
}
