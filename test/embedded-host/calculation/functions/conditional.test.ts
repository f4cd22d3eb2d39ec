import { valueOf } from '../../../support/calculateFormula';
import { expectClose } from '../../../support/expectClose';
import { MIXED_ROWS } from '../../../support/mixedRows';

// Checked against LibreOffice and, where the two differ, against Excel's documentation.
describe('functions with criteria', () => {
  it.each([
    ['SUMIF(E1:E8,"North",A1:A8)', 13],
    ['SUMIF(E1:E8,"n*",A1:A8)', 13],
    ['SUMIF(A1:A8,">5")', 127.25],
    ['SUMIF(A1:A8,10)', 20],
    ['SUMIF(E1:E8,"<>North",A1:A8)', 115.75],
    ['SUMIF(E1:E8,"south",A1)', 105.75],
    ['SUMIFS(#REF!,#REF!,">1")', '#REF!'],
    ['SUMIF(A1:A8,">1",#REF!)', '#REF!'],
    ['COUNTIFS(A1:A8,">1",#REF!,1)', '#REF!'],
    ['COUNTIF(E1:E8,"South")', 3],
    ['COUNTIF(A1:A8,"")', 1],
    ['COUNTIF(A1:A8,"<>")', 7],
    ['COUNTIF(A1:A8,">=10")', 3],
    ['COUNTIF(C1:C8,"12")', 1],
    ['COUNTIF(C1:C8,12)', 1],
    ['COUNTIF(C1:C8,"~*star")', 1],
    ['COUNTIF(B1:B8,"x")', 1],
    ['COUNTIF(B1:B8,TRUE)', 1],
    ['COUNTIF(A:A,"")', 1048569],
    ['COUNTIFS(E1:E8,"North",A1:A8,">5")', 1],
    ['SUMIFS(A1:A8,E1:E8,"North",F1:F8,">1")', 10],
    ['AVERAGEIF(E1:E8,"North",A1:A8)', 4.333333333333333],
    ['AVERAGEIFS(A1:A8,E1:E8,"Nowhere")', '#DIV/0!'],
    ['MAXIFS(A1:A8,E1:E8,"North")', 10],
    ['MINIFS(A1:A8,E1:E8,"South")', -1.5],
    ['COUNTIF(D1:D8,">"&DATE(2023,1,1))', 5],
    ['SUMIF(D1:D8,">=45000",A1:A8)', 18.75],
    ['COUNTIFS(D1:D8,">="&DATE(2023,1,1),D1:D8,"<"&DATE(2024,1,1))', 5],
  ])('gives for %s what Excel gives: %j', (formula, expected) => {
    expectClose(valueOf(formula, MIXED_ROWS), expected);
  });
});
