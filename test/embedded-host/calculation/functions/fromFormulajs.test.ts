import { valueOf } from '../../../support/calculateFormula';
import { expectClose } from '../../../support/expectClose';
import { MIXED_ROWS } from '../../../support/mixedRows';

// Checked against LibreOffice and, where the two differ, against Excel's documentation.
describe('functions taken from the library', () => {
  it.each([
    ['GEOMEAN(F1:F8)', 6.215579143355778],
    ['HARMEAN(F1:F8)', 3.459777800038672],
    ['SKEW(A1:A8)', 2.5571780658876753],
    ['KURT(A1:A8)', 6.646903639437319],
    ['GCD(24,36)', 12],
    ['LCM(4,6)', 12],
    ['PMT(0.05/12,60,10000)', -188.7123364401099],
    ['FV(0.05,10,-100)', 1257.7892535548842],
    ['PV(0.05,10,-100)', 772.1734929184819],
    ['NPER(0.05,-100,1000)', 14.206699082890461],
    ['RATE(10,-100,800)', 0.04277497803511126],
    ['NPV(0.1,A1:A4)', 8.317737859435828],
    ['IRR(F1:F8)', '#NUM!'],
    ['IPMT(0.05/12,1,60,10000)', -41.666666666666664],
    ['PPMT(0.05/12,1,60,10000)', -147.04566977344325],
    ['SLN(1000,100,5)', 180],
    ['DB(1000,100,5,1)', 369],
    ['DDB(1000,100,5,2)', 240],
    ['EFFECT(0.05,12)', 0.051161897881732976],
  ])('gives for %s what Excel gives: %j', (formula, expected) => {
    expectClose(valueOf(formula, MIXED_ROWS), expected);
  });
});
