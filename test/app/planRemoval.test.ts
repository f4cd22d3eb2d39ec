import { makePlan } from '../../src/app/makePlan';
import { planRemoval, surveysForRemoval } from '../../src/app/planRemoval';
import type { Plan } from '../../src/app/plan';
import type { Result } from '../../src/app/result';
import type { Snapshot } from '../../src/app/snapshot';
import { planTargetEdit } from '../../src/app/planTargetEdit';
import { carryOut, contentsOf } from '../support/carryOut';
import {
  monthsWorkbook,
  planned,
  promoted,
  requestFor,
  salesWorkbook,
  valueOf,
} from '../support/salesAndMonths';
import { freeSurvey, sheetOf, tableOf, workbookOf, kpiTableOf } from '../support/snapshots';

/** The width that a plan gives to a column of the KPI table. */
function givenTo({ edits }: Plan, column: number): number {
  const found = edits.find(
    (edit) =>
      edit.kind === 'column-width' &&
      edit.sheet === 'Sales Q1' &&
      column >= edit.area.column &&
      column < edit.area.column + edit.area.columnCount,
  );
  return found?.kind === 'column-width' ? Number(found.after) : 0;
}

function removal(snapshot: Snapshot): Result<Plan> {
  return planRemoval(
    snapshot,
    surveysForRemoval(snapshot).map((one) => freeSurvey(one)),
  );
}

describe('removing Keylift', () => {
  it.each([
    ['an Excel table', salesWorkbook],
    ['a plain range', monthsWorkbook],
  ])('leaves a workbook with %s as it was', (_, make) => {
    const workbook = make();
    const first = promoted(workbook, requestFor(workbook.table, [0]));
    const second = promoted({ ...workbook, snapshot: first }, requestFor(workbook.table, [1, 2]));
    const edited = carryOut(
      second,
      valueOf(planTargetEdit(second, [workbook.table], 'KR-2', { kind: 'level', value: 7 }, 46050)),
    );
    expect(edited.sheets.map(({ name }) => name)).toContain('OKR log');
    expect(contentsOf(carryOut(edited, valueOf(removal(edited))))).toEqual(contentsOf(workbook.snapshot));
  });

  it('works without its settings', () => {
    const workbook = monthsWorkbook();
    const { settings, ...lost } = promoted(workbook, requestFor(workbook.table, [0]));
    expect(Object.keys(settings)).toHaveLength(1);
    const after = carryOut({ ...lost, settings: {} }, valueOf(removal({ ...lost, settings: {} })));
    expect(contentsOf(after)).toEqual(contentsOf(workbook.snapshot));
  });

  it('puts back number formats and widths that the cells had before', () => {
    const workbook = salesWorkbook();
    const request = requestFor(workbook.table, [0]);
    const plan = valueOf(
      planned(workbook, request, (one) => {
        const free = freeSurvey(one);
        const numberFormats = [
          { format: '@', rows: 2 },
          { format: '0.00', rows: 2 },
        ];
        return {
          ...free,
          columns: free.columns.map((column) => ({
            ...column,
            bare: false,
            numberFormats,
            width: 20,
            points: 20,
          })),
        };
      }),
    );
    const snapshot = carryOut(workbook.snapshot, plan);
    const surveys = surveysForRemoval(snapshot).map((one) => {
      const free = freeSurvey(one);
      const columns = free.columns.map((column, n) => {
        const points = givenTo(plan, one.extension.column + n);
        return { ...column, width: 69, points };
      });
      return { ...free, columns };
    });
    const { edits } = valueOf(planRemoval(snapshot, surveys));
    const progress = 8;
    expect(edits).toContainEqual({
      kind: 'number-format',
      sheet: 'Sales Q1',
      area: { row: 4, column: progress, rowCount: 3, columnCount: 2 },
      before: [{ format: '0%', rows: 3 }],
      after: [
        { format: '@', rows: 1 },
        { format: '0.00', rows: 2 },
      ],
    });
    expect(edits).toContainEqual({
      kind: 'column-width',
      sheet: 'Sales Q1',
      area: { row: 3, column: 5, rowCount: 1, columnCount: 6 },
      before: 69,
      after: 20,
    });
    expect(edits.some((edit) => edit.kind === 'undress' && edit.sheet === 'Sales Q1')).toBe(false);
  });

  it('keeps a sheet of its own that somebody else wrote on', () => {
    const workbook = salesWorkbook();
    const snapshot = promoted(workbook, requestFor(workbook.table, [0]));
    const note = {
      kind: 'write-cells',
      sheet: 'OKRs',
      area: { row: 9, column: 0, rowCount: 1, columnCount: 1 },
    } as const;
    const noted = carryOut(
      snapshot,
      makePlan(snapshot, {
        action: 'promote',
        expects: [],
        edits: [{ ...note, before: [['']], after: [['agreed on Monday']] }],
      }),
    );
    const after = carryOut(noted, valueOf(removal(noted)));
    expect(after.sheets.map(({ name }) => name)).toEqual(['Sales Q1', 'OKRs']);
    expect(JSON.stringify(contentsOf(after))).toContain('agreed on Monday');
    expect(after.settings).toEqual({});
    expect(after.names).toEqual([]);
  });

  it('takes its columns out from in front of those that the team added behind', () => {
    const { snapshot, table } = salesWorkbook();
    const before = promoted({ snapshot, table }, requestFor(table, [0]));
    const [sales] = before.sheets;
    const [excelTable] = sales?.tables ?? [];
    if (sales === undefined || excelTable === undefined) throw new Error('no table');
    const grown = {
      ...excelTable,
      area: { ...excelTable.area, columnCount: 11 },
      columns: [...excelTable.columns, 'Comment'],
    };
    const sheets = before.sheets.map((sheet) => (sheet === sales ? { ...sheet, tables: [grown] } : sheet));
    const { edits } = valueOf(removal({ ...before, sheets }));
    const deleted = edits.flatMap((edit) => (edit.kind === 'delete-table-column' ? [edit.header] : []));
    expect(deleted).toEqual(['Status', 'Expected', 'Progress', 'Target (OKR)', 'Baseline', 'OKR']);
    expect(edits.some((edit) => edit.kind === 'resize-table' && edit.table === 'Sales')).toBe(false);
  });

  it('finds both of two plain tables side by side', () => {
    const rows = [
      ['KPI', 'Now', '', '', '', '', '', '', '', 'KPI', 'Now'],
      ['A', 1, '', '', '', '', '', '', '', 'X', 3],
      ['B', 2, '', '', '', '', '', '', '', 'Y', 4],
    ];
    const snapshot = workbookOf([sheetOf('Two', rows)]);
    const left = kpiTableOf(snapshot, 'Two', 'A1:B3', ['name', 'actual']);
    const right = kpiTableOf(snapshot, 'Two', 'J1:K3', ['name', 'actual']);
    const first = promoted({ snapshot, table: left }, requestFor(left, [0]));
    const both = promoted(
      { snapshot: first, table: right },
      requestFor(right, [1], { columns: ['Progress'] }),
    );
    expect(surveysForRemoval(both).map(({ extension }) => extension.column)).toEqual([2, 11]);
    expect(contentsOf(carryOut(both, valueOf(removal(both))))).toEqual(contentsOf(snapshot));
  });

  it('has nothing to do in a workbook without Keylift', () => {
    expect(removal(salesWorkbook().snapshot)).toEqual({ ok: false, issue: { code: 'nothing-to-remove' } });
  });

  it('does not touch a table of the team that happens to have an OKR column', () => {
    const headers = ['KPI', 'Actual', 'OKR'];
    const own = sheetOf('Plan', [headers, ['Revenue', 1, 'Grow']], {
      tables: [tableOf('Plan', 'A1:C2', headers)],
    });
    const { snapshot, table } = salesWorkbook();
    const before = { ...snapshot, sheets: [...snapshot.sheets, own] };
    const after = promoted({ snapshot: before, table }, requestFor(table, [0]));
    expect(contentsOf(carryOut(after, valueOf(removal(after))))).toEqual(contentsOf(before));
  });
});
