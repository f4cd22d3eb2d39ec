import { formatText } from '../../../src/embedded-host/calculation/formatText';
import { ErrorValue, type Scalar } from '../../../src/embedded-host/model/value';
import { AMERICAN, GERMAN } from '../../support/cultures';

// Checked against values that Excel saved.
describe('a time', () => {
  it.each<[number, string, string]>([
    [4018.99999998843, 'mm/dd/yyyy hh:mm:ss.000', '12/31/1910 23:59:59.999'],
    [4018.99999998843, 'mm/dd/yyyy hh:mm:ss.00', '01/01/1911 00:00:00.00'],
    [4018.99999998843, 'mm/dd/yyyy hh:mm', '01/01/1911 00:00'],
    [4018.99999998843, '[hh]:mm:ss.00', '96456:00:00.00'],
    [31.999999, 'yyyy mmm dd hh:mm:ss', '1900 Feb 01 00:00:00'],
  ])('%d is rounded to what %s tells apart', (value, code, text) => {
    expect(formatText(AMERICAN, value, code).text).toBe(text);
  });

  it.each<[number, string, string]>([
    [3.14159, '[h]:m:s.000', '75:23:53.376'],
    [-3.14159, '[h]:m:s.000', '-75:23:53.376'],
    [-3.14159, '[s].000', '-271433.376'],
    [3.14159, 'yyyy-mm-dd', '1904-01-04'],
  ])('%d has gone by as %s since 1904', (value, code, text) => {
    expect(formatText({ ...AMERICAN, date1904: true }, value, code).text).toBe(text);
  });
});

describe('formatText', () => {
  it.each<[Scalar, string, string]>([
    [1 / 3, 'General', '0.333333333'],
    [0.1 + 0.2, 'General', '0.3'],
    [1234567890123, 'General', '1.23457E+12'],
    [12345.678, '#,##0.00', '12,345.68'],
    [0.123, '0.0%', '12.3%'],
    [-3, '0;(0)', '(3)'],
    [0, '0;-0;"none"', 'none'],
    [5, ';;;', ''],
    [1234567, '0.0,,"M"', '1.2M'],
    [45000, 'm/d/yyyy', '3/15/2023'],
    [45000.5, 'd mmm yy h:mm', '15 Mar 23 12:00'],
    [60, 'yyyy-mm-dd', '1900-02-29'],
    [1.5, '[h]:mm', '36:00'],
    [3.14159, '[s]" of which "ss', '271433 of which 271433'],
    [3.14159, '[h]" hours ("h"), "mm:ss', '75 hours (75), 23:53'],
    [-1, 'm/d/yyyy', '########'],
    [3_000_000, 'yyyy', '########'],
    ['abc', '0.00', 'abc'],
    ['abc', '"x"@', 'xabc'],
    [5, '@', '5'],
    [true, '0.00', 'TRUE'],
    [null, '0.00', ''],
    [ErrorValue.of('#N/A'), '0.00', '#N/A'],
    [1.25, 'bad"format', '1.25'],
  ])('shows %j in %s as %s', (value, numberFormat, text) => {
    expect(formatText(AMERICAN, value, numberFormat).text).toBe(text);
  });

  it.each<[Scalar, string, string]>([
    [12345.678, '#,##0.00', '12.345,68'],
    [1.5, 'General', '1,5'],
    [45000, 'mmmm', 'März'],
    [45000, 'm/d/yyyy', '15.03.2023'],
    [45000, 'yyyy-mm-dd', '2023-03-15'],
  ])('shows %j in %s to a German as %s', (value, numberFormat, text) => {
    expect(formatText(GERMAN, value, numberFormat).text).toBe(text);
  });

  it('names the colour that the format asks for', () => {
    expect(formatText(AMERICAN, -3, '0;[Red](0)')).toEqual({ text: '(3)', color: 'red' });
    expect(formatText(AMERICAN, 3, '0;[Red](0)')).toEqual({ text: '3' });
  });

  it('counts days from 1904 where the workbook does', () => {
    expect(formatText({ ...AMERICAN, date1904: true }, 0, 'yyyy-mm-dd').text).toBe('1904-01-01');
    expect(formatText({ ...AMERICAN, date1904: true }, 5, '0').text).toBe('5');
  });
});
