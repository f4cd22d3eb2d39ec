import { parsePeriod, type PeriodReading } from '../period/parsePeriod';
import type { Period } from '../period/period';
import { areaBetween } from '../sheet/area';
import { foldedText } from '../sheet/cellValue';
import { WordList, wordsOf } from '../words';
import { contentBelow, holdsFigures } from './columnContent';
import { columnsBetween } from './columnsBetween';
import type { HeaderReading } from './headerRole';
import type { HeaderRow, Window } from './headerRow';
import { namesPerson, soundsLikeMeasure } from './measureWords';
import { namesIds } from './recordColumns';
import type { SheetReading } from './sheetReading';
import { linesAbove } from './tableTitle';

/** More columns are records. */
const WIDEST = 12;
/** Fewer rows are no report. */
const LEAST_ROWS = 3;

/**
 * The header of a report that tells measures of places, machines or teams, and that no head calls actual: `Ward | Patients
 * seen | Average wait` under a title that says of which day, week, month or quarter. The first measure is read. Without such a title
 * it may be a list of anything.
 */
export function measureHeader(reading: SheetReading, row: number, window: Window): HeaderRow | undefined {
  const run = wordsIn(reading, row, window);
  if (run === undefined) return undefined;
  const columns = columnsBetween(run.first, run.last);
  if (hasMoreHeads(reading, row, run)) return undefined;
  const content = new Map(columns.map((column) => [column, contentBelow(reading, row, column)]));
  const figures = columns.filter((column) => {
    const own = content.get(column);
    return (
      own !== undefined && holdsFigures(own) && own.numbers >= LEAST_ROWS && !isCount(reading, row, column)
    );
  });
  const labels = columns.filter((column) => (content.get(column)?.texts ?? 0) >= LEAST_ROWS);
  const [value] = figures;
  const [label] = labels;
  if (value === undefined || label === undefined || label > value || labels.length > 1) return undefined;
  if (columns.some((column) => (content.get(column)?.dates ?? 0) > 0)) return undefined;
  // What is told of persons one by one is their pay, marks or hours.
  const names = [1, 2, 3].map((below) => headAt(reading, row + below, label));
  if (
    names.every(namesPerson) ||
    columns.some((column) => column > label && namesIds(headAt(reading, row, column)))
  )
    return undefined;
  const period = periodAbove(reading, row, run);
  if (period === undefined || !areMeasures(figures.map((column) => headAt(reading, row, column))))
    return undefined;
  return {
    top: row,
    row,
    valueColumns: [value],
    periods: new Map([[value, period]]),
    axis: undefined,
    weak: false,
    roles: new Map([
      [label, NAMES],
      [value, ACTUAL],
    ]),
    window: run,
    currentValue: 1,
    measureHeads: true,
  };
}

const NAMES: HeaderReading = { role: 'name', namesKpis: false, dates: false };
const ACTUAL: HeaderReading = { role: 'actual', namesKpis: false, dates: false };

const headAt = (reading: SheetReading, row: number, column: number): string =>
  foldedText(reading.value(row, column));

/** The first run of words in a row, nothing but words, with a label and a figure in the row below. Cheap: every row is asked. */
function wordsIn(reading: SheetReading, row: number, window: Window): Window | undefined {
  let first = window.first;
  const furthest = Math.min(window.last, window.first + WIDEST);
  while (first <= furthest && reading.kind(row, first) === 'empty') first += 1;
  let last = first;
  while (last <= window.last && last - first <= WIDEST && reading.kind(row, last) === 'text') last += 1;
  const width = last - first;
  if (width < 2 || width > WIDEST || reading.kind(row, last) !== 'empty') return undefined;
  const below = columnsBetween(first, last - 1).map((column) => reading.kind(row + 1, column));
  return below.includes('text') && below.includes('number') ? { first, last: last - 1 } : undefined;
}

/** How far behind the last head others may stand. */
const GAP = 3;

/** Whether other heads stand behind these, or bands above them: they are those of another kind of table. */
function hasMoreHeads(reading: SheetReading, row: number, { first, last }: Window): boolean {
  const isFilled = (at: number) => (column: number) => reading.kind(at, column) !== 'empty';
  return (
    columnsBetween(last + 1, last + GAP).some(isFilled(row)) ||
    columnsBetween(first + 1, last + GAP).some(isFilled(row - 1))
  );
}

/** Numbers that count the rows. */
function isCount(reading: SheetReading, row: number, column: number): boolean {
  return [1, 2, 3].every((count) => reading.value(row + count, column) === count);
}

/** Most heads name measures, and none a price: that is agreed. */
function areMeasures(heads: readonly string[]): boolean {
  const measures = heads.filter(soundsLikeMeasure);
  return measures.length * 2 >= heads.length && !heads.some((head) => PRICES.hasAnyOf(wordsOf(head)));
}

const PRICES = new WordList(
  'price tariff fee rate_per preis prix precio prezzo preco prijs pris hinta salary grade mark',
);
/** Titles of lists of things. */
const LISTS = new WordList(
  `list listing inventory stock register price catalogue catalog payroll roster directory ledger journal trial_balance
   order invoice participant lager liste inventar verzeichnis`,
);

/** How many words tell a period, at most: "15 May 2025". */
const MOST_WORDS = 4;

/** The day, week, month or quarter that the title tells. */
function periodAbove(reading: SheetReading, row: number, run: Window): Period | undefined {
  const lines = linesAbove(reading, areaBetween(row, run.first, row, run.last)).map(({ text }) => text);
  if ([...lines, reading.sheet.name].some((text) => LISTS.hasAnyOf(wordsOf(text)))) return undefined;
  for (const text of lines) {
    const told = periodWithin(text);
    if (told !== undefined) return reading.axis([told]).periods[0];
  }
  return undefined;
}

function periodWithin(text: string): PeriodReading | undefined {
  const words = text.split(/[\s,;:()]+/u).filter((word) => word !== '');
  for (let count = Math.min(MOST_WORDS, words.length); count > 0; count -= 1)
    for (let from = 0; from + count <= words.length; from += 1) {
      const told = parsePeriod(words.slice(from, from + count).join(' '), '', false);
      if (told !== undefined && !told.weak && told.kind !== 'year' && (told.year ?? told.date) !== undefined)
        return told;
    }
  return undefined;
}
