import { dateOfSerial } from './sheet/serialDate';
import { dayNumber } from './calendarDate';

/** Days after a Monday. */
const SATURDAY = 5;

/**
 * The day that lies some working days after another, as WORKDAY counts them: Monday to Friday; holidays are not known.
 * @param serial a serial date
 * @example workdaysAfter(46325, 1) // from Friday, 30 October 2026, to Monday: 46328
 */
export function workdaysAfter(serial: number, count: number, date1904 = false): number {
  let day = Math.floor(serial);
  for (let left = count; left > 0;) {
    day += 1;
    if (weekdayOf(day, date1904) < SATURDAY) left -= 1;
  }
  return day;
}

/** The day of the week, Monday 0. What is no date counts as a working day. */
function weekdayOf(serial: number, date1904: boolean): number {
  const date = dateOfSerial(serial, date1904);
  // 1 January 1970 was a Thursday.
  return date === undefined ? 0 : (((dayNumber(date) + 3) % 7) + 7) % 7;
}
