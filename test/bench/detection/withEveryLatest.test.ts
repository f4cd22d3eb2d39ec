import { sheetOf } from '../../support/snapshots';
import type { ExpectedTable } from './expectedTable';
import { areaOf, expectedAt, expectedKpis } from './handMadeTables';
import { withEveryLatest } from './withEveryLatest';

const ENGLISH = { decimalSeparator: '.', thousandsSeparator: ',' };
const ROWS = [
  ['KPI', 'Jan', 'Feb', 'Mar', 'Total'],
  ['Revenue', 1, 2, 3, 6],
  ['Churn', 5, '4', 'n/a', 9],
  ['NPS', 30, 35, '', 65],
];

function latestCells(truth: Partial<ExpectedTable>, rows = ROWS): readonly (string | undefined)[] {
  const { grid } = sheetOf('Sheet1', rows);
  if (grid === undefined) throw new Error('There are cells.');
  const figures = { periods: [areaOf('B1:E1')], totals: ['E'] };
  const table = expectedAt('A2:E4', { figures, ...truth });
  return withEveryLatest(table, grid, ENGLISH).kpis.map(({ latestCell }) => latestCell);
}

const OTHERS = [
  { name: '', nameCell: 'A3' },
  { name: '', nameCell: 'A4' },
];

describe('withEveryLatest', () => {
  it('takes the last figure along the periods, totals apart', () => {
    expect(latestCells({ kpis: [...expectedKpis('A2>D2'), ...OTHERS] })).toEqual(['D2', 'C3', 'C4']);
  });

  it('takes the first where the newest comes first', () => {
    const axis = { kinds: ['month'], order: 'descending' } as const;
    expect(latestCells({ axis, kpis: [...expectedKpis('A2>B2'), ...OTHERS] })).toEqual(['B2', 'B3', 'B4']);
  });

  it('takes the one column of current values', () => {
    const figures = { periods: [], totals: [], current: 'C' };
    const kpis = [...expectedKpis('A2>C2'), ...OTHERS];
    expect(latestCells({ orientation: 'snapshot', figures, kpis })).toEqual(['C2', 'C3', 'C4']);
  });

  it('reads KPIs in columns down the rows', () => {
    const turned = [0, 1, 2, 3, 4].map((n) => ROWS.map((row) => row[n] ?? ''));
    const figures = { periods: [areaOf('A2:A5')], totals: ['5'] };
    const kpis = [...expectedKpis('B1>B4'), { name: '', nameCell: 'C1' }];
    expect(latestCells({ orientation: 'kpis-in-columns', figures, kpis }, turned)).toEqual(['B4', 'C3']);
  });

  it('leaves the others alone where the truth tells another cell than it would take', () => {
    expect(latestCells({ kpis: [...expectedKpis('A2>C2'), ...OTHERS] })).toEqual([
      'C2',
      undefined,
      undefined,
    ]);
  });
});
