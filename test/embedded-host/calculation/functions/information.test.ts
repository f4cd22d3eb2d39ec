import { valueOf } from '../../../support/calculateFormula';
import { expectClose } from '../../../support/expectClose';
import { MIXED_ROWS } from '../../../support/mixedRows';

// Checked against LibreOffice and, where the two differ, against Excel's documentation.
describe('information functions', () => {
  it.each([
    ['N("x")', 0],
    ['ISNUMBER(A1)', true],
    ['ISNUMBER("1")', false],
    ['ISTEXT(C1)', true],
    ['ISBLANK(A7)', true],
    ['ISBLANK(C4)', false],
    ['ISERROR(B5)', true],
    ['ISERR(B5)', false],
    ['ISNA(B5)', true],
    ['ISLOGICAL(G1)', true],
    ['ISEVEN(4)', true],
    ['ISODD(-3)', true],
    ['N(TRUE)', 1],
    ['TYPE("a")', 2],
    ['ERROR.TYPE(B5)', 7],
    ['ISNUMBER(MATCH("apple",C:C,0))', true],
  ])('gives for %s what Excel gives: %j', (formula, expected) => {
    expectClose(valueOf(formula, MIXED_ROWS), expected);
  });
});
