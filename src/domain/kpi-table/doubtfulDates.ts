import { firstOfMonth } from '../calendarDate';
import type { Period } from '../period/period';
import { dateOfSerial, serialOfDate } from '../sheet/serialDate';
import type { FieldReading } from './kpiTable';
import { isAhead } from './measured';
import type { SheetToRead } from './sheetToRead';

/** The months, besides January, that most companies' years begin in. */
const USUAL_STARTS = [4, 7, 10];

/**
 * Whether the calendar year cannot be meant by fiscal periods: the last figures would lie ahead of the as-of date, and would
 * not if the company's year began in another usual month. Which one it is nobody knows.
 * @param filled the fields in which anything was measured, in time order
 */
export function areDatesDoubtful(
  filled: readonly FieldReading[],
  { asOf, date1904 }: Pick<SheetToRead, 'asOf' | 'date1904'>,
): boolean {
  const last = filled.at(-1)?.period;
  if (last?.isFiscal !== true || asOf === undefined || !isAhead(last, asOf)) return false;
  return USUAL_STARTS.some((start) => hasBegun(last, start, asOf, date1904));
}

/** The same fields, their fiscal periods without dates. */
export function withoutFiscalDates(fields: readonly FieldReading[]): readonly FieldReading[] {
  return fields.map((field) => {
    const { period } = field;
    if (period?.isFiscal !== true) return field;
    const { kind, label, order, isFiscal } = period;
    return { ...field, period: { kind, label, order, isFiscal } };
  });
}

/** Whether a period would have begun if fiscal years, called by the year they end in, began in a month; a year must be over. */
function hasBegun(
  { kind, start, end }: Period,
  fiscalStart: number,
  asOf: number,
  date1904: boolean,
): boolean {
  const day = kind === 'year' ? end : start;
  const date = day === undefined ? undefined : dateOfSerial(day, date1904);
  return date !== undefined && serialOfDate(firstOfMonth(date, fiscalStart - 13), date1904) <= asOf;
}
