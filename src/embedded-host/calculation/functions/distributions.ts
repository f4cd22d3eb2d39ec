import { ErrorValue } from '../../model/value';
import { ofNumbers } from './define';
import type { FunctionTable } from './definition';

const NUM = ErrorValue.of('#NUM!');

/** The density of the standard normal distribution. */
function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/** The share of the standard normal distribution above z, in full precision also far out. */
function normalAbove(z: number): number {
  if (z < 0) return 1 - normalAbove(-z);
  if (z < 3) {
    let term = z;
    let total = z;
    for (let n = 3; Math.abs(term) > total * 1e-17; n += 2) total += term *= (z * z) / n;
    return 0.5 - normalDensity(z) * total;
  }
  let fraction = z;
  for (let n = 200; n >= 1; n--) fraction = z + n / fraction;
  return normalDensity(z) / fraction;
}

/** The logarithm of the gamma function, after Lanczos; for arguments above 0. */
function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const series = LANCZOS.reduce((total, factor, i) => total + factor / (x + i), 0.99999999999980993);
  const at = x + 6.5;
  return Math.log(Math.sqrt(2 * Math.PI) * series) + (x - 0.5) * Math.log(at) - at;
}

/** Of g = 7; the first belongs to x, the next to x+1 and so on. */
const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** The regularised incomplete beta function, by its continued fraction after Lentz. */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x));
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 1000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    fraction *= c * d;
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return (front * fraction) / a;
}

/** The share of Student's distribution above t. */
function studentAbove(t: number, freedom: number): number {
  const tail = incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5) / 2;
  return t < 0 ? 1 - tail : tail;
}

function studentDensity(t: number, freedom: number): number {
  const scale = Math.exp(logGamma((freedom + 1) / 2) - logGamma(freedom / 2)) / Math.sqrt(freedom * Math.PI);
  return scale * (1 + (t * t) / freedom) ** (-(freedom + 1) / 2);
}

/** Where the share above falls to the one asked for, at or above 0; by halving until no number lies between. */
function whereAbove(share: number, above: (x: number) => number): number {
  if (share >= 0.5) return 0;
  let low = 0;
  let high = 1;
  while (above(high) > share) [low, high] = [high, high * 2];
  for (let middle = high / 2 + low / 2; middle > low && middle < high; middle = high / 2 + low / 2)
    if (above(middle) > share) low = middle;
    else high = middle;
  return high;
}

/** The place of a distribution that is the same on both sides of 0, below which lies a share. */
function whereBelow(share: number, above: (x: number) => number): number {
  return share < 0.5 ? -whereAbove(share, above) : whereAbove(1 - share, above);
}

/** Degrees of freedom are cut to whole numbers, and at least 1. */
function withFreedom(freedom: number, call: (freedom: number) => number | ErrorValue): number | ErrorValue {
  const whole = Math.trunc(freedom);
  return whole < 1 ? NUM : call(whole);
}

const normal = ofNumbers(4, 4, ([x = 0, mean = 0, deviation = 0, cumulative = 0]) => {
  if (deviation <= 0) return NUM;
  const z = (x - mean) / deviation;
  return cumulative === 0 ? normalDensity(z) / deviation : normalAbove(-z);
});

const normalInverse = ofNumbers(3, 3, ([share = 0, mean = 0, deviation = 0]) =>
  share <= 0 || share >= 1 || deviation <= 0 ? NUM : mean + deviation * whereBelow(share, normalAbove),
);

const standardNormalInverse = ofNumbers(1, 1, ([share = 0]) =>
  share <= 0 || share >= 1 ? NUM : whereBelow(share, normalAbove),
);

const studentInverseOfBothTails = ofNumbers(2, 2, ([share = 0, freedom = 0]) =>
  withFreedom(freedom, (df) =>
    share <= 0 || share > 1 ? NUM : whereAbove(share / 2, (t) => studentAbove(t, df)),
  ),
);

/** Functions of the normal and of Student's distribution. */
export const DISTRIBUTIONS: FunctionTable = {
  'NORM.DIST': normal,
  NORMDIST: normal,
  'NORM.INV': normalInverse,
  NORMINV: normalInverse,
  'NORM.S.DIST': ofNumbers(2, 2, ([z = 0, cumulative = 0]) =>
    cumulative === 0 ? normalDensity(z) : normalAbove(-z),
  ),
  NORMSDIST: ofNumbers(1, 1, ([z = 0]) => normalAbove(-z)),
  'NORM.S.INV': standardNormalInverse,
  NORMSINV: standardNormalInverse,
  'T.DIST': ofNumbers(3, 3, ([t = 0, freedom = 0, cumulative = 0]) =>
    withFreedom(freedom, (df) => (cumulative === 0 ? studentDensity(t, df) : studentAbove(-t, df))),
  ),
  'T.DIST.RT': ofNumbers(2, 2, ([t = 0, freedom = 0]) => withFreedom(freedom, (df) => studentAbove(t, df))),
  'T.DIST.2T': ofNumbers(2, 2, ([t = 0, freedom = 0]) =>
    withFreedom(freedom, (df) => (t < 0 ? NUM : 2 * studentAbove(t, df))),
  ),
  // The function of before 2010 takes no t below 0, whichever tail it is asked for.
  TDIST: ofNumbers(3, 3, ([t = 0, freedom = 0, tailCount = 0]) => {
    const tails = Math.trunc(tailCount);
    if (t < 0 || (tails !== 1 && tails !== 2)) return NUM;
    return withFreedom(freedom, (df) => tails * studentAbove(t, df));
  }),
  'T.INV': ofNumbers(2, 2, ([share = 0, freedom = 0]) =>
    withFreedom(freedom, (df) =>
      share <= 0 || share >= 1 ? NUM : whereBelow(share, (t) => studentAbove(t, df)),
    ),
  ),
  'T.INV.2T': studentInverseOfBothTails,
  TINV: studentInverseOfBothTails,
};
