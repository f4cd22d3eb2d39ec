import { assert, integer, property } from 'fast-check';
import {
  dateOfDayNumber,
  dayNumber,
  daysInMonth,
  firstOfMonth,
  isCalendarDate,
  isoDate,
  parseIsoDate,
} from '../../src/domain/calendarDate';

describe('dayNumber', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-03-01', 11_017],
    ['2026-11-22', 20_779],
  ])('of %s is %p', (iso, number) => {
    expect(dayNumber(parseIsoDate(iso) ?? { year: 0, month: 0, day: 0 })).toBe(number);
  });

  it('is undone by dateOfDayNumber, and the day after is one more', () => {
    assert(
      property(integer({ min: -700_000, max: 2_900_000 }), (number) => {
        const date = dateOfDayNumber(number);
        expect(isCalendarDate(date)).toBe(true);
        expect(dayNumber(date)).toBe(number);
      }),
    );
  });
});

describe('daysInMonth', () => {
  it.each([
    [2023, 2, 28],
    [2024, 2, 29],
    [1900, 2, 28],
    [2000, 2, 29],
    [2026, 4, 30],
    [2026, 12, 31],
  ])('of %p-%p is %p', (year, month, days) => {
    expect(daysInMonth(year, month)).toBe(days);
  });
});

describe('firstOfMonth', () => {
  it.each([
    ['2026-03-31', 0, '2026-03-01'],
    ['2026-03-31', 1, '2026-04-01'],
    ['2026-11-15', 2, '2027-01-01'],
    ['2026-01-15', -1, '2025-12-01'],
    ['2026-12-15', -24, '2024-12-01'],
  ])('of %s and %p months is %s', (iso, months, first) => {
    const date = parseIsoDate(iso);
    expect(date && isoDate(firstOfMonth(date, months))).toBe(first);
  });
});

describe('parseIsoDate', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '31.03.2026', '', '2026-03-31T00:00'])(
    'does not take %p for a date',
    (text) => expect(parseIsoDate(text)).toBeUndefined(),
  );
});
