import { assert, constantFrom, double, integer, property, tuple } from 'fast-check';
import { clampProgress, progress } from '../../src/domain/progress';

const figure = integer({ min: -1_000_000, max: 1_000_000 });
const goal = tuple(figure, figure).filter(([baseline, target]) => baseline !== target);

describe('progress', () => {
  it.each([
    ['increasing', 10, 20, 15, 0.5],
    ['decreasing', 3, 1, 2, 0.5],
    ['a narrow range', 0.97, 0.99, 0.98, 0.5],
    ['a negative range', -100, -50, -75, 0.5],
    ['crossing zero', -10, 10, 0, 0.5],
    ['crossing zero downwards', 10, -10, -10, 1],
    ['gone the wrong way', 10, 20, 5, -0.5],
    ['past the target', 10, 20, 25, 1.5],
    ['from zero', 0, 4, 1, 0.25],
  ])('is the share of the way when %s', (_, baseline, target, current, expected) => {
    expect(progress({ baseline, target, current })).toBeCloseTo(expected, 12);
  });

  it.each([
    ['baseline equals target', 5, 5, 5],
    ['baseline equals target and current differs', 5, 5, 7],
    ['the baseline is missing', undefined, 5, 7],
    ['the target is missing', 1, undefined, 7],
    ['the current value is missing', 1, 5, undefined],
    ['a figure is not a number', 1, 5, NaN],
    ['a figure is not finite', 1, Infinity, 3],
  ])('is not defined when %s', (_, baseline, target, current) => {
    expect(progress({ baseline, target, current })).toBeUndefined();
  });

  it('is 0 at the baseline and 1 at the target', () => {
    assert(
      property(goal, ([baseline, target]) => {
        expect(progress({ baseline, target, current: baseline })).toBeCloseTo(0, 12);
        expect(progress({ baseline, target, current: target })).toBe(1);
      }),
    );
  });

  it('does not change when every figure is negated, shifted or scaled', () => {
    assert(
      property(
        goal,
        figure,
        integer({ min: 1, max: 1000 }),
        constantFrom(1, -1),
        ([b, t], c, scale, sign) => {
          const moved = (value: number): number => sign * scale * value + 7;
          const before = progress({ baseline: b, target: t, current: c });
          const after = progress({ baseline: moved(b), target: moved(t), current: moved(c) });
          expect(after).toBeCloseTo(before ?? NaN, 6);
        },
      ),
    );
  });

  it('rises with every step towards the target', () => {
    assert(
      property(goal, figure, ([baseline, target], current) => {
        const step = Math.sign(target - baseline);
        const before = progress({ baseline, target, current }) ?? NaN;
        const after = progress({ baseline, target, current: current + step }) ?? NaN;
        expect(after).toBeGreaterThan(before);
      }),
    );
  });
});

describe('clampProgress', () => {
  it('stays within 0 and 1', () => {
    assert(
      property(double({ noNaN: true }), (raw) => {
        const clamped = clampProgress(raw);
        expect(clamped).toBeGreaterThanOrEqual(0);
        expect(clamped).toBeLessThanOrEqual(1);
        if (raw >= 0 && raw <= 1) expect(clamped === raw).toBe(true);
      }),
    );
  });
});
