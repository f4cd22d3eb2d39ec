import {
  currencyOfFormat,
  isDateFormat,
  isPercentFormat,
  isTimeFormat,
} from '../../../src/domain/sheet/numberFormat';

describe('number formats', () => {
  it.each(['yyyy-mm-dd', 'mmm-yy', 'd/m/yyyy', 'mmmm', '[$-409]d-mmm', 'dddd', 'yyyy', 'd.m.yyyy h:mm'])(
    '%p shows a date',
    (code) => expect(isDateFormat(code)).toBe(true),
  );

  it.each([
    'General',
    '',
    '0',
    '#,##0.00',
    '0%',
    'h:mm',
    '[h]:mm:ss',
    'mm:ss',
    '0 "days"',
    '[Red]0',
    '0\\d',
    '_-* #,##0_-',
    '@',
  ])('%p shows no date', (code) => expect(isDateFormat(code)).toBe(false));

  it.each([
    ['0%', true],
    ['0.0 %;[Red]-0.0 %', true],
    ['0"%"', false],
    ['General', false],
  ])('%p shows percent: %p', (code, shows) => {
    expect(isPercentFormat(code)).toBe(shows);
  });

  it.each([
    ['h:mm', true],
    ['[mm]:ss', true],
    ['d/m/yyyy h:mm', false],
    ['0', false],
  ])('%p shows a time: %p', (code, shows) => {
    expect(isTimeFormat(code)).toBe(shows);
  });

  it.each([
    ['[$€-407]#,##0', '€'],
    ['#,##0 [$CHF]', 'CHF'],
    ['"£"#,##0', '£'],
    ['#,##0\\ "kr"', 'kr'],
    ['#,##0 "USD"', 'USD'],
    ['[$-409]mmm', undefined],
    ['#,##0', undefined],
  ])('%p shows the currency %p', (code, currency) => {
    expect(currencyOfFormat(code)).toBe(currency);
  });
});
