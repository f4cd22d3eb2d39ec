import { isAverageName, isTotalName } from '../../../src/domain/kpi-table/totalWords';

describe('isTotalName', () => {
  it.each([
    ['English', ['Total', 'TOTALS:', 'Grand Total', 'Sub-total', 'Sum', 'YTD', 'Year to date', 'Full year']],
    [
      'with a year or a bracket',
      ['Total 2026', '2026 Total', 'Total FY26', 'Total (EUR)', 'Total (EUR', 'YTD 2026'],
    ],
    ['German', ['Gesamt', 'Summe', 'Gesamtsumme', 'Gesamtergebnis', 'Zwischensumme']],
    ['French', ['Totaux', 'Total général', 'Sous-total']],
    ['Spanish and Portuguese', ['Total general', 'Suma', 'Soma', 'Total geral', 'Acumulado']],
    ['Italian', ['Totale', 'Totale complessivo', 'Somma']],
    ['Dutch', ['Totaal', 'Eindtotaal']],
    ['Nordic', ['I alt', 'Totalt', 'Summa', 'Yhteensä']],
    [
      'Japanese and Chinese',
      ['合計', '総計', '小計', '合計（百万円）', '2026年合計', '总计', '合计', '小计'],
    ],
  ])('is true in %s of %j', (_, texts) => {
    expect(texts.filter((text) => !isTotalName(text))).toEqual([]);
  });

  it.each([
    '',
    '2026',
    '(total)',
    'Total revenue',
    'Total assets',
    'Sales Total',
    'Umsatz gesamt',
    '売上合計',
    'Average',
  ])('is false of %p', (text) => {
    expect(isTotalName(text)).toBe(false);
  });
});

describe('isAverageName', () => {
  it.each([
    'Average',
    'Avg.',
    'Ø',
    'Durchschnitt',
    'Moyenne',
    'Promedio',
    'Média',
    'Snitt',
    'Keskiarvo',
    '平均',
    'Average 2026',
  ])('is true of %p', (text) => {
    expect(isAverageName(text)).toBe(true);
  });

  it.each(['', 'Average order value', 'Total', '平均単価'])('is false of %p', (text) => {
    expect(isAverageName(text)).toBe(false);
  });
});
