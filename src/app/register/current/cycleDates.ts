import { MONTHS_IN, type PeriodKind } from '../../../domain/period/period';
import { DUE, type Until } from './asOf';
import { thisRow } from '../../formula/structuredReference';

const START = thisRow('Start');

/** Serial dates of the periods that lie in the cycle: from `from` on and before `until`. Both are formulas. */
export interface CycleDates {
  readonly from: string;
  readonly until: string;
}

/**
 * Which dates belong to periods that lie in the register row's cycle as a whole (`liesIn` in `domain/aggregation`) and
 * count as of the day. Any day of a month or quarter may stand for it; a week is called by its first day.
 * @example cycleDates('month', until) // from the first of the first whole month until the end of the last that counts
 */
export function cycleDates(kind: PeriodKind, until: Until): CycleDates {
  const end = untilDate(kind, until);
  if (kind === 'day' || kind === 'week') return { from: START, until: end };
  const months = MONTHS_IN[kind] ?? 1;
  const ahead = monthsTo(`${START}-1`, months, until);
  return { from: `EOMONTH(${START}-1,${ahead})+1`, until: end };
}

/** The day before which the dates lie of periods that are over by the due date and count as of the day. */
export function untilDate(kind: PeriodKind, until: Until): string {
  const { asOf, closedOnly } = until;
  if (kind === 'day') return `MIN(${asOf},${DUE})+1`;
  if (kind === 'week') return closedOnly ? `MIN(${asOf},${DUE})-5` : `MIN(${asOf}+6,${DUE})-5`;
  const months = MONTHS_IN[kind] ?? 1;
  const lastEnd = (day: string): string => `EOMONTH(${day}+1,-1${monthsSince(`${day}+1`, months, until)})`;
  const ownEnd = `EOMONTH(${asOf},${monthsTo(asOf, months, until)})`;
  return `MIN(${closedOnly ? lastEnd(asOf) : ownEnd},${lastEnd(DUE)})+1`;
}

/** How many months after a day's own the period ends that it lies in. */
function monthsTo(day: string, months: number, { fiscalStart }: Until): string {
  const shift = (fiscalStart - 1) % months;
  return months === 1 ? '0' : `MOD(${shift === 0 ? '' : shift}-MONTH(${day}),${months})`;
}

/** How many months before a day's own its period begins, to take away. */
function monthsSince(day: string, months: number, { fiscalStart }: Until): string {
  return months === 1 ? '' : `-MOD(MONTH(${day})-${((fiscalStart - 1) % months) + 1},${months})`;
}
