import { dayNumber, daysInMonth, type CalendarDate } from '../calendarDate';
import { mostFrequent } from './mostFrequent';
import type { PeriodKind } from './period';
import type { PeriodReading } from './periodReading';

const datesOf = (readings: readonly PeriodReading[]): CalendarDate[] =>
  readings.flatMap(({ date }) => (date === undefined ? [] : [date]));

const isMonthEnd = ({ year, month, day }: CalendarDate): boolean => day === daysInMonth(year, month);

/** Months are written as their first day, or as their last. */
const standForMonths = (dates: readonly CalendarDate[]): boolean =>
  dates.every(({ day }) => day === 1) || dates.every(isMonthEnd);

function gapsOf(dates: readonly CalendarDate[]): number[] {
  const days = dates.map(dayNumber);
  return days.slice(1).map((day, index) => day - (days[index] ?? day));
}

/** The years that lie apart by a typo (31 Dec 2023, 1 Jan 2022) are still years. */
const STEP_KINDS: readonly { readonly kind: PeriodKind; readonly least: number; readonly most: number }[] = [
  { kind: 'week', least: 7, most: 7 },
  { kind: 'month', least: 27, most: 35 },
  { kind: 'quarter', least: 86, most: 96 },
  { kind: 'half', least: 178, most: 188 },
  { kind: 'year', least: 340, most: 750 },
];

const stepOf = (gap: number): (typeof STEP_KINDS)[number] | undefined =>
  STEP_KINDS.find(({ least, most }) => Math.abs(gap) >= least && Math.abs(gap) <= most);

/** The period that dates stand for, from how far apart most are; a header that is no date leaves a wider gap. */
export function kindOfDates(readings: readonly PeriodReading[]): PeriodKind {
  const dates = datesOf(readings);
  const gaps = gapsOf(dates).map(Math.abs);
  const gap = gaps.sort((a, b) => a - b)[Math.floor((gaps.length - 1) / 2)] ?? 0;
  const kind = stepOf(gap)?.kind;
  if (kind !== undefined) return kind;
  // Other distances: two months, nine months, five years.
  if (gap < 27) return 'day';
  const usual = mostFrequent(gaps.flatMap((each) => stepOf(each)?.kind ?? []));
  if (usual !== undefined) return usual.item;
  if (!standForMonths(dates)) return 'day';
  return gap > 340 && new Set(dates.map(({ month }) => month)).size === 1 ? 'year' : 'month';
}

/**
 * Dates as text with day and month the way round that makes the steps between them even: `01/05/2026`, `01/12/2026`
 * are weeks of January. All or none are changed about.
 */
export function withEvenDates(readings: readonly PeriodReading[]): readonly PeriodReading[] {
  if (readings.every(({ otherDate }) => otherDate === undefined)) return readings;
  const others = readings.map((reading) =>
    reading.otherDate === undefined ? reading : { ...reading, date: reading.otherDate },
  );
  return evenness(others) > evenness(readings) ? others : readings;
}

/** The share of steps that are alike: in full if they are a period's, a little more if they are months' ends or starts. */
function evenness(readings: readonly PeriodReading[]): number {
  const dates = datesOf(readings);
  const gaps = gapsOf(dates);
  const alike = mostFrequent(gaps.map((gap) => Math.sign(gap) * (stepOf(gap)?.least ?? Math.abs(gap))));
  if (alike === undefined) return 0;
  const isPeriod = Math.abs(alike.item) === 1 || stepOf(alike.item) !== undefined;
  const areMonths = gaps.every((gap) => Math.abs(gap) >= 27) && standForMonths(dates);
  return (alike.count / gaps.length) * (isPeriod ? 1 : 0.5) + (areMonths ? 0.01 : 0);
}
