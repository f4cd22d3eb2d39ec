import { detectionFigures } from './detectionFigures';
import { expectedAt, expectedKpis, foundAt, foundKpis } from './handMadeTables';
import { reportDetection } from './reportDetection';
import { scoreFile, type FileScore, type Truth } from './scoreFile';

function truth(name: string, other: Partial<Truth>): Truth {
  return { name, kind: 'positive', layoutClasses: [], tables: [], ...other };
}

/** Three of five tables are found, two of them exactly; one is claimed where nothing is. */
const SCORES: readonly FileScore[] = [
  scoreFile(truth('orders.xlsx', { kind: 'negative', layoutClasses: ['negative'] }), [foundAt('A2:D9')]),
  scoreFile(
    truth('rows.xlsx', {
      layoutClasses: ['wide-months', 'totals'],
      tables: [
        expectedAt('A2:D9', { kpis: expectedKpis('A2>D2', 'A3>D3') }),
        expectedAt('A12:D20', { kpis: expectedKpis('A12>D12') }),
      ],
    }),
    [
      foundAt('A2:D9', { kpis: foundKpis('A2>D2', 'A3>C3') }),
      foundAt('A12:D21', { orientation: 'snapshot', kpis: foundKpis('A12>D12') }),
    ],
  ),
  scoreFile(
    truth('columns.xlsx', {
      layoutClasses: ['totals'],
      tables: [
        expectedAt('A2:D9', { orientation: 'kpis-in-columns' }),
        expectedAt('A2:D9', { orientation: 'kpis-in-columns', sheet: 'Sheet2' }),
        expectedAt('A2:D9', { orientation: 'kpis-in-columns', sheet: 'Sheet3' }),
        expectedAt('A2:D9', { sheet: 'Sheet4', ambiguous: true }),
      ],
    }),
    [
      foundAt('A2:D9', { orientation: 'kpis-in-columns', axis: { kind: 'year', order: 'ascending' } }),
      foundAt('A2:D9', { orientation: 'long', sheet: 'Notes' }),
      foundAt('A2:D9', { sheet: 'Sheet4' }),
    ],
  ),
  scoreFile(truth('survey.xlsx', { kind: 'negative' }), [foundAt('A2:D9', { confidence: 0.4 })]),
  scoreFile(truth('damaged.xlsx', { kind: 'hostile' }), [], { kind: 'refused', reason: 'damaged' }),
  scoreFile(truth('odd.xlsx', { kind: 'hostile' }), [], { kind: 'crashed', reason: 'no such row' }),
  scoreFile(truth('perfect.xlsx', {}), []),
];

const NONE = { precision: 0, recall: 0, f1: 0 };
const ALL = { precision: 1, recall: 1, f1: 1 };

describe('detectionFigures', () => {
  const figures = detectionFigures(SCORES);

  it('has precision, recall and F1 of tables and KPIs, without negatives and ambiguous tables', () => {
    expect(figures.tables.exact).toEqual({ precision: 2 / 4, recall: 2 / 5, f1: 4 / 9 });
    expect(figures.tables.within2).toEqual({ precision: 3 / 4, recall: 3 / 5, f1: 6 / 9 });
    expect(figures.kpis).toEqual({ precision: 2 / 3, recall: 2 / 3, f1: 4 / 6 });
  });

  it('has them by orientation: the expected one, or the found one where none is expected', () => {
    expect(figures.byOrientation).toEqual({
      'kpis-in-columns': {
        tables: {
          exact: { precision: 1, recall: 1 / 3, f1: 2 / 4 },
          within2: { precision: 1, recall: 1 / 3, f1: 2 / 4 },
        },
        kpis: NONE,
      },
      'kpis-in-rows': {
        tables: { exact: { precision: 1 / 2, recall: 1 / 2, f1: 1 / 2 }, within2: ALL },
        kpis: { precision: 2 / 3, recall: 2 / 3, f1: 4 / 6 },
      },
      long: { tables: { exact: NONE, within2: NONE }, kpis: NONE },
    });
  });

  it('has them by layout class, which belongs to all tables of a workbook', () => {
    expect(Object.keys(figures.byLayout)).toEqual(['totals', 'wide-months']);
    expect(figures.byLayout['totals']).toEqual({ tables: figures.tables, kpis: figures.kpis });
    expect(figures.byLayout['wide-months']?.tables.within2).toEqual(ALL);
  });

  it('has the share of tables within two that are read right', () => {
    expect(figures.orientationRight).toBe(2 / 3);
    expect(figures.axisRight).toBe(2 / 3);
  });

  it('counts ambiguous tables, negatives with a claim, and crashes', () => {
    expect(figures).toMatchObject({ ambiguous: { tables: 1, within2: 1 }, negativesClaimed: 1, crashes: 1 });
  });

  it('tells what is wrong in the worst workbooks, and leaves out what is perfect', () => {
    expect(figures.worst.map(({ file, wrong }) => `${file} ${wrong}`)).toEqual([
      'rows.xlsx 4',
      'columns.xlsx 4',
      'orders.xlsx 1',
      'odd.xlsx 1',
    ]);
    expect(figures.worst[2]?.what).toEqual([
      'Sheet1!A2:D9 claimed as kpis-in-rows (KPIs: 0, sure: 0.90), nothing there',
    ]);
  });

  it('is all 0 for an empty corpus', () => {
    expect(detectionFigures([])).toEqual({
      tables: { exact: NONE, within2: NONE },
      kpis: NONE,
      byOrientation: {},
      byLayout: {},
      orientationRight: 0,
      axisRight: 0,
      ambiguous: { tables: 0, within2: 0 },
      negativesClaimed: 0,
      crashes: 0,
      worst: [],
    });
  });
});

describe('reportDetection', () => {
  const many = Array.from({ length: 12 }, (_, index) =>
    scoreFile(truth(`book ${index}.xlsx`, { tables: [expectedAt('A2:D9')] }), []),
  );

  it('tells of the ten worst workbooks, or of all when asked to', () => {
    const told = (verbose: boolean) =>
      reportDetection(many, verbose).filter((line) => line.endsWith(': 1 wrong')).length;
    expect([told(false), told(true)]).toEqual([10, 12]);
  });

  it('has a row of ratios for all, each orientation and each layout class', () => {
    const rows = reportDetection(SCORES, false);
    expect(rows[2]).toMatch(
      /^all +5 +4 +50\.0% +40\.0% +44\.4% +75\.0% +60\.0% +66\.7% +3 +66\.7% +66\.7% +66\.7%$/,
    );
    expect(rows.slice(3, 8).map((row) => row.split(' ')[0])).toEqual([
      'kpis-in-columns',
      'kpis-in-rows',
      'long',
      'totals',
      'wide-months',
    ]);
  });

  it('lets no text of a workbook steer the terminal', () => {
    const sheet = 'a\u001b[2Jb';
    const lines = reportDetection(
      [scoreFile(truth('x', { tables: [expectedAt('A2:D9', { sheet })] }), [])],
      true,
    );
    expect(lines.join('\n')).not.toContain('\u001b');
  });
});
