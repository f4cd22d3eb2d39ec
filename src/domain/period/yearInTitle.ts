import { monthOfWord } from './monthNames';
import { YEAR_MARKS, fullYear } from './yearInText';

/** Two or four digits, perhaps joined with the year after; nothing that makes them part of a larger figure. */
const YEARS = "'?(\\d{4}|\\d{2})(?: ?[-/] ?'?(\\d{4}|\\d{2}))?(?![\\d%]|[.,]\\d{3})";
const MARKED = new RegExp(`(?<!\\p{L})(?:${YEAR_MARKS})[ -]?${YEARS}`, 'gu');
const OF_QUARTER = new RegExp(`(?<![\\p{L}\\d])(?:[qh][1-4]|[1-4][qh])[ /-]?${YEARS}`, 'gu');
const OF_MONTH = new RegExp(`(?<!\\p{L})(\\p{L}{3,})[-' ]'?(\\d{4}|(?<=[-'])\\d{2})(?![\\d%])`, 'gu');
const SHORT = /(?<![\p{L}\d])'(\d{2})(?!\d)()/gu;
const JOINED = /(?<![\d.,/-])((?:19|20)\d{2}) ?[-/] ?(\d{4}|\d{2})(?![\d%]|[-/.]\d)/gu;
const PLAIN = /(?<!\d|\d,|[€$£#])((?:19|20)\d{2})(?!\d|[.,]\d{3}|[ ]?%)()/gu;
/** `202503` and `20250331` in the names of sheets. */
const STAMPED = /(?<!\d)(20\d{2})(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])?(?!\d)()/gu;

/** Longer text is prose, which speaks of many things. */
const LONGEST_TITLE = 120;

/**
 * The one year that a title or a sheet's name tells; `undefined` where it tells none, or different ones. Of a year
 * over two (`2024/25`) the one it ends in.
 * @example yearInTitle('P&L 2024/25 (k€)') // 2025
 */
export function yearInTitle(text: string): number | undefined {
  if (text.length > LONGEST_TITLE || !/\p{Nd}/u.test(text)) return undefined;
  let left = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\u2010-\u2015]/gu, '-')
    .replace(/[\u2018\u2019\u2032]/gu, "'")
    .replace(/_|\s+/gu, ' ');
  const found = new Set<number>();
  const take = (pattern: RegExp, yearsOf: (first: string, second: string) => readonly number[]): void => {
    left = left.replace(pattern, (all: string, first: string, second: string | undefined) => {
      const years = yearsOf(first, second ?? '');
      for (const year of years) found.add(year);
      return years.length > 0 ? ' ' : all;
    });
  };
  take(OF_MONTH, (word, year) => (monthOfWord(word) === undefined ? [] : [fullYear(year)]));
  for (const pattern of [MARKED, OF_QUARTER, JOINED, SHORT, STAMPED, PLAIN]) take(pattern, yearsOf);
  const [year] = found;
  return found.size === 1 && year !== undefined && year >= 1950 && year <= 2100 ? year : undefined;
}

/** The later of two that follow each other; both of a longer span; of `2024-12` the year that December is in. */
function yearsOf(first: string, second: string): readonly number[] {
  const year = fullYear(first);
  if (second === '') return [year];
  const next = second.length === 2 ? Math.floor(year / 100) * 100 + Number(second) : Number(second);
  const later = next < year && second.length === 2 ? next + 100 : next;
  if (later === year + 1) return [later];
  return second.length === 2 && Number(second) >= 1 && Number(second) <= 12 ? [year] : [year, later];
}
