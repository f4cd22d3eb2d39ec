import { valueOf } from '../../../support/calculateFormula';
import { expectClose } from '../../../support/expectClose';
import { MIXED_ROWS } from '../../../support/mixedRows';

// Checked against LibreOffice and, where the two differ, against Excel's documentation.
describe('logical functions', () => {
  it.each([
    ['IF(A1>2,"yes","no")', 'yes'],
    ['IF(A7,1,2)', 2],
    ['IF("TRUE",1,2)', 1],
    ['IF("x",1,2)', '#VALUE!'],
    ['IF(A1>2,)', 0],
    ['IF(A1<2,1)', false],
    ['IFERROR(1/0,"e")', 'e'],
    ['IFERROR(A7,"e")', 0],
    ['IFNA(B5,"na")', 'na'],
    ['IFS(A1>5,"a",A1>2,"b")', 'b'],
    ['SWITCH(A1,1,"one",3,"three","other")', 'three'],
    ['CHOOSE(2,"a","b","c")', 'b'],
    ['CHOOSE(4,"a","b","c")', '#VALUE!'],
    ['AND(A1,A2,G1)', true],
    ['AND(C1:C3)', '#VALUE!'],
    ['OR(FALSE,A3)', false],
    ['XOR(TRUE,TRUE,TRUE)', true],
    ['NOT(A3)', true],
    ['AND(G1:G8)', false],
    ['OR("TRUE",FALSE)', true],
    ['NA()', '#N/A'],
    ['IF(ISERROR(1/A3),0,1/A3)', 0],
  ])('gives for %s what Excel gives: %j', (formula, expected) => {
    expectClose(valueOf(formula, MIXED_ROWS), expected);
  });
});
