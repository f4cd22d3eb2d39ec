import { parseFormula } from '../../../src/embedded-host/formula/parseFormula';

describe('parseFormula', () => {
  it('parses each text once', () => {
    expect(parseFormula('A1+1')).toBe(parseFormula('A1+1'));
  });

  it.each(['', '1+', 'SUM(', 'A1)', '"abc', '1 2', 'SUM(1;2)x'])('refuses %j as Excel does', (formula) => {
    expect(parseFormula(formula).ok).toBe(false);
  });

  it.each([
    ['A1', 'cells'],
    ["'It''s'!$A:$B", 'cells'],
    ['Rate', 'name'],
    ['[@Net]', 'structured'],
    ['IF(,1)', 'call'],
    ['{1,2;3,4}', 'array'],
    ['LET(x,1,x)', 'beyond'],
    ['S!#REF!', 'error'],
    ['#REF!A1', 'error'],
    ['-2^2', 'binary'],
    ['_xlfn.IFNA(1,2)', 'call'],
  ])('reads %s as %s', (formula, kind) => {
    expect(parseFormula(formula)).toMatchObject({ ok: true, expression: { kind } });
  });
});
