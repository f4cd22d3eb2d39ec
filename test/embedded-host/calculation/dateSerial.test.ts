import fc from 'fast-check';
import {
  addMonths,
  dayOf,
  serialOf,
  serialOfMoment,
} from '../../../src/embedded-host/calculation/dateSerial';

describe('date serials', () => {
  it.each([
    [1, { year: 1900, month: 1, day: 1 }],
    [59, { year: 1900, month: 2, day: 28 }],
    [60, { year: 1900, month: 2, day: 29 }],
    [61, { year: 1900, month: 3, day: 1 }],
    [46053, { year: 2026, month: 1, day: 31 }],
    [2_958_465, { year: 9999, month: 12, day: 31 }],
  ])('takes %i for %j', (serial, day) => {
    expect(dayOf(serial, false)).toEqual(day);
  });

  it('finds every day again, in both date systems', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_950_000 }), fc.boolean(), (serial, date1904) => {
        expect(serialOf(dayOf(serial, date1904), date1904)).toBe(serial);
      }),
    );
  });

  it('stays in the month when its day is missing there', () => {
    expect(addMonths({ year: 2024, month: 1, day: 31 }, 1)).toEqual({ year: 2024, month: 2, day: 29 });
    expect(addMonths({ year: 2024, month: 3, day: 31 }, -13)).toEqual({ year: 2023, month: 2, day: 28 });
  });

  it('reads the local clock', () => {
    expect(serialOfMoment(new Date(2026, 0, 31, 18), false)).toBe(46053.75);
    expect(serialOfMoment(new Date(1904, 0, 1), true)).toBe(0);
  });
});
