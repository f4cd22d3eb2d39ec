import { isUnitWord, unitOf, type Unit, type UnitClues } from '../../src/domain/unit';

describe('unitOf', () => {
  it.each<[string, string, string, Unit]>([
    ['0.0%', '', 'Churn', { kind: 'percent' }],
    ['General', '%', 'Churn', { kind: 'percent' }],
    ['General', '', 'Churn %', { kind: 'percent' }],
    ['General', '', 'Return on equity (%)', { kind: 'percent' }],
    ['[$€-407]#,##0', '', 'Sales', { kind: 'currency', code: '€' }],
    ['#,##0 "EUR"', '', 'Sales', { kind: 'currency', code: 'EUR' }],
    ['"$"#,##0.00', '', 'Sales', { kind: 'currency', code: '$' }],
    ['General', 'kEUR', 'Sales', { kind: 'currency', code: 'EUR', label: 'kEUR' }],
    ['General', 'USD millions', 'Sales', { kind: 'currency', code: 'USD', label: 'USD millions' }],
    ['General', '', 'Sales (GBP)', { kind: 'currency', code: 'GBP' }],
    ['General', 'days', 'Lead time', { kind: 'duration', unit: 'days' }],
    ['General', '', 'Lead time (hours)', { kind: 'duration', unit: 'hours' }],
    ['[h]:mm', '', 'Time to repair', { kind: 'duration', unit: 'days' }],
    ['0', 'Stück', 'Fehler', { kind: 'count' }],
    ['0', 'x', 'Leverage', { kind: 'ratio' }],
    ['0', '', 'Consumer price index', { kind: 'index' }],
    ['0', 't CO2e', 'Emissions', { kind: 'number', label: 't CO2e' }],
    ['0', '', 'Vitamin D', { kind: 'number' }],
    ['0.0%', 'days', 'What the column says goes before the format', { kind: 'duration', unit: 'days' }],
  ])('with the format %p, the unit %p and the name %p is %j', (numberFormat, unitText, name, unit) => {
    expect(unitOf({ numberFormat, unitText, name })).toEqual(unit);
  });

  const money = (code: string, label?: string): Unit => ({
    kind: 'currency',
    code,
    ...(label === undefined ? {} : { label }),
  });
  const days: Unit = { kind: 'duration', unit: 'days' };

  it.each<[string, Unit]>([
    ['Churn rate (%)', { kind: 'percent' }],
    ['Opex (% of revenue)', { kind: 'percent' }],
    ['Gross margin, %', { kind: 'percent' }],
    ['Compliance % (scope)', { kind: 'percent' }],
    ['Incident count (severe)', { kind: 'count' }],
    ['Konsumprisindeks (2015=100)', { kind: 'index' }],
    ['% on time', { kind: 'percent' }],
    ['Share of repeat customers', { kind: 'percent' }],
    ['売上高営業利益率', { kind: 'percent' }],
    ['率', { kind: 'percent' }],
    ['Headcount', { kind: 'count' }],
    ['Number of incidents', { kind: 'count' }],
    ['# incidents', { kind: 'count' }],
    ['Anzahl Kunden', { kind: 'count' }],
    ["Nombre d'employés", { kind: 'count' }],
    ['従業員数', { kind: 'count' }],
    ['人数', { kind: 'count' }],
    ['Days sales outstanding', days],
    ['Number of days to close', days],
    ['Inventory days', days],
    ['DSO', days],
    ['在庫日数', days],
    ['Lead time (days)', days],
    ['Durchlaufzeit in Tagen', days],
    ['MTTR (hrs)', { kind: 'duration', unit: 'hours' }],
    ['Avg handle time min', { kind: 'duration', unit: 'minutes' }],
    ['NPS', { kind: 'index' }],
    ['Index', { kind: 'index' }],
    ['日経平均指数', { kind: 'index' }],
    ['Current ratio', { kind: 'ratio' }],
    ['流动比率', { kind: 'ratio' }],
    ['Revenue €m', money('€', '€m')],
    ['Umsatz in TEUR', money('EUR', 'TEUR')],
    ['Revenue (USD, in millions)', money('USD', 'USD, in millions')],
    ['Cash in thousands of EUR', money('EUR', 'thousands of EUR')],
    ['売上高（百万円）', money('円', '百万円')],
    ['营业收入（万元）', money('元', '万元')],
  ])('is told by the name %p: %j', (name, unit) => {
    expect(unitOf({ numberFormat: 'General', name })).toEqual(unit);
  });

  it.each([
    'Sales per day',
    'Cost per unit',
    'Number of defects per 1,000',
    'Customers last 12 months',
    'Sales this year',
    'Business unit',
    'Revenue',
    'Gross margin',
    'Exchange rate',
    'Manufacturing (ISIC D)',
    'Over 5 years',
  ])('stays open for %p', (name) => {
    expect(unitOf({ numberFormat: 'General', name })).toEqual({ kind: 'number' });
  });

  it.each<[string, Partial<UnitClues>, Unit]>([
    ['Revenue', { header: 'in EUR thousands' }, money('EUR', 'EUR thousands')],
    ['Revenue', { header: 'Income statement, $ millions' }, money('$', '$ millions')],
    ['売上高', { header: '単位：百万円' }, money('円', '百万円')],
    ['Absence', { header: 'Actual (%)' }, { kind: 'percent' }],
    ['Repair', { header: 'Actual (hours)' }, { kind: 'duration', unit: 'hours' }],
    ['Revenue', { header: 'Month' }, { kind: 'number' }],
    ['Headcount', { header: 'in EUR thousands' }, { kind: 'count' }],
    ['EBITDA margin', { header: 'in EUR thousands', values: [0.21, 0.2] }, { kind: 'percent' }],
    ['Revenue', { figure: { percent: false, currency: 'US$' } }, money('US$')],
    ['Churn', { figure: { percent: true } }, { kind: 'percent' }],
    ['Revenue (EUR)', { figure: { percent: false, currency: '$' } }, money('$')],
    ['Utilisation', { values: [0.8, 1, 0] }, { kind: 'percent' }],
    ['Utilisation', { values: [80, 0.5] }, { kind: 'number' }],
    ['Utilisation', { values: [0, 1] }, { kind: 'number' }],
    ['Earnings per share', { values: [0.8] }, { kind: 'number' }],
    ['Debt ratio', { values: [0.8] }, { kind: 'ratio' }],
    ['Headcount', { unitText: 'heads', header: 'in EUR' }, { kind: 'number', label: 'heads' }],
  ])('of %p with %j is %j', (name, clues, unit) => {
    expect(unitOf({ numberFormat: 'General', name, ...clues })).toEqual(unit);
  });
});

describe('isUnitWord', () => {
  it.each([
    ...['%', 'EUR', 'k€', 'days', 'count', 'kWh', 'pts', 'tCO2e', 't CO2e', 'm²', 'thousands', 'Mio. €'],
    ...['Stück', 'päivää', '百万円', '人', '倍', '時間'],
  ])('is true of %p', (text) => {
    expect(isUnitWord(text)).toBe(true);
  });

  it.each(['', 'Sales', 'North', 'on time', 'units of work', '% on time', '人件費'])(
    'is false of %p',
    (text) => {
      expect(isUnitWord(text)).toBe(false);
    },
  );
});
