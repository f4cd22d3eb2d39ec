import { numberMeant, typedDigits } from '../../../src/domain/sheet/typedDigits';

const english = { decimalSeparator: '.', thousandsSeparator: ',' };
const german = { decimalSeparator: ',', thousandsSeparator: '.' };
const french = { decimalSeparator: ',', thousandsSeparator: '\u202f' };
const swiss = { decimalSeparator: '.', thousandsSeparator: '\u2019' };

describe('the digits of a typed number', () => {
  it.each([
    ['1,234', english, '1234'],
    ['1,234,567.5', english, '1234567.5'],
    ['12,34,567', english, '1234567'],
    ['1 234 567', english, '1234567'],
    ['1.234', german, '1234'],
    ['1.234,5', german, '1234.5'],
    ['42,5', german, '42.5'],
    ['1 234,5', french, '1234.5'],
    ['1\u202f234', french, '1234'],
    ["1'234.5", swiss, '1234.5'],
    ['1\u2019234', swiss, '1234'],
    ['.5', english, '0.5'],
    ['12.', english, '12.0'],
    ['1e6', english, '1e6'],
  ])('of %p are read where separators stand in threes', (text, culture, digits) => {
    expect(typedDigits(text, culture)).toBe(digits);
  });

  it.each([
    ['42,5', english],
    ['1,23', english],
    ['12,3456', english],
    ['1234,567', english],
    ['1,2345,678', english],
    ['42.5', german],
    ['1.5', french],
    ['12 5', english],
    ['1.234.5', english],
    ['', english],
    ['.', english],
    ['1'.repeat(32_000), english],
  ])('of %p are not guessed at', (text, culture) => {
    expect(typedDigits(text, culture)).toBeUndefined();
  });
});

describe('what is perhaps meant', () => {
  it.each([
    ['42,5%', english, '42.5%'],
    ['42.5', german, '42,5'],
    ['1.234,5', english, '1234.5'],
    ['€ 1.5', french, '€ 1,5'],
    ['many', english, undefined],
    ['1.2.3', english, undefined],
    [`${'1,'.repeat(16_000)}5`, english, undefined],
  ])('by %p is said', (text, culture, meant) => {
    expect(numberMeant(text, culture)).toBe(meant);
  });
});
