import { daysInMonth } from './calendarDate';
import { dateOfSerial } from './sheet/serialDate';

/** Months as Keylift's tables write them, in any language of Excel. */
export const MONTH_NAMES = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;

/** A serial date as `2026-10-31`; empty for what is none. */
export function serialText(serial: number, date1904 = false): string {
  const date = dateOfSerial(serial, date1904);
  if (date === undefined) return '';
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.year}-${two(date.month)}-${two(date.day)}`;
}

/**
 * Until when something was measured: the month where it is the last day of one, else the day.
 * @example throughText(46326) // 'Oct 2026'
 */
export function throughText(serial: number, date1904 = false): string {
  const date = dateOfSerial(serial, date1904);
  if (date?.day !== (date && daysInMonth(date.year, date.month))) return serialText(serial, date1904);
  return date === undefined ? '' : `${MONTH_NAMES[date.month - 1] ?? ''} ${date.year}`;
}
