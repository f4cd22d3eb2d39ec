import { readMoneyWords } from '../../../src/domain/sheet/moneyWords';

describe('readMoneyWords', () => {
  it.each([
    ['EUR', 0, 'EUR'],
    ['eur', 0, 'EUR'],
    ['US$', 0, 'US$'],
    ['€m', 6, '€'],
    ['kEUR', 3, 'EUR'],
    ['TEUR', 3, 'EUR'],
    ['Mio. €', 6, '€'],
    ['EUR thousands', 3, 'EUR'],
    ['in thousands of USD', 3, 'USD'],
    ["$'000", 3, '$'],
    ['$ in millions', 6, '$'],
    ['$mm', 6, '$'],
    ["milliers d'euros", 3, 'euros'],
    ['百万円', 6, '円'],
    ['万元', 4, '元'],
  ])('reads %p as 10^%p of %p', (text, exponent, currency) => {
    expect(readMoneyWords(text)).toEqual({ exponent, currency });
  });

  it.each(['', 'days', 'mm', 'EUR per day', 'EUR USD', 't', 'kg', 'revenue in EUR'])(
    'knows nothing of %p',
    (text) => {
      expect(readMoneyWords(text)).toBeUndefined();
    },
  );

  it('reads a scale without a currency', () => {
    expect(readMoneyWords('thousands')).toEqual({ exponent: 3 });
  });
});
