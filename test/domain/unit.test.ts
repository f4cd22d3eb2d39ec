import { isUnitWord, unitOf, type Unit } from '../../src/domain/unit';

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
});

describe('isUnitWord', () => {
  it.each(['%', 'EUR', 'k€', 'days', 'count', 'kWh', 'pts', 'tCO2e'])('is true of %p', (text) => {
    expect(isUnitWord(text)).toBe(true);
  });

  it.each(['', 'Sales', 'North', 'on time', 'units of work'])('is false of %p', (text) => {
    expect(isUnitWord(text)).toBe(false);
  });
});
