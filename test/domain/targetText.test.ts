import { parseTargetText } from '../../src/domain/targetText';

const english = { decimalSeparator: '.', thousandsSeparator: ',' };
const german = { decimalSeparator: ',', thousandsSeparator: '.' };

describe('a target in words', () => {
  it.each([
    ['<1.25%', 'at-most', 0.0125],
    ['< 3', 'at-most', 3],
    ['≤ 2', 'at-most', 2],
    ['<= 4%', 'at-most', 0.04],
    ['max 2.50', 'at-most', 2.5],
    ['max. €2.50', 'at-most', 2.5],
    ['up to 12', 'at-most', 12],
    ['no more than 1,200', 'at-most', 1200],
    ['10 or less', 'at-most', 10],
    ['20以下', 'at-most', 20],
    ['≥ 95%', 'at-least', 0.95],
    ['>=95%', 'at-least', 0.95],
    ['> 5', 'at-least', 5],
    ['min 42%', 'at-least', 0.42],
    ['Min. 4.5', 'at-least', 4.5],
    ['at least 42 %', 'at-least', 0.42],
    ['95%+', 'at-least', 0.95],
    ['au moins 12', 'at-least', 12],
    ['98以上', 'at-least', 98],
    ['> $5M', 'at-least', 5_000_000],
  ])('reads %p as %s %d', (text, kind, value) => {
    expect(parseTargetText(text, english)).toMatchObject({ kind, from: { value } });
  });

  it.each([
    ['max. 2,5', 'at-most', 2.5],
    ['mind. 95 %', 'at-least', 0.95],
    ['bis zu 1.200', 'at-most', 1200],
  ])('reads %p as a German does', (text, kind, value) => {
    expect(parseTargetText(text, german)).toMatchObject({ kind, from: { value } });
  });

  it.each([
    ['40-45', 40, 45],
    ['40 – 45', 40, 45],
    ['75-85%', 0.75, 0.85],
    ['75% to 85%', 0.75, 0.85],
    ['between 2 and 3', 2, 3],
    ['1.5-2.5 days', 1.5, 2.5],
  ])('reads %p as a band', (text, from, to) => {
    expect(parseTargetText(text, english)).toMatchObject({
      kind: 'between',
      from: { value: from },
      to: { value: to },
    });
  });

  it.each([
    ['≤ 5 days', 'at-most', 'days'],
    ['<= 6 h', 'at-most', 'hours'],
    ['12 min', 'level', 'minutes'],
  ])('reads the unit of %p', (text, kind, unit) => {
    expect(parseTargetText(text, english)).toMatchObject({ kind, unit: { kind: 'duration', unit } });
  });

  it.each([
    'tbd',
    'Q1 2026',
    '2024-25',
    '45-40',
    'see note 3',
    '3',
    'A > B 2',
    '< 5 > 3',
    '2026-03-01',
    'Top 3',
    `<${'1'.repeat(32_000)}`,
  ])('takes %p for none', (text) => {
    expect(parseTargetText(text, english)).toBeUndefined();
  });
});
