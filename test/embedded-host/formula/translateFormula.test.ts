import { translateFormula } from '../../../src/embedded-host/formula/translateFormula';

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
