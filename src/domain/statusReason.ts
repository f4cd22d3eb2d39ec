import { serialText, throughText } from './dateText';
import type { Status, StatusFigures } from './status';

/** The words that reasons are made of, here and in the sheet's formula. */
export const REASON = {
  startsOn: 'Starts on ',
  noDates: 'Start or due date is missing, or due comes before start',
  goesNowhere: 'The target is the same as the baseline',
  noFigures: 'Baseline, target or current value is missing',
  reached: 'Target reached',
  ofTheWay: ' of the way at the end; success begins at ',
  late: 'No value yet for the period to ',
  notYet: 'The first value comes with the period to ',
  nothingYet: 'Nothing was measured in the cycle yet',
  worse: 'Worse than the baseline; ',
  onThePace: 'On the pace of ',
  behind: ' behind the pace of ',
  ahead: ' ahead of the pace of ',
  point: ' point',
  points: ' points',
  through: ', through ',
} as const;

/**
 * Why a key result has its status, in words: it is never told by a colour alone.
 * @param status what `status` makes of the same figures
 * @example statusReason('Off track', { progress: 0.22, expected: 0.63, … }) // '41 points behind the pace of 63%, through Oct 2026'
 */
export function statusReason(status: Status, figures: StatusFigures, date1904 = false): string {
  const { progress = 0, expected = 0, start, due, measuredTo, nextEnd, isGoingNowhere, line = 1 } = figures;
  const day = (serial: number | undefined): string => serialText(serial ?? 0, date1904);
  const through = measuredTo === undefined ? '' : REASON.through + throughText(measuredTo, date1904);
  switch (status) {
    case 'Not started':
      return REASON.startsOn + day(start);
    case 'No data':
      if (isGoingNowhere === true) return REASON.goesNowhere;
      return start === undefined || due === undefined || due < start ? REASON.noDates : REASON.noFigures;
    case 'Achieved':
    case 'Missed':
      if (Math.round(progress * 1e9) >= 1e9) return REASON.reached + through;
      return percent(progress) + REASON.ofTheWay + percent(line);
    case 'Data late':
      return REASON.late + day(nextEnd);
    case 'Not measured yet':
      return nextEnd === undefined ? REASON.nothingYet : REASON.notYet + day(nextEnd);
    case 'On track':
    case 'At risk':
    case 'Off track': {
      const pace = percent(expected * line);
      const gap = Math.round(Math.abs(expected * line - progress) * 1e9) / 1e9;
      const points = Math.round(gap * 100);
      const way = progress > expected * line ? REASON.ahead : REASON.behind;
      const far = `${points}${points === 1 ? REASON.point : REASON.points}${way}`;
      return `${progress < 0 ? REASON.worse : ''}${points === 0 ? REASON.onThePace : far}${pace}${through}`;
    }
  }
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;
