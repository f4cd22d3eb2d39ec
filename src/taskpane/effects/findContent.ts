import { findKpisInSteps } from '../../app/findKpis';
import type { Snapshot } from '../../app/snapshot';
import type { KpiTable } from '../../domain/kpi-table/kpiTable';
import type { Pane } from '../state/pane';
import type { WorkbookContent } from '../state/paneState';
import { contentOf, ownTablesIn } from '../state/readContent';
import { runInSlices } from './runInSlices';

/** Long enough to get on, short enough for the pane to answer at once. */
const BUDGET_MS = 30;

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
export async function findContent(
  { clock }: Pick<Pane, 'clock'>,
  snapshot: Snapshot,
  { signal, onProgress, skipped = [] }: FindOptions = {},
): Promise<WorkbookContent> {
  const isOwn = ownTablesIn(snapshot);
  const tables: KpiTable[] = [];
  const unsearched: string[] = [];
  for (const [index, sheet] of snapshot.sheets.entries()) {
    if (skipped.includes(sheet.id)) {
      unsearched.push(sheet.id);
      continue;
    }
    onProgress?.(index);
    const steps = findKpisInSteps({ ...snapshot, sheets: [sheet] }, isOwn);
    const found = await runInSlices(steps, { budgetMs: BUDGET_MS, now: clock, signal });
    if (found.kind === 'done') tables.push(...found.value);
    else unsearched.push(sheet.id);
  }
  return contentOf(snapshot, tables, unsearched);
}

/** Finds what is in a workbook that was read again; sheets that the user did not wait for are still left alone. */
export function findContentAgain(pane: Pane, snapshot: Snapshot): Promise<WorkbookContent> {
  const { workbook } = pane.state();
  return findContent(
    pane,
    snapshot,
    workbook.kind === 'read' ? { skipped: workbook.content.unsearched } : {},
  );
}
