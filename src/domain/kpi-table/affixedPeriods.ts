import { parsePeriod, type PeriodReading } from '../period/parsePeriod';
import { foldedText } from '../sheet/cellValue';
import type { ColumnHead } from './columnHead';
import type { SheetReading } from './sheetReading';

/** Fewer heads in a run may share their letters by chance. */
const LEAST_IN_RUN = 3;
/** More is a sentence. */
const LONGEST_AFFIX = 16;

/**
 * Periods with the same text before or after each of them, as heads side by side have it: `AH2016 | AH2017 | AH2018`. Heads
 * between which plain periods stand tell something else of these: `2016 | Share 2016 | 2017 | Share 2017`.
 */
export function affixedPeriods(
  reading: SheetReading,
  row: number,
  heads: readonly ColumnHead[],
  first: number,
  last: number,
): ReadonlyMap<number, PeriodReading> {
  const known = new Map(heads.map((head) => [head.column, head]));
  const found = new Map<number, PeriodReading>();
  let run: { column: number; text: string }[] = [];
  const close = (): void => {
    for (const [column, period] of withoutAffix(run)) found.set(column, period);
    run = [];
  };
  for (let column = first; column <= last; column += 1) {
    const isKnown = known.get(column)?.period !== undefined;
    const text =
      !isKnown && reading.kind(row, column) === 'text' ? foldedText(reading.value(row, column)) : '';
    if (/\d/u.test(text)) run.push({ column, text });
    else if (run.length > 0) close();
  }
  close();
  return found;
}

function withoutAffix(run: readonly { column: number; text: string }[]): readonly [number, PeriodReading][] {
  if (run.length < LEAST_IN_RUN) return [];
  const texts = run.map(({ text }) => text);
  const before = commonStart(texts).replace(/\d+$/u, '');
  const after = reversed(commonStart(texts.map(reversed))).replace(/^\d+/u, '');
  if (before.length + after.length === 0 || before.length + after.length > LONGEST_AFFIX) return [];
  const read = run.map(({ column, text }): [number, PeriodReading | undefined] => [
    column,
    readWithout(text, before, after),
  ]);
  const periods = read.flatMap(([column, period]): [number, PeriodReading][] =>
    period === undefined ? [] : [[column, period]],
  );
  return periods.length === read.length ? periods : [];
}

/** The period that is left of a head; a number that may be anything is none. */
function readWithout(text: string, before: string, after: string): PeriodReading | undefined {
  const rest = text.slice(before.length, text.length - after.length).trim();
  const period = parsePeriod(rest, '', false);
  const isYear = period?.kind === 'year' && /^(?:19|20)\d\d$/u.test(rest);
  return period !== undefined && (isYear || !period.weak)
    ? { ...period, label: text, weak: false }
    : undefined;
}

function commonStart(texts: readonly string[]): string {
  let common = texts[0] ?? '';
  for (const text of texts) while (!text.startsWith(common)) common = common.slice(0, -1);
  return common;
}

const reversed = (text: string): string => [...text].reverse().join('');
