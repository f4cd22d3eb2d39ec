import { foldedText } from '../sheet/cellValue';
import type { PeriodReading } from '../period/parsePeriod';
import { soundsLikeMeasure } from './measureWords';
import type { SheetReading } from './sheetReading';

/** A head that may be one of a run. */
interface RunHead {
  readonly column: number;
  readonly kind: 'month' | 'day';
  readonly number: number;
}

/** All the months of a year, and at least the working days of a week. */
const LEAST: Readonly<Record<RunHead['kind'], number>> = { month: 12, day: 5 };
const MOST: Readonly<Record<RunHead['kind'], number>> = { month: 12, day: 7 };

/**
 * Heads that are periods only together, and only over measures: the numbers 1 to 12 are months without a word that says
 * so, and the days of one week. Over names of people they are a rota or the questions of a survey.
 */
export class UnsaidPeriods {
  readonly #runs: RunHead[][] = [];
  #run: RunHead[] = [];

  constructor(
    private readonly reading: SheetReading,
    private readonly row: number,
  ) {}

  /** Takes the next filled cell of the row. */
  add(column: number): void {
    const head = runHead(this.reading, this.row, column);
    if (head !== undefined && follows(head, this.#run.at(-1))) {
      this.#run.push(head);
      return;
    }
    // A count that goes on beyond 12, or began before 1, is none of months.
    if (this.#countsOn(column)) this.#run = [];
    this.#close();
    const isCounted = head?.kind === 'month' && (head.number !== 1 || this.#isNumber(column - 1, 0));
    this.#run = head === undefined || isCounted ? [] : [head];
  }

  #countsOn(column: number): boolean {
    const last = this.#run.at(-1);
    return last?.kind === 'month' && last.column === column - 1 && this.#isNumber(column, last.number + 1);
  }

  #isNumber(column: number, number: number): boolean {
    return this.reading.value(this.row, column) === number;
  }

  /** The periods of the row's runs that stand over measures, by column. */
  overMeasures(firstColumn: number): ReadonlyMap<number, PeriodReading> {
    this.#close();
    const found = new Map<number, PeriodReading>();
    for (const run of this.#runs) {
      const start = run[0]?.column ?? 0;
      if (!standsOverMeasures(this.reading, this.row, firstColumn, start)) continue;
      for (const [index, { column, kind }] of run.entries()) {
        const label = foldedText(this.reading.value(this.row, column));
        found.set(column, { kind, label, part: index + 1, weak: false });
      }
    }
    return found;
  }

  #close(): void {
    const kind = this.#run[0]?.kind;
    const isWhole = kind !== undefined && this.#run.length >= LEAST[kind] && this.#run.length <= MOST[kind];
    if (isWhole && this.#runs.length < MOST_RUNS) this.#runs.push(this.#run);
    this.#run = [];
  }
}

/** More are the records of a log. */
const MOST_RUNS = 8;

function runHead(reading: SheetReading, row: number, column: number): RunHead | undefined {
  const weekday = reading.weekday(row, column);
  if (weekday !== undefined) return { column, kind: 'day', number: weekday };
  const value = reading.value(row, column);
  const isMonth = typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 12;
  return isMonth ? { column, kind: 'month', number: value } : undefined;
}

function follows(head: RunHead, before: RunHead | undefined): boolean {
  if (before === undefined || before.kind !== head.kind || before.column !== head.column - 1) return false;
  return (
    head.number === before.number + 1 || (head.kind === 'day' && head.number === 1 && before.number === 7)
  );
}

/** How far from the first head names may stand, and how many of them are looked at. */
const MOST_LABELS = 4;
const SAMPLE = 12;

/** Whether half the words in a column before the heads sound like measures. */
function standsOverMeasures(reading: SheetReading, row: number, firstColumn: number, start: number): boolean {
  for (let column = start - 1; column >= Math.max(firstColumn, start - MOST_LABELS); column -= 1) {
    const names: string[] = [];
    for (let below = row + 1; below <= row + SAMPLE; below += 1)
      if (reading.kind(below, column) === 'text') names.push(String(reading.value(below, column)));
    if (names.length > 0 && names.filter(soundsLikeMeasure).length * 2 >= names.length) return true;
  }
  return false;
}
