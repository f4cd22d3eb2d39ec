import fc from 'fast-check';
import { isPlaceholder, parseFigure } from '../../../src/domain/sheet/figureText';

const english = { decimalSeparator: '.', thousandsSeparator: ',' };
const german = { decimalSeparator: ',', thousandsSeparator: '.' };
const french = { decimalSeparator: ',', thousandsSeparator: '\u202f' };
const swiss = { decimalSeparator: '.', thousandsSeparator: '’' };

describe('parseFigure', () => {
  it.each([
    ['1234', 1234],
    ['  42 ', 42],
    ["'42", 42],
    ['(1,234)', -1234],
    ['( 12 )', -12],
    ['(0)', 0],
    ['1,234-', -1234],
    ['-5', -5],
    ['− 5', -5],
    ['–5', -5],
    ['+12', 12],
    ['△1,200', -1200],
    ['.5', 0.5],
    ['0.125', 0.125],
    ['1.2x', 1.2],
    ['250k', 250_000],
    ['5.2 million', 5_200_000],
    ['1.1M', 1_100_000],
    ['3.4bn', 3_400_000_000],
    ['3.5万', 35_000],
    ['1.2億', 120_000_000],
    ['1.2亿', 120_000_000],
    ['2 crore', 20_000_000],
    ['１２３', 123],
    ['12.3*', 12.3],
    ['12.3 †', 12.3],
    ['12.3²', 12.3],
    ['12,34,567', 1_234_567],
  ])('reads %p as %p', (text, value) => {
    expect(parseFigure(text, english)).toEqual({ value, percent: false });
  });

  it.each([
    ['97%', 0.97],
    ['97 %', 0.97],
    ['(3.5%)', -0.035],
    ['(3.5)%', -0.035],
    ['+12%', 0.12],
    ['-0.5 %', -0.005],
    ['１２％', 0.12],
    ['12,5 %', 0.125],
    ['%12', 0.12],
  ])('reads %p as the percentage %p', (text, value) => {
    expect(parseFigure(text, english)).toEqual({ value, percent: true });
  });

  it.each([
    ['$5.2M', 5_200_000, '$'],
    ['-$5', -5, '$'],
    ['$(5)', -5, '$'],
    ['$.50', 0.5, '$'],
    ['$5mm', 5_000_000, '$'],
    ['£1,000', 1000, '£'],
    ['US$ 3', 3, 'US$'],
    ['EUR 12', 12, 'EUR'],
    ['12 eur', 12, 'EUR'],
    ['12 k€', 12_000, '€'],
    ['5 TEUR', 5000, 'EUR'],
    ['12,5 Mio. €', 12_500_000, '€'],
    ['€ 1.234,5', 1234.5, '€'],
    ['Fr. 5', 5, 'Fr.'],
    ['100 kr', 100, 'kr'],
    ['¥1,200', 1200, '¥'],
    ['￥1,200', 1200, '¥'],
    ['12円', 12, '円'],
    ['5百万円', 5_000_000, '円'],
    ['3万元', 30_000, '元'],
    ['EUR 2,025', 2025, 'EUR'],
  ])('reads %p as %p in %p', (text, value, currency) => {
    expect(parseFigure(text, english)).toEqual({ value, percent: false, currency });
  });

  it.each([
    ['1,234', 1234, 1.234, 1.234, 1234],
    ['1.234', 1.234, 1234, 1234, 1.234],
    ['12,5', 12.5, 12.5, 12.5, 12.5],
    ['0,125', 0.125, 0.125, 0.125, 0.125],
    ['1234,567', 1234.567, 1234.567, 1234.567, 1234.567],
    ['1.234.567', 1_234_567, 1_234_567, 1_234_567, 1_234_567],
    ['1,234.56', 1234.56, 1234.56, 1234.56, 1234.56],
    ['1.234,56', 1234.56, 1234.56, 1234.56, 1234.56],
    ['1 234,5', 1234.5, 1234.5, 1234.5, 1234.5],
    ['1\u00a0234', 1234, 1234, 1234, 1234],
    ['1\u202f234\u202f567,8', 1_234_567.8, 1_234_567.8, 1_234_567.8, 1_234_567.8],
    ["1'234.50", 1234.5, 1234.5, 1234.5, 1234.5],
    ['1’234', 1234, 1234, 1234, 1234],
  ])('reads %p by the culture, or the only way it can be read', (text, ...values) => {
    const read = [english, german, french, swiss].map((culture) => parseFigure(text, culture)?.value);
    expect(read).toEqual(values);
  });

  it.each([
    '',
    '-',
    '%',
    '()',
    'Sales',
    'Q1',
    'A12',
    '12A',
    '007',
    '1.2.3',
    '1.12.123',
    '500kg',
    '12 days',
    '5 m²',
    '5 mm',
    '31.12.2023',
    '31.12.',
    '12/31/2023',
    '2023-12-31',
    '12:30',
    '+49 30 1234567',
    '+1 555 123 4567',
    '555-1234',
    '1-2',
    '12.3 (1)',
    '-(5)',
    '(5',
    '5)',
    '--5',
    '5+',
    '5% EUR',
    'Top 5',
    'EUR 2025',
    '4006381333931234',
    '1 2 3 4 5 6 7 8 9 10 11 12 13 14',
  ])('finds no figure in %p', (text) => {
    expect(parseFigure(text, english)).toBeUndefined();
  });

  it.each(['en-US', 'en-IN', 'de-DE', 'fr-FR', 'de-CH', 'sv-SE', 'fi-FI', 'pt-BR', 'ja-JP', 'zh-CN'])(
    'reads back what %s writes',
    (locale) => {
      const part = (type: string) =>
        new Intl.NumberFormat(locale).formatToParts(12345678.9).find((one) => one.type === type)?.value ?? '';
      const culture = { decimalSeparator: part('decimal'), thousandsSeparator: part('group') };
      const written = (value: number, options: Intl.NumberFormatOptions) =>
        parseFigure(new Intl.NumberFormat(locale, options).format(value), culture);
      fc.assert(
        fc.property(fc.integer({ min: -1e9, max: 1e9 }), (cents) => {
          const value = cents / 100;
          const decimals = { minimumFractionDigits: 2 };
          expect(written(value, decimals)?.value).toBe(value);
          expect(
            written(value, { ...decimals, style: 'currency', currency: 'EUR', currencyDisplay: 'code' }),
          ).toEqual({
            value,
            percent: false,
            currency: 'EUR',
          });
          const percent = written(value, { ...decimals, style: 'percent' });
          expect([percent?.percent, percent?.value.toFixed(4)]).toEqual([true, value.toFixed(4)]);
        }),
      );
    },
  );

  it('gives up at once on text too long for a figure', () => {
    expect(parseFigure('1'.repeat(100_000), english)).toBeUndefined();
  });
});

describe('isPlaceholder', () => {
  it.each([
    ...['-', '–', '—', '−', ' - ', '..', '...', '…', '-.-', '?', '*', ':', '－'],
    ...['n/a', 'N.A.', 'NA', '#N/A', 'NaN', 'null', 'none', 'nil', 'tbd', 'TBC', 'pending', 'N/M', 'n.m.'],
    ...['k.A.', 'k. A.', 'n.v.', 'n/d', 's/d', 'nd', 'Not available', '無', '暂无', 'なし'],
  ])('is true of %p', (text) => {
    expect(isPlaceholder(text)).toBe(true);
  });

  it.each(['', ' ', '0', '-5', 'x', 'no', 'ND', 'NV', 'SD', 'Nina', 'Sales', '- in thousands of euros -'])(
    'is false of %p',
    (text) => {
      expect(isPlaceholder(text)).toBe(false);
    },
  );
});
