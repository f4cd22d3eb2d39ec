import type { CellValue } from '../sheet/cellValue';
import { isDateFormat } from '../sheet/numberFormat';
import { dateOfSerial } from '../sheet/serialDate';
import { DATE_PHRASES, dateInText } from './dateInText';
import { eastAsianPeriod } from './eastAsianPeriod';
import { yearsTold } from './fiscalYear';
import { monthOfWord } from './monthNames';
import {
  PART_WORDS,
  monthInDigits,
  monthInWords,
  monthOfDecimal,
  partOfYear,
  quarterRunTogether,
  spanOfMonths,
} from './partOfYear';
import type { PeriodReading, TextReading } from './periodReading';
import { plainText } from './plainText';
import { thaiMonth } from './thaiMonth';
import { YEAR_MARKS, yearInText } from './yearInText';

export type { PeriodReading } from './periodReading';

/**
 * Reads a header cell as a period: a date, a part of a year with or without its year, or a year; nothing else may
 * stand beside it, footnote marks apart. `undefined` where it is none.
 * @param numberFormat the cell's, English code: tells a date from a number
 * @param dayFirst how a date as text such as `03/04/2026` is meant
 * @example parsePeriod('Q1 2026', 'General', false) // { kind: 'quarter', part: 1, year: 2026, … }
 */
export function parsePeriod(
  value: CellValue,
  numberFormat: string,
  date1904: boolean,
  dayFirst = true,
): PeriodReading | undefined {
  if (typeof value === 'number') return periodOfNumber(value, numberFormat, date1904);
  if (typeof value !== 'string' || !mayBePeriod(value.trim())) return undefined;
  const label = value.trim().replace(/\s+/gu, ' ');
  const plain = plainText(label);
  if (plain === undefined || plain.text === '') return undefined;
  const reading = readText(plain.text, dayFirst);
  if (reading === undefined) return undefined;
  const years = reading.date === undefined ? yearsTold(plain.text) : undefined;
  return { weak: false, ...(years && { years }), ...reading, label, ...(plain.partial && { partial: true }) };
}

/** Longer text is prose. */
const LONGEST_HEADER = 45;

/** A cheap look at text before it is read: a sheet may hold a million different ones. */
function mayBePeriod(text: string): boolean {
  if (text.length > LONGEST_HEADER || UNUSUAL.test(text)) return false;
  // Without a digit it is a month, a half, or a number in words ("first quarter").
  return text.length <= LONGEST_WORDS || HAS_DIGIT.test(text);
}

/** Signs and numbers that no period holds. */
const UNUSUAL = /[&@=<>"{}|\\$€£!?;~^]|\d{9}|^[-+]?(?:\d{1,3}|\d{5}|\d{7})$|\d,\d{3}(?!\d)/u;
const HAS_DIGIT = /\p{Nd}/u;
const LONGEST_WORDS = 24;

function readText(plain: string, dayFirst: boolean): TextReading | undefined {
  const text = plain.replace(/^(\d{4})年度? ?(?=[ -~]+$)/u, '$1 '); // "2025年Q1"
  if (EAST_ASIAN.test(text)) return eastAsianPeriod(text);
  if (THAI.test(text)) return thaiMonth(text);
  const words = text.match(/\p{L}+/gu) ?? [];
  if (!words.every((word) => WORDS.has(word) || monthOfWord(word) !== undefined)) return undefined;
  return (
    dateInText(text, dayFirst) ??
    monthInDigits(text) ??
    quarterRunTogether(text) ??
    partOfYear(text) ??
    spanOfMonths(text) ??
    monthInWords(text.replace(/^as (?:of|at) /u, '')) ??
    wholeYear(text)
  );
}

const THAI = /\p{Script=Thai}/u;
const EAST_ASIAN = /\p{Script=Han}/u;

const TO_DATE = /^(?:ytd|year to date) | (?:ytd|to date|year to date)$/u;
/** The years of a plan: `Year 1`, `Year one`. */
const NUMBERED_YEAR = /^(?:year|yr|y|jahr|annee|ano|anno|jaar|ar|vuosi) ?(\d)$/u;
const COUNTED_YEARS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];

/** Every word that may stand in a period. Text with any other is none, which is found out before it is read. */
const WORDS: ReadonlySet<string> = new Set([
  ...(`${YEAR_MARKS}|${DATE_PHRASES}|${PART_WORDS}|ytd|date|to|bis|a|au|fq|one|two|three|four|five|six|seven`.match(
    /\p{L}+/gu,
  ) ?? []),
]);

/** `2026`, `FY26`, `FY2025/26`, `2009-10`, `'15`, `2025 YTD`, `Year 1`. */
function wholeYear(text: string): TextReading | undefined {
  const counted = /^year (\w+)$/.exec(text)?.[1];
  if (counted !== undefined && COUNTED_YEARS.includes(counted))
    return { kind: 'year', part: COUNTED_YEARS.indexOf(counted) + 1 };
  const numbered = NUMBERED_YEAR.exec(text)?.[1];
  if (numbered !== undefined) return { kind: 'year', part: Number(numbered) };
  const whole = text.replace(TO_DATE, '');
  const year = yearInText(whole);
  if (year === undefined || /^\d{2}$/.test(whole)) return undefined;
  // "25/26" may be a year over two, or two numbers.
  const weak = /^\d{2} ?[-/] ?\d{2}$/.test(whole);
  return { kind: 'year', year, weak, ...(whole !== text && { partial: true }) };
}

function periodOfNumber(value: number, numberFormat: string, date1904: boolean): PeriodReading | undefined {
  if (isDateFormat(numberFormat)) {
    const date = dateOfSerial(value, date1904);
    if (date === undefined || date.year < 1901 || date.year > 2100) return undefined;
    return { kind: 'day', date, label: '', weak: false };
  }
  const label = String(value);
  if (!Number.isInteger(value)) {
    const decimal = /^((?:19|20)\d{2})\.(0[1-9]|1[0-2]?)$/.exec(label);
    return decimal
      ? { label, weak: true, ...monthOfDecimal(Number(decimal[1]), decimal[2] ?? '') }
      : undefined;
  }
  if (value >= 1900 && value <= 2100) return { kind: 'year', year: value, label, weak: true };
  const quarter = value % 10;
  const yearOfQuarter = Math.floor(value / 10);
  if (yearOfQuarter >= 1950 && yearOfQuarter <= 2100 && quarter >= 1 && quarter <= 4)
    return { kind: 'quarter', year: yearOfQuarter, part: quarter, label, weak: true };
  const part = value % 100;
  const year = Math.floor(value / 100);
  if (year < 1900 || year > 2100 || part < 1 || part > 12) return undefined;
  return { kind: 'month', year, part, label, weak: true };
}

/** The same for two headers that name the same period. */
export function keyOfPeriod({ kind, year, part, date }: PeriodReading): string {
  return date === undefined ? `${kind} ${year} ${part}` : `day ${date.year} ${date.month} ${date.day}`;
}
