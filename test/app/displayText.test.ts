import { displayText } from '../../src/app/displayText';

const ENGLISH = { name: 'en-US', decimalSeparator: '.', thousandsSeparator: ',' };
const GERMAN = { name: 'de-DE', decimalSeparator: ',', thousandsSeparator: '.' };
const SWISS = { name: 'de-CH', decimalSeparator: '.', thousandsSeparator: '’' };

describe('the text of a value', () => {
  it.each([
    [1234.5, '#,##0.00', ENGLISH, '1,234.50'],
    [1234.5, '#,##0.00', GERMAN, '1.234,50'],
    [1234.5, '#,##0.00', SWISS, '1’234.50'],
    [0.153, '0.0%', ENGLISH, '15.3%'],
    [0.153, '0.0%', GERMAN, '15,3%'],
    [1234.5, '_($* #,##0_);_($* (#,##0)', ENGLISH, '$1,235'],
    [-5, '0;(0)', ENGLISH, '(5)'],
    [46112, 'yyyy-mm-dd', ENGLISH, '2026-03-31'],
    [0.1 + 0.2, 'General', ENGLISH, '0.3'],
    ['n/a', '0.00', ENGLISH, 'n/a'],
    ['', '0.00', ENGLISH, ''],
    [true, 'General', ENGLISH, 'TRUE'],
    [12, '[no such format', ENGLISH, '12'],
  ])('%p in the format %p is as the sheet shows it', (value, format, culture, text) => {
    expect(displayText(value, format, culture)).toBe(text);
  });
});
