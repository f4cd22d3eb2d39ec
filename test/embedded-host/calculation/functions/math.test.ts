import { valueOf } from '../../../support/calculateFormula';
import { expectClose } from '../../../support/expectClose';
import { MIXED_ROWS } from '../../../support/mixedRows';

// Checked against LibreOffice and, where the two differ, against Excel's documentation.
describe('mathematical functions', () => {
  it.each([
    ['ROUND(2.5,0)', 3],
    ['ROUND(-2.5,0)', -3],
    ['ROUND(1.005,2)', 1.01],
    ['ROUND(1234.567,-2)', 1200],
    ['ROUNDUP(1.2341,3)', 1.235],
    ['ROUNDUP(-1.2,0)', -2],
    ['ROUNDDOWN(-1.29,1)', -1.2],
    ['TRUNC(-1.9)', -1],
    ['INT(-1.5)', -2],
    ['INT(0.3/0.1)', 3],
    ['MOD(-3,5)', 2],
    ['MOD(5.5,-2)', -0.5],
    ['MOD(0.3,0.1)', -5.551115123125783e-17],
    ['CEILING(4.3,0.5)', 4.5],
    ['FLOOR(4.3,0.5)', 4],
    ['CEILING(-4.3,-2)', -6],
    ['FLOOR(-4.3,-2)', -4],
    ['MROUND(10,3)', 9],
    ['CEILING.MATH(-5.5,2)', -4],
    ['FLOOR.MATH(-5.5,2)', -6],
    ['EVEN(3.1)', 4],
    ['ODD(-2)', -3],
    ['QUOTIENT(-7,2)', -3],
    ['POWER(2,0.5)', 1.4142135623730951],
    ['SQRT(-1)', '#NUM!'],
    ['EXP(1)', 2.718281828459045],
    ['LN(10)', 2.302585092994046],
    ['LOG(8,2)', 3],
    ['LOG10(1000)', 3],
    ['FACT(5)', 120],
    ['COMBIN(10,3)', 120],
    ['PERMUT(5,2)', 20],
    ['ABS(-3)', 3],
    ['SIGN(-3)', -1],
    ['PI()', 3.141592653589793],
    ['ATAN2(1,2)', 1.1071487177940904],
    ['DEGREES(1)', 57.29577951308232],
  ])('gives for %s what Excel gives: %j', (formula, expected) => {
    expectClose(valueOf(formula, MIXED_ROWS), expected);
  });
});
