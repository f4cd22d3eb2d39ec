import type { PaceDates } from './expectedProgress';

/** How a key result stands, in the words that the sheet and the pane show. */
export type Status = 'No data' | 'Achieved' | 'Not started' | 'Missed' | 'On track' | 'At risk' | 'Off track';

/** How many points of a hundred progress may lag behind what is expected. */
export interface StatusThresholds {
  /** At risk beyond this gap; on track up to and including it. */
  readonly atRisk: number;
  /** Off track beyond this gap. */
  readonly offTrack: number;
}

/** The gaps of Viva Goals (okr.md, "Status"). */
export const DEFAULT_THRESHOLDS: StatusThresholds = { atRisk: 0, offTrack: 25 };

export interface StatusFigures extends PaceDates {
  /** Raw, 0.5 is halfway. */
  readonly progress: number | undefined;
  /** 0 … 1. */
  readonly expected: number | undefined;
}

/**
 * The status of a key result (okr.md, "Status"). The first that holds:
 *
 * 1. No data: progress or expected progress is not defined, or a date is missing
 * 2. Achieved: progress ≥ 1, whatever the date
 * 3. Not started: as of a day before the start
 * 4. Missed: as of a day after the due date
 * 5. On track, At risk, Off track: by the gap, expected − progress, in points
 *
 * Progress and gap are rounded to nine decimals, as the sheet's formula does, so that a border is the same border
 * everywhere: a KPI on its target may come to 0.9999999999999998 of the way.
 * @example status({ progress: 0.3, expected: 0.5, start, due, asOf }) // 'At risk'
 */
export function status(figures: StatusFigures, thresholds: StatusThresholds = DEFAULT_THRESHOLDS): Status {
  const { progress, expected, start, due, asOf } = figures;
  if (progress === undefined || expected === undefined) return 'No data';
  if (start === undefined || due === undefined || asOf === undefined) return 'No data';
  if (rounded(progress) >= 1) return 'Achieved';
  if (asOf < start) return 'Not started';
  if (asOf > due) return 'Missed';
  const gap = rounded(expected - progress);
  if (gap <= thresholds.atRisk / 100) return 'On track';
  return gap <= thresholds.offTrack / 100 ? 'At risk' : 'Off track';
}

function rounded(share: number): number {
  return Math.round(share * 1e9) / 1e9;
}
