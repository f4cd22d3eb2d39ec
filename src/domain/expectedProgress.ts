/**
 * The pace: the share of the way a key result should have come by the day it is measured to, evenly: (m − s) ÷ (d − s),
 * kept within 0 … 1. It is taken at m and not today: a month that is not closed is no delay. A key
 * result that starts and is due on one day expects everything from that day on. `undefined` where a date is missing, before
 * anything was measured, or where it is due before it starts.
 * @param dates serial dates of one date system
 * @example expectedProgress({ start: 46023, due: 46113, measuredTo: 46068 }) // 0.5
 */
export function expectedProgress({ start, due, measuredTo }: PaceDates): number | undefined {
  if (start === undefined || due === undefined || measuredTo === undefined || due < start) return undefined;
  if (measuredTo >= due) return 1;
  if (measuredTo <= start) return 0;
  const share = (measuredTo - start) / (due - start);
  return Number.isFinite(share) ? share : undefined;
}

export interface PaceDates {
  readonly start: number | undefined;
  readonly due: number | undefined;
  /** `coverage` tells it. */
  readonly measuredTo: number | undefined;
}
