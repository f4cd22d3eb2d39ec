import type { CellValue } from '../sheet/cellValue';
import { isDateFormat } from '../sheet/numberFormat';
import { dateOfSerial } from '../sheet/serialDate';
import { isCalendarDate, type CalendarDate } from '../calendarDate';
import { monthOfWord } from './monthNames';
import type { PeriodKind } from './period';

/** What a header cell tells of its period by itself, before its neighbours are asked (`layOutAxis`). */
export interface PeriodReading {
  readonly kind: PeriodKind;
  readonly label: string;
  /** The calendar or fiscal year, if it is told. For a year over two (`2025/26`) the one it ends in. */
  readonly year?: number;
  /** Which of the year's months, quarters, halves or weeks it is, from 1. Not for years and days. */
  readonly part?: number;
  /** Where the header is a date. */
  readonly date?: CalendarDate;
  /** A plain number that may be a year or a month, or just a number: only its neighbours can tell. */
  readonly weak: boolean;
}

/**
 * Reads a header cell as a period: a date, a part of a year with or without its year, or a year; nothing else may
 * stand beside it, footnote marks apart. `undefined` where it is none.
 * @param numberFormat the cell's, English code: tells a date from a number
 * @example parsePeriod('Q1 2026', 'General', false) // { kind: 'quarter', part: 1, year: 2026, … }
 */
export function parsePeriod(
  value: CellValue,
  numberFormat: string,
  date1904: boolean,
): PeriodReading | undefined {
  if (typeof value === 'number') return periodOfNumber(value, numberFormat, date1904);
  if (typeof value !== 'string' || value.length > LONGEST_HEADER) return undefined;
  const label = value.replace(/\s+/gu, ' ').trim();
  const text = plainText(label);
  if (text === '') return undefined;
  for (const rule of RULES) {
    const reading = rule(text);
    if (reading !== undefined) return { ...reading, label, weak: false };
  }
  return undefined;
}

/** Longer text is prose. */
const LONGEST_HEADER = 40;

type TextReading = Omit<PeriodReading, 'label' | 'weak'>;
/** Reads text that `plainText` has made plain. */
type Rule = (text: string) => TextReading | undefined;

/** Lower case, without accents, footnote marks, dots after words and what stands in brackets. */
function plainText(label: string): string {
  return label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[*†‡]+/gu, ' ')
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/(\p{L})\./gu, '$1 ')
    .replace(/[\u2010-\u2015_]/gu, '-')
    .replace(/[\u2018\u2019`]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim();
}

/** `2026-03-31`, `31/12/2023`, `31.12.23`, `31 Dec 2023`, `Dec 31, 2023`. Day first, unless only month first is a date. */
const dateInText: Rule = (text) => {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return dayReading(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/.exec(text);
  if (numeric) {
    const [first, second, year] = [Number(numeric[1]), Number(numeric[2]), fullYear(numeric[3] ?? '')];
    return dayReading(year, second, first) ?? dayReading(year, first, second);
  }
  const named =
    /^(\d{1,2})(?:st|nd|rd|th)?[ -]+(?:de )?(\p{L}+)[ ,'-]+(?:de )?(\d{4}|\d{2})$/u.exec(text) ??
    swapped(/^(\p{L}+) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(text));
  if (!named) return undefined;
  const month = monthOfWord(named[2] ?? '');
  return month === undefined ? undefined : dayReading(fullYear(named[3] ?? ''), month, Number(named[1]));
};

/** `2026-01`, `2026/01`, `01/2026`, `202601`, `2026M01`. */
const monthInDigits: Rule = (text) => {
  const yearFirst = /^((?:19|20)\d{2})(?:[-/. ]|-?m)?(0[1-9]|1[0-2])$/.exec(text);
  if (yearFirst) return { kind: 'month', year: Number(yearFirst[1]), part: Number(yearFirst[2]) };
  const monthFirst = /^(0?[1-9]|1[0-2])[-/.]((?:19|20)\d{2})$/.exec(text);
  if (monthFirst) return { kind: 'month', year: Number(monthFirst[2]), part: Number(monthFirst[1]) };
  return undefined;
};

/** `Jan`, `January 2026`, `Jan-26`, `2026 Jan`, `Sept '25`. */
const monthInWords: Rule = (text) => {
  const word = /\p{L}{3,}/u.exec(text.replace(/\bfy\b/gu, ''))?.[0];
  const month = word === undefined ? undefined : monthOfWord(word);
  return word === undefined || month === undefined
    ? undefined
    : partReading('month', month, text.replace(word, ' '));
};

/**
 * How parts of a year are written: marks that stand before or after the part's number, and letters that only stand
 * before it ("T1", but not "1T").
 */
const PART_MARKS: readonly {
  readonly kind: PeriodKind;
  readonly count: number;
  readonly marks: string;
  readonly letters: string;
}[] = [
  { kind: 'quarter', count: 4, marks: 'quarter|qtr|q|trimestre|trim|quartal|kvartal|kwartaal', letters: 't' },
  {
    kind: 'half',
    count: 2,
    marks: 'half-year|half year|half|h|halbjahr|hj|semestre|semester|halvar',
    letters: 's',
  },
  {
    kind: 'week',
    count: 53,
    marks: 'week|wk|kw|kalenderwoche|woche|semaine|semana|settimana|uke|uge|vecka',
    letters: 'w',
  },
];

/** `Q1`, `Quarter 1`, `1st Qtr`, `3Q26`, `H1 2026`, `Week 12`, `KW 5`, `2026-W05`. */
const partOfYear: Rule = (text) => {
  for (const { kind, count, pattern } of PART_PATTERNS) {
    const match = pattern.exec(text);
    const part = Number(match?.[1] ?? match?.[2]);
    if (match && part >= 1 && part <= count) {
      const reading = partReading(kind, part, text.replace(match[0], ' '));
      if (reading !== undefined) return reading;
    }
  }
  return undefined;
};

const PART_PATTERNS = PART_MARKS.map(({ kind, count, marks, letters }) => ({
  kind,
  count,
  // Nothing that belongs to a word or number may touch it: "seq1" and "q12" are no quarters.
  pattern: new RegExp(
    `(?<![\\p{L}\\d])(?:(?:${marks}|${letters})[ -]?(\\d{1,2})(?!\\d)|(\\d{1,2})(?:st|nd|rd|th|e|er|o|\\.)?[ -]?(?:${marks})(?!\\p{L}))`,
    'u',
  ),
}));

/** `2026`, `FY26`, `FY2025/26`, `2009-10`. */
const wholeYear: Rule = (text) => {
  const year = yearInText(text);
  return year === undefined || /^'?\d{2}$/.test(text) ? undefined : { kind: 'year', year };
};

/** In order: the first that reads the text wins, so what is more definite stands first. */
const RULES: readonly Rule[] = [dateInText, monthInDigits, partOfYear, monthInWords, wholeYear];

/** A part of a year whose remaining text must be its year, or nothing. */
function partReading(kind: PeriodKind, part: number, rest: string): TextReading | undefined {
  const left = rest.replace(/^[ ,/.-]+|[ ,/.-]+$/gu, '');
  if (left === '') return { kind, part };
  const year = yearInText(left);
  return year === undefined ? undefined : { kind, part, year };
}

/** A year as text: four digits, two after a mark, fiscal, or two years joined, of which the later counts. */
function yearInText(text: string): number | undefined {
  const match = /^(?:fy|f|cy|gj|year|jahr|ej)? ?'?(\d{4}|\d{2})(?: ?[-/] ?'?(\d{4}|\d{2}))?$/u.exec(text);
  if (!match) return undefined;
  const first = fullYear(match[1] ?? '');
  if (first < 1900 || first > 2100) return undefined;
  if (match[2] === undefined) return first;
  const second = match[2].length === 2 ? Math.floor(first / 100) * 100 + Number(match[2]) : Number(match[2]);
  const next = second < first ? second + 100 : second;
  return next === first + 1 ? next : undefined;
}

/** Two digits are a year of 1970 to 2069. */
function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year + (year < 70 ? 2000 : 1900);
}

function dayReading(year: number, month: number, day: number): TextReading | undefined {
  const date = { year, month, day };
  return isCalendarDate(date) && year >= 1900 && year <= 2100 ? { kind: 'day', date } : undefined;
}

function swapped(match: RegExpExecArray | null): (string | undefined)[] | null {
  return match && [match[0], match[2], match[1], match[3]];
}

function periodOfNumber(value: number, numberFormat: string, date1904: boolean): PeriodReading | undefined {
  if (isDateFormat(numberFormat)) {
    const date = dateOfSerial(value, date1904);
    if (date === undefined || date.year < 1950 || date.year > 2100) return undefined;
    return { kind: 'day', date, label: '', weak: false };
  }
  if (!Number.isInteger(value)) return undefined;
  if (value >= 1900 && value <= 2100) return { kind: 'year', year: value, label: String(value), weak: true };
  const part = value % 100;
  const year = Math.floor(value / 100);
  if (year < 1900 || year > 2100 || part < 1 || part > 12) return undefined;
  return { kind: 'month', year, part, label: String(value), weak: true };
}

/** The same for two headers that name the same period. */
export function keyOfPeriod({ kind, year, part, date }: PeriodReading): string {
  return date === undefined ? `${kind} ${year} ${part}` : `day ${date.year} ${date.month} ${date.day}`;
}
