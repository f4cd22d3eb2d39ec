/**
 * The share of the way a key result should have come by the as-of date at an even pace: (a − s) ÷ (d − s), kept
 * within 0 … 1 (okr.md, "Expected progress"). A key result that starts and is due on one day expects everything from
 * that day on. `undefined` where a date is missing or it is due before it starts.
 * @param dates serial dates of one date system
 * @example expectedProgress({ start: 46023, due: 46113, asOf: 46068 }) // 0.5
 */
export function expectedProgress({ start, due, asOf }: PaceDates): number | undefined {
  if (start === undefined || due === undefined || asOf === undefined || due < start) return undefined;
  if (asOf >= due) return 1;
  if (asOf <= start) return 0;
  const share = (asOf - start) / (due - start);
  return Number.isFinite(share) ? share : undefined;
}

export interface PaceDates {
  readonly start: number | undefined;
  readonly due: number | undefined;
  readonly asOf: number | undefined;
}
