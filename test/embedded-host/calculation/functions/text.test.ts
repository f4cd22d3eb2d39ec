import { valueOf } from '../../../support/calculateFormula';
import { expectClose } from '../../../support/expectClose';
import { MIXED_ROWS } from '../../../support/mixedRows';

// Checked against LibreOffice and, where the two differ, against Excel's documentation.
describe('text functions', () => {
  it.each([
    ['LEN("héllo")', 5],
    ['LEFT("hello",2)', 'he'],
    ['RIGHT("hello",2)', 'lo'],
    ['RIGHT("hello",9)', 'hello'],
    ['MID("hello",2,3)', 'ell'],
    ['MID("hello",0,3)', '#VALUE!'],
    ['FIND("l","hello")', 3],
    ['FIND("z","hello")', '#VALUE!'],
    ['SEARCH("L","hello",4)', 4],
    ['SEARCH("l?o","hello")', 3],
    ['SUBSTITUTE("banana","a","o")', 'bonono'],
    ['SUBSTITUTE("banana","a","o",2)', 'banona'],
    ['REPLACE("hello",2,2,"XX")', 'hXXlo'],
    ['REPT("ab",3)', 'ababab'],
    ['TRIM("  a  b ")', 'a b'],
    ['UPPER("abc")', 'ABC'],
    ['PROPER("hello wORLD o\'neil")', "Hello World O'Neil"],
    ['CONCATENATE("a",1,TRUE)', 'a1TRUE'],
    ['CONCAT(A1:A3,"x")', '3-1.50x'],
    ['TEXTJOIN("-",TRUE,C1:C5)', 'apple-Banana-cherry pie-12'],
    ['EXACT("a","A")', false],
    ['CODE("A")', 65],
    ['CHAR(65)', 'A'],
    ['T(1)', ''],
    ['VALUE("1,234.5")', 1234.5],
    ['VALUE("12:00")', 0.5],
    ['VALUE("x")', '#VALUE!'],
    ['NUMBERVALUE("1.234,5",",",".")', 1234.5],
    ['FIXED(1234.567,1)', '1,234.6'],
    ['FIXED(1234.567,1,TRUE)', '1234.6'],
    ['DOLLAR(1234.567)', '$1,234.57'],
    ['ROMAN(1999)', 'MCMXCIX'],
    ['TEXT(1234.567,"#,##0.00")', '1,234.57'],
    ['TEXT(0.256,"0%")', '26%'],
    ['TEXT(0.256,"0.0%")', '25.6%'],
    ['TEXT(45000,"yyyy-mm-dd")', '2023-03-15'],
    ['TEXT(45000.5,"d mmm yyyy hh:mm")', '15 Mar 2023 12:00'],
    ['TEXT(45000,"dddd")', 'Wednesday'],
    ['TEXT(-5,"0;(0)")', '(5)'],
    ['TEXT("abc","0")', 'abc'],
    ['TEXT(1.5,"0.00E+00")', '1.50E+00'],
    ['TEXT(A7,"0")', '0'],
    ['TEXT(5,"000")', '005'],
    ['TEXT(0.75,"# ?/?")', ' 3/4'],
    ['TEXT(1E6,"#,##0,K")', '1,000K'],
    ['TEXT(45000,"mmm-yy")', 'Mar-23'],
    ['TEXT(TRUE,"0")', 'TRUE'],
  ])('gives for %s what Excel gives: %j', (formula, expected) => {
    expectClose(valueOf(formula, MIXED_ROWS), expected);
  });
});
