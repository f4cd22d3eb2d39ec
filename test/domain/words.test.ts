import { WordList, wordsOf } from '../../src/domain/words';

describe('wordsOf', () => {
  it.each([
    ['Réalisé (k€)', ['realise', 'k']],
    ['Nøkkeltall værdi', ['nokkeltall', 'vaerdi']],
    ['KPI名', ['kpi', '名']],
    ['２０２６年', ['2026', '年']],
    ['…', []],
  ])('of %p are %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe('WordList', () => {
  it('takes plurals for their own words where it is told to', () => {
    const exact = new WordList('state account', false);
    expect([exact.is(['state']), exact.is(['states'])]).toEqual([true, false]);
  });

  const list = new WordList('churn lead_time *kosten fehler* 売上高 値');

  it.each([
    ['Customer churn', true],
    ['Churns', true],
    ['Lead time (days)', true],
    ['Average lead times', true],
    ['Personalkosten', true],
    ['Fehlerquote', true],
    ['Kostenstelle', false],
    ['Time to lead', false],
    ['当期売上高合計', true],
    ['値', true],
    ['値引', false],
    ['', false],
  ])('finds any of its entries in %p: %p', (text, found) => {
    expect(list.hasAnyOf(wordsOf(text))).toBe(found);
  });

  it.each([
    ['Churn', true],
    ['Lead time', true],
    ['売上高', true],
    ['Customer churn', false],
    ['売上高合計', false],
  ])('is %p as a whole: %p', (text, found) => {
    expect(list.is(wordsOf(text))).toBe(found);
  });
});
