import { CLAIM_THRESHOLD, judge, type Features } from '../../../src/domain/kpi-table/confidence';

const nothing: Features = {
  periods: 0,
  orderlyAxis: 0,
  currentValue: 0,
  target: 0,
  nameHeader: 0,
  unitColumn: 0,
  kpis: 0,
  filled: 0,
  distinctNames: 0,
  measureNames: 0,
  alone: 0,
  records: 0,
  sameNames: 0,
};

describe('judge', () => {
  it('is sure of nothing where nothing speaks for a table', () => {
    expect(judge(nothing)).toEqual({ confidence: 0, reasons: [] });
  });

  it('stays at 1 where everything does, and names what does', () => {
    const signs = Object.keys(nothing).filter((name) => !['records', 'sameNames'].includes(name));
    const everything = { ...nothing, ...Object.fromEntries(signs.map((name) => [name, 1])) };
    expect(judge(everything)).toEqual({ confidence: 1, reasons: signs });
  });

  it('doubts a table whose columns hold words', () => {
    expect(judge({ ...nothing, periods: 1, orderlyAxis: 1, records: 0.5 }).confidence).toBe(0);
  });

  it('claims a single KPI that has a current value and a target', () => {
    const one = { ...nothing, kpis: 0.4, filled: 1, distinctNames: 1 };
    expect(judge({ ...one, currentValue: 1, target: 1 }).confidence).toBeGreaterThanOrEqual(CLAIM_THRESHOLD);
    expect(judge({ ...one, currentValue: 1 }).confidence).toBeLessThan(CLAIM_THRESHOLD);
  });

  it('does not name what is hardly there', () => {
    expect(judge({ ...nothing, periods: 1, filled: 0.4 }).reasons).toEqual(['periods']);
  });
});
