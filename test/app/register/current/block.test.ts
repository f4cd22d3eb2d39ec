import { currentFormula } from '../../../../src/app/register/currentFormula';
import { current, placed, type Rows } from '../../../support/placedKpi';

describe('the current value of a KPI in a matrix', () => {
  const quarters = ['Q1', 'Q2', 'Q3', 'Q4'];
  const rows = (years: readonly number[]): Rows => [
    ['KPI', 'Year', ...quarters],
    ...['Revenue', 'Orders'].flatMap((name) =>
      years.map((year, n) => [n === 0 ? name : '', year, ...quarters.map((_, q) => year - 2000 + q)]),
    ),
  ];

  it('is told by place under a name that stands only once', () => {
    expect(current(placed(rows([2024, 2025, 2026]), 'Revenue'))).toContain('ROW(KPIs!$C$2:$F$4)');
  });

  it('reads columns further on only while parts of the year may still come', () => {
    const unfinished = rows([2024, 2025, 2026]).map((row) => row.slice(0, -1));
    expect(current(placed(unfinished, 'Revenue'))).toContain('ROW(KPIs!$C$2:$BC$4)');
  });

  it.each([
    ['as far as the cycle goes', 46_143, 46_326, 'KPIs!$G$4:$L$4'],
    ['no further than the year goes', 46_143, 46_477, 'KPIs!$G$4:$N$4'],
    ['not at all where the cycle has ended', 46_143, 46_203, 'KPIs!$G$4:$H$4'],
  ])('is added up with months still to come, %s', (_, start, due, cells) => {
    const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
    const figures = (year: number): Rows[number] =>
      months.map((__, m) => (year < 2026 || m < 8 ? year - 2000 + m : ''));
    const kpi = placed(
      [
        ['KPI', 'Year', ...months],
        ...[2024, 2025, 2026].map((year) => [year === 2024 ? 'Revenue' : '', year, ...figures(year)]),
      ],
      'Revenue',
    );
    const formula = currentFormula(kpi, { aggregation: 'sum', cycle: { start, due }, asOf: 'Keylift_AsOf' });
    expect(formula).toContain(`SUM(SUMPRODUCT(ISNUMBER(${cells})*`);
  });

  it('knows no dates where the first part is not the calendar year’s first', () => {
    const fiscal: Rows = [
      ['KPI', 'Year', 'Apr', 'May', 'Jun', 'Jul'],
      ...[2024, 2025, 2026].map((year) => ['Revenue', year, ...[0, 1, 2, 3].map((n) => year - 2000 + n)]),
    ];
    const { kpi } = placed(fiscal, 'Revenue');
    expect(kpi.series.map(({ period }) => period?.start)).toEqual(Array(12).fill(undefined));
    expect(kpi.series.map(({ period }) => period?.order)).toEqual([...Array(12).keys()]);
  });

  it('cannot be told where there is a gap under such a name', () => {
    const kpi = placed(rows([2024, 2025, 2026]), 'Revenue');
    const series = kpi.kpi.series.filter(({ cell }) => cell.row !== 2);
    expect(current({ ...kpi, kpi: { ...kpi.kpi, series } })).toBeUndefined();
  });
});
