import { DAYS_1904 } from './readNumber';

const DAY = 86_400_000;
/** Serial 61 of the 1900 system is 1 March 1900: 60 is a 29 February that never was, kept from Lotus 1-2-3. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);

/** A day of the calendar; months count from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The day of a serial number. The time of day is dropped. */
export function dayOf(serial: number, date1904: boolean): CalendarDay {
  const whole = Math.floor(serial) + (date1904 ? DAYS_1904 : 0);
  if (whole === 60) return { year: 1900, month: 2, day: 29 };
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  const date = new Date(EPOCH_1900 + (whole < 60 ? whole + 1 : whole) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The serial number of a day. Months and days beyond their ends run on, as in DATE. */
export function serialOf({ year, month, day }: CalendarDay, date1904: boolean): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const days = Math.round((date.getTime() - EPOCH_1900) / DAY);
  if (date1904) return days - DAYS_1904;
  return days < 61 ? days - 1 : days;
}

/** The number of days of a month. */
export function daysInMonth(year: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 0);
  return date.getUTCDate();
}

/** The same day so many months on, or the last of the month where it has none such. */
export function addMonths({ year, month, day }: CalendarDay, months: number): CalendarDay {
  const index = year * 12 + (month - 1) + months;
  const newYear = Math.floor(index / 12);
  const newMonth = index - newYear * 12 + 1;
  return { year: newYear, month: newMonth, day: Math.min(day, daysInMonth(newYear, newMonth)) };
}

/** A moment of a local clock as a serial number. */
export function serialOfMoment(moment: Date, date1904: boolean): number {
  const day = serialOf(
    { year: moment.getFullYear(), month: moment.getMonth() + 1, day: moment.getDate() },
    date1904,
  );
  const seconds = moment.getHours() * 3600 + moment.getMinutes() * 60 + moment.getSeconds();
  return day + (seconds + moment.getMilliseconds() / 1000) / 86_400;
}
