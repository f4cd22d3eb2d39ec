import { coverage } from '../../src/domain/coverage';
import type { DatedPeriod } from '../../src/domain/period/period';

const month = (label: string, start: number, end: number): DatedPeriod => ({
  kind: 'month',
  label,
  order: start,
  start,
  end,
});
const SEP = month('Sep', 46_266, 46_295);
const OCT = month('Oct', 46_296, 46_326);
const NOV = month('Nov', 46_327, 46_356);
const DEC = month('Dec', 46_357, 46_387);
const JAN = month('Jan', 46_388, 46_418);
const quarter = { start: OCT.start, due: DEC.end };

/** As of 10 December. */
const covered = (shown: readonly DatedPeriod[], measured: readonly DatedPeriod[], asOf = 46_366) =>
  coverage(shown, (period) => measured.includes(period), quarter, asOf);

describe('how far a cycle is covered', () => {
  it.each([
    ['nothing of it', [SEP, OCT, NOV], [SEP], { measuredTo: undefined, nextEnd: OCT.end }],
    ['its first month', [SEP, OCT, NOV], [SEP, OCT], { measuredTo: OCT.end, nextEnd: NOV.end }],
    ['all that is shown', [OCT, NOV], [OCT, NOV], { measuredTo: NOV.end, nextEnd: DEC.end }],
    ['a month under way', [OCT, NOV, DEC], [OCT, NOV, DEC], { measuredTo: 46_366, nextEnd: undefined }],
    [
      'a month that is missing between',
      [OCT, NOV, DEC],
      [OCT, DEC],
      { measuredTo: 46_366, nextEnd: NOV.end },
    ],
    ['a table that ends before it', [SEP], [SEP], { measuredTo: undefined, nextEnd: OCT.end }],
    ['a table without periods', [], [], { measuredTo: undefined, nextEnd: undefined }],
  ])('%s', (_, shown, measured, expected) => {
    expect(covered(shown, measured)).toEqual(expected);
  });

  it('takes no period that lies ahead, nor one that reaches beyond the cycle', () => {
    expect(covered([OCT, NOV, DEC, JAN], [OCT, NOV, DEC, JAN], 46_340)).toEqual({
      measuredTo: 46_340,
      nextEnd: DEC.end,
    });
    const year: DatedPeriod = { kind: 'year', label: '2026', order: 2026, start: 46_023, end: DEC.end };
    expect(covered([year], [year])).toEqual({ measuredTo: undefined, nextEnd: undefined });
  });
});
