import { dayNumber, daysInMonth, firstOfMonth, type CalendarDate } from '../calendarDate';
import { serialOfDate } from '../sheet/serialDate';
import type { PeriodReading } from './parsePeriod';
import type { Period, PeriodKind } from './period';

/** The headers of one axis, read together. */
export interface Axis {
  /** What most of its headers are. */
  readonly kind: PeriodKind;
  /** By header, in the headers' own order; `undefined` for one of another kind, such as `Q1` among months. */
  readonly periods: readonly (Period | undefined)[];
  /** The share of steps from header to header that lead in one direction of time, 0 to 1. */
  readonly regularity: number;
  readonly order: 'ascending' | 'descending';
}

/**
 * Reads headers as one axis of time. Dates become the periods that their distance shows (month ends are months). Parts
 * of a year that do not tell it follow on from each other: after `Dec` comes the `Jan` of the next year. `start` and
 * `end` are told where the year is; fiscal years count as calendar years here, their order is right either way.
 * @param headers left to right, or top to bottom
 */
export function layOutAxis(headers: readonly PeriodReading[], date1904: boolean): Axis {
  const readings = headers.every(isJoinedYears) ? headers.map(asJoinedYears) : headers;
  const kinds = readings.map(({ kind }) => kind);
  const stated = mostFrequent(kinds) ?? 'day';
  const kind = stated === 'day' ? kindOfSteps(readings) : stated;
  const own = readings.map((reading) => (reading.kind === stated ? pointOf(reading, kind) : undefined));
  const points = withYears(own, PARTS[kind]);
  const steps = stepsOf(points);
  const rising = steps.filter((step) => step > 0).length;
  const falling = steps.filter((step) => step < 0).length;
  const periods = points.map((point, index): Period | undefined => {
    const label = readings[index]?.label ?? '';
    if (point === undefined) return undefined;
    const span = spanOf(point, kind, date1904);
    return { kind, label: label === '' ? labelOf(point, kind) : label, order: orderOf(point, kind), ...span };
  });
  return {
    kind,
    periods,
    regularity: steps.length === 0 ? 1 : Math.max(rising, falling) / steps.length,
    order: falling > rising ? 'descending' : 'ascending',
  };
}

/** `2009-10` alone may be October; where each header is a year and the next, they are years, such as a school's. */
function isJoinedYears({ kind, label, year, part }: PeriodReading): boolean {
  return (
    kind === 'month' && year !== undefined && part === (year + 1) % 100 && /^\d{4}[-/]\d{2}$/.test(label)
  );
}

function asJoinedYears({ label, year = 0, weak }: PeriodReading): PeriodReading {
  return { kind: 'year', label, year: year + 1, weak };
}

/** How many parts a year has. */
const PARTS: Readonly<Record<PeriodKind, number>> = {
  day: 1,
  week: 53,
  month: 12,
  quarter: 4,
  half: 2,
  year: 1,
};

/** A period as a year, which may be only relative to the other headers', and a part of it from 1, or as a day. */
interface Point {
  readonly year: number | undefined;
  readonly part: number;
  readonly yearIsTold: boolean;
  readonly date?: CalendarDate;
}

function pointOf({ date, year, part }: PeriodReading, kind: PeriodKind): Point {
  if (date === undefined) return { year, part: part ?? 1, yearIsTold: year !== undefined };
  const partOfDate = Math.ceil(date.month / (12 / Math.min(12, PARTS[kind])));
  return {
    year: date.year,
    part: kind === 'week' || kind === 'day' ? 1 : partOfDate,
    yearIsTold: true,
    date,
  };
}

/** The period that dates stand for, from how far apart they are. */
function kindOfSteps(readings: readonly PeriodReading[]): PeriodKind {
  const days = readings.flatMap(({ date }) => (date === undefined ? [] : [dayNumber(date)]));
  const gaps = days.slice(1).map((day, index) => Math.abs(day - (days[index] ?? day)));
  const gap = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  const found = STEP_KINDS.find(({ least, most }) => gap >= least && gap <= most);
  return found?.kind ?? 'day';
}

const STEP_KINDS: readonly { readonly kind: PeriodKind; readonly least: number; readonly most: number }[] = [
  { kind: 'week', least: 7, most: 7 },
  { kind: 'month', least: 27, most: 35 },
  { kind: 'quarter', least: 86, most: 96 },
  { kind: 'half', least: 178, most: 188 },
  { kind: 'year', least: 340, most: 400 },
];

/** Gives parts without a year one relative to their neighbours: the axis turns where the part number jumps back. */
function withYears(points: readonly (Point | undefined)[], parts: number): (Point | undefined)[] {
  if (points.every((point) => point === undefined || point.year !== undefined)) return [...points];
  const own = points.flatMap((point) => (point === undefined ? [] : [point.part]));
  const steps = own.slice(1).map((part, index) => (part - (own[index] ?? part) + parts) % parts);
  const forward =
    steps.filter((step) => step === 1).length >= steps.filter((step) => step === parts - 1).length;
  let year = 0;
  let before: number | undefined;
  return points.map((point) => {
    if (point === undefined) return undefined;
    if (point.year !== undefined) year = point.year;
    else if (before !== undefined && forward && point.part < before) year += 1;
    else if (before !== undefined && !forward && point.part > before) year -= 1;
    before = point.part;
    return { ...point, year };
  });
}

function orderOf({ year, part, date }: Point, kind: PeriodKind): number {
  if (date !== undefined && (kind === 'day' || kind === 'week')) return dayNumber(date);
  return (year ?? 0) * PARTS[kind] + part - 1;
}

function stepsOf(points: readonly (Point | undefined)[]): number[] {
  const orders = points.flatMap((point) =>
    point === undefined ? [] : [point.date ? dayNumber(point.date) : (point.year ?? 0) * 100 + point.part],
  );
  return orders.slice(1).map((order, index) => order - (orders[index] ?? order));
}

function spanOf(
  { year, part, yearIsTold, date }: Point,
  kind: PeriodKind,
  date1904: boolean,
): Partial<Period> {
  if (!yearIsTold || year === undefined) return {};
  if (date !== undefined && (kind === 'day' || kind === 'week')) {
    const start = serialOfDate(date, date1904);
    return { start, end: kind === 'week' ? start + 6 : start };
  }
  if (kind === 'week') return {};
  const months = 12 / PARTS[kind];
  const first = { year, month: (part - 1) * months + 1, day: 1 };
  const last = firstOfMonth(first, months - 1);
  const end = { ...last, day: daysInMonth(last.year, last.month) };
  return { start: serialOfDate(first, date1904), end: serialOfDate(end, date1904) };
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** What a date header is called; its cell's text is not read. */
function labelOf({ year, part, date }: Point, kind: PeriodKind): string {
  switch (kind) {
    case 'year':
      return String(year);
    case 'half':
      return `H${part} ${year}`;
    case 'quarter':
      return `Q${part} ${year}`;
    case 'month':
      return `${MONTHS[part - 1]} ${year}`;
    case 'week':
    case 'day':
      return date ? `${date.day} ${MONTHS[date.month - 1]} ${date.year}` : String(part);
  }
}

function mostFrequent<T>(items: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].reduce<readonly [T, number] | undefined>(
    (best, entry) => (best === undefined || entry[1] > best[1] ? entry : best),
    undefined,
  )?.[0];
}
