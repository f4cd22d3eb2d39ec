import { foldedText } from '../sheet/cellValue';
import type { Area, CellRef } from '../sheet/area';
import { lastColumnOf } from '../sheet/area';
import type { SheetReading } from './sheetReading';

/** What a table is called. */
export interface Title {
  readonly text: string;
  /** Where it stands, if it stands in a cell. */
  readonly cell?: CellRef;
}

/** How many rows above its header a title may begin. */
const TITLE_DISTANCE = 5;

/** The first line of the text that stands alone above an area (a subtitle may follow), else the sheet's name. */
export function titleAbove(reading: SheetReading, area: Area): Title {
  return linesAbove(reading, area).at(-1) ?? { text: reading.sheet.name };
}

/** The lines of the text that stands alone above an area, the nearest first. */
export function linesAbove(reading: SheetReading, area: Area): readonly Title[] {
  const lines: Title[] = [];
  for (let row = area.row - 1; row >= Math.max(reading.area.row, area.row - TITLE_DISTANCE); row -= 1) {
    const texts: Title[] = [];
    let figures = 0;
    for (let column = area.column; column <= lastColumnOf(area); column += 1) {
      const kind = reading.kind(row, column);
      if (kind === 'text')
        texts.push({ text: foldedText(reading.value(row, column)), cell: reading.cell(row, column) });
      else if (kind !== 'empty') figures += 1;
    }
    const [line] = texts;
    if (figures > 0 || texts.length > 2 || (line === undefined && lines.length > 0)) break;
    if (line !== undefined) lines.push(line);
  }
  return lines;
}
