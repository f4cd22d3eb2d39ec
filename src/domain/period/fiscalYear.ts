import { firstOfMonth, type CalendarDate } from '../calendarDate';

/** Whose years a text counts in, where it says so: the company's (`FY26`, `2025/26`), or the calendar's (`CY26`). */
export type YearsTold = 'fiscal' | 'calendar';

/** Words for a company's own year, without accents. */
const FISCAL_WORDS =
  'fye?|f y|fq|fiscal(?: year)?|financial year|gj|wj|geschaftsjahr|wirtschaftsjahr|exercice|ejercicio|exercicio|esercizio|' +
  'boekjaar|regnskabsar|regnskapsar|rakenskapsar|verksamhetsar|tilikausi';

// In `1QFY25` and `H1FY24` a letter or a digit touches the mark.
const FISCAL = new RegExp(`(?:^|\\P{L}|[qh])(?:${FISCAL_WORDS})(?!\\p{L})`, 'u');
const CALENDAR = /(?:^|\P{L})(?:cy|calendar year)(?!\p{L})/u;
const JOINED = /(?:^|\D)((?:19|20)?\d{2}) ?[-/] ?'?((?:19|20)?\d{2})(?!\d|[-/.]\d)/u;

/**
 * Whose years a text counts in.
 * @param text in lower case and without accents, as `plainText` makes it
 * @example yearsTold('fy26 q1') // 'fiscal'
 */
export function yearsTold(text: string): YearsTold | undefined {
  if (CALENDAR.test(text)) return 'calendar';
  return FISCAL.test(text) || isJoined(text) ? 'fiscal' : undefined;
}

/** `2025/26`: a year and the next; `2025-12` is a month. */
function isJoined(text: string): boolean {
  const [, first, second] = JOINED.exec(text) ?? [];
  if (first === undefined || second === undefined || (first.length === 2 && second.length === 4))
    return false;
  const isNext = Number(second) % 100 === (Number(first) + 1) % 100;
  return isNext && (second.length === 4 || first.length === 2 || Number(second) > 12);
}

/**
 * The fiscal year that a day lies in and the month of it, from 1. Years are called by the calendar year they end in.
 * @param fiscalStart the month that fiscal years begin in
 * @example inFiscalYear({ year: 2026, month: 11, day: 22 }, 7) // year 2027, month 5
 */
export function inFiscalYear(date: CalendarDate, fiscalStart: number): { year: number; month: number } {
  const { year, month } = firstOfMonth(date, 1 - fiscalStart);
  return { year: fiscalStart === 1 ? year : year + 1, month };
}

/** The first day of a month of a fiscal year, counted from 1: the inverse of `inFiscalYear`. */
export function dayOfFiscalYear(year: number, month: number, fiscalStart: number): CalendarDate {
  const first = { year: fiscalStart === 1 ? year : year - 1, month: fiscalStart, day: 1 };
  return firstOfMonth(first, month - 1);
}
