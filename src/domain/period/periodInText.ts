import { parsePeriod, type PeriodReading } from './parsePeriod';
import { yearOfTitle } from './yearInTitle';

/** Longer text is prose, which speaks of many times. */
const LONGEST = 120;
/** "Period 10 FY 2026" has no more words. */
const MOST_WORDS = 4;
const BEFORE_A_DATE = /^(?:as|of|at|on|per|to|by|from|for|am|vom|au|al|del?)$/iu;

/**
 * The period that a title or a note tells: a day, else a part of a year with its year, else just the year.
 * @example periodInText('Scorecard – as of 31 Oct 2026')?.label // '31 Oct 2026'
 */
export function periodInText(text: string): PeriodReading | undefined {
  if (text.length > LONGEST || !/\p{Nd}/u.test(text)) return undefined;
  const words = text
    .split(/[\s()[\]|:;,\u2013\u2014]+/u)
    .map((word) => word.replace(/[.!?]+$/u, ''))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  for (let size = MOST_WORDS; size > 0; size -= 1)
    for (let first = 0; first + size <= words.length; first += 1) {
      if (BEFORE_A_DATE.test(words[first] ?? '')) continue;
      const found = parsePeriod(words.slice(first, first + size).join(' '), '', false);
      if (found !== undefined && !found.weak && isOfOneYear(found)) return found;
    }
  const title = yearOfTitle(text);
  if (title === undefined) return undefined;
  const { year, isFiscal } = title;
  return { kind: 'year', label: String(year), year, weak: false, ...(isFiscal && { years: 'fiscal' }) };
}

function isOfOneYear({ kind, date, year }: PeriodReading): boolean {
  return date !== undefined || (kind !== 'year' && year !== undefined);
}
