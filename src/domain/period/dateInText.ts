import { dateOfDayNumber, dayNumber, isCalendarDate, type CalendarDate } from '../calendarDate';
import { monthOfWord } from './monthNames';
import { monthInWords } from './partOfYear';
import type { PeriodKind } from './period';
import type { TextReading } from './periodReading';
import { fullYear } from './yearInText';

/** Words that may stand before a date, without accents: on which day something is so. */
const STANDING_WORDS =
  'as of|as at|as on|at|on|per|pr|zum|am|stand|stichtag|au|al|a|em|em|del|pa|den|' +
  'mon|monday|tue|tues|tuesday|wed|wednesday|thu|thur|thurs|thursday|fri|friday|sat|saturday|sun|sunday';

/** How a span of time is called that a date ends. */
const SPANS: readonly { readonly kind: PeriodKind; readonly words: string }[] = [
  {
    kind: 'year',
    words:
      'year|fiscal year|financial year|12 months|twelve months|52 weeks|exercice|ejercicio|exercicio|esercizio|geschaftsjahr',
  },
  { kind: 'half', words: 'half year|half-year|half|6 months|six months' },
  { kind: 'quarter', words: 'quarter|3 months|three months|13 weeks' },
  { kind: 'month', words: 'month' },
  { kind: 'week', words: 'week|wk' },
];

const ENDED = 'ended|ending|ends|end|to|clos le|clos au|terminado el|terminado em|chiuso al|zum|per';
const WEEK_ENDS = 'w/e|we';
const WEEK_STARTS =
  'w/c|wc|w/b|wb|week commencing|week beginning|week starting|week of|week from|wk of|wk commencing|' +
  'woche vom|woche ab|semaine du|semana del|semana de|settimana del|veckan fran';

/** Every phrase of this file, for `parsePeriod` to know their words. */
export const DATE_PHRASES = [
  STANDING_WORDS,
  ...SPANS.map(({ words }) => words),
  ENDED,
  WEEK_ENDS,
  WEEK_STARTS,
  'for the of de st nd rd th er o t z',
].join('|');

const SPAN_ENDED: readonly { readonly kind: PeriodKind; readonly pattern: RegExp }[] = [
  ...SPANS.map(({ kind, words }) => ({
    kind,
    pattern: new RegExp(`^(?:for )?(?:the )?(?:${words}) (?:${ENDED})[ :]+(?=\\S)`, 'u'),
  })),
  { kind: 'year', pattern: /^(?:fye|ye)[ :]+(?=\S)/u },
];
const WEEK_ENDED = new RegExp(`^(?:${WEEK_ENDS})[ :-]+(?=\\S)`, 'u');
const WEEK_STARTED = new RegExp(`^(?:${WEEK_STARTS})[ :-]+(?=\\S)`, 'u');
const STANDING = new RegExp(`^(?:${STANDING_WORDS}),?[ :]+(?=\\S)`, 'u');
const TIME_OF_DAY = /[t ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,7})?)?(?:z| ?[ap]m|[+-]\d{2}:?\d{2})?$/u;

/**
 * A date, alone (`2026-03-31`, `31.12.23`, `Dec 31, 2023`) or with what it is the date of (`As of 31 Dec 2023`,
 * `Week ending 9 Mar 2025`).
 * @param text made plain by `plainText`
 * @param dayFirst how `03/04/2026` is meant; the other way is told beside it
 */
export function dateInText(text: string, dayFirst: boolean): TextReading | undefined {
  for (const { kind, pattern } of SPAN_ENDED) {
    const span = pattern.exec(text)?.[0];
    if (span !== undefined) return spanEnding(kind, text.slice(span.length), dayFirst);
  }
  const end = WEEK_ENDED.exec(text)?.[0];
  if (end !== undefined) return spanEnding('week', text.slice(end.length), dayFirst);
  const start = WEEK_STARTED.exec(text)?.[0];
  const kind = start === undefined ? 'day' : 'week';
  const [date, otherDate] = datesIn(text.slice(start?.length ?? 0).replace(STANDING, ''), dayFirst);
  return date && { kind, date, ...(otherDate && { otherDate }) };
}

/** @param end a date; for what is longer than a month also a month with its year */
function spanEnding(kind: PeriodKind, end: string, dayFirst: boolean): TextReading | undefined {
  const [date, otherDate] = datesIn(end, dayFirst);
  if (kind === 'week') {
    const other = otherDate && { otherDate: sixDaysBefore(otherDate) };
    return date && { kind, date: sixDaysBefore(date), ...other };
  }
  const { year, part: month } = date ? { year: date.year, part: date.month } : (monthInWords(end) ?? {});
  if (year === undefined || month === undefined) return undefined;
  if (kind === 'year') return { kind, year };
  return { kind, year, part: Math.ceil(month / { half: 6, quarter: 3, month: 1, day: 1 }[kind]) };
}

const sixDaysBefore = (date: CalendarDate): CalendarDate => dateOfDayNumber(dayNumber(date) - 6);

/** A date, and the other way to read it. */
type Dates = readonly [CalendarDate?, CalendarDate?];

function datesIn(written: string, dayFirst: boolean): Dates {
  // "31. 12. 2025" and "2025. 1. 1." are "31.12.2025" and "2025.1.1".
  const text = written
    .replace(TIME_OF_DAY, '')
    .replace(/(\d)\.(?: (?=\d)|$)/gu, '$1.')
    .replace(/\.$/, '');
  const numeric = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(text);
  if (!numeric) return datesOf(unambiguous(text));
  const [first, second, year] = [Number(numeric[1]), Number(numeric[2]), fullYear(numeric[3] ?? '')];
  const readings = [
    { year, month: second, day: first },
    { year, month: first, day: second },
  ];
  return datesOf(...(dayFirst ? readings : readings.reverse()));
}

function unambiguous(text: string): CalendarDate | undefined {
  const iso =
    /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(text) ??
    /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text) ??
    /^(\d{4})[ .,-]*(\p{L}+)[ .,-]*(\d{1,2})$/u.exec(text);
  if (iso) return named(iso[1], iso[2], iso[3]);
  const dayFirst =
    /^(\d{1,2})(?:(?:st|nd|rd|th|er|o|\.|º)(?!\p{L}))?[ .-]*(?:(?:of|de) )?(\p{L}+)[ ,.'/-]*(?:(?:of|del?) )?(\d{4}|\d{2})$/u.exec(
      text,
    );
  if (dayFirst) return named(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = /^(\p{L}+)[ .-]*(\d{1,2})(?:st|nd|rd|th)?[ ,-]+(\d{4})$/u.exec(text);
  return monthFirst ? named(monthFirst[3], monthFirst[1], monthFirst[2]) : undefined;
}

function named(year = '', month = '', day = ''): CalendarDate | undefined {
  const number = /^\d+$/.test(month) ? Number(month) : monthOfWord(month);
  return number === undefined ? undefined : { year: fullYear(year), month: number, day: Number(day) };
}

/** Those of the dates that there are, each once. */
function datesOf(...found: readonly (CalendarDate | undefined)[]): Dates {
  const [first, second] = found.filter(
    (date) => date !== undefined && date.year >= 1900 && date.year <= 2100 && isCalendarDate(date),
  );
  if (first === undefined) return [];
  return second === undefined || second.month === first.month ? [first] : [first, second];
}
