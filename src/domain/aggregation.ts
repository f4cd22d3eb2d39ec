import type { Cycle } from './cycle';
import type { Measurement } from './kpi';
import type { Period } from './period/period';

/**
 * How a KPI's current value is taken over a cycle: the latest measured value,
 * or the sum or average over the cycle's periods.
 */
export type Aggregation = 'latest' | 'sum' | 'average';

/** Whether all of a period is in the cycle; one that does not tell its year is in none. */
export function liesIn({ start, end }: Period, cycle: Cycle): boolean {
  return start !== undefined && end !== undefined && start >= cycle.start && end <= cycle.due;
}

/**
 * A KPI's current value: the latest of its values that came by the due date, or the sum or average of those in the cycle.
 * @param series in time order, oldest first; as it was measured as of a day
 * @returns `undefined` where no value counts
 * @example
 * currentValue([{ period: oct, value: 3, … }, { period: nov, value: 5, … }], 'sum', fourthQuarter) // 8
 */
export function currentValue(
  series: readonly Measurement[],
  aggregation: Aggregation,
  cycle: Cycle,
): number | undefined {
  const counted = countedOf(series, aggregation, cycle);
  if (aggregation === 'latest') return counted.at(-1)?.value;
  if (counted.length === 0) return undefined;
  const sum = counted.reduce((total, { value }) => total + value, 0);
  return aggregation === 'sum' ? sum : sum / counted.length;
}

/**
 * The values that a current value may be taken of, oldest first; of a latest one it is the last. After the due date nothing moves: what is over later does not
 * count. A latest value may be older than the cycle.
 */
export function countedOf(
  series: readonly Measurement[],
  aggregation: Aggregation,
  cycle: Cycle,
): readonly Measurement[] {
  if (aggregation === 'latest') return series.filter(({ period }) => (period?.end ?? cycle.due) <= cycle.due);
  return series.filter(({ period }) => period !== undefined && liesIn(period, cycle));
}
