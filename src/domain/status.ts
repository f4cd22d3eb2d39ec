import type { Coverage } from './coverage';
import type { PaceDates } from './expectedProgress';
import { workdaysAfter } from './workdays';

/** How a key result stands, in the words that the sheet and the pane show. */
export type Status =
  | 'Not started'
  | 'No data'
  | 'Achieved'
  | 'Missed'
  | 'Data late'
  | 'Not measured yet'
  | 'On track'
  | 'At risk'
  | 'Off track';

/** What a status is judged by; people may change it in the workbook. */
export interface StatusThresholds {
  /** Points of a hundred that progress may lag behind the pace: at risk beyond this gap. */
  readonly atRisk: number;
  /** Off track beyond this gap. */
  readonly offTrack: number;
  /** Working days that a period may be over before its value is late. */
  readonly closeLag: number;
}

/** Those that a workbook begins with. */
export const DEFAULT_THRESHOLDS: StatusThresholds = { atRisk: 5, offTrack: 25, closeLag: 10 };

export interface StatusFigures extends PaceDates, Coverage {
  readonly asOf: number | undefined;
  /** Raw, 0.5 is halfway. `undefined` where it is not defined or a figure is missing. */
  readonly progress: number | undefined;
  /** The target is the baseline: there is no way to go. */
  readonly isGoingNowhere?: boolean;
  /** 0 … 1, at an even pace as of the day that it is measured to. */
  readonly expected: number | undefined;
  /** `successLine`; 1 unless said. */
  readonly line?: number;
}

/**
 * The status of a key result. The first that holds:
 *
 * 1. No data: a date is missing, or it is due before it starts
 * 2. Not started: as of a day before the start
 * 3. No data: a figure is missing although a period was measured, or no period is waited for; or the target is the baseline
 * 4. Achieved: measured, and progress ≥ 1
 * 5. Achieved or Missed, by the success line: after the due date, once its last period is measured or its time to close
 *    has passed
 * 6. Data late: a period of the cycle was over longer ago than the close lag and has no value
 * 7. Not measured yet: no period of the cycle has a value
 * 8. On track, At risk, Off track: by the gap, expected × success line − progress, in points
 *
 * Progress and gap are rounded to nine decimals, as the sheet's formula does, so that a border is the same border
 * everywhere: a KPI on its target may come to 0.9999999999999998 of the way.
 * @example status({ progress: 0.3, expected: 0.5, measuredTo, nextEnd, start, due, asOf }) // 'At risk'
 */
export function status(
  figures: StatusFigures,
  thresholds: StatusThresholds = DEFAULT_THRESHOLDS,
  date1904 = false,
): Status {
  const { progress, expected, start, due, asOf, measuredTo, nextEnd, isGoingNowhere, line = 1 } = figures;
  if (start === undefined || due === undefined || asOf === undefined || due < start) return 'No data';
  if (asOf < start) return 'Not started';
  const isMeasured = measuredTo !== undefined;
  const isWaitedFor = !isMeasured && nextEnd !== undefined;
  if (isGoingNowhere === true || (progress === undefined && !isWaitedFor)) return 'No data';
  const isLate = nextEnd !== undefined && asOf > workdaysAfter(nextEnd, thresholds.closeLag, date1904);
  if (isMeasured && progress !== undefined) {
    if (rounded(progress) >= 1) return 'Achieved';
    const isClosed = asOf > due && (nextEnd === undefined || isLate);
    if (isClosed) return rounded(progress) >= rounded(line) ? 'Achieved' : 'Missed';
  }
  if (isLate) return 'Data late';
  if (!isMeasured || progress === undefined || expected === undefined) return 'Not measured yet';
  const gap = rounded(expected * line - progress);
  if (gap <= thresholds.atRisk / 100) return 'On track';
  return gap <= thresholds.offTrack / 100 ? 'At risk' : 'Off track';
}

function rounded(share: number): number {
  return Math.round(share * 1e9) / 1e9;
}
