import fc from 'fast-check';
import type { Culture } from '../../../src/app/snapshot';
import { scaleBy } from '../../../src/domain/scale';
import { numberToPropose, numberToType, typedNumber } from '../../../src/taskpane/state/typedNumber';

const english: Culture = { name: 'en-US', decimalSeparator: '.', thousandsSeparator: ',' };
const german: Culture = { name: 'de-DE', decimalSeparator: ',', thousandsSeparator: '.' };
const french: Culture = { name: 'fr-FR', decimalSeparator: ',', thousandsSeparator: '\u202f' };

describe('a number typed into a field', () => {
  it.each([
    ['1284000', 'General', english, 1_284_000],
    ['1,284,000.5', '#,##0', english, 1_284_000.5],
    ['1.284.000,5', '#,##0', german, 1_284_000.5],
    ['1 284 000,5', '#,##0', french, 1_284_000.5],
    ['$1,200', '$#,##0', english, 1200],
    ['€ 1.200', '#,##0 €', german, 1200],
    ['-4', '0', english, -4],
    ['−4', '0', english, -4],
    ['(250)', '0', english, -250],
    ['3%', '0.0%', english, 0.03],
    ['3', '0.0%', english, 0.03],
    ['7', '0%', english, 0.07],
    ['3%', '0', english, 0.03],
    ['.5', '0', english, 0.5],
    ['1e6', '0', english, 1_000_000],
  ])('%j in a cell of format %s reads as Excel would read it', (text, format, culture, value) => {
    expect(typedNumber(text, format, culture)).toBe(value);
  });

  const points = scaleBy({ kind: 'percent' }, 'General', [90, 93]);
  const shares = scaleBy({ kind: 'percent' }, 'General', [0.9, 0.93]);
  const clock = scaleBy({ kind: 'number' }, '[m]:ss', []);
  const hours = scaleBy({ kind: 'duration', unit: 'hours' }, '0.0', [6]);

  it.each([
    ['95%', 'General', points, 95],
    ['95', 'General', points, 95],
    ['95%', 'General', shares, 0.95],
    ['6:12', '[m]:ss', clock, 372 / 86_400],
    ['5', '[m]:ss', clock, 5 / 1440],
    ['5 min', '[m]:ss', clock, 5 / 1440],
    ['1h 30min', '[m]:ss', clock, 1.5 / 24],
    ['-0:30', '[m]:ss', clock, -30 / 86_400],
    ['1 h 30 min', '0.0', hours, 1.5],
    ['1h30', '0.0', hours, 1.5],
    ['6:12', '0.0', hours, 6.2],
    ['90 minutes', '0.0', hours, 1.5],
    ['1.5 Std.', '0.0', hours, 1.5],
    ['-45 min', '0.0', hours, -0.75],
  ])('%j of a KPI shown as %s is kept as its figures are', (text, format, scale, value) => {
    expect(typedNumber(text, format, english, scale)).toBeCloseTo(Number(value), 12);
  });

  it.each(['42,5%', '42,5', '1,23', '12 5'])('%j is asked about rather than taken for more', (text) => {
    expect(typedNumber(text, '0.0%', english)).toBe(text);
  });

  it.each(['30 min 1 h', '1 h 2 h', '5 pieces', '1:75', '5%'])('%j is no duration', (text) => {
    expect(typedNumber(text, '[m]:ss', english, clock)).toBe(text);
  });

  it('offers a time as a clock shows it', () => {
    expect(numberToType(372 / 86_400, '[m]:ss', english, clock)).toBe('6:12');
    expect(typedNumber('6:12', '[m]:ss', english, clock)).toBe(372 / 86_400);
  });

  it.each(['', 'abc', '12 pieces', '1.2.3', '--4', '%'])('%j stays the text that it is', (text) => {
    expect(typedNumber(text, 'General', english)).toBe(text);
  });

  it.each([
    ['32,000 digits that were pasted by mistake', '1'.repeat(32_000)],
    ['the same with a letter behind them', `${'1'.repeat(32_000)}x`],
    ['more than Excel can calculate with', '1e999'],
  ])('leaves %s the text that they are', (_name, text) => {
    expect(typedNumber(text, 'General', english)).toBe(text);
  });

  it.each([english, german, french])('comes back as it was offered ($name)', (culture) => {
    const offered = fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 1000);
    fc.assert(
      fc.property(offered, fc.constantFrom('General', '0.0%'), (value, format) => {
        expect(typedNumber(numberToType(value, format, culture), format, culture)).toBeCloseTo(value, 8);
      }),
    );
  });

  it.each([
    [46.8384615, '0.00', '46.84'],
    [46.8384615, '#,##0', '47'],
    [46.8384615, '#,##0.0 "k€"', '46.8'],
    [46.8384615, '$#,##0.00;[Red]-$#,##0.00', '46.84'],
    [46.8384615, 'General', '46.8384615'],
    [46_838_461.5, '#,##0.0,,', '46838461.5'],
    [0.0346, '0.0%', '3.5%'],
    [0.0346, '0%', '3%'],
    [-2.345, '0.00', '-2.35'],
    [1.005, '0.00', '1.01'],
    [46_023, 'yyyy-mm-dd', '46023'],
  ])('proposes %d in format %s as %s', (value, format, text) => {
    expect(numberToPropose(value, format, english)).toBe(text);
  });

  it.each([
    [1200, 'General', '1200'],
    [0.031, '0.0%', '3.1%'],
    [0.03, '0%', '3%'],
    [12.5, '0', '12.5'],
  ])('offers %d in format %s as %s', (value, format, text) => {
    expect(numberToType(value, format, english)).toBe(text);
  });
});
