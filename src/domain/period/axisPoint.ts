import { MONTH_NAMES } from '../dateText';
import { dateOfDayNumber, dayNumber, daysInMonth, firstOfMonth, type CalendarDate } from '../calendarDate';
import { serialOfDate } from '../sheet/serialDate';
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

/** @param kind what the axis counts in: a date stands for the month, quarter … that it lies in */
export function pointOf({ date, year, part }: PeriodReading, kind: PeriodKind): Point {
  if (date === undefined) return { year, part: part ?? 1, yearIsTold: year !== undefined };
  const told = { year: date.year, yearIsTold: true, day: dayNumber(date) };
  if (kind === 'day' || kind === 'week') return { ...told, part: 1, date };
  return { ...told, part: Math.ceil((date.month * PARTS[kind]) / 12) };
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

/** First and last day, where the year is told and its parts are those of the calendar. */
export function spanOf(
  { year, part, yearIsTold, date }: Point,
  kind: PeriodKind,
  parts: number,
  date1904: boolean,
): Pick<Period, 'start' | 'end'> {
  if (!yearIsTold || year === undefined || parts !== PARTS[kind]) return {};
  if (kind === 'day' || kind === 'week') {
    const first = date ?? (kind === 'week' ? firstDayOfWeek(year, part) : undefined);
    if (first === undefined) return {};
    const start = serialOfDate(first, date1904);
    return { start, end: kind === 'week' ? start + 6 : start };
  }
  const months = 12 / PARTS[kind];
  const first = { year, month: (part - 1) * months + 1, day: 1 };
  const last = firstOfMonth(first, months - 1);
  const end = { ...last, day: daysInMonth(last.year, last.month) };
  return { start: serialOfDate(first, date1904), end: serialOfDate(end, date1904) };
}

/** What a date header is called; its cell's text is not read. */
export function labelOf({ year, part, date }: Point, kind: PeriodKind): string {
  switch (kind) {
    case 'year':
      return String(year);
    case 'half':
      return `H${part} ${year}`;
    case 'quarter':
      return `Q${part} ${year}`;
    case 'month':
      return `${MONTH_NAMES[part - 1]} ${year}`;
    case 'week':
    case 'day':
      return date ? `${date.day} ${MONTH_NAMES[date.month - 1]} ${date.year}` : String(part);
  }
}
