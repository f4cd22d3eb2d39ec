import { assert, integer, property } from 'fast-check';
import { expectedProgress } from '../../src/domain/expectedProgress';

describe('expectedProgress', () => {
  it.each([
    ['before the start', 100, 200, 50, 0],
    ['on the first day', 100, 200, 100, 0],
    ['a quarter in', 100, 200, 125, 0.25],
    ['on the due date', 100, 200, 200, 1],
    ['after the due date', 100, 200, 300, 1],
    ['before a single day', 100, 100, 99, 0],
    ['on a single day', 100, 100, 100, 1],
    ['after a single day', 100, 100, 101, 1],
  ])('is linear and cut off at both ends: %s', (_, start, due, measuredTo, expected) => {
    expect(expectedProgress({ start, due, measuredTo })).toBe(expected);
  });

  it.each([
    ['the due date lies before the start', 200, 100, 150],
    ['the start is missing', undefined, 100, 150],
    ['the due date is missing', 100, undefined, 150],
    ['the day it is measured to is missing', 100, 200, undefined],
    ['a date is not a number', 100, 200, NaN],
  ])('is not defined when %s', (_, start, due, measuredTo) => {
    expect(expectedProgress({ start, due, measuredTo })).toBeUndefined();
  });

  it('never falls from one day to the next and stays within 0 and 1', () => {
    const day = integer({ min: 40_000, max: 50_000 });
    assert(
      property(day, integer({ min: 0, max: 800 }), day, (start, days, measuredTo) => {
        const today = expectedProgress({ start, due: start + days, measuredTo }) ?? NaN;
        const tomorrow = expectedProgress({ start, due: start + days, measuredTo: measuredTo + 1 }) ?? NaN;
        expect(today).toBeGreaterThanOrEqual(0);
        expect(tomorrow).toBeLessThanOrEqual(1);
        expect(tomorrow).toBeGreaterThanOrEqual(today);
      }),
    );
  });
});
