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
    ['YTD', 'total'],
    ['YTD Actual', 'actual'],
    ['YTD target', 'target'],
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

  it.each<[string, Record<string, string>]>([
    [
      'finance',
      {
        Act: 'actual',
        Bud: 'budget',
        Fcst: 'forecast',
        PY: 'prior',
        'Prior year': 'prior',
        'Last year': 'prior',
        LY: 'prior',
        'N-1': 'prior',
        'PY Actual': 'prior',
        'Previous target': 'prior',
        'Last update': 'other',
        'Var vs PY': 'variance',
        'Var %': 'variance',
        'Δ PY': 'variance',
        '∆%': 'variance',
        '% of target': 'variance',
        '% to goal': 'variance',
        '% achieved': 'variance',
        'Target %': 'target',
        'Stretch target': 'target',
        Stretch: 'target',
        Threshold: 'target',
        'Upper limit': 'target',
        Min: 'other',
        Max: 'other',
        'Q-total': 'total',
        Trend: 'other',
        Sparkline: 'other',
      },
    ],
    [
      'German',
      { Vorjahr: 'prior', Hochrechnung: 'forecast', Zielerreichung: 'variance', Anmerkung: 'other' },
    ],
    ['French', { 'Année précédente': 'prior', Évolution: 'variance', Seuil: 'target' }],
    ['Spanish', { 'Año anterior': 'prior', Presupuestado: 'budget', Pronóstico: 'forecast' }],
    ['Danish, Norwegian and Swedish', { Nøgletal: 'name', Værdi: 'actual', 'Foregående år': 'prior' }],
    [
      'Finnish',
      {
        Mittari: 'name',
        Yksikkö: 'unit',
        Toteuma: 'actual',
        Tavoite: 'target',
        Budjetti: 'budget',
        Ennuste: 'forecast',
        Poikkeama: 'variance',
        'Edellinen vuosi': 'prior',
        Yhteensä: 'total',
        Vastuuhenkilö: 'other',
      },
    ],
    [
      'Japanese',
      {
        指標: 'name',
        KPI名: 'name',
        項目名: 'name',
        単位: 'unit',
        実績: 'actual',
        値: 'actual',
        目標値: 'target',
        予算: 'budget',
        予測: 'forecast',
        前年: 'prior',
        前年実績: 'prior',
        前年比: 'variance',
        前年同月比: 'variance',
        予算差異: 'variance',
        目標達成率: 'variance',
        合計: 'total',
        担当者: 'other',
        備考: 'other',
      },
    ],
    [
      'Chinese',
      {
        指标名称: 'name',
        单位: 'unit',
        实际值: 'actual',
        目标: 'target',
        预算: 'budget',
        预测: 'forecast',
        去年: 'prior',
        同比: 'variance',
        合计: 'total',
        负责人: 'other',
      },
    ],
  ])('knows the words of %s', (_, headers) => {
    const roles = Object.keys(headers).map((text) => [text, readHeader(text)?.role]);
    expect(Object.fromEntries(roles)).toEqual(headers);
  });

  it.each(['Credit limit', 'Accounts payable', 'United States', '値引額', '当期純利益', 'Est', 'PL'])(
    'does not take %p for a role',
    (text) => {
      expect(readHeader(text)).toBeUndefined();
    },
  );

  it.each(['Päivämäärä', 'Kuukausi', '日付', '年月', '四半期', '月份', '周'])(
    'reads %p as a date',
    (text) => {
      expect(readHeader(text)).toEqual({ role: 'other', namesKpis: false, dates: true });
    },
  );

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
    ['AC', 'actual'],
    ['実績', 'actual'],
    ['予算', 'budget'],
    ['Goal', 'target'],
    ['Jan', undefined],
    ['2026', undefined],
  ])('of %p is %p', (word, role) => {
    expect(scenarioOfWord(word)).toBe(role);
  });
});
