import type { CalendarDate } from '../calendarDate';
import { isDateFormat } from './numberFormat';
import { dateOfSerial } from './serialDate';

/**
 * From which year a workbook counts its days, as one of its cells shows it: the same serial is a day four years later
 * where they are counted from 1904.
 * @param format English number format code
 * @param text the cell as Excel shows it, in any order of day, month and year
 * @returns undefined where the text fits both or neither, as with months alone, or years of another calendar
 * @example dateSystemShown(46112, 'd.m.yyyy', '31.3.2026') // 1900
 */
export function dateSystemShown(serial: number, format: string, text: string): 1900 | 1904 | undefined {
  if (!isDateFormat(format)) return undefined;
  const numbers = (text.match(/\d+/g) ?? []).map(Number);
  const shown = numbersShownBy(format);
  const fits = (date: CalendarDate | undefined): boolean =>
    date !== undefined && shown.every((number) => numbers.includes(number(date)));
  const [by1900, by1904] = [fits(dateOfSerial(serial)), fits(dateOfSerial(serial, true))];
  if (by1900 === by1904) return undefined;
  return by1900 ? 1900 : 1904;
}

/** What a date format shows in digits and the two date systems do not have in common. */
function numbersShownBy(format: string): ((date: CalendarDate) => number)[] {
  const bare = (format.split(';')[0] ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').toLowerCase();
  const shown: ((date: CalendarDate) => number)[] = [];
  const [years] = /y+/.exec(bare) ?? [];
  if (years !== undefined) shown.push(({ year }) => (years.length > 2 ? year : year % 100));
  if (bare.match(/d+/g)?.some((days) => days.length <= 2)) shown.push(({ day }) => day);
  return shown;
}
