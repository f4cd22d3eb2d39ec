import type { CellValue } from '../../../src/domain/sheet/cellValue';
import { sheetOf } from '../../support/snapshots';
import type { ExpectedTable } from '../detection/expectedTable';
import { areaOf, expectedAt, expectedKpis } from '../detection/handMadeTables';
import { draftOf, type Draft } from './draft';
import type { Perturbation } from './perturbation';
import { perturbedFigures, reportPerturbed } from './perturbedFigures';
import { perturbTable } from './perturbTable';
import { laidOut, readingOf } from './readDraft';

const ENGLISH = { decimalSeparator: '.', thousandsSeparator: ',' };

const ROWS = [
  ['Report', '', '', '', ''],
  ['KPI', 'Jan 24', 'Feb 24', 'Mar 24', 'Apr 24'],
  ['Sales', '', '', '', ''],
  ['Revenue', 11, 12, 13, 14],
  ['Churn', 5, 4, 3, 2],
  ['Orders', 70, 71, 72, 73],
];

const ASCENDING = { kinds: ['month'], order: 'ascending' } as const;
const TRUTH = expectedAt('A3:E6', {
  header: areaOf('A2:E2'),
  axis: ASCENDING,
  names: [areaOf('A4:A6')],
  figures: { periods: [areaOf('B2:E2')], totals: [] },
  kpis: expectedKpis('A4>E4', 'A5>E5', 'A6>E6'),
});

function draftIn(rows: readonly (readonly CellValue[])[], table: ExpectedTable): Draft {
  const draft = draftOf(table, sheetOf('Sheet1', rows), [table]);
  if (draft === undefined) throw new Error('There are cells.');
  return draft;
}

const UPRIGHT = draftIn(ROWS, TRUTH);

function unchangedBy(change: Omit<Perturbation, 'name'>): readonly boolean[] | undefined {
  const outcomes = perturbTable(UPRIGHT, ENGLISH, 1, [{ name: 'change', ...change }]);
  return outcomes?.filter(({ perturbation }) => perturbation === 'change').map(({ unchanged }) => unchanged);
}

describe('draftOf', () => {
  it('knows the rows and columns of a table by what they are', () => {
    expect(UPRIGHT.columns).toEqual(['name', 'period', 'period', 'period', 'period']);
    expect(UPRIGHT.rows.map(({ kind }) => kind)).toEqual(['above', 'header', 'heading', 'kpi', 'kpi', 'kpi']);
  });

  it('lifts KPIs in columns out as rows, and lays them out as they were', () => {
    const turned = [0, 1, 2, 3, 4].map((n) => ROWS.slice(1).map((row) => row[n] ?? ''));
    const draft = draftIn(turned, {
      ...TRUTH,
      orientation: 'kpis-in-columns',
      header: areaOf('A1:E1'),
      body: areaOf('A2:E5'),
      names: [areaOf('C1:E1')],
      figures: { periods: [areaOf('A2:A5')], totals: [] },
      kpis: expectedKpis('C1>C5', 'D1>D5', 'E1>E5'),
    });
    expect(draft.columns).toEqual(['name', 'period', 'period', 'period', 'period']);
    expect(draft.rows.map(({ kind }) => kind)).toEqual(['header', 'heading', 'kpi', 'kpi', 'kpi']);
    expect([...readingOf(laidOut(draft), ENGLISH)]).toEqual(['C1>C5', 'D1>D5', 'E1>E5']);
    expect(laidOut(draft).rows.map((row) => row.map(({ value }) => value))).toEqual(turned);
  });
});

describe('a table that is changed', () => {
  it('is read the same where nothing changes', () => {
    expect(unchangedBy({ table: (draft) => draft })).toEqual([true]);
  });

  it('is read the same with rows of it gone', () => {
    const table = (draft: Draft): Draft => ({ ...draft, rows: draft.rows.slice(0, -1) });
    expect(unchangedBy({ table })).toEqual([true]);
  });

  it('is read otherwise where its header is gone', () => {
    const table = (draft: Draft): Draft => ({
      ...draft,
      rows: draft.rows.filter(({ kind }) => kind !== 'header'),
    });
    expect(unchangedBy({ table })).toEqual([false]);
  });

  it('is read otherwise where what was added is claimed, unless it may be', () => {
    const table = (draft: Draft): Draft => ({
      ...draft,
      rows: [...draft.rows, { kind: 'kpi', cells: ['Visits', 1, 2, 3, 4].map((value) => ({ value })) }],
    });
    expect(unchangedBy({ table })).toEqual([false]);
    expect(unchangedBy({ table, addsKpis: true })).toEqual([true]);
  });

  it('is left out of a change that finds no place', () => {
    expect(unchangedBy({ table: () => undefined })).toEqual([]);
  });

  it('is not tried where it is not read as it is', () => {
    const unread = draftIn(
      ROWS.map(([name = '']) => [name]),
      TRUTH,
    );
    expect(perturbTable(unread, ENGLISH, 1)).toBeUndefined();
  });

  it('goes through all that must not matter, alone and two at a time', () => {
    const outcomes = perturbTable(UPRIGHT, ENGLISH, 1) ?? [];
    const tried = new Set(outcomes.map(({ perturbation }) => perturbation));
    for (const name of ['moved', 'transposed', 'rows shuffled', 'periods as Jan 26', 'two at a time'])
      expect(tried).toContain(name);
    expect(tried).not.toContain('periods as Q1 2026');
  });
});

describe('perturbedFigures', () => {
  const perturbed = [
    {
      table: 'a',
      outcomes: [
        { perturbation: 'moved', unchanged: true },
        { perturbation: 'transposed', unchanged: false },
      ],
    },
    { table: 'b', outcomes: [{ perturbation: 'moved', unchanged: true }] },
    { table: 'c' },
  ];

  it('tells how often readings stay the same, the worst first, and how many tables are read at all', () => {
    const figures = perturbedFigures(perturbed);
    expect(figures).toEqual({
      unchanged: 2 / 3,
      byPerturbation: { transposed: 0, moved: 1 },
      tables: 3,
      tablesRead: 2,
      readings: 3,
    });
    expect(Object.keys(figures.byPerturbation)).toEqual(['transposed', 'moved']);
  });

  it('names the tables that came out differently where all is to be told', () => {
    expect(reportPerturbed(perturbed, true)).toContain('transposed: a');
    expect(reportPerturbed(perturbed, false)).not.toContain('transposed: a');
  });
});
