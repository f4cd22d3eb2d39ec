import { assert, boolean, integer, property } from 'fast-check';
import { isoDate } from '../../../src/domain/calendarDate';
import { dateOfSerial, serialOfDate } from '../../../src/domain/sheet/serialDate';

describe('dateOfSerial', () => {
  it.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [60, false, '1900-02-29'],
    [61, false, '1900-03-01'],
    [46_112, false, '2026-03-31'],
    [46_112.75, false, '2026-03-31'],
    [2_958_465, false, '9999-12-31'],
    [0, true, '1904-01-01'],
    [44_650, true, '2026-03-31'],
  ])('of %p with date1904 %p is %s', (serial, date1904, iso) => {
    const date = dateOfSerial(serial, date1904);
    expect(date && isoDate(date)).toBe(iso);
  });

  it.each([0, -1, 2_958_466, NaN, Infinity])('is not defined for %p', (serial) => {
    expect(dateOfSerial(serial)).toBeUndefined();
  });

  it('is undone by serialOfDate in both date systems', () => {
    assert(
      property(integer({ min: 61, max: 2_950_000 }), boolean(), (serial, date1904) => {
        const date = dateOfSerial(serial, date1904);
        expect(date && serialOfDate(date, date1904)).toBe(serial);
      }),
    );
  });
});
