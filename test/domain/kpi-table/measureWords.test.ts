import { directionOfName, namesEntity, soundsLikeMeasure } from '../../../src/domain/kpi-table/measureWords';

const MEASURES: readonly (readonly [string, readonly string[]])[] = [
  [
    'English',
    [
      ...[
        'Number of visits',
        'Churn',
        'Cost per hire',
        'Gross margin %',
        '# incidents',
        'Revenue',
        'Net income',
        'EBITDA',
      ],
      ...[
        'Sales',
        'Total assets',
        'Liabilities',
        'Cash',
        'Headcount',
        'Interest',
        'Inventory',
        'Payroll',
        'Index',
      ],
    ],
  ],
  ['German', ['Umsatz', 'Eigenkapital', 'Anzahl Kunden', 'Abschreibungen', 'Krankenquote', 'Lagerbestand']],
  ['French', ["Chiffre d'affaires", 'Taux de service', 'Effectifs', 'Capitaux propres']],
  ['Spanish and Portuguese', ['Ventas', 'Activos', 'Impuestos', 'Receita líquida', 'Estoque']],
  ['Italian and Dutch', ['Ricavi', 'Imposte', 'Omzet', 'Voorraad']],
  ['Nordic languages', ['Omsättning', 'Antall ansatte', 'Egenkapital', 'Avskrivninger']],
  ['Finnish', ['Liikevaihto', 'Henkilöstömäärä', 'Poistot', 'Omavaraisuusaste']],
  ['Japanese', ['売上高', '営業利益', '純資産', '従業員数', '人件費', '離職率']],
  ['Chinese', ['营业收入', '净利润', '总资产', '员工人数', '毛利率', '管理费']],
];
const ENTITIES: readonly (readonly [string, readonly string[]])[] = [
  [
    'persons',
    ['Ann Smith', 'Smith, Ann', 'Ann B. Smith', 'Dr. Krause', 'José García', 'Kevin', 'Anne-Marie Dubois'],
  ],
  ['countries', ['Germany', 'Deutschland', 'United States', 'USA', 'The Netherlands', '日本', 'Schweiz']],
  ['regions', ['North', 'EMEA', 'APAC', 'West region', 'Nordics', 'Latin America', 'Süd', '関東']],
  ['states and cities', ['Alabama', 'New York', 'TX', 'Bayern', 'London']],
  ['codes', ['SKU-1234', 'AB-12', 'P0012', '100234', 'A-100-XL']],
  ['things of a kind', ['Product A', 'Store 12', 'Kunde 4', '商品B']],
];

describe('soundsLikeMeasure', () => {
  it.each(MEASURES)('is true in %s of %j', (_, names) => {
    expect(names.filter((name) => !soundsLikeMeasure(name))).toEqual([]);
  });

  it.each(ENTITIES)('is false of %s: %j', (_, names) => {
    expect(names.filter((name) => soundsLikeMeasure(name))).toEqual([]);
  });
});

describe('namesEntity', () => {
  it.each(ENTITIES)('is true of %s: %j', (_, names) => {
    expect(names.filter((name) => !namesEntity(name))).toEqual([]);
  });

  it.each([
    ...MEASURES,
    [
      'names with a place or person in them',
      ['North America sales', 'Mark-up', 'Revenue Germany', 'Frank margin %'],
    ],
    ['signs and periods', ['', 'CO2', 'KPI-04', 'FY2026', 'Q1', 'Jan', 'Jan-26', '2025-03', 'EBITDA', 'P&L']],
  ] as const)('is false in %s of %j', (_, names) => {
    expect(names.filter((name) => namesEntity(name))).toEqual([]);
  });
});

describe('the better direction of a name with its section', () => {
  it.each([
    ['Sales: Salaries', undefined],
    ['Sales: Overtime cost', 'decrease'],
    ['Revenue: North', 'increase'],
    ['Costs: Marketing', 'decrease'],
    ['Costs: Zurich', 'decrease'],
  ])('of %p is %p', (name, direction) => {
    expect(directionOfName(name)).toBe(direction);
  });
});
