import { kpiNameFormula, labelsIn, labelsOf } from '../../../src/app/register/kpiName';
import type { PlacedKpi } from '../../../src/app/register/current/measure';
import { placed, TEXTS, type Rows } from '../../support/placedKpi';

describe('what a KPI without a row of its own is known by', () => {
  const LONG: Rows = [
    ['Date', 'KPI', 'Value'],
    [46_266, 'Say "A$1"', 1],
    [46_266, 'Orders', 2],
    [46_296, 'Say "A$1"', 3],
    [46_296, 'Orders', 4],
  ];
  const pivot = (kpi: PlacedKpi): PlacedKpi => ({ ...kpi, table: { ...kpi.table, pivotTable: 'Pivot' } });
  const MATRIX: Rows = [
    ['KPI', 'Year', 'Q1', 'Q2', 'Q3', 'Q4'],
    ...['Revenue', 'Orders'].flatMap((name) => [2025, 2026].map((year) => [name, year, 1, 2, 3, 4])),
  ];

  it.each<[string, PlacedKpi]>([
    ['records', placed(LONG, 'Say "A$1"')],
    ['records in an Excel table', placed(LONG, 'Say "A$1"', 'A1:C5')],
    ['a matrix', placed(MATRIX, 'Orders')],
    ['a PivotTable with KPIs across', pivot(placed(TEXTS, 'Orders'))],
    [
      'a PivotTable with KPIs down',
      pivot(
        placed(
          [
            ['KPI', 'Sep 2026', 'Oct 2026'],
            ['Revenue', 1, 2],
            ['Orders', 3, 4],
            ['Tickets', 5, 6],
          ],
          'Orders',
        ),
      ),
    ],
  ])('is what the formula for its name says: %s', (_, kpi) => {
    expect(labelsOf(kpi)).toBeDefined();
    expect(labelsIn(kpiNameFormula(kpi))).toBe(labelsOf(kpi));
  });
});
