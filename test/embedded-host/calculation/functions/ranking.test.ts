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
