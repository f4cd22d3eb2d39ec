import { isoDate, parseIsoDate } from '../../src/domain/calendarDate';
import { thisQuarter } from '../../src/domain/cycle';
import { dateOfSerial, serialOfDate } from '../../src/domain/sheet/serialDate';

function serial(iso: string, date1904 = false): number {
  const date = parseIsoDate(iso);
  if (date === undefined) throw new Error(`no date: ${iso}`);
  return serialOfDate(date, date1904);
}

function iso(day: number, date1904 = false): string {
  const date = dateOfSerial(day, date1904);
  return date === undefined ? 'no date' : isoDate(date);
}

describe('thisQuarter', () => {
  it.each([
    ['2026-03-03', 1, '2026-01-01', '2026-03-31'],
    ['2026-01-01', 1, '2026-01-01', '2026-03-31'],
    ['2026-12-31', 1, '2026-10-01', '2026-12-31'],
    ['2026-01-15', 2, '2025-11-01', '2026-01-31'],
    ['2026-02-01', 2, '2026-02-01', '2026-04-30'],
    ['2024-02-10', 12, '2023-12-01', '2024-02-29'],
    ['2026-05-20', 4, '2026-04-01', '2026-06-30'],
  ])('of %s with a fiscal year from month %p is %s to %s', (today, fiscalYearStart, start, due) => {
    for (const date1904 of [false, true]) {
      const cycle = thisQuarter(serial(today, date1904), fiscalYearStart, date1904);
      expect(cycle && [iso(cycle.start, date1904), iso(cycle.due, date1904)]).toEqual([start, due]);
    }
  });

  it('is not defined for a number that is no date', () => {
    expect(thisQuarter(-1)).toBeUndefined();
  });
});
