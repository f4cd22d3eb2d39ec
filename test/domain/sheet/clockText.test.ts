import fc from 'fast-check';
import { clockOfFormat, clockText, parseClock } from '../../../src/domain/sheet/clockText';

const SECOND = 1 / 86_400;

describe('what a format for times shows', () => {
  it.each([
    ['[m]:ss', 'ms'],
    ['mm:ss.0', 'ms'],
    ['h:mm', 'hm'],
    ['[h]:mm', 'hm'],
    ['[hh]:mm:ss', 'hms'],
    ['[h]', 'h'],
    ['[s]', 's'],
    ['0.0', undefined],
    ['yyyy-mm-dd hh:mm', undefined],
  ])('%p shows %p', (format, clock) => {
    expect(clockOfFormat(format)).toBe(clock);
  });
});

describe('a time as a clock shows it', () => {
  it.each([
    [372 * SECOND, 'ms', '6:12'],
    [365.5 * SECOND, 'ms', '6:05.5'],
    [90 * 60 * SECOND, 'hm', '1:30'],
    [90 * 60 * SECOND, 'ms', '90:00'],
    [(26 * 3600 + 61) * SECOND, 'hms', '26:01:01'],
    [3601 * SECOND, 'hm', '1:00:01'],
    [-372 * SECOND, 'ms', '-6:12'],
    [0.0625, 'h', '1.5'],
  ] as const)('%d of a day in %s is %s', (days, clock, text) => {
    expect(clockText(days, clock, '.')).toBe(text);
  });

  it('is read as what it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom('hm', 'hms', 'ms'), (ms, clock) => {
        const days = ms / 86_400_000;
        expect(parseClock(clockText(days, clock, '.'), clock)).toBeCloseTo(days, 10);
      }),
    );
  });

  it.each(['6:75', '6', '1:2:3:4', ':12', '6:1x', '6:-1'])('is not read from %p', (text) => {
    expect(parseClock(text, 'ms')).toBeUndefined();
  });
});
