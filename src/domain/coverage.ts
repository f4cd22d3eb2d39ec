import { firstOfMonth } from './calendarDate';
import type { Cycle } from './cycle';
import { MONTHS_IN, type DatedPeriod } from './period/period';
import { dateOfSerial, serialOfDate } from './sheet/serialDate';

/** How far a cycle is covered by measured values. Serial dates. */
export interface Coverage {
  /**
   * The end of the last period that counts, or the as-of date where that is earlier: a month under way counts as far as it
   * has come. `undefined` before any period of the cycle counts.
   */
  readonly measuredTo: number | undefined;
  /** The end of the first period of the cycle that has no value; `undefined` where all have one. */
  readonly nextEnd: number | undefined;
}

/**
 * Reads how far a cycle is covered. A period counts when it lies in the cycle as a whole, begins on
 * or before the as-of date, and has a value.
 * @param shown all periods that the KPI's table has, in time order
 * @param hasValue whether one was measured
 */
export function coverage(
  shown: readonly DatedPeriod[],
  hasValue: (period: DatedPeriod) => boolean,
  { start, due }: Cycle,
  asOf: number,
  date1904 = false,
): Coverage {
  const inside = shown.filter((period) => period.start >= start && period.end <= due);
  const counted = inside.filter((period) => period.start <= asOf && hasValue(period));
  const last = counted.at(-1);
  const gap = inside.find((period) => !counted.includes(period));
  const next = gap?.end ?? nextInside(shown, { start, due }, date1904);
  return { measuredTo: last && Math.min(asOf, last.end), nextEnd: next };
}

/** The end of the period that comes behind all that are shown, where it lies in the cycle. */
function nextInside(
  shown: readonly DatedPeriod[],
  { start, due }: Cycle,
  date1904: boolean,
): number | undefined {
  let next = shown.at(-1);
  do next = next && periodAfter(next, date1904);
  while (next !== undefined && next.start < start);
  return next !== undefined && next.end <= due ? next.end : undefined;
}

/** The period of the same kind that follows right on this one. */
function periodAfter(period: DatedPeriod, date1904: boolean): DatedPeriod | undefined {
  const { kind, end } = period;
  const start = end + 1;
  const months = MONTHS_IN[kind];
  if (months === undefined) return { ...period, start, end: end + (kind === 'week' ? 7 : 1) };
  const date = dateOfSerial(start, date1904);
  return date && { ...period, start, end: serialOfDate(firstOfMonth(date, months), date1904) - 1 };
}
