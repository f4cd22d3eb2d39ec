import { sameFormula } from '../../../src/app/formula/sameFormula';

describe('a formula that was written and one that is read', () => {
  it.each([
    ['needless quotes around a sheet', "='YTD2026'!$A$1", '=YTD2026!$A$1'],
    ['quotes that Excel adds', '=C3PO!$A$1+R1_Budget!B2', "='C3PO'!$A$1+'R1_Budget'!B2"],
    ['a doubled quote in a sheet', "='Bob''s'!A1", "='BOB''S'!A1"],
    ['the case of functions, sheets and tables', '=sum(sales!A1,t[jan])', '=SUM(Sales!A1,T[Jan])'],
    ['brackets around one column', '=INDEX(Sales[[Jan]],[@[Id]])', '=INDEX(Sales[Jan],[@Id])'],
    ['blanks at the ends of a column', '=SUM(Sales[[ Jan ]])', '=SUM(Sales[ Jan ])'],
    ['a row called in full', '=Sales[[#This Row],[Jan]]', '=Sales[@Jan]'],
    ['an escaped sign in a column', "=Sales[[Actual '#1]]", "=Sales[Actual '#1]"],
    ['the prefix of a newer function', '=_xlfn.IFNA(A1,0)', '=IFNA(A1,0)'],
    ['an @ where one cell of several is meant', '=IFERROR(INDEX(A:A,2),0)', '=IFERROR(@INDEX(A:A,2),0)'],
  ])('are the same but for %s', (_, written, read) => {
    expect(sameFormula(written, read)).toBe(true);
  });

  it.each([
    ['another cell', '=Sales!$A$1', '=Sales!$A$2'],
    ['another sheet', "='Sales 1'!A1", "='Sales 2'!A1"],
    ['the case of a text', '="On track"', '="on track"'],
    ['blanks in a column’s name', '=Sales[ Jan]', '=Sales[Jan]'],
    ['the row and the column', '=Sales[@Jan]', '=Sales[Jan]'],
    ['a quote inside of a text', '="\'a\'!"&B1', '="a!"&B1'],
    ['a text and a formula', '=A1', 'A1'],
    ['a text and a number', '1', 1],
    ['the case of a constant', 'Yes', 'yes'],
  ])('are told apart by %s', (_, written, read) => {
    expect(sameFormula(written, read)).toBe(false);
  });
});
