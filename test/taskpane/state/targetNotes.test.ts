import type { Kpi } from '../../../src/domain/kpi';
import { scaleOf } from '../../../src/domain/scale';
import { levelNotes, toldNotes } from '../../../src/taskpane/state/targetNotes';

const CELL = { sheetId: 'S', row: 1, column: 1 };

function kpiOf(value: number, rest: Partial<Kpi> = {}): Kpi {
  const latest = { value, cell: CELL };
  return {
    key: 'k',
    name: 'Rent',
    nameCell: CELL,
    unit: { kind: 'number' },
    numberFormat: 'General',
    series: [latest],
    latest,
    ...rest,
  };
}

const notesOn = (kpi: Kpi, baseline: number, target: number) =>
  levelNotes(kpi, { baseline, target }, scaleOf(kpi));

describe('what is asked about a target', () => {
  it('is nothing where it makes the KPI better, or nobody knows what is better', () => {
    expect(notesOn(kpiOf(80, { direction: 'decrease' }), 80, 70)).toEqual([]);
    expect(notesOn(kpiOf(80), 80, 90)).toEqual([]);
  });

  it('is whether it is meant where it makes the KPI worse', () => {
    expect(notesOn(kpiOf(80, { direction: 'decrease' }), 80, 90)).toEqual([
      { kind: 'against', better: 'decrease', isBookedNegative: false },
    ]);
  });

  it('is judged by the size of costs booked negative', () => {
    const costs = kpiOf(-80, { direction: 'decrease', name: 'Rent expense' });
    expect(notesOn(costs, -80, -70)).toEqual([]);
    expect(notesOn(costs, -80, -90)).toEqual([
      { kind: 'against', better: 'increase', isBookedNegative: true },
    ]);
  });

  it('is whether a hundred times as much is meant of a percentage', () => {
    const rate = kpiOf(93, { unit: { kind: 'percent' }, direction: 'increase' });
    expect(notesOn(rate, 93, 0.95)).toMatchObject([
      { kind: 'other-scale', field: 'target', figure: 0.95, beside: 93, meant: 95 },
      { kind: 'against' },
    ]);
    expect(notesOn(rate, 0.9, 95)).toMatchObject([{ field: 'baseline', meant: 90 }, { field: 'target' }]);
  });
});

describe('what the table tells of a target', () => {
  const target = { value: 90, cell: CELL };

  it.each<[string, Kpi, readonly string[]]>([
    ['nothing of one ahead', kpiOf(95, { direction: 'decrease', target }), []],
    ['that one is met already', kpiOf(80, { direction: 'decrease', target }), ['met']],
    ['that the KPI stands at it', kpiOf(90, { target }), ['met']],
    ['nothing of a higher one where nobody knows what is better', kpiOf(80, { target }), []],
    ['that a lower one may be met where nobody knows what is better', kpiOf(95, { target }), ['lower']],
    ['its words', kpiOf(95, { direction: 'decrease', target, targetText: '< 90' }), ['told']],
    [
      'that it is a range',
      kpiOf(80, { target, targetText: '90–95', targetBand: { from: 90, to: 95 } }),
      ['band'],
    ],
    [
      'that the KPI lies within',
      kpiOf(92, { targetText: '90–95', targetBand: { from: 90, to: 95 } }),
      ['band'],
    ],
  ])('is %s', (_, kpi, kinds) => {
    expect(toldNotes(kpi, undefined).map(({ kind }) => kind)).toEqual(kinds);
  });
});
