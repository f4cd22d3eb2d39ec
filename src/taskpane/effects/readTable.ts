import { done, type Result } from '../../app/result';
import type { KpiTable } from '../../domain/kpi-table/kpiTable';
import type { Pane } from '../state/pane';
import type { WorkbookContent } from '../state/paneState';
import { readDraftInSteps } from '../state/readDraft';
import type { TableDraft } from '../state/tableDraft';
import { bugAsIssue } from './bugAsIssue';
import { runInSlices, SLICE_MS, type Sliced } from './runInSlices';

/** Reads the table that a form is about, without holding up the pane: a table can have tens of thousands of rows. */
export function readTable(
  { clock }: Pick<Pane, 'clock'>,
  content: WorkbookContent,
  draft: TableDraft,
  signal: AbortSignal,
): Promise<Result<Sliced<KpiTable | undefined>>> {
  const steps = readDraftInSteps(content, draft);
  return bugAsIssue(async () => done(await runInSlices(steps, { budgetMs: SLICE_MS, now: clock, signal })));
}
