import { proposedBaseline, proposePromotion } from '../../src/app/proposePromotion';
import { parseIsoDate } from '../../src/domain/calendarDate';
import type { Kpi, Measurement } from '../../src/domain/kpi';
import { serialOfDate } from '../../src/domain/sheet/serialDate';

function serial(iso: string): number {
  const date = parseIsoDate(iso);
  if (date === undefined) throw new Error(`no date: ${iso}`);
  return serialOfDate(date);
}

/** Values of months, each with the month's last day. */
function kpiOf(months: readonly (readonly [value: number, end?: string])[], rest: Partial<Kpi> = {}): Kpi {
  const series = months.map(([value, end], column): Measurement => {
    const cell = { sheetId: 's', row: 1, column };
    if (end === undefined) return { value, cell };
    return { value, cell, period: { kind: 'month', label: end, order: column, end: serial(end) } };
  });
  const latest = series.at(-1);
  return {
    key: 's!A2',
    name: 'Churn',
    nameCell: { sheetId: 's', row: 1, column: 0 },
    unit: { kind: 'number' },
    numberFormat: 'General',
    series,
    ...(latest && { latest }),
    ...rest,
  };
}

const HISTORY = [
  [5, '2026-08-31'],
  [6, '2026-09-30'],
  [7, '2026-10-31'],
] as const;
const OWN = { value: 4, cell: { sheetId: 's', row: 1, column: 9 } };

describe('the baseline that is proposed', () => {
  it.each<[string, Kpi, string, number | undefined]>([
    ['is the value as the cycle starts', kpiOf(HISTORY), '2026-10-01', 6],
    ['is of a period that ends on the first day', kpiOf(HISTORY), '2026-10-31', 7],
    ['is the latest where the history begins later', kpiOf(HISTORY), '2026-07-01', 7],
    ['is the latest where the table tells no dates', kpiOf([[1], [2]]), '2026-10-01', 2],
    ['is the team’s own where there is one', kpiOf(HISTORY, { baseline: OWN }), '2026-10-01', 4],
    ['is none where nothing was measured', kpiOf([]), '2026-10-01', undefined],
  ])('%s', (_, kpi, start, value) => {
    expect(proposedBaseline(kpi, serial(start))?.value).toBe(value);
  });

  it.each<[string, Kpi, number | undefined]>([
    ['is the team’s own', kpiOf([[5]], { target: { ...OWN, value: 4 }, direction: 'decrease' }), 4],
    [
      'is none where a budget is kept',
      kpiOf([[5]], { target: { ...OWN, value: 9 }, direction: 'decrease' }),
      undefined,
    ],
    ['is none where the KPI stands at it', kpiOf([[5]], { target: { ...OWN, value: 5 } }), undefined],
    [
      'is taken as it is where nobody knows what is better',
      kpiOf([[5]], { target: { ...OWN, value: 9 } }),
      9,
    ],
    [
      'is nearer to zero for costs booked negative',
      kpiOf([[-5]], { name: 'Rent costs', target: { ...OWN, value: -4 }, direction: 'decrease' }),
      -4,
    ],
  ])('of a target %s', (_, kpi, value) => {
    expect(proposePromotion(kpi, serial('2026-11-22')).target?.value).toBe(value);
  });

  it('is taken for the quarter that is proposed', () => {
    expect(proposePromotion(kpiOf(HISTORY), serial('2026-11-22'))).toMatchObject({
      baseline: { value: 6 },
      start: serial('2026-10-01'),
      due: serial('2026-12-31'),
    });
  });
});
