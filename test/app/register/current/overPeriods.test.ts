import type { PlacedKpi } from '../../../../src/app/register/current/measure';
import { rangeReferences } from '../../../../src/app/register/rowReferences';
import type { CellValue } from '../../../../src/domain/sheet/cellValue';
import { current, placed, type Rows } from '../../../support/placedKpi';

describe('the current value of a KPI whose periods stand apart', () => {
  /** As many months up to now, each with a budget beside it. */
  const headsOf = (count: number): string[] =>
    Array.from({ length: count }, (_, n) =>
      new Date(Date.UTC(2022, n, 15)).toLocaleDateString('en-US', {
        month: 'short',
        year: 'numeric',
        timeZone: 'UTC',
      }),
    );
  const pairs = (count: number, figure: (n: number) => CellValue): PlacedKpi => {
    const heads = headsOf(count);
    const rows: Rows = [
      ['', ...heads.flatMap((head) => [head, ''])],
      ['KPI', ...heads.flatMap(() => ['Actual', 'Budget'])],
      ...['Revenue', 'Churn rate', 'Orders'].map((name) => [
        name,
        ...heads.flatMap((_, n) => [figure(n), n]),
      ]),
    ];
    const kpi = placed(rows, 'Churn rate');
    return { ...kpi, references: rangeReferences('KPIs', kpi.table.body, 100) };
  };

  it.each([
    ['numbers', (n: number) => n],
    ['text', (n: number) => `${n}%`],
  ])('is a formula that Excel takes, of %s', (_, figure) => {
    for (const aggregation of ['latest', 'sum'] as const)
      expect(current(pairs(36, figure), aggregation)?.length).toBeLessThanOrEqual(8_192);
  });

  it('cannot be told where the latest stands before more periods than a formula can name', () => {
    const kpi = pairs(60, (n) => `${n}%`);
    const series = kpi.kpi.series.slice(0, 1);
    const [latest] = series;
    if (latest === undefined) throw new Error('It has figures.');
    expect(current({ ...kpi, kpi: { ...kpi.kpi, series, latest } })).toBeUndefined();
  });
});

describe('the current value of a KPI whose newest period stands first', () => {
  const months = ['Nov 2026', 'Oct 2026', 'Sep 2026'];
  const beside = (header: string, cell: CellValue): PlacedKpi => {
    const rows: Rows = [
      ['KPI', header, ...months],
      ...['Revenue', 'Churn rate', 'Orders'].map((name) => [name, cell, 130, 120, 110]),
    ];
    const kpi = placed(rows, 'Churn rate');
    return { ...kpi, references: rangeReferences('KPIs', kpi.table.body, 100) };
  };

  it.each(['latest', 'sum', 'average'] as const)(
    'is never the figure that stands before that one: %s',
    (aggregation) => {
      expect(current(beside('Target', 150), aggregation)).not.toContain('$B$');
    },
  );

  it('reaches up to words, so that periods inserted after them are inside', () => {
    expect(current(beside('Unit', 'EUR'))).toContain('$B$');
  });
});
