import { MONTHS_IN, type DatedPeriod } from '../../../domain/period/period';
import { thisRow } from '../../formula/structuredReference';
import type { Measure, PlacedKpi } from './measure';

/**
 * Until when periods count: those that have begun as of a day, or are over then, and are over
 * by the due date. The twin of `countedOf` in `domain/aggregation`.
 */
export interface Until {
  /** The name of the workbook that holds the as-of date. */
  readonly asOf: string;
  /** Only what is over was measured (`Kpi.closedOnly`). */
  readonly closedOnly: boolean;
  /** The month that the years of its periods begin in. */
  readonly fiscalStart: number;
}

/** Until when the periods of a KPI count. */
export function untilOf({ table, kpi }: PlacedKpi, { asOf }: Pick<Measure, 'asOf'>): Until {
  return { asOf, closedOnly: kpi.closedOnly === true, fiscalStart: table.axis?.fiscalStart ?? 1 };
}

const TYPED_DUE = thisRow('Due');

/** The due date; where people typed over it what is none, nothing ends the measuring: a day in the year 9839. */
export const DUE = `IF(ISNUMBER(${TYPED_DUE}),${TYPED_DUE},2900000)`;

/**
 * How many periods count, as a formula: those of an axis without gaps that count from this one on. None or less where this
 * one does not count itself; `undefined` where periods of the kind have no common length.
 * @example countFrom({ kind: 'month', start: 46296, … }, until) // MIN of months to the as-of date, and to the due date
 */
export function countFrom({ kind, start }: DatedPeriod, { asOf, closedOnly }: Until): string | undefined {
  if (kind === 'week') {
    const weeksTo = (day: string): string => `INT((${day}-${start})/7)`;
    return leastOf(closedOnly ? weeksTo(`${asOf}+1`) : `${weeksTo(asOf)}+1`, weeksTo(`${DUE}+1`));
  }
  const months = MONTHS_IN[kind];
  if (months === undefined) return undefined;
  const periodsTo = (day: string): string => {
    const since = `12*(YEAR(${day})-YEAR(${start}))+MONTH(${day})-MONTH(${start})`;
    return months === 1 ? since : `INT((${since})/${months})`;
  };
  return leastOf(closedOnly ? periodsTo(`${asOf}+1`) : `${periodsTo(asOf)}+1`, periodsTo(`${DUE}+1`));
}

/**
 * The same for periods that follow each other in time with gaps, or without a common length: from the first on, and 0
 * where not even that counts.
 * @param isOpen those that may come after the last belong to them; then there is no end while all of these count
 */
export function countAmong(
  periods: readonly DatedPeriod[],
  { asOf, closedOnly }: Until,
  isOpen: boolean,
): string {
  const ends = periods.map(({ end }) => end).join(',');
  const until = closedOnly ? ends : periods.map(({ start }) => start).join(',');
  const known = `SUMPRODUCT(({${until}}<=${asOf})*({${ends}}<=${DUE}))`;
  const last = periods.at(-1);
  if (!isOpen || last === undefined) return known;
  const areAll = `AND(${asOf}>=${closedOnly ? last.end : last.start},${DUE}>${last.end})`;
  return `IF(${areAll},${BEYOND},${known})`;
}

/** More than there are columns or rows. */
export const BEYOND = 9_999_999;

/** Whether one follows right on the other. */
export function followOn(periods: readonly DatedPeriod[]): boolean {
  return periods.every((period, index) => {
    const next = periods[index + 1];
    return next === undefined || next.start === period.end + 1;
  });
}

function leastOf(one: string, other: string): string {
  return `MIN(${one},${other})`;
}
