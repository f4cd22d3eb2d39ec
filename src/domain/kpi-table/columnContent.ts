import type { SheetReading } from './sheetReading';

/** What stands in the first cells below a header. */
export interface ColumnContent {
  readonly numbers: number;
  readonly dates: number;
  readonly texts: number;
  /** Of the texts, those that tell a limit: `<= 6 h`, `at least 95%`. */
  readonly limits: number;
}

/** So many rows below a header tell what its column holds. */
export const SAMPLE = 8;

/** Looks at the first rows below a header. */
export function contentBelow(reading: SheetReading, row: number, column: number): ColumnContent {
  let [numbers, dates, texts, limits] = [0, 0, 0, 0];
  for (let below = row + 1; below <= row + SAMPLE; below += 1) {
    const kind = reading.kind(below, column);
    if (kind === 'text') {
      texts += 1;
      if (tellsLimit(String(reading.value(below, column)))) limits += 1;
    } else if (kind === 'number') {
      numbers += 1;
      if (reading.isDate(below, column)) dates += 1;
    }
  }
  return { numbers, dates, texts, limits };
}

/** Figures, and not days. */
export function holdsFigures({ numbers, dates, texts }: ColumnContent): boolean {
  return numbers > texts && dates * 2 < numbers;
}

/** Whether a goal in words tells a figure to reach or not to pass. */
export function tellsLimit(text: string): boolean {
  return text.length <= LONGEST_LIMIT && /\d/u.test(text) && LIMIT.test(text);
}

const LONGEST_LIMIT = 24;
const LIMIT =
  /^(?:[<>≤≥=±]|(?:at least|at most|min|max|minimum|maximum|under|over|below|above|mind|mindestens|höchstens)\b)|[+]$|^\d[\d.,]*\s?%?\s?[-–]\s?\d/iu;

/** Whether the first cells below a header differ: days or periods of their own for each row. */
export function tellsTimes(reading: SheetReading, row: number, column: number): boolean {
  const different = new Set<unknown>();
  for (let below = row + 1; below <= row + SAMPLE; below += 1)
    if (reading.kind(below, column) !== 'empty') different.add(reading.value(below, column));
  return different.size !== 1;
}
