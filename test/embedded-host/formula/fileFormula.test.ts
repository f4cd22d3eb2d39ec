import { fromFile, toFile } from '../../../src/embedded-host/formula/fileFormula';

describe('fromFile and toFile', () => {
  it.each([
    ['Sales[[#This Row],[Net]]*2', '[@Net]*2'],
    ['Sales[[#This Row],[Net sales]]', '[@[Net sales]]'],
    ["Sales[[#This Row],[Net '#1']]]", "[@[Net '#1']]]"],
    ['SUM(Sales[Net])', 'SUM([Net])'],
    ['SUM(Sales[[#This Row],[Jan]:[Mar]])', 'SUM(Sales[@[Jan]:[Mar]])'],
    ['Other[[#This Row],[Net]]', 'Other[@Net]'],
    ['Sales[[#Headers],[Net]]', 'Sales[[#Headers],[Net]]'],
    ["Sales[[#This Row],[it''s]]", "[@[it''s]]"],
    ['SUM(A1)', 'SUM(A1)'],
    ['_xlfn.XLOOKUP(A1,B:B,C:C)', 'XLOOKUP(A1,B:B,C:C)'],
    ['_xlfn._xlws.FILTER(A1:A9,B1:B9)', 'FILTER(A1:A9,B1:B9)'],
    ['_xlfn.SINGLE(A1:A9)+1', '@A1:A9+1'],
    ['_xlfn.SINGLE(INDEX(A:A,1))', '@INDEX(A:A,1)'],
    ['SUM(_xlfn.ANCHORARRAY(A1))', 'SUM(A1#)'],
    ['_xlfn.LET(_xlpm.x,A1,_xlpm.x+1)', 'LET(x,A1,x+1)'],
    ['_xlfn.LAMBDA(_xlpm.a,_xlpm.b,_xlpm.a*_xlpm.b)', 'LAMBDA(a,b,a*b)'],
    ['"_xlfn."&A1', '"_xlfn."&A1'],
  ])('reads %s as %s and writes it back', (file, shown) => {
    expect(fromFile(file, 'Sales')).toBe(shown);
    expect(toFile(shown, 'Sales')).toBe(file);
  });

  it('keeps the table name outside the table', () => {
    expect(fromFile('Sales[[#This Row],[Net]]')).toBe('Sales[@Net]');
    expect(toFile('Sales[@Net]')).toBe('Sales[[#This Row],[Net]]');
    expect(fromFile('SUM(Sales[Net])')).toBe('SUM(Sales[Net])');
  });

  it('takes a name of the workbook itself without its number', () => {
    expect(fromFile('[0]!Rate*2')).toBe('Rate*2');
  });
});
