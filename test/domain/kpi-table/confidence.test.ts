import { judge, type Features } from '../../../src/domain/kpi-table/confidence';

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
};

describe('judge', () => {
  it('is sure of nothing where nothing speaks for a table', () => {
    expect(judge(nothing)).toEqual({ confidence: 0, reasons: [] });
  });

  it('stays at 1 where everything does, and names what does', () => {
    const everything = { ...nothing, ...Object.fromEntries(Object.keys(nothing).map((name) => [name, 1])) };
    expect(judge(everything)).toEqual({ confidence: 1, reasons: Object.keys(nothing) });
  });

  it('does not name what is hardly there', () => {
    expect(judge({ ...nothing, periods: 1, filled: 0.4 }).reasons).toEqual(['periods']);
  });
});
