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
    expect(current(placed(rows([2024, 2025, 2026]), 'Revenue'))).toContain('ROW(KPIs!$C$2:$BD$4)');
  });

  it('cannot be told where there is a gap under such a name', () => {
    const kpi = placed(rows([2024, 2025, 2026]), 'Revenue');
    const series = kpi.kpi.series.filter(({ cell }) => cell.row !== 2);
    expect(current({ ...kpi, kpi: { ...kpi.kpi, series } })).toBeUndefined();
  });
});
