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
  { signal, onProgress, skipped = [] }: FindOptions,
): Promise<Result<WorkbookContent>> {
  const { asOfDate, findKpisInSteps, contentInSteps, ownTablesIn } = await loadFinder();
  const asOf = asOfDate(snapshot, serialOfDate(today, snapshot.date1904));
  const isOwn = ownTablesIn(snapshot);
  const tables: KpiTable[] = [];
  const unsearched: string[] = [];
  for (const [index, sheet] of snapshot.sheets.entries()) {
    if (skipped.includes(sheet.id)) {
      unsearched.push(sheet.id);
      continue;
    }
    onProgress?.(index);
    const steps = findKpisInSteps({ ...snapshot, sheets: [sheet] }, isOwn, asOf);
    const found = await runInSlices(steps, { budgetMs: SLICE_MS, now: clock, signal });
    if (found.kind === 'done') tables.push(...found.value);
    else unsearched.push(sheet.id);
  }
  // What was found is shown also where the user stopped, with what the register tells of it.
  const steps = contentInSteps(snapshot, tables, unsearched, asOf);
  const content = await runInSlices(steps, { budgetMs: SLICE_MS, now: clock });
  if (content.kind === 'stopped') throw new Error('nothing stops the reading of the register');
  return done(content.value);
}

/**
 * Loads what finds KPIs and reads the register, a good part of the pane's code; begun while the workbook is read, so
 * that the pane opens sooner.
 */
export async function loadFinder() {
  const { findKpisInSteps } = await import(/* webpackChunkName: "finder" */ '../../app/findKpis');
  const { contentInSteps, ownTablesIn } = await import(/* webpackChunkName: "finder" */ '../state/contentOf');
  const { asOfDate } = await import(/* webpackChunkName: "finder" */ '../../app/register/asOfDate');
  return { asOfDate, findKpisInSteps, contentInSteps, ownTablesIn };
}

/** Finds what is in a workbook that was read again; sheets that the user did not wait for are still left alone. */
export async function findContentAgain(pane: Pane, read: Result<Snapshot>): Promise<Result<WorkbookContent>> {
  if (!read.ok) return read;
  const { workbook } = pane.state();
  const skipped = workbook.kind === 'read' ? workbook.content.unsearched : [];
  return findContent(pane, read.value, { skipped });
}
