import { asRead, literal, quoteText } from '../../../src/app/formula/escapeText';

describe('text from the workbook or the user', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@A1',
    '12',
    '5%',
    '2026-01-31',
    '1/2',
    'TRUE',
    'false',
    '#N/A',
    '$5',
    '(5)',
    'Mar 5',
    'May-2026',
    "'quoted",
    ' =A1',
  ])('keeps %p from being read as something else', (text) => {
    expect(literal(text)).toBe(`'${text}`);
    expect(asRead(literal(text))).toBe(text);
  });

  it.each(['Grow', 'Grow revenue by 15%', 'True north', 'Kundenbindung stärken', 'KR-3', ''])(
    'leaves %p as it is',
    (text) => {
      expect(literal(text)).toBe(text);
    },
  );

  it.each([1.5, true, false])('leaves %p, which is no text, as it is', (value) => {
    expect(literal(value)).toBe(value);
  });

  it('doubles the quotes inside of a formula', () => {
    expect(quoteText('the "best"')).toBe('"the ""best"""');
  });
});
