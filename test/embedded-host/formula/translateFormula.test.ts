import { transposeFormula, translateFormula } from '../../../src/embedded-host/formula/translateFormula';

describe('translateFormula', () => {
  it.each([
    ['A1+$B$1', 2, 1, 'B3+$B$1'],
    ['$A1+A$1', 2, 1, '$A3+B$1'],
    ["SUM('My S'!A1:B2)", 1, 0, "SUM('My S'!A2:B3)"],
    ['SUM(A:B)', 5, 1, 'SUM(B:C)'],
    ['SUM(1:2)', 5, 1, 'SUM(6:7)'],
    ['A1', -1, 0, '#REF!'],
    ['S!A1', 0, -1, 'S!#REF!'],
    ['[@Net]+Sales[Net]', 5, 5, '[@Net]+Sales[Net]'],
    ['SUM(A$5:A1)', 6, 0, 'SUM(A$5:A7)'],
    ['"A1"&A1', 1, 0, '"A1"&A2'],
  ])('copies %s by %i rows and %i columns as %s', (formula, rows, columns, expected) => {
    expect(translateFormula(formula, rows, columns)).toBe(expected);
  });
});

describe('transposeFormula', () => {
  it.each([
    ['SUM(A1:D1)', 'SUM(G7:G10)'],
    ['SUM($A$1:$D$1)', 'SUM($A$1:$D$1)'],
    ['Data!D1+D2', 'Data!G10+H10'],
    ['SUM(1:1)', 'SUM(G:G)'],
    ['SUM(E:E)', 'SUM(11:11)'],
    ['T[Net]', 'T[Net]'],
  ])('turns %s in E1 into %s where E1 has gone to G11', (formula, turned) => {
    expect(transposeFormula(formula, { row: 0, column: 4 }, { row: 10, column: 6 })).toBe(turned);
  });

  it('loses what would leave the sheet', () => {
    expect(transposeFormula('A1', { row: 0, column: 4 }, { row: 1, column: 0 })).toBe('#REF!');
  });
});
