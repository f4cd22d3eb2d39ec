import { dateOfDayNumber, dayNumber, type CalendarDate } from '../calendarDate';

/** The day that serial 0 stands for, as `dayNumber` counts: 31 December 1899, or 1 January 1904. */
const EPOCH_1900 = dayNumber({ year: 1899, month: 12, day: 31 });
const EPOCH_1904 = dayNumber({ year: 1904, month: 1, day: 1 });
/** Excel takes over Lotus's belief in 29 February 1900 and gives it this serial; what follows is one too high. */
const FALSE_LEAP_DAY = 60;
/** 31 December 9999, the last day that Excel knows. */
const LAST_DAY = dayNumber({ year: 9999, month: 12, day: 31 });

/**
 * The day of a serial date; its time of day is dropped. `undefined` where Excel shows no date: negative, beyond the
 * year 9999, and in the 1900 system also 0.
 * @param date1904 whether the workbook counts from 1904
 * @example dateOfSerial(46112) // { year: 2026, month: 3, day: 31 }
 */
export function dateOfSerial(serial: number, date1904 = false): CalendarDate | undefined {
  if (!Number.isFinite(serial)) return undefined;
  const day = Math.floor(serial);
  if (date1904 ? day < 0 : day < 1) return undefined;
  if (!date1904 && day === FALSE_LEAP_DAY) return { year: 1900, month: 2, day: 29 };
  const number = date1904 ? EPOCH_1904 + day : EPOCH_1900 + (day > FALSE_LEAP_DAY ? day - 1 : day);
  return number > LAST_DAY ? undefined : dateOfDayNumber(number);
}

/**
 * The serial of a day: the inverse of `dateOfSerial`.
 * @example serialOfDate({ year: 2026, month: 3, day: 31 }) // 46112
 */
export function serialOfDate(date: CalendarDate, date1904 = false): number {
  const number = dayNumber(date);
  if (date1904) return number - EPOCH_1904;
  const serial = number - EPOCH_1900;
  return serial >= FALSE_LEAP_DAY ? serial + 1 : serial;
}
