import { liesIn } from '../../../domain/aggregation';
import type { Cycle } from '../../../domain/cycle';
import type { Period } from '../../../domain/period/period';

/** What of a KPI's figures a sum or average over a cycle counts. */
export interface InCycle<T> {
  /** Those whose periods lie in it, in time order. */
  readonly counted: readonly T[];
  /** The first of them; of none the newest figure, behind which the cycle begins. */
  readonly oldest: T | undefined;
  /** Periods that come later belong to them. */
  readonly isOpen: boolean;
}

/**
 * Tells which figures a cycle counts now, and whether more may come.
 * @param figures in time order
 * @example inCycle([july, august], { start: firstOfAugust, due: lastOfDecember }) // august; open
 */
export function inCycle<T extends { readonly period?: Period | undefined }>(
  figures: readonly T[],
  cycle: Cycle,
): InCycle<T> {
  const counted = figures.filter(({ period }) => period !== undefined && liesIn(period, cycle));
  const newest = figures.at(-1);
  const isOpen =
    counted.length === 0 || (counted.at(-1) === newest && (newest?.period?.end ?? 0) < cycle.due);
  return { counted, oldest: counted[0] ?? newest, isOpen };
}
