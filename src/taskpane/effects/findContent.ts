import { done, type Result } from '../../app/result';
import type { Snapshot } from '../../app/snapshot';
import type { KpiTable } from '../../domain/kpi-table/kpiTable';
import { serialOfDate } from '../../domain/sheet/serialDate';
import type { Pane } from '../state/pane';
import type { WorkbookContent } from '../state/paneState';
import { bugAsIssue } from './bugAsIssue';
import { runInSlices, SLICE_MS } from './runInSlices';

export interface FindOptions {
  readonly signal?: AbortSignal;
  /** Called before each sheet with how many were looked at. */
  readonly onProgress?: (sheetsDone: number) => void;
  /** Ids of the sheets that are not to be looked at. */
  readonly skipped?: readonly string[];
  /** The month that the user says fiscal years begin in. */
  readonly fiscalStart?: number | undefined;
}

/**
 * Finds what is in a workbook without holding up the pane. Once it is stopped it comes back with what it has found so
 * far, and says which sheets it has not looked at.
 */
export function findContent(
  pane: Pick<Pane, 'clock' | 'today'>,
  snapshot: Snapshot,
  options: FindOptions = {},
): Promise<Result<WorkbookContent>> {
  return bugAsIssue(() => searched(pane, snapshot, options));
}

async function searched(
  { clock, today }: Pick<Pane, 'clock' | 'today'>,
  snapshot: Snapshot,
  { signal, onProgress, skipped = [], fiscalStart }: FindOptions,
): Promise<Result<WorkbookContent>> {
  const { asOfDate, knownCalendar, findKpisInSteps, datedInSteps, contentInSteps, ownTablesIn } =
    await loadFinder();
  const asOf = asOfDate(snapshot, serialOfDate(today, snapshot.date1904));
  const isOwn = ownTablesIn(snapshot);
  const calendar = knownCalendar(snapshot, fiscalStart);
  const tables: KpiTable[] = [];
  const unsearched: string[] = [];
  for (const [index, sheet] of snapshot.sheets.entries()) {
    if (skipped.includes(sheet.id)) {
      unsearched.push(sheet.id);
      continue;
    }
    onProgress?.(index);
    const steps = findKpisInSteps({ ...snapshot, sheets: [sheet] }, isOwn, asOf, calendar.start);
    const found = await runInSlices(steps, { budgetMs: SLICE_MS, now: clock, signal });
    if (found.kind === 'done') tables.push(...found.value);
    else unsearched.push(sheet.id);
  }
  // What was found is shown also where the user stopped, with what the register tells of it.
  const steps = (function* () {
    const dated = yield* datedInSteps(snapshot, isOwn, asOf, calendar, tables);
    return yield* contentInSteps(snapshot, dated, unsearched, asOf);
  })();
  const content = await runInSlices(steps, { budgetMs: SLICE_MS, now: clock });
  if (content.kind === 'stopped') throw new Error('nothing stops the reading of the register');
  return done(content.value);
}

/**
 * Loads what finds KPIs and reads the register, a good part of the pane's code; begun while the workbook is read, so
 * that the pane opens sooner.
 */
export async function loadFinder() {
  const { findKpisInSteps, datedInSteps } = await import(
    /* webpackChunkName: "finder" */ '../../app/findKpis'
  );
  const { knownCalendar } = await import(/* webpackChunkName: "finder" */ '../../app/fiscalCalendar');
  const { contentInSteps, ownTablesIn } = await import(/* webpackChunkName: "finder" */ '../state/contentOf');
  const { asOfDate } = await import(/* webpackChunkName: "finder" */ '../../app/register/asOfDate');
  return { asOfDate, knownCalendar, findKpisInSteps, datedInSteps, contentInSteps, ownTablesIn };
}

/** Finds what is in a workbook that was read again; sheets that the user did not wait for are still left alone. */
export async function findContentAgain(pane: Pane, read: Result<Snapshot>): Promise<Result<WorkbookContent>> {
  if (!read.ok) return read;
  const { workbook } = pane.state();
  if (workbook.kind !== 'read') return findContent(pane, read.value);
  const { unsearched: skipped, calendar } = workbook.content;
  return findContent(pane, read.value, { skipped, fiscalStart: saidStart(calendar) });
}

/** What the user said stays said until the workbook keeps it. */
export function saidStart({ start, source }: WorkbookContent['calendar']): number | undefined {
  return source === 'said' ? start : undefined;
}
