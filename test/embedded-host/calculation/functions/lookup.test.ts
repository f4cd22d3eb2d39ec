import { valueOf } from '../../../support/calculateFormula';
import { expectClose } from '../../../support/expectClose';
import { MIXED_ROWS } from '../../../support/mixedRows';

// Checked against LibreOffice and, where the two differ, against Excel's documentation.
describe('lookup functions', () => {
  it.each([
    ['MATCH(10,A1:A8,0)', 4],
    ['MATCH(9,F1:F8,1)', 5],
    ['MATCH(9,F1:F8)', 5],
    ['MATCH("BANANA",C1:C8,0)', 2],
    ['MATCH("ch*",C1:C8,0)', 3],
    ['MATCH("~*star",C1:C8,0)', 7],
    ['MATCH("zz",C1:C8,0)', '#N/A'],
    ['MATCH(TRUE,G1:G8,0)', 1],
    ['MATCH(0,F1:F8,1)', '#N/A'],
    ['LOOKUP(9,F1:F8,C1:C8)', '12'],
    ['LOOKUP(2,1/ISNUMBER(A1:A8),A1:A8)', 100],
    ['LOOKUP(2,1/(A1:A8<>""),A1:A8)', 100],
    ['LOOKUP(9,F1:H8)', 0.1],
    ['VLOOKUP(5,F1:H8,3,FALSE)', 10000000000],
    ['VLOOKUP(6,F1:H8,3)', 10000000000],
    ['VLOOKUP(6,F1:H8,3,0)', '#N/A'],
    ['VLOOKUP(5,F1:H8,9,0)', '#REF!'],
    ['HLOOKUP("apple",A1:H8,2,0)', 'Banana'],
    ['XMATCH(46523,{9700,"x","x",160726},1,2)', 2],
    ['XMATCH(46523,{9700,"x","x",160726},-1,2)', 1],
    ['XMATCH(3,{1,3,5},0,2)', 2],
    ['XMATCH(4,{1,3,5},0,2)', '#N/A'],
    ['XMATCH(4,{5,3,1},1,-2)', 1],
    ['XMATCH(4,{5,3,1},-1,-2)', 2],
    ['XMATCH(6,{1,3,5},1,2)', '#N/A'],
    ['XLOOKUP(5,F1:F8,C1:C8)', ''],
    ['XLOOKUP(6,F1:F8,F1:F8,"none",-1)', 5],
    ['XLOOKUP(6,F1:F8,F1:F8,"none",1)', 8],
    ['XMATCH(5,F1:F8)', 4],
    ['MATCH(3,{1,3,5},0)', 2],
    ['XLOOKUP(6,F1:F8,F1:F8,"none",-1)', 5],
    ['XLOOKUP(99,F1:F8,F1:F8,"none")', 'none'],
    ['XLOOKUP(10,A1:A8,F1:F8,0,0,-1)', 13],
    ['LOOKUP(9,F1:H8)', 0.1],
  ])('gives for %s what Excel gives: %j', (formula, expected) => {
    expectClose(valueOf(formula, MIXED_ROWS), expected);
  });
});
