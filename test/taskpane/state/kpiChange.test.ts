import type { Kpi } from '../../../src/domain/kpi';
import type { Unit } from '../../../src/domain/unit';
import { kpiChange } from '../../../src/taskpane/state/kpiChange';

const CELL = { sheetId: 'S', row: 1, column: 1 };

function kpi(values: readonly number[], rest: Partial<Kpi> = {}, unit: Unit = { kind: 'count' }): Kpi {
  const series = values.map((value, order) => ({
    value,
    cell: CELL,
    period: { kind: 'month' as const, label: `M${order + 1}`, order },
  }));
  const latest = series[series.length - 1];
  return {
    key: 'k',
    name: 'K',
    nameCell: CELL,
    unit,
    numberFormat: '0',
    series,
    ...(latest && { latest }),
    ...rest,
  };
}

const PERCENT: Unit = { kind: 'percent' };

describe('the change against the period before', () => {
  it.each([
    ['a share of the value before', kpi([80, 100]), { amount: 0.25, unit: 'share' }],
    ['a share of a negative value, by its size', kpi([-80, -100]), { amount: -0.25, unit: 'share' }],
    ['no share from below zero to above', kpi([-20, 30]), { amount: 50, unit: 'not-meaningful' }],
    ['the difference itself, from zero', kpi([0, 5]), { amount: 5, unit: 'own' }],
    [
      'points, of a percentage kept as a share',
      kpi([0.03, 0.04], { numberFormat: '0.0%' }, PERCENT),
      { unit: 'points' },
    ],
    ['points, of a percentage kept as a number', kpi([3, 4], {}, PERCENT), { amount: 1, unit: 'points' }],
  ])('is %s', (_, one, expected) => {
    expect(kpiChange(one)).toMatchObject({ ...expected, since: `M${one.series.length - 1}` });
  });

  it.each([
    ['better when it rises and should', [1, 2], 'increase', 'better'],
    ['worse when it falls and should not', [2, 1], 'increase', 'worse'],
    ['better when it falls and should', [2, 1], 'decrease', 'better'],
    ['neither when nothing changed', [2, 2], 'decrease', undefined],
  ] as const)('is %s', (_, values, direction, verdict) => {
    expect(kpiChange(kpi(values, { direction }))?.verdict).toBe(verdict);
  });

  it.each([
    ['worse when they grow', [-55, -62], 'worse'],
    ['better when they shrink', [-3, -2], 'better'],
  ] as const)('is, of costs booked negative, %s', (_, values, verdict) => {
    const costs = kpi(values, { name: 'Cost of sales', direction: 'decrease' });
    expect(kpiChange(costs)?.verdict).toBe(verdict);
  });

  it('is no verdict where the better direction is not known', () => {
    expect(kpiChange(kpi([1, 2]))?.verdict).toBeUndefined();
  });

  it('is not there for a single value', () => {
    expect(kpiChange(kpi([1]))).toBeUndefined();
  });
});
