import { readHeader, scenarioOfWord } from '../../../src/domain/kpi-table/headerRole';

describe('readHeader', () => {
  it.each([
    ['KPI', 'name'],
    ['IndicatorName', 'name'],
    ['Bezeichnung', 'name'],
    ['Actual', 'actual'],
    ['valor_atual', 'actual'],
    ['Réalisé', 'actual'],
    ['Target 2026', 'target'],
    ['Zielwert', 'target'],
    ['Mål', 'target'],
    ['Baseline', 'baseline'],
    ['Budget', 'budget'],
    ['Forecast', 'forecast'],
    ['Total', 'total'],
    ['YTD Actual', 'total'],
    ['Actual vs Target', 'variance'],
    ['Target variance', 'variance'],
    ['Target owner', 'other'],
    ['direcao_meta', 'other'],
    ['KPI ID', 'other'],
    ['Einheit', 'unit'],
    ['Month', 'other'],
    ['Revenue', undefined],
    ['', undefined],
    [2026, undefined],
  ])('takes %p for a column of role %p', (text, role) => {
    expect(readHeader(text)?.role).toBe(role);
  });

  it('tells names of KPIs from names of things, and dates from dated things', () => {
    expect([readHeader('Kennzahl')?.namesKpis, readHeader('Item')?.namesKpis]).toEqual([true, false]);
    expect([readHeader('Date')?.dates, readHeader('Due date')?.dates]).toEqual([true, false]);
  });
});

describe('scenarioOfWord', () => {
  it.each([
    ['Actual', 'actual'],
    ['act.', 'actual'],
    ['Plan', 'budget'],
    ['est', 'forecast'],
    ['Goal', 'target'],
    ['Jan', undefined],
    ['2026', undefined],
  ])('of %p is %p', (word, role) => {
    expect(scenarioOfWord(word)).toBe(role);
  });
});
