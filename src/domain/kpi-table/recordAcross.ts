import { namesIds } from './recordColumns';
import type { SheetReading } from './sheetReading';

/** A label and its figure, of the view. */
interface Labelled {
  readonly row: number;
  readonly label: number;
  readonly value: number;
}

/** Fewer names across are no record of measures, but anything. */
const LEAST_ACROSS = 5;

/** A text or two may stand among the figures: the line that was worth most. */
const LEAST_FIGURES = 0.7;

/**
 * Whether labels with a figure each are one record of measures: names side by side in one line, their figures in the
 * next, and nothing below these. A record of a single thing has an id, days and words in it instead.
 */
export function isRecordAcross(reading: SheetReading, pairs: readonly Labelled[]): boolean {
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (!reading.isTurned || first === undefined || last === undefined || pairs.length < LEAST_ACROSS)
    return false;
  const { label, value } = first;
  if (value !== label + 1 || pairs.some((pair) => pair.label !== label || pair.value !== value)) return false;
  const across = last.row - first.row + 1;
  if (pairs.length < across * LEAST_FIGURES) return false;
  for (let row = first.row; row <= last.row; row += 1) {
    if (reading.kind(row, value + 1) !== 'empty' || reading.isDate(row, value)) return false;
    if (namesIds(String(reading.value(row, label))) || reading.role(row, label)?.dates === true) return false;
  }
  return true;
}
