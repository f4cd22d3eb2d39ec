import { MONTH_NAMES } from '../dateText';
import { dateOfDayNumber, dayNumber, daysInMonth, firstOfMonth, type CalendarDate } from '../calendarDate';
import { serialOfDate } from '../sheet/serialDate';
import { dayOfFiscalYear, inFiscalYear } from './fiscalYear';
import { firstDayOfWeek } from './isoWeek';
import type { Period, PeriodKind } from './period';
import type { PeriodReading } from './periodReading';

/** How many parts a year has. */
export const PARTS: Readonly<Record<PeriodKind, number>> = {
  day: 1,
  week: 53,
  month: 12,
  quarter: 4,
  half: 2,
  year: 1,
};

/** A period as a year, which may be only relative to the other headers', and a part of it from 1, or as a day. */
export interface Point {
  readonly year: number | undefined;
  readonly part: number;
  readonly yearIsTold: boolean;
  /** Of days and weeks that are told by a date. */
  readonly date?: CalendarDate;
  /** The day that the header names, if it is a date, whatever period it stands for. */
  readonly day?: number;
}

/**
 * @param kind what the axis counts in: a date stands for the month, quarter … that it lies in
 * @param fiscalStart the month that years begin in; those of months by name are the calendar's
 */
export function pointOf(
  { date, year, part, years, counted }: PeriodReading,
  kind: PeriodKind,
  fiscalStart: number,
): Point {
  if (date === undefined) {
    const isNamedMonth = kind === 'month' && counted !== true && years === 'fiscal';
    const own = isNamedMonth && year !== undefined ? calendarYearOf(year, part ?? 1, fiscalStart) : year;
    return { year: own, part: part ?? 1, yearIsTold: year !== undefined };
  }
  const told = { yearIsTold: true, day: dayNumber(date) };
  if (kind === 'day' || kind === 'week') return { ...told, year: date.year, part: 1, date };
  if (kind === 'month') return { ...told, year: date.year, part: date.month };
  const fiscal = inFiscalYear(date, fiscalStart);
  return { ...told, year: fiscal.year, part: Math.ceil((fiscal.month * PARTS[kind]) / 12) };
}

/** The calendar year that a month of a fiscal year lies in. */
export function calendarYearOf(fiscalYear: number, month: number, fiscalStart: number): number {
  return fiscalStart > 1 && month >= fiscalStart ? fiscalYear - 1 : fiscalYear;
}

/**
 * Counts the periods of one axis: the next has the next number.
 * @param parts how many parts a year has on this axis
 */
export function orderOf({ year, part, date }: Point, parts: number): number {
  return date === undefined ? (year ?? 0) * parts + part - 1 : dayNumber(date);
}

/** The point with another order on the same axis: the inverse of `orderOf`. */
export function pointAt(order: number, parts: number, like: Point): Point {
  if (like.date !== undefined) return { ...like, date: dateOfDayNumber(order) };
  const year = Math.floor(order / parts);
  return { ...like, year: like.year === undefined ? undefined : year, part: order - year * parts + 1 };
}

/**
 * First and last day, where the year is told and has the usual parts.
 * @param fiscalStart the month that the years of these parts begin in
 */
export function spanOf(
  { year, part, yearIsTold, date }: Point,
  kind: PeriodKind,
  parts: number,
  date1904: boolean,
  fiscalStart: number,
): Pick<Period, 'start' | 'end'> {
  if (!yearIsTold || year === undefined || parts !== PARTS[kind]) return {};
  if (kind === 'day' || kind === 'week') {
    const first = date ?? (kind === 'week' ? firstDayOfWeek(year, part) : undefined);
    if (first === undefined) return {};
    const start = serialOfDate(first, date1904);
    return { start, end: kind === 'week' ? start + 6 : start };
  }
  const months = 12 / PARTS[kind];
  const first = dayOfFiscalYear(year, (part - 1) * months + 1, fiscalStart);
  const last = firstOfMonth(first, months - 1);
  const end = { ...last, day: daysInMonth(last.year, last.month) };
  return { start: serialOfDate(first, date1904), end: serialOfDate(end, date1904) };
}

/** What a date header is called; its cell's text is not read. */
export function labelOf({ year, part, date }: Point, kind: PeriodKind, fiscalStart: number): string {
  const ownYear = fiscalStart === 1 ? String(year) : `FY${year}`;
  switch (kind) {
    case 'year':
      return ownYear;
    case 'half':
      return `H${part} ${ownYear}`;
    case 'quarter':
      return `Q${part} ${ownYear}`;
    case 'month':
      return `${MONTH_NAMES[part - 1]} ${year}`;
    case 'week':
    case 'day':
      return date ? `${date.day} ${MONTH_NAMES[date.month - 1]} ${date.year}` : String(part);
  }
}
