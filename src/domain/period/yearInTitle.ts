import { monthOfWord } from './monthNames';
import { yearsTold } from './fiscalYear';
import { YEAR_MARKS, fullYear } from './yearInText';

/** Two or four digits, perhaps joined with the year after; nothing that makes them part of a larger figure. */
const YEARS = "'?(\\d{4}|\\d{2})(?: ?[-/] ?'?(\\d{4}|\\d{2}))?(?![\\d%]|[.,]\\d{3})";

/** A pattern, and what may not stand before it: WebKit before 16.4 cannot parse look-behind. */
interface YearPattern {
  readonly pattern: RegExp;
  readonly notAfter: RegExp;
}

const MARKED: YearPattern = {
  pattern: new RegExp(`(?:${YEAR_MARKS})[ -]?${YEARS}`, 'gu'),
  notAfter: /\p{L}$/u,
};
const OF_QUARTER: YearPattern = {
  pattern: new RegExp(`(?:[qh][1-4]|[1-4][qh])[ /-]?${YEARS}`, 'gu'),
  notAfter: /[\p{L}\d]$/u,
};
const OF_MONTH: YearPattern = {
  // Two digits are a year only behind a dash or an apostrophe.
  pattern: /(\p{L}{3,})(?:[-' ]'?(?=\d{4})|[-']'?| ')(\d{4}|\d{2})(?![\d%])/gu,
  notAfter: /\p{L}$/u,
};
const SHORT: YearPattern = { pattern: /'(\d{2})(?!\d)()/gu, notAfter: /[\p{L}\d]$/u };
const JOINED: YearPattern = {
  pattern: /((?:19|20)\d{2}) ?[-/] ?(\d{4}|\d{2})(?![\d%]|[-/.]\d)/gu,
  notAfter: /[\d.,/-]$/u,
};
const PLAIN: YearPattern = {
  pattern: /((?:19|20)\d{2})(?!\d|[.,]\d{3}|[ ]?%)()/gu,
  notAfter: /(?:\d|\d,|[€$£#])$/u,
};
/** `202503` and `20250331` in the names of sheets. */
const STAMPED: YearPattern = {
  pattern: /(20\d{2})(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])?(?!\d)()/gu,
  notAfter: /\d$/u,
};

/** Longer text is prose, which speaks of many things. */
const LONGEST_TITLE = 120;

/** The year that a title tells. */
export interface TitleYear {
  readonly year: number;
  /** The company's year, as it says. */
  readonly isFiscal: boolean;
}

/** The same as `yearInTitle`, and whose year it is. */
export function yearOfTitle(text: string): TitleYear | undefined {
  const year = yearInTitle(text);
  return year === undefined ? undefined : { year, isFiscal: yearsTold(plain(text)) === 'fiscal' };
}

/**
 * The one year that a title or a sheet's name tells; `undefined` where it tells none, or different ones. Of a year
 * over two (`2024/25`) the one it ends in.
 * @example yearInTitle('P&L 2024/25 (k€)') // 2025
 */
export function yearInTitle(text: string): number | undefined {
  if (text.length > LONGEST_TITLE || !/\p{Nd}/u.test(text)) return undefined;
  let left = plain(text);
  const found = new Set<number>();
  const take = (wanted: YearPattern, yearsOf: (first: string, second: string) => readonly number[]): void => {
    left = replaceEach(left, wanted, (all, first, second) => {
      const years = yearsOf(first, second);
      for (const year of years) found.add(year);
      return years.length > 0 ? ' ' : all;
    });
  };
  take(OF_MONTH, (word, year) => (monthOfWord(word) === undefined ? [] : [fullYear(year)]));
  for (const pattern of [MARKED, OF_QUARTER, JOINED, SHORT, STAMPED, PLAIN]) take(pattern, yearsOf);
  const [year] = found;
  return found.size === 1 && year !== undefined && year >= 1950 && year <= 2100 ? year : undefined;
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\u2010-\u2015]/gu, '-')
    .replace(/[\u2018\u2019\u2032]/gu, "'")
    .replace(/_|\s+/gu, ' ');
}

/** The text with each match of a pattern replaced. */
function replaceEach(
  text: string,
  { pattern, notAfter }: YearPattern,
  replacement: (all: string, first: string, second: string) => string,
): string {
  let [replaced, next] = ['', 0];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const { index } = match;
    const [all, first = '', second = ''] = match;
    if (notAfter.test(text.slice(0, index))) {
      // It may begin later: from the next character on.
      pattern.lastIndex = index + ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1);
    } else {
      replaced += text.slice(next, index) + replacement(all, first, second);
      next = index + all.length;
    }
  }
  return replaced + text.slice(next);
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
