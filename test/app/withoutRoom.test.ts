import { okrs } from '../support/okrs';
import { planDemotion } from '../../src/app/planDemotion';
import { planRemoval } from '../../src/app/planRemoval';
import { findLostKpi, planRepair, surveysForRepair } from '../../src/app/planRepair';
import { planTargetEdit } from '../../src/app/planTargetEdit';
import { readRegister } from '../../src/app/readRegister';
import { tablesWithoutRoom } from '../../src/app/roomBeside';
import type { Issue } from '../../src/app/issue';
import type { SheetSnapshot, Snapshot } from '../../src/app/snapshot';
import type { Survey } from '../../src/app/survey';
import { carryOut, contentsOf } from '../support/carryOut';
import {
  cellsOf,
  monthsWorkbook,
  planned,
  promoted,
  requestFor,
  salesWorkbook,
  valueOf,
  type KpiWorkbook,
} from '../support/salesAndMonths';
import { freeSurvey, kpiTableOf } from '../support/snapshots';
import { typed } from '../support/typed';

const TODAY = 46050;
const OKRS_ONLY = { withoutRoom: 'okrs-only' } as const;

/** What a survey may find in the way, besides what a snapshot tells. */
const IN_THE_WAY: readonly (readonly [Issue['code'], Partial<Survey>])[] = [
  ['sheet-protected', { protected: true }],
  ['rows-filtered', { filtered: true }],
  ['merged-across-edge', { merged: ['KPIs!D3:E3'] }],
  ['table-cannot-grow', { otherTable: { name: 'Other', address: 'KPIs!F1' } }],
  ['cells-not-free', { occupied: [{ address: 'KPIs!E4', text: 'x' }] }],
];

const WORKBOOKS: readonly (readonly [string, () => KpiWorkbook, string])[] = [
  ['a plain range', monthsWorkbook, 'KPIs'],
  ['an Excel table', salesWorkbook, 'Sales Q1'],
];

describe.each(WORKBOOKS)('a KPI of %s without room beside it', (_, make, sheetName) => {
  const workbook = make();
  const full = (request: Parameters<typeof freeSurvey>[0]): Survey =>
    freeSurvey(request, { occupied: [{ address: 'E4', text: 'x' }] });
  const trackedOn = (rows: readonly number[]): Snapshot =>
    carryOut(
      workbook.snapshot,
      valueOf(planned(workbook, requestFor(workbook.table, rows, OKRS_ONLY), full)),
    );
  const linkOf = (snapshot: Snapshot, id: string) =>
    readRegister(snapshot, [workbook.table])?.keyResults.find((one) => one.id === id)?.link;

  it.each(IN_THE_WAY)(
    'is refused for %s, and tracked in the register alone where that is wanted',
    (code, found) => {
      const survey = (request: Parameters<typeof freeSurvey>[0]): Survey => freeSurvey(request, found);
      const request = requestFor(workbook.table, [0]);
      expect(planned(workbook, request, survey)).toMatchObject({ ok: false, issue: { code } });
      const plan = valueOf(planned(workbook, { ...request, ...OKRS_ONLY }, survey));
      expect(plan.edits.filter((edit) => 'sheet' in edit && edit.sheet === sheetName)).toEqual([]);
      expect(plan.expects.filter((one) => 'sheet' in one && one.sheet === sheetName)).toEqual([
        expect.objectContaining({ kind: 'holds' }),
      ]);
    },
  );

  it('gets its columns all the same where there is room', () => {
    const plan = valueOf(planned(workbook, requestFor(workbook.table, [0], OKRS_ONLY)));
    expect(plan).toEqual(valueOf(planned(workbook, requestFor(workbook.table, [0]))));
  });

  it('is read as linked to its KPI', () => {
    expect(linkOf(trackedOn([1]), 'KR-1')).toEqual({
      kind: 'linked',
      cell: workbook.table.kpis[1]?.nameCell,
      kpi: workbook.table.kpis[1],
    });
  });

  it('cannot be promoted twice, neither so nor with columns', () => {
    const snapshot = trackedOn([1]);
    for (const rest of [OKRS_ONLY, {}]) {
      expect(planned({ ...workbook, snapshot }, requestFor(workbook.table, [1], rest))).toMatchObject({
        ok: false,
        issue: { code: 'already-key-result', id: 'KR-1' },
      });
    }
  });

  it('cannot be promoted so where its row has an id', () => {
    const beside = promoted(workbook, requestFor(workbook.table, [0, 1]));
    expect(
      planned({ ...workbook, snapshot: beside }, requestFor(workbook.table, [2, 1], OKRS_ONLY), full),
    ).toMatchObject({ ok: false, issue: { code: 'already-key-result', id: 'KR-2' } });
  });

  it('stands beside others that have their ids in the same table', () => {
    const beside = promoted(workbook, requestFor(workbook.table, [0]));
    const filtered = (request: Parameters<typeof freeSurvey>[0]): Survey =>
      freeSurvey(request, { filtered: true });
    const request = requestFor(workbook.table, [1], OKRS_ONLY);
    const both = carryOut(beside, valueOf(planned({ ...workbook, snapshot: beside }, request, filtered)));
    expect(linkOf(both, 'KR-2')).toMatchObject({ kind: 'linked', cell: workbook.table.kpis[1]?.nameCell });
    const back = carryOut(both, valueOf(planDemotion(both, [], ['KR-2'], TODAY)));
    expect(cellsOf(back, 'OKRs', 'A5')).toEqual([['KR-1']]);
  });

  it('can be given another target, and be demoted, without a word in its table', () => {
    const snapshot = trackedOn([0, 1]);
    const untouched = snapshot.sheets[0];
    const target = { kind: 'level', value: 9 } as const;
    const edited = carryOut(
      snapshot,
      valueOf(planTargetEdit(snapshot, [workbook.table], 'KR-2', target, TODAY)),
    );
    expect(cellsOf(edited, 'OKRs', okrs('Target', 5, 6))).toEqual([[2], [9]]);
    const demoted = carryOut(edited, valueOf(planDemotion(edited, [], ['KR-1', 'KR-2'], TODAY)));
    expect(demoted.sheets[0]).toEqual(untouched);
  });

  it('is gone with all of Keylift, and its table was never touched', () => {
    const after = carryOut(trackedOn([0, 2]), valueOf(planRemoval(trackedOn([0, 2]), [])));
    expect(contentsOf(after)).toEqual(contentsOf(workbook.snapshot));
  });

  it('is repaired in the register alone after its row was lost', () => {
    const snapshot = trackedOn([1]);
    const lost = typed(snapshot, 'OKRs', okrs('KPI', 5), '=IFERROR(#REF!&"","Churn (not found)")');
    const [tables, place] = [[workbook.table], findLostKpi(lost, [workbook.table], 'KR-1')];
    expect(place).toEqual({ tableKey: workbook.table.key, kpiKey: workbook.table.kpis[1]?.key });
    const surveys = surveysForRepair(lost, tables, 'KR-1', place).map(full);
    const repaired = carryOut(lost, valueOf(planRepair(lost, tables, surveys, 'KR-1', place)));
    expect(contentsOf({ ...repaired, settings: {} })).toEqual(contentsOf({ ...snapshot, settings: {} }));
  });
});

describe('the current value of a KPI without room beside it', () => {
  it('is the one cell that holds it', () => {
    const sales = salesWorkbook();
    const snapshot = carryOut(
      sales.snapshot,
      valueOf(
        planned(sales, requestFor(sales.table, [1], OKRS_ONLY), (one) =>
          freeSurvey(one, { protected: true }),
        ),
      ),
    );
    expect(cellsOf(snapshot, 'OKRs', okrs('KPI', 5))).toEqual([
      [`=IFERROR('Sales Q1'!$B$6&"","Churn (not found)")`],
    ]);
    expect(cellsOf(snapshot, 'OKRs', okrs('Current', 5))).toEqual([
      [`=IF(ISNUMBER('Sales Q1'!$D$6),'Sales Q1'!$D$6,"")`],
    ]);
  });

  /** The formula where these cells stand right of the months, in the row of the first KPI. */
  const currentBeside = (...cells: readonly (readonly [string, string | number])[]): unknown => {
    const months = monthsWorkbook();
    const snapshot = cells.reduce(
      (one, [address, input]) => typed(one, 'KPIs', address, input),
      months.snapshot,
    );
    const table = kpiTableOf(snapshot, 'KPIs', 'A3:D6', ['name', 1, 2, 3]);
    const blocked = { merged: ['KPIs!D3:E3'] };
    const plan = planned({ snapshot, table }, requestFor(table, [0], OKRS_ONLY), (one) =>
      freeSurvey(one, blocked),
    );
    return cellsOf(carryOut(snapshot, valueOf(plan)), 'OKRs', okrs('Current', 5)).flat()[0];
  };

  it.each<[string, readonly (readonly [string, string | number])[], string]>([
    [
      'a year of free columns, where nothing stands there',
      [],
      '=IFERROR(LOOKUP(2,1/ISNUMBER(KPIs!$B$4:$P$4),KPIs!$B$4:$P$4),"")',
    ],
    [
      'the free columns up to what stands there',
      [['G3', 'Region']],
      '=IFERROR(LOOKUP(2,1/ISNUMBER(KPIs!$B$4:$F$4),KPIs!$B$4:$F$4),"")',
    ],
    [
      'what comes in before a figure that stands there',
      [['E4', 7]],
      '=IFERROR(LOOKUP(2,1/(ISNUMBER(KPIs!$B$4:$E$4)*(COLUMN(KPIs!$B$4:$E$4)<COLUMN(KPIs!$E$4))),KPIs!$B$4:$E$4),"")',
    ],
    [
      'nothing beyond its months where a formula stands there, which may read the register',
      [['E4', '=KeyResults[Progress]']],
      '=IFERROR(LOOKUP(2,1/ISNUMBER(KPIs!$B$4:$D$4),KPIs!$B$4:$D$4),"")',
    ],
  ])('takes in %s', (_, cells, formula) => {
    expect(currentBeside(...cells)).toBe(formula);
  });
});

describe('what a snapshot tells of the room beside tables', () => {
  const { snapshot, table } = monthsWorkbook();
  const found = (change: (sheet: SheetSnapshot) => SheetSnapshot, of: Snapshot = snapshot): Issue[] =>
    tablesWithoutRoom({ ...of, sheets: of.sheets.map(change) }, [table], 6).map(({ issue }) => issue);
  const asItIs = (sheet: SheetSnapshot): SheetSnapshot => sheet;

  it.each<[string, Issue[], (sheet: SheetSnapshot) => SheetSnapshot, Snapshot]>([
    ['free cells', [], asItIs, snapshot],
    [
      'a cell that is taken',
      [{ code: 'cells-not-free', address: 'KPIs!G5', found: 'see mail' }],
      asItIs,
      typed(snapshot, 'KPIs', 'G5', 'see mail'),
    ],
    ['a cell below the table that is taken', [], asItIs, typed(snapshot, 'KPIs', 'G7', 'see mail')],
    [
      'a protected sheet',
      [{ code: 'sheet-protected', sheet: 'KPIs' }],
      (sheet) => ({ ...sheet, protected: true }),
      snapshot,
    ],
    [
      'a hidden column',
      [{ code: 'columns-hidden', address: 'KPIs!E3:J6' }],
      (sheet) => ({ ...sheet, hiddenColumns: [9] }),
      snapshot,
    ],
    [
      'a PivotTable',
      [{ code: 'table-cannot-grow', table: 'KPIs', address: 'KPIs!E3:J6' }],
      (sheet) => ({
        ...sheet,
        pivotTables: [{ name: 'P', area: { row: 4, column: 8, rowCount: 3, columnCount: 2 } }],
      }),
      snapshot,
    ],
  ])('is told of %s', (_, issues, change, of) => {
    expect(found(change, of)).toEqual(issues.map((issue) => expect.objectContaining({ code: issue.code })));
    if (issues[0]?.code === 'cells-not-free') expect(found(change, of)).toEqual(issues);
  });

  it('is that a table which has its columns needs none, unless its sheet is protected', () => {
    const beside = promoted({ snapshot, table }, requestFor(table, [0]));
    expect(found(asItIs, beside)).toEqual([]);
    expect(found((sheet) => ({ ...sheet, protected: true }), beside)).toEqual([
      { code: 'sheet-protected', sheet: 'KPIs' },
    ]);
  });
});
