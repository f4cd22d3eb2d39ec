import { valueOf } from '../../../support/calculateFormula';
import { expectClose } from '../../../support/expectClose';
import { MIXED_ROWS } from '../../../support/mixedRows';

// Checked against LibreOffice and, where the two differ, against Excel's documentation.
describe('reference functions', () => {
  it.each([
    ['INDEX(A1:B8,4,1)', 10],
    ['INDEX(A1:A8,4)', 10],
    ['INDEX(A1:H1,4)', 45000],
    ['INDEX(A1:A8,99)', '#REF!'],
    ['OFFSET(A1,3,0)', 10],
    ['INDIRECT("A"&4)', 10],
    ['INDIRECT("nope!A1")', '#REF!'],
    ['ROW()', 1],
    ['ROW(A5)', 5],
    ['COLUMN(D1)', 4],
    ['ROWS(A1:C5)', 5],
    ['COLUMNS(A1:C5)', 3],
    ['ADDRESS(3,28)', '$AB$3'],
    ['ADDRESS(3,2,4)', 'B3'],
    ['ADDRESS(3,2,1,TRUE,"My Sheet")', "'My Sheet'!$B$3"],
    ['INDEX({1,2;3,4},2,1)', 3],
    ['HYPERLINK("http://x","label")', 'label'],
    ['INDEX(A1:A8,MATCH("Banana",C1:C8,0))', -1.5],
    ['TRANSPOSE(A1:A3)', 3],
    ['MMULT({1,2;3,4},{1;1})', 3],
  ])('gives for %s what Excel gives: %j', (formula, expected) => {
    expectClose(valueOf(formula, MIXED_ROWS), expected);
  });
});
