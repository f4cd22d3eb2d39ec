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
  const ahead = months === 1 ? '0' : `MOD(-MONTH(${START}-1),${months})`;
  return { from: `EOMONTH(${START}-1,${ahead})+1`, until: end };
}

/** The day before which the dates lie of periods that are over by the due date and count as of the day. */
export function untilDate(kind: PeriodKind, { asOf, closedOnly }: Until): string {
  if (kind === 'day') return `MIN(${asOf},${DUE})+1`;
  if (kind === 'week') return closedOnly ? `MIN(${asOf},${DUE})-5` : `MIN(${asOf}+6,${DUE})-5`;
  const months = MONTHS_IN[kind] ?? 1;
  const lastEnd = (day: string): string =>
    `EOMONTH(${day}+1,${months === 1 ? '-1' : `-1-MOD(MONTH(${day}+1)-1,${months})`})`;
  const ownEnd = `EOMONTH(${asOf},${months === 1 ? '0' : `MOD(-MONTH(${asOf}),${months})`})`;
  return `MIN(${closedOnly ? lastEnd(asOf) : ownEnd},${lastEnd(DUE)})+1`;
}
