import type { Issue } from '../../src/app/issue';
import type { Expectation, Plan } from '../../src/app/plan';
import { addTable } from '../../src/embedded-host/model/edit/addTable';
import type { Workbook } from '../../src/embedded-host/model/workbook';
import { applyPlan } from '../../src/excel/applyPlan';
import { askExpectations } from '../../src/excel/checkExpectations';
import { request } from '../../src/excel/request';
import { at, gridWorkbook, sheetOf } from '../support/gridWorkbook';
import { valueOf } from '../support/keyliftOnHost';
import { planOfEdits } from '../support/planOfEdits';
import { onHost } from './onHost';

const area = (row: number, column: number, rowCount = 1, columnCount = 1) => ({
  row,
  column,
  rowCount,
  columnCount,
});

/** A workbook in which all of `HOLDING` holds. */
function sales(): Workbook {
  const workbook = gridWorkbook({ "Team's": [['Id', 'Actual'], ['KR-1', '=1+1'], [], [null, null, 'note']] });
  const sheet = sheetOf(workbook);
  sheet.tables = [{ ...addTable(workbook, sheet, at('A1:B2'), true), name: 'Kpis' }];
  return workbook;
}

const sheet = "Team's";

const HOLDING: readonly Expectation[] = [
  { kind: 'free', sheet, area: area(0, 2, 3, 2) },
  { kind: 'holds', sheet, area: area(1, 0, 1, 3), inputs: [['KR-1', '=1+1', null]] },
  { kind: 'writable', sheet },
  { kind: 'unfiltered', sheet },
  { kind: 'table-at', table: 'Kpis', sheet, area: area(0, 0, 2, 2) },
  { kind: 'no-sheet', sheet: 'OKRs' },
  { kind: 'nothing-else', sheet, areas: [area(0, 0, 2, 2), area(3, 2)] },
  { kind: 'no-name', name: 'Keylift_AsOf' },
  { kind: 'no-name', name: 'Rate', scope: sheet },
];

// Excel prints a formula in its own way, whatever it was given.
it('holds a formula that Excel prints without needless quotes, or with those that it needs', async () => {
  const workbook = gridWorkbook({
    S: [['=YTD2026!$A$1'], ["=sum('C3PO'!$A$1)"]],
    YTD2026: [[1]],
    C3PO: [[2]],
  });
  const inputs = [["='YTD2026'!$A$1"], ['=SUM(C3PO!$A$1)']];
  expect(await check(workbook, [{ kind: 'holds', sheet: 'S', area: area(0, 0, 2), inputs }])).toBeUndefined();
  const others = [["='YTD2026'!$A$2"], [null]];
  expect(
    await check(workbook, [{ kind: 'holds', sheet: 'S', area: area(0, 0, 2), inputs: others }]),
  ).toMatchObject({
    code: 'workbook-changed',
  });
});

async function check(workbook: Workbook, expects: readonly Expectation[]): Promise<Issue | undefined> {
  const { connection } = onHost(workbook);
  return valueOf(await request(connection, (book) => askExpectations(book, expects), 'repeatable'));
}

describe('what a plan expects', () => {
  it('holds, all of it in one request', async () => {
    const { host, connection } = onHost(sales());
    const asked = request(connection, (book) => askExpectations(book, HOLDING), 'repeatable');
    expect(await asked).toEqual({ ok: true, value: undefined });
    expect(host.log).toHaveLength(1);
  });

  it.each<[string, Expectation, Issue]>([
    [
      'a cell is in the way',
      { kind: 'free', sheet, area: area(2, 1, 2, 3) },
      { code: 'cells-not-free', address: "'Team''s'!C4", found: 'note' },
    ],
    [
      'another table is in the way',
      { kind: 'free', sheet, area: area(6, 2, 2, 2) },
      { code: 'table-cannot-grow', table: 'Other', address: "'Team''s'!C7:D8" },
    ],
    [
      'a merged cell is in the way',
      { kind: 'free', sheet, area: area(0, 3) },
      { code: 'merged-across-edge', address: expect.stringContaining('D1:E1') as unknown as string },
    ],
    [
      'a cell holds something else',
      { kind: 'holds', sheet, area: area(1, 0), inputs: [['KR-2']] },
      { code: 'workbook-changed', where: "'Team''s'!A2" },
    ],
    [
      'a formula became its value',
      { kind: 'holds', sheet, area: area(1, 1), inputs: [[2]] },
      { code: 'workbook-changed', where: "'Team''s'!B2" },
    ],
    [
      'the sheet is protected',
      { kind: 'writable', sheet: 'Locked' },
      { code: 'sheet-protected', sheet: 'Locked' },
    ],
    [
      'rows are filtered',
      { kind: 'unfiltered', sheet: 'Locked' },
      { code: 'rows-filtered', sheet: 'Locked' },
    ],
    [
      'the table grew',
      { kind: 'table-at', table: 'Kpis', sheet, area: area(0, 0, 3, 2) },
      { code: 'workbook-changed', where: 'Kpis' },
    ],
    [
      'the sheet is there',
      { kind: 'no-sheet', sheet: 'Locked' },
      { code: 'workbook-changed', where: 'Locked' },
    ],
    [
      'something else stands on the sheet',
      { kind: 'nothing-else', sheet, areas: [area(0, 0, 3, 2), area(5, 3, 3, 2)] },
      { code: 'workbook-changed', where: "'Team''s'!C4" },
    ],
    [
      'something else stands beyond all that is known of the sheet',
      { kind: 'nothing-else', sheet, areas: [area(0, 0, 3, 2)] },
      { code: 'workbook-changed', where: "'Team''s'!A1:E6" },
    ],
    ['the name is there', { kind: 'no-name', name: 'Rate' }, { code: 'workbook-changed', where: 'Rate' }],
  ])('does not hold where %s', async (_, expected, issue) => {
    const workbook = gridWorkbook({
      [sheet]: [['Id', 'Actual'], ['KR-1', '=1+1'], [], [null, null, 'note']],
      Locked: [['x'], ['y']],
    });
    const [team, locked] = workbook.sheets;
    if (!team || !locked) throw new Error('There are two sheets.');
    const kpis = addTable(workbook, team, at('A1:B2'), true);
    const other = addTable(workbook, team, at('D6:E8'), true);
    team.tables = [
      { ...kpis, name: 'Kpis' },
      { ...other, name: 'Other' },
    ];
    team.merges = [at('D1:E1')];
    locked.protection = { protected: true, options: {} };
    locked.filter = { area: at('A1:A2'), criteria: [{ column: 0, values: ['y'] }] };
    workbook.names = [{ name: 'Rate', formula: "'Team''s'!$A$1", comment: '', visible: true }];
    expect(await check(workbook, [expected])).toEqual(issue);
  });

  it('does not hold in a workbook whose structure is protected, for a sheet that would be added', async () => {
    const workbook = sales();
    workbook.structureProtected = true;
    expect(await check(workbook, [{ kind: 'no-sheet', sheet: 'OKRs' }])).toEqual({
      code: 'workbook-protected',
    });
  });

  it('is told in its order: the first that does not hold', async () => {
    const broken: Expectation = { kind: 'holds', sheet, area: area(1, 0), inputs: [['KR-2']] };
    const other: Expectation = { kind: 'table-at', table: 'Kpis', sheet, area: area(5, 5) };
    expect(await check(sales(), [...HOLDING, broken, other])).toEqual({
      code: 'workbook-changed',
      where: "'Team''s'!A2",
    });
  });

  // 72,000 cells of a register of thousands of key results take more than one answer may.
  it('is looked at in several requests where one answer could not hold it, and missed in any of them', async () => {
    const rows = Array.from({ length: 70 }, (_, row) => [`${row} ${'x'.repeat(30_000)}`]);
    const plan = (inputs: typeof rows): Plan => ({
      ...planOfEdits([{ kind: 'add-name', name: 'Rate', formula: '=1', comment: '' }]),
      expects: [
        { kind: 'holds', sheet: 'S', area: area(0, 0, 70, 2), inputs: inputs.map((row) => [...row, ...row]) },
      ],
    });
    const { host, connection } = onHost({ S: rows.map((row) => [...row, ...row]) });
    const corrected = rows.map((row, index) => (index === 69 ? ['corrected'] : row));
    expect(await applyPlan(connection, plan(corrected))).toMatchObject({
      ok: false,
      issue: { code: 'workbook-changed', where: 'S!A36:B70' },
    });
    expect(host.log).toHaveLength(1);
    expect(await applyPlan(connection, plan(rows))).toMatchObject({ ok: true });
  });
});
