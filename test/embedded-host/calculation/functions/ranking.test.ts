import { valueOf } from '../../../support/calculateFormula';
import { expectClose } from '../../../support/expectClose';
import { MIXED_ROWS } from '../../../support/mixedRows';

// Checked against LibreOffice and, where the two differ, against Excel's documentation.
describe('ranking and regression functions', () => {
  it.each([
    ['LARGE(A1:A8,2)', 10],
    ['SMALL(A1:A8,2)', 0],
    ['SMALL(A1:A8,20)', '#NUM!'],
    ['RANK(10,A1:A8)', 2],
    ['RANK(10,A1:A8,1)', 5],
    ['RANK.AVG(10,A1:A8)', 2.5],
    ['PERCENTILE(A1:A8,0.3)', 2.3999999999999995],
    ['PERCENTILE.EXC(A1:A8,0.3)', 1.1999999999999997],
    ['QUARTILE(A1:A8,3)', 10],
    ['CORREL(A1:A6,F1:F6)', 0.749137062148317],
    ['SLOPE(A1:A6,F1:F6)', 0.8355263157894737],
    ['INTERCEPT(A1:A6,F1:F6)', 0.33552631578947434],
    ['RSQ(A1:A6,F1:F6)', 0.5612063378842114],
    ['STEYX({1,2,3,4},{0.1,0.2,0.3,0.4})', 0],
    ['STEYX({1,2},{1,2})', '#DIV/0!'],
    ['STEYX(A1:A6,F1:F6)', 3.7185634075257443],
    ['FORECAST(9,A1:A6,F1:F6)', 7.855263157894737],
    ['COVAR(A1:A6,F1:F6)', 14.111111111111112],
    ['PERCENTRANK(A1:A8,7.25)', 0.5],
    ['PERCENTRANK(A1:A8,5)', 0.411],
    ['PERCENTRANK(A1:A8,1000)', '#N/A'],
    ['TREND(A1:A6,F1:F6,9)', 7.85526315789474],
  ])('gives for %s what Excel gives: %j', (formula, expected) => {
    expectClose(valueOf(formula, MIXED_ROWS), expected);
  });
});

/** The certified line of NIST's Statistical Reference Datasets, "Norris": y and x of 36 points. */
const NORRIS =
  `0.1 0.2  338.8 337.4  118.1 118.2  888 884.6  9.2 10.1  228.1 226.5  668.5 666.3  998.5 996.3  449.1 448.6  778.9 777
   559.2 558.2  0.3 0.4  0.1 0.6  778.1 775.5  668.8 666.9  339.3 338  448.9 447.5  10.8 11.6  557.7 556  228.3 228.1
   998 995.8  888.8 887.6  119.6 120.2  0.3 0.3  0.6 0.3  557.6 556.8  339.3 339.1  888 887.2  998.5 999  778.9 779
   10.2 11.1  117.6 118.3  228.9 229.2  668.4 669.1  449.2 448.9  0.2 0.5`
    .trim()
    .split(/\s{2,}/)
    .map((pair) => pair.split(' ').map(Number));

describe('regression, as published', () => {
  it.each([
    ['INTERCEPT(A1:A36,B1:B36)', -0.262323073774029],
    ['SLOPE(A1:A36,B1:B36)', 1.00211681802045],
    ['STEYX(A1:A36,B1:B36)', 0.884796396144373],
    ['RSQ(A1:A36,B1:B36)', 0.999993745883712],
    ['CORREL(A1:A36,B1:B36)', Math.sqrt(0.999993745883712)],
  ])('certifies NIST of "Norris": %s', (formula, certified) => {
    expectClose(valueOf(formula, NORRIS), certified);
  });

  it.each([
    ['STEYX({2,3,9,1,8,7,5},{6,5,11,7,5,4,4})', 3.305718950210041],
    ['SLOPE({2,3,9,1,8,7,5},{6,5,11,7,5,4,4})', 0.305555556],
    ['RSQ({2,3,9,1,8,7,5},{6,5,11,7,5,4,4})', 0.0579501915708812],
    ['FORECAST(30,{6,7,9,15,21},{20,28,31,38,40})', 10.607253086419755],
    ['INTERCEPT({2,3,9,1,8},{6,5,11,7,5})', 0.0483871],
    ['DEVSQ({4,5,8,7,11,4,3})', 48],
    ['CORREL({3,2,4,5,6},{9,7,12,15,17})', 0.997054],
  ])('prints the page of the function at support.microsoft.com: %s', (formula, printed) => {
    expect(valueOf(formula)).toBeCloseTo(printed, 6);
  });

  /** An example that is printed with its data in full: M. Triola, predicted y at 14 of 7 pairs. */
  const PAIRS = [43, 35, 16, 21, 23, 102, 81].map((y, i) => [[9, 7, 2, 3, 4, 22, 17][i] ?? null, y]);
  it.each([
    ['FORECAST(14,B1:B7,A1:A7)', 66.9341],
    ['STEYX(B1:B7,A1:A7)', 1.6419],
    ['DEVSQ(A1:A7)', 346.8571],
    ['FORECAST(14,B1:B7,A1:A7)+T.INV.2T(0.01,5)*1.80675686637418', 74.2192],
    ['T.DIST.RT((74.2192-66.9341)/1.8068,5)', 0.005],
  ])('prints Triola: %s', (formula, printed) => {
    expect(valueOf(formula, PAIRS)).toBeCloseTo(printed, 3);
  });

  it.each([
    ['FORECAST(14,B1:B7,A1:A7)', 66.6721068249],
    ['SLOPE(B1:B7,A1:A7)', 4.3664688427],
    ['INTERCEPT(B1:B7,A1:A7)', 66.6721068249 - 14 * 4.3664688427],
    ['STEYX(B1:B7,A1:A7)', 1.7413059437],
    ['SLOPE(B1:B7,A1:A6)', '#N/A'],
    ['FORECAST("x",B1:B7,A1:A7)', '#VALUE!'],
    ['SLOPE(B4:B4,A4:A4)', '#DIV/0!'],
    ['DEVSQ(B4,B6)', '#NUM!'],
  ])('leaves out pairs of which one is no number: %s', (formula, expected) => {
    const withGaps = PAIRS.map(([x = null, y = null], i) => [x, i === 3 ? null : i === 5 ? 'n/a' : y]);
    const value = valueOf(formula, withGaps);
    if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 9);
    else expect(value).toBe(expected);
  });
});
