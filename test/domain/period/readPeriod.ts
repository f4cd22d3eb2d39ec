import { isoDate } from '../../../src/domain/calendarDate';
import { parsePeriod } from '../../../src/domain/period/parsePeriod';

/** What `parsePeriod` makes of a cell, in short: kind, year, part, day, and what is doubtful. */
export function readPeriod(
  value: string | number,
  numberFormat = 'General',
  dayFirst?: boolean,
): string | undefined {
  const reading = parsePeriod(value, numberFormat, false, dayFirst);
  if (reading === undefined) return undefined;
  const { kind, year, part, date, otherDate, otherKind, partial, weak } = reading;
  return [
    kind,
    year,
    part && `#${part}`,
    date && isoDate(date),
    otherDate && `or ${isoDate(otherDate)}`,
    otherKind && `or ${otherKind}`,
    partial && 'partial',
    weak && 'weak',
  ]
    .filter(Boolean)
    .join(' ');
}
