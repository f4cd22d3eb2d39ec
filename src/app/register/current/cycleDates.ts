import type { PeriodKind } from '../../../domain/period/period';
import { thisRow } from '../../formula/structuredReference';

const START = thisRow('Start');
const DUE = thisRow('Due');

/** Serial dates of the periods that lie in the cycle: from `from` on and before `until`. Both are formulas. */
export interface CycleDates {
  readonly from: string;
  readonly until: string;
}

const MONTHS: Readonly<Partial<Record<PeriodKind, number>>> = { month: 1, quarter: 3, half: 6, year: 12 };

/**
 * Which dates belong to periods that lie in the register row's cycle as a whole (`liesIn` in `domain/aggregation`).
 * Any day of a month or quarter may stand for it; a week is called by its first day.
 * @example cycleDates('month') // from the first of the first whole month until the end of the last whole month
 */
export function cycleDates(kind: PeriodKind): CycleDates {
  if (kind === 'day') return { from: START, until: `${DUE}+1` };
  if (kind === 'week') return { from: START, until: `${DUE}-5` };
  const months = MONTHS[kind] ?? 1;
  const [ahead, back] =
    months === 1 ? ['0', '-1'] : [`MOD(-MONTH(${START}-1),${months})`, `-1-MOD(MONTH(${DUE}+1)-1,${months})`];
  return { from: `EOMONTH(${START}-1,${ahead})+1`, until: `EOMONTH(${DUE}+1,${back})+1` };
}
