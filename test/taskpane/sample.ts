import type { SheetSnapshot, Snapshot } from '../../src/app/snapshot';
import type { TrackedKeyResult } from '../../src/app/trackedKeyResult';
import { readContent } from '../../src/taskpane/state/readContent';
import type { WorkbookContent } from '../../src/taskpane/state/paneState';
import { sheetOf, workbookOf } from '../support/snapshots';

/** A wide table and a snapshot table, as plain ranges, one a sheet. */
const MONTHLY = sheetOf('Monthly', [
  ['KPI', 'Jan 2026', 'Feb 2026', 'Mar 2026'],
  ['Net revenue', 1100, 1150, 1284],
  ['Customer churn', 0.031, 0.029, 0.03],
  ['Net Promoter Score', 38, 41, 44],
]);
const PEOPLE = sheetOf('People', [
  ['KPI', 'Actual', 'Target'],
  ['Headcount', 412, 430],
  ['Voluntary turnover', 0.112, 0.09],
]);

/** The sheets with churn and turnover shown as percentages. */
export function sampleSnapshot(rest: Partial<Snapshot> = {}): Snapshot {
  return workbookOf([withPercent(MONTHLY, [2]), withPercent(PEOPLE, [2])], rest);
}

export const sampleContent = (rest: Partial<Snapshot> = {}): WorkbookContent =>
  readContent(sampleSnapshot(rest));

function withPercent(sheet: SheetSnapshot, rows: readonly number[]): SheetSnapshot {
  const { grid } = sheet;
  if (grid === undefined) return sheet;
  const numberFormats = grid.numberFormats.map((formats, row) =>
    formats.map((one) => (rows.includes(row) ? '0.0%' : one)),
  );
  return { ...sheet, grid: { ...grid, numberFormats } };
}

/** The key of a KPI of the sample. */
export function keyOf(content: WorkbookContent, name: string): string {
  const kpi = content.tables.flatMap(({ kpis }) => kpis).find((one) => one.name === name);
  if (kpi === undefined) throw new Error(`the sample has no ${name}`);
  return kpi.key;
}

/** A key result, as the register would tell it. */
export function keyResultOf(rest: Partial<TrackedKeyResult> = {}): TrackedKeyResult {
  return {
    id: 'KR-1',
    objective: 'Grow profitably',
    sentence: '',
    kpiName: 'Net revenue',
    baseline: 1100,
    target: 1400,
    start: 46023,
    due: 46112,
    current: 1284,
    progress: 0.6133,
    expected: 0.5,
    status: 'On track',
    why: '11 points ahead of the pace of 50%, through Feb 2026',
    measuredTo: 46081,
    numberFormat: '#,##0',
    registerCell: { sheetId: '{OKRs}', row: 4, column: 0 },
    link: { kind: 'linked', cell: { sheetId: '{Monthly}', row: 1, column: 4 }, kpi: undefined },
    overtyped: [],
    ...rest,
  };
}
