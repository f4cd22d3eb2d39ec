import { valueOf } from '../../../support/calculateFormula';
import { expectClose } from '../../../support/expectClose';

describe('functions of distributions', () => {
  it.each([
    ['NORM.S.DIST(1.333333,TRUE)', 0.908788726, 9],
    ['NORM.S.DIST(1.333333,FALSE)', 0.164010148, 9],
    ['NORM.S.INV(0.908789)', 1.3333347, 7],
    ['NORM.DIST(42,40,1.5,TRUE)', 0.9087888, 7],
    ['NORM.DIST(42,40,1.5,FALSE)', 0.10934, 5],
    ['NORM.INV(0.908789,40,1.5)', 42.000002, 6],
    ['T.DIST(60,1,TRUE)', 0.99469533, 8],
    ['T.DIST(8,3,FALSE)', 0.00073691, 8],
    ['T.DIST.RT(1.959999998,60)', 0.027322465, 9],
    ['T.DIST.2T(1.959999998,60)', 0.05464493, 9],
    ['TDIST(1.959999998,60,1)', 0.027322465, 9],
    ['TDIST(1.959999998,60,2)', 0.05464493, 9],
    ['T.INV(0.75,2)', 0.8164966, 7],
    ['T.INV.2T(0.546449,60)', 0.606533, 6],
  ])(
    'give for %s what the page of the function at support.microsoft.com prints',
    (formula, printed, digits) => {
      expect(valueOf(formula)).toBeCloseTo(printed, digits);
    },
  );

  // Computed with scipy 1.17.
  it.each([
    ['T.DIST.RT(40,10)', 1.1404288715428768e-12],
    ['T.DIST.RT(8,23)', 2.1445957598381123e-8],
    ['T.DIST.RT(0.816,2)', 0.2501140606862189],
    ['T.DIST(-8,23,TRUE)', 2.1445957598381123e-8],
    ['NORM.S.DIST(-9,TRUE)', 1.1285884059538324e-19],
    ['NORM.S.INV(1E-10)', -6.361340902404056],
    ['T.INV(0.005,5)', -4.032142983555229],
  ])('are exact in the tails: %s', (formula, expected) => {
    expectClose(valueOf(formula), expected);
  });

  it.each([
    ['T.DIST.RT(-1.5,6.9)', 0.907859631929259],
    ['T.DIST(-1.5,6,TRUE)', 1 - 0.907859631929259],
    ['T.DIST.RT(0,3)', 0.5],
    ['T.INV(0.5,3)', 0],
    ['T.INV.2T(1,5)', 0],
    ['NORM.S.DIST(0,TRUE)', 0.5],
  ])('take figures below 0, and cut degrees of freedom: %s', (formula, expected) => {
    expect(valueOf(formula)).toBeCloseTo(expected, 7);
  });

  it.each([
    'T.DIST(1,0.9,TRUE)',
    'T.DIST.2T(-1,5)',
    'TDIST(-1,5,1)',
    'TDIST(1,5,3)',
    'T.INV(0,5)',
    'T.INV(1,5)',
    'T.INV.2T(1.1,5)',
    'NORM.S.INV(0)',
    'NORM.S.INV(1)',
    'NORM.DIST(1,0,0,TRUE)',
    'NORM.INV(0.5,0,-1)',
  ])('refuse what has no answer: %s', (formula) => {
    expect(valueOf(formula)).toBe('#NUM!');
  });
});
