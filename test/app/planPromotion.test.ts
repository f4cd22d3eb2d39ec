import { KEY_RESULTS } from '../../src/app/tables/keyResults';
import { headersOf } from '../../src/app/tables/tableSchema';
import { okrs } from '../support/okrs';
import { makePlan } from '../../src/app/makePlan';
import type { Snapshot } from '../../src/app/snapshot';
import type { Survey, SurveyRequest } from '../../src/app/survey';
import { carryOut } from '../support/carryOut';
import {
  cellsOf,
  monthsWorkbook,
  planned,
  promoted,
  requestFor,
  salesWorkbook,
  valueOf,
} from '../support/salesAndMonths';
import { freeSurvey, sheetOf, tableOf, workbookOf } from '../support/snapshots';

describe('promoting a KPI of an Excel table', () => {
  const sales = salesWorkbook();
  const after = promoted(sales, requestFor(sales.table, [1]));

  it('appends the id column and the mirrored columns, stepping round names that the table has', () => {
    expect(cellsOf(after, 'Sales Q1', 'F4:K4')).toEqual([
      ['OKR', 'Baseline', 'Target (OKR)', 'Progress', 'Expected', 'Status'],
    ]);
    expect(after.sheets[0]?.tables[0]).toMatchObject({
      name: 'Sales',
      area: { row: 3, column: 1, rowCount: 4, columnCount: 10 },
    });
  });

  it('writes the id into the row of the KPI only', () => {
    expect(cellsOf(after, 'Sales Q1', 'F5:F7')).toEqual([[''], ['KR-1'], ['']]);
  });

  it('fills each mirrored column with one formula', () => {
    const target =
      '=IF([@OKR]="","",IFERROR(AVERAGE(INDEX(KeyResults[Target],MATCH([@OKR],KeyResults[Id],0))),""))';
    expect(cellsOf(after, 'Sales Q1', 'H5:H7')).toEqual([[target], [target], [target]]);
    const status =
      '=IF([@OKR]="","",IFERROR(INDEX(KeyResults[Status],MATCH([@OKR],KeyResults[Id],0))&"","Not in OKRs"))';
    expect(cellsOf(after, 'Sales Q1', 'K5')).toEqual([[status]]);
  });

  it('leaves the cells of the team as they are', () => {
    expect(cellsOf(after, 'Sales Q1', 'B4:E7')).toEqual(cellsOf(sales.snapshot, 'Sales Q1', 'B4:E7'));
  });

  it('makes the register with the date that everything reads', () => {
    expect(cellsOf(after, 'OKRs', 'A1:B2')).toEqual([
      ['OKRs', ''],
      ['As of', '=TODAY()'],
    ]);
    expect(after.names.filter(({ visible }) => visible)).toEqual([
      { name: 'Keylift_AsOf', formula: '=OKRs!$B$2', visible: true },
      { name: 'Keylift_AtRisk', formula: '=5', visible: true },
      { name: 'Keylift_OffTrack', formula: '=25', visible: true },
      { name: 'Keylift_CloseLag', formula: '=10', visible: true },
      { name: 'Keylift_StretchLine', formula: '=0.7', visible: true },
      { name: 'Keylift_MoonshotLine', formula: '=0.4', visible: true },
    ]);
    expect(after.sheets[1]?.tables).toMatchObject([
      {
        name: 'KeyResults',
        area: { row: 3, column: 0, rowCount: 2, columnCount: headersOf(KEY_RESULTS).length },
      },
    ]);
  });

  it('keeps the place of the columns, and of those that it widens, by hidden names', () => {
    const wider = ['G', 'H', 'I', 'J', 'K'].map((column) => `'Sales Q1'!$${column}:$${column}`);
    expect(after.names.filter(({ visible }) => !visible)).toEqual([
      { name: 'Keylift_Columns_1', formula: "='Sales Q1'!$F$4", visible: false },
      { name: 'Keylift_Widths_1', formula: `=${wider.join(',')}`, visible: false },
    ]);
  });

  it('writes nothing volatile into a row', () => {
    expect(JSON.stringify(cellsOf(after, 'OKRs', 'A5:W5'))).not.toMatch(
      /TODAY|NOW|OFFSET|INDIRECT|RAND|TEXT\(/,
    );
  });

  it('looks the KPI up by its id', () => {
    expect(cellsOf(after, 'OKRs', okrs('KPI', 5))).toEqual([
      ['=IFERROR(INDEX(Sales[KPI],MATCH($A5,Sales[OKR],0)),"Churn (not found)")'],
    ]);
    const cell = 'INDEX(Sales[Actual],MATCH($A5,Sales[OKR],0))';
    expect(cellsOf(after, 'OKRs', okrs('Current', 5))).toEqual([[`=IF(ISNUMBER(${cell}),${cell},"")`]]);
  });
});

describe('promoting a KPI of a plain range', () => {
  const months = monthsWorkbook();
  const after = promoted(months, requestFor(months.table, [0, 2]));

  it('appends the columns beside the rows of KPIs and nothing below', () => {
    expect(cellsOf(after, 'KPIs', 'E3:E8')).toEqual([['OKR'], ['KR-1'], [''], ['KR-2'], [''], ['']]);
  });

  it('refers to the id cell of the row', () => {
    expect(cellsOf(after, 'KPIs', 'F6')).toEqual([
      ['=IF($E6="","",IFERROR(AVERAGE(INDEX(KeyResults[Baseline],MATCH($E6,KeyResults[Id],0))),""))'],
    ]);
  });

  it('gives baseline and target the number format of the KPI', () => {
    const { grid } = after.sheets[0] ?? {};
    expect(grid?.numberFormats.map((row) => row.slice(5, 9))).toEqual([
      ['General', 'General', 'General', 'General'],
      ['0.0', '0.0', '0%', '0%'],
      ['0.0', '0.0', '0%', '0%'],
      ['0.0', '0.0', '0%', '0%'],
      ['General', 'General', 'General', 'General'],
      ['General', 'General', 'General', 'General'],
    ]);
  });
});

describe('promoting further KPIs of a table that has its columns', () => {
  const sales = salesWorkbook();
  const first = promoted(sales, requestFor(sales.table, [1]));
  const second = promoted(
    { ...sales, snapshot: first },
    requestFor(sales.table, [0, 2], { objective: 'Again' }),
  );

  it('writes the ids and appends no columns', () => {
    expect(cellsOf(second, 'Sales Q1', 'F5:F7')).toEqual([['KR-2'], ['KR-1'], ['KR-3']]);
    expect(second.sheets[0]?.tables[0]?.columns).toEqual(first.sheets[0]?.tables[0]?.columns);
  });

  it('adds rows to the register below its last', () => {
    expect(cellsOf(second, 'OKRs', okrs('Id', 5, 8)).flat()).toEqual(['KR-1', 'KR-2', 'KR-3', '']);
    expect(cellsOf(second, 'OKRs', okrs('Objective', 5, 8)).flat()).toEqual(['Grow', 'Again', 'Again', '']);
    expect(second.sheets[1]?.tables[0]?.area.rowCount).toBe(4);
  });

  it('takes the next revision', () => {
    expect(Object.keys(second.settings)).toEqual(['Keylift.revision.42']);
  });

  it('makes room in the register where a note stands below it', () => {
    const after = promoted({ ...sales, snapshot: withNote(first, 5) }, requestFor(sales.table, [0]));
    expect(cellsOf(after, 'OKRs', 'A5:A7')).toEqual([['KR-1'], ['KR-2'], ['agreed on Monday']]);
  });
});

/** The workbook with a note in column A of the register's sheet. */
function withNote(snapshot: Snapshot, row: number): Snapshot {
  return carryOut(
    snapshot,
    makePlan(snapshot, {
      action: 'promote',
      expects: [],
      edits: [
        {
          kind: 'write-cells',
          sheet: 'OKRs',
          area: { row, column: 0, rowCount: 1, columnCount: 1 },
          before: [['']],
          after: [['agreed on Monday']],
        },
      ],
    }),
  );
}

describe('a KPI that was added below the last row of a plain range', () => {
  it('is covered by the register’s lookups, the older ones too', () => {
    const { snapshot, table } = monthsWorkbook();
    const short = { ...table, body: { ...table.body, rowCount: 2 }, kpis: table.kpis.slice(0, 2) };
    const before = promoted({ snapshot, table: short }, requestFor(short, [0]));
    const after = promoted({ snapshot: before, table }, requestFor(table, [2]));
    expect(cellsOf(after, 'OKRs', okrs('KPI', 5, 6)).flat()).toEqual([
      '=IFERROR(INDEX(KPIs!$A$4:$A$6,MATCH($A5,KPIs!$E$4:$E$6,0)),"Revenue (not found)")',
      '=IFERROR(INDEX(KPIs!$A$4:$A$6,MATCH($A6,KPIs!$E$4:$E$6,0)),"NPS (not found)")',
    ]);
    expect(cellsOf(after, 'KPIs', 'E6:F6')).toEqual([
      ['KR-2', '=IF($E6="","",IFERROR(AVERAGE(INDEX(KeyResults[Baseline],MATCH($E6,KeyResults[Id],0))),""))'],
    ]);
  });
});

describe('baseline and target', () => {
  const sales = salesWorkbook();
  const { snapshot, table } = sales;
  const sheetId = table.sheetId;

  it.each([
    ['a level', { kind: 'level', value: 1500 } as const, 1500],
    ['a change', { kind: 'change', by: 45 } as const, '=$H5+45'],
    ['a change downwards', { kind: 'change', by: -45 } as const, '=$H5+(-45)'],
    ['a percentage', { kind: 'percent', by: 0.15 } as const, '=$H5+ABS($H5)*0.15'],
    [
      'the target cell of the KPI’s row',
      { kind: 'cell', cell: { sheetId, row: 4, column: 4 } } as const,
      '=INDEX(Sales[Target],MATCH($A5,Sales[OKR],0))',
    ],
  ])('as %s stays alive', (_, target, written) => {
    const after = promoted(sales, requestFor(table, [0], {}, { target }));
    expect(cellsOf(after, 'OKRs', okrs('Target', 5))).toEqual([[written]]);
  });

  it('refers absolutely to a cell outside of the KPI’s row, because sorting the table does not move that one', () => {
    const elsewhere = workbookOf([...snapshot.sheets, sheetOf("Bob's plan", [[1000]])]);
    const baseline = { kind: 'cell', cell: { sheetId: "{Bob's plan}", row: 0, column: 0 } } as const;
    const after = promoted({ snapshot: elsewhere, table }, requestFor(table, [0], {}, { baseline }));
    expect(cellsOf(after, 'OKRs', okrs('Baseline', 5))).toEqual([["='Bob''s plan'!$A$1"]]);
  });
});

describe('names that the workbook uses already', () => {
  it('are stepped round', () => {
    const { snapshot, table } = salesWorkbook();
    const taken = {
      ...snapshot,
      sheets: [
        ...snapshot.sheets,
        sheetOf('okrs', [['X'], ['']], { tables: [tableOf('keyresults', 'A1:A2', ['X'])] }),
      ],
      names: [{ name: 'KEYLIFT_ASOF', formula: '=1', visible: true }],
    };
    const after = promoted({ snapshot: taken, table }, requestFor(table, [0]));
    expect(after.sheets.map(({ name }) => name)).toEqual(['Sales Q1', 'okrs', 'OKRs 2']);
    expect(after.sheets[2]?.tables[0]?.name).toBe('KeyResults_2');
    expect(after.names).toContainEqual({
      name: 'Keylift_AsOf_2',
      formula: "='OKRs 2'!$B$2",
      visible: true,
    });
    expect(cellsOf(after, 'Sales Q1', 'G5').flat()[0]).toContain('KeyResults_2[Baseline]');
    expect(cellsOf(after, 'OKRs 2', okrs('Status', 5)).flat()[0]).toContain('Keylift_AsOf_2');
  });
});

describe('text of the user', () => {
  it('is never written as a formula', () => {
    const sales = salesWorkbook();
    const request = requestFor(sales.table, [0], {
      objective: '=HYPERLINK("http://x")',
      initiative: '+cmd',
      owner: '@Ann',
    });
    const plan = valueOf(planned(sales, request));
    const written = plan.edits.flatMap((edit) => (edit.kind === 'write-cells' ? edit.after.flat() : []));
    expect(written).toEqual(expect.arrayContaining(['\'=HYPERLINK("http://x")', "'+cmd", "'@Ann"]));
  });
});

describe('a promotion that cannot be', () => {
  const sales = salesWorkbook();
  const months = monthsWorkbook();
  const request = requestFor(sales.table, [0]);

  it.each<[string, Partial<Survey>, object]>([
    [
      'cells are taken',
      { occupied: [{ address: 'F5', text: 'note' }] },
      { code: 'cells-not-free', address: 'F5', found: 'note' },
    ],
    ['the sheet is protected', { protected: true }, { code: 'sheet-protected', sheet: 'Sales Q1' }],
    ['rows are filtered', { filtered: true }, { code: 'rows-filtered', sheet: 'Sales Q1' }],
    ['merged cells reach in', { merged: ['E4:F4'] }, { code: 'merged-across-edge', address: 'E4:F4' }],
    [
      'another table is in the way',
      { otherTable: { name: 'Costs', address: 'H4:K9' } },
      { code: 'table-cannot-grow', table: 'Sales', address: 'H4:K9' },
    ],
  ])('is refused where %s', (_, found, issue) => {
    const plan = planned(sales, request, (one: SurveyRequest) => freeSurvey(one, found));
    expect(plan).toEqual({ ok: false, issue });
  });

  it('is refused where a column is hidden', () => {
    const hidden = (one: SurveyRequest): Survey => {
      const free = freeSurvey(one);
      return { ...free, columns: free.columns.map((column) => ({ ...column, hidden: true })) };
    };
    expect(planned(sales, request, hidden)).toMatchObject({ ok: false, issue: { code: 'columns-hidden' } });
  });

  it.each<[string, Partial<Snapshot>, object]>([
    ['read-only', { readOnly: true }, { code: 'workbook-read-only' }],
    ['protected in its structure', { structureProtected: true }, { code: 'workbook-protected' }],
  ])('is refused in a workbook that is %s', (_, rest, issue) => {
    expect(planned(salesWorkbook(rest), request)).toEqual({ ok: false, issue });
  });

  it('is refused for a key result', () => {
    const snapshot = promoted(sales, request);
    expect(planned({ ...sales, snapshot }, request)).toEqual({
      ok: false,
      issue: { code: 'already-key-result', kpi: 'Revenue', id: 'KR-1' },
    });
  });

  it('is refused where the register’s sheet is protected', () => {
    const after = promoted(sales, request);
    const sheets = after.sheets.map((sheet) => ({ ...sheet, protected: sheet.name === 'OKRs' }));
    const again = planned({ ...sales, snapshot: { ...after, sheets } }, requestFor(sales.table, [1]));
    expect(again).toEqual({ ok: false, issue: { code: 'sheet-protected', sheet: 'OKRs' } });
  });

  it('writes nothing to a table whose KPIs have no rows of their own', () => {
    const table = { ...months.table, orientation: 'kpis-in-columns' as const, fieldsAre: 'rows' as const };
    const { edits } = valueOf(planned({ ...months, table }, requestFor(table, [0])));
    expect(edits.filter((edit) => 'sheet' in edit && edit.sheet === 'KPIs')).toEqual([]);
  });
});

describe('what a promotion expects of the workbook', () => {
  it('names the cells that must be free, the table and the names of the KPIs', () => {
    const sales = salesWorkbook();
    const { expects } = valueOf(planned(sales, requestFor(sales.table, [0, 2])));
    expect(expects).toEqual(
      expect.arrayContaining([
        { kind: 'free', sheet: 'Sales Q1', area: { row: 3, column: 5, rowCount: 4, columnCount: 6 } },
        {
          kind: 'table-at',
          table: 'Sales',
          sheet: 'Sales Q1',
          area: { row: 3, column: 1, rowCount: 4, columnCount: 4 },
        },
        {
          kind: 'holds',
          sheet: 'Sales Q1',
          area: { row: 4, column: 1, rowCount: 3, columnCount: 1 },
          inputs: [['Revenue'], [null], ['NPS']],
        },
      ]),
    );
  });
});
