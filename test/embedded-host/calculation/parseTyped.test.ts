import { parseTyped, type Typed } from '../../../src/embedded-host/calculation/parseTyped';
import { ErrorValue } from '../../../src/embedded-host/model/value';
import { AMERICAN, GERMAN } from '../../support/cultures';

describe('parseTyped', () => {
  it.each<[string, Typed]>([
    ['5', { value: 5 }],
    [' 7 ', { value: 7 }],
    ['-5', { value: -5 }],
    ['(5)', { value: -5 }],
    ['007', { value: 7 }],
    ['1,234', { value: 1234, numberFormat: '#,##0' }],
    ['14,37', { value: '14,37' }],
    ['1,234,567.5', { value: 1234567.5, numberFormat: '#,##0.00' }],
    ['1,234,56', { value: '1,234,56' }],
    ['Jan 5, 2026', { value: 46027, numberFormat: 'd-mmm-yy' }],
    ['1e3', { value: 1000, numberFormat: '0.00E+00' }],
    ['1e400', { value: '1e400' }],
    ['5%', { value: 0.05, numberFormat: '0%' }],
    ['5.5%', { value: 0.055, numberFormat: '0.00%' }],
    ['$5', { value: 5, numberFormat: '$#,##0_);[Red]($#,##0)' }],
    ['1 1/2', { value: 1.5, numberFormat: '# ?/?' }],
    ['2026-01-31', { value: 46053, numberFormat: 'm/d/yyyy' }],
    ['1/31/2026', { value: 46053, numberFormat: 'm/d/yyyy' }],
    ['31-Jan-26', { value: 46053, numberFormat: 'd-mmm-yy' }],
    ['Jan-26', { value: 46023, numberFormat: 'mmm-yy' }],
    ['1:30 PM', { value: 0.5625, numberFormat: 'h:mm AM/PM' }],
    ['2026-01-31 12:00', { value: 46053.5, numberFormat: 'm/d/yyyy h:mm' }],
    ['TRUE', { value: true }],
    ['#N/A', { value: ErrorValue.of('#N/A') }],
    ['=A1', { formula: 'A1' }],
    ['+A1', { formula: 'A1' }],
    ['-A1', { formula: '-A1' }],
    ['=', { value: '=' }],
    ["'=A1", { value: '=A1' }],
    ["'5", { value: '5' }],
    ['-> next', { formula: '-> next' }],
    ['-', { value: '-' }],
    ['5 apples', { value: '5 apples' }],
    ['31.01.2026', { value: '31.01.2026' }],
  ])('reads %j as %j', (text, typed) => {
    expect(parseTyped(text, AMERICAN)).toEqual(typed);
  });

  it.each<[string, Typed]>([
    ['1,5', { value: 1.5 }],
    ['1.234,5', { value: 1234.5 }],
    ['1.5', { value: '1.5' }],
    ['31.01.2026', { value: 46053, numberFormat: 'm/d/yyyy' }],
    ['1/31/2026', { value: '1/31/2026' }],
  ])('reads %j for a German as %j', (text, typed) => {
    expect(parseTyped(text, GERMAN)).toEqual(typed);
  });

  it('writes references to the own row as Excel shows them', () => {
    expect(parseTyped('=Sales[[#This Row],[Net]]*2', AMERICAN, 'Sales')).toEqual({ formula: '[@Net]*2' });
    expect(parseTyped('=Sales[[#This Row],[Net]]*2', AMERICAN)).toEqual({ formula: 'Sales[@Net]*2' });
  });

  it('counts days from 1904 where the workbook does', () => {
    expect(parseTyped('1904-01-02', { ...AMERICAN, date1904: true })).toEqual({
      value: 1,
      numberFormat: 'm/d/yyyy',
    });
  });
});
