import { currentValue, liesIn, type Aggregation } from '../../src/domain/aggregation';
import type { Measurement } from '../../src/domain/kpi';
import type { Period } from '../../src/domain/period/period';

/** October to December 2026. */
const QUARTER = { start: 46_296, due: 46_387 };
const month = (start: number, end: number): Period => ({
  kind: 'month',
  label: '',
  order: start,
  start,
  end,
});
const SEP = month(46_266, 46_295);
const OCT = month(46_296, 46_326);
const NOV = month(46_327, 46_356);

const measured = (value: number, period?: Period): Measurement => {
  const cell = { sheetId: 's', row: 1, column: 1 };
  return period === undefined ? { value, cell } : { value, cell, period };
};

describe('the current value of a KPI', () => {
  const series = [measured(1, SEP), measured(4, OCT), measured(8, NOV)];

  it.each<[Aggregation, number]>([
    ['latest', 8],
    ['sum', 12],
    ['average', 6],
  ])('as the %s', (aggregation, value) => {
    expect(currentValue(series, aggregation, QUARTER)).toBe(value);
  });

  it('is the latest even if that is older than the cycle', () => {
    expect(currentValue([measured(1, SEP)], 'latest', QUARTER)).toBe(1);
  });

  it('stays what it was at the due date', () => {
    expect(currentValue(series, 'latest', { start: 46_204, due: 46_295 })).toBe(1);
    expect(currentValue(series, 'latest', { start: 46_204, due: 46_340 })).toBe(4);
    expect(currentValue([measured(2)], 'latest', { start: 46_204, due: 46_295 })).toBe(2);
  });

  it.each<Aggregation>(['sum', 'average'])(
    'has no %s where nothing was measured in the cycle',
    (aggregation) => {
      expect(currentValue([measured(1, SEP), measured(2)], aggregation, QUARTER)).toBeUndefined();
    },
  );
});

describe('a period lies in a cycle', () => {
  it.each([
    ['from its first day on', OCT, true],
    ['but not before it', SEP, false],
    ['not with a part of it', month(46_290, 46_300), false],
    ['not beyond its last day', month(46_357, 46_388), false],
    ['not where it does not tell its year', { kind: 'month', label: 'Oct', order: 9 } as const, false],
  ])('%s', (_, period, lies) => {
    expect(liesIn(period, QUARTER)).toBe(lies);
  });
});
