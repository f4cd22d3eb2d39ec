import { firstOfMonth, type CalendarDate } from './calendarDate';
import { dateOfSerial, serialOfDate } from './sheet/serialDate';

/** The span that key results are set for. Serial dates, both days inside. */
export interface Cycle {
  readonly start: number;
  readonly due: number;
}

/**
 * The quarter that a day lies in, on the company's fiscal calendar.
 * @param today a serial date; `undefined` comes back where it is none
 * @param fiscalYearStart the month the fiscal year begins in, counted from 1
 * @example thisQuarter(46084) // on 2026-03-03: 2026-01-01 to 2026-03-31
 */
export function thisQuarter(today: number, fiscalYearStart = 1, date1904 = false): Cycle | undefined {
  const date = dateOfSerial(today, date1904);
  if (date === undefined) return undefined;
  const monthsIntoQuarter = (date.month - fiscalYearStart + 12) % 3;
  const serialOf = (day: CalendarDate): number => serialOfDate(day, date1904);
  return {
    start: serialOf(firstOfMonth(date, -monthsIntoQuarter)),
    due: serialOf(firstOfMonth(date, 3 - monthsIntoQuarter)) - 1,
  };
}
