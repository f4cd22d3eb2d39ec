import fc from 'fast-check';
import { ErrorValue, type Scalar } from '../../src/embedded-host/model/value';

/** Printed with every run: the same seed makes the same workbooks. */
export const SEED = 20_261_122;

/** A key result to be made, in figures. Dates are counted in days from the as-of date. */
export interface RandomCase {
  readonly baseline: number;
  /** Never the baseline: that is refused when it is entered. */
  readonly target: number;
  readonly targetAs: 'level' | 'change' | 'percent' | 'cell';
  readonly baselineAs: 'constant' | 'cell';
  /** Six periods, oldest first; the last number among them is the current value. */
  readonly series: readonly Scalar[];
  readonly start: number;
  readonly due: number;
  readonly numberFormat: string;
  readonly initiative: string;
  readonly twist: Twist;
}

/** What somebody types afterwards. */
export type Twist =
  | { readonly kind: 'none' }
  | { readonly kind: 'target-equals-baseline' }
  /** Into the register, over what Keylift wrote. */
  | {
      readonly kind: 'typed';
      readonly column: 'Baseline' | 'Target' | 'Start' | 'Due';
      readonly value: Scalar;
    }
  /** Into every value cell of the KPI. */
  | { readonly kind: 'no-figures'; readonly value: Scalar };

const NO_NUMBER: readonly Scalar[] = [
  null,
  '-',
  'n/a',
  'tbd',
  ErrorValue.of('#N/A'),
  ErrorValue.of('#DIV/0!'),
];
const FORMATS = ['General', '0.0%', '#,##0', '#,##0.00', '#,##0.00 "€"', '$#,##0', '0.0'];

/** Where progress stands: at both ends, beyond them, on the borders of the status words when half is expected. */
const PLACES = [-0.5, 0, 0.25, 0.25 - 1e-6, 0.25 + 1e-6, 0.5, 0.5 - 1e-6, 0.5 + 1e-6, 0.75, 1, 1 - 1e-6, 1.3];

const figure = fc.integer({ min: -200_000, max: 200_000 }).map((cents) => cents / 100);
const noNumber = fc.constantFrom(...NO_NUMBER);

const twist: fc.Arbitrary<Twist> = fc.oneof(
  { weight: 8, arbitrary: fc.constant<Twist>({ kind: 'none' }) },
  { weight: 1, arbitrary: fc.constant<Twist>({ kind: 'target-equals-baseline' }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('typed' as const),
      column: fc.constantFrom('Baseline', 'Target', 'Start', 'Due'),
      value: noNumber,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('no-figures' as const), value: noNumber }) },
);

const randomCase: fc.Arbitrary<RandomCase> = fc
  .record({
    baseline: figure,
    distance: figure.filter((cents) => cents !== 0),
    place: fc.oneof(fc.constantFrom(...PLACES), fc.double({ min: -2, max: 3, noNaN: true })),
    targetAs: fc.constantFrom('level', 'change', 'percent', 'cell'),
    baselineAs: fc.constantFrom('constant', 'cell'),
    earlier: fc.array(fc.oneof(figure, noNumber), { minLength: 0, maxLength: 5 }),
    later: fc.array(noNumber, { minLength: 5, maxLength: 5 }),
    dates: fc.oneof(
      fc.constantFrom<readonly number[]>(
        [-50, 50],
        [0, 60],
        [-60, 0],
        [-61, -1],
        [1, 30],
        [0, 0],
        [-90, -30],
      ),
      fc
        .tuple(fc.integer({ min: -120, max: 40 }), fc.integer({ min: 0, max: 200 }))
        .map(([start, days]): readonly number[] => [start, start + days]),
    ),
    numberFormat: fc.constantFrom(...FORMATS),
    initiative: fc.constantFrom('', 'onboarding calls', '=1+1', 'say "no" & stay'),
    twist,
  })
  .map(({ baseline, distance, place, earlier, later, dates, ...rest }) => {
    const [start = 0, due = 0] = dates;
    const current = baseline + place * distance;
    const series = [...earlier, current, ...later].slice(0, 6);
    return { ...rest, baseline, target: baseline + distance, series, start, due };
  });

/** So many cases, the same with each run. */
export function randomCases(count: number, salt: number): RandomCase[] {
  return fc.sample(randomCase, { numRuns: count, seed: SEED + salt });
}
