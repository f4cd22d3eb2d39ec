import { done } from '../../app/result';
import type { TrackedKeyResult } from '../../app/trackedKeyResult';
import { kpiUnderSelection } from '../state/findKpi';
import type { Pane } from '../state/pane';
import type { WorkbookReading } from '../state/paneState';
import type { Screen } from '../state/screen';
import { bugAsIssue } from './bugAsIssue';

/** Opens the promotion form for these KPIs, filled in as far as the workbook tells. */
export async function openPromotion(pane: Pane, kpiKeys: readonly string[]): Promise<void> {
  await openForm(pane, async ({ content }) => {
    const { proposeDraft } = await loadDrafts();
    return { kind: 'promote', draft: proposeDraft(content, kpiKeys, pane.today), checked: false };
  });
}

/** Opens the form for a new target of a key result. */
export async function openTargetEdit(pane: Pane, keyResult: TrackedKeyResult): Promise<void> {
  await openForm(pane, async ({ content }) => {
    const { targetDraft } = await loadDrafts();
    const draft = targetDraft(keyResult, content.snapshot.culture);
    return { kind: 'edit-target', id: keyResult.id, draft, checked: false };
  });
}

async function openForm(
  pane: Pane,
  fillIn: (workbook: Extract<WorkbookReading, { kind: 'read' }>) => Promise<Screen>,
): Promise<void> {
  const { workbook } = pane.state();
  if (workbook.kind !== 'read') return;
  const screen = await bugAsIssue(async () => done(await fillIn(workbook)));
  if (screen.ok) pane.dispatch({ kind: 'screen-opened', screen: screen.value });
  else pane.dispatch({ kind: 'noticed', notice: { kind: 'failed', issue: screen.issue } });
}

/** What fills forms in reads units as the finder does, and comes with it. */
export const loadDrafts = () => import(/* webpackChunkName: "finder" */ '../state/proposeDraft');

/** Whether the form that is open is about the KPI in the active cell, or no other KPI is there. */
export async function isInForm(pane: Pane): Promise<boolean> {
  const { workbook, screen } = pane.state();
  if (workbook.kind !== 'read' || screen.kind !== 'promote') return false;
  const selection = await bugAsIssue(() => pane.port.selection());
  const found = selection.ok ? kpiUnderSelection(workbook.content.tables, selection.value) : undefined;
  return found === undefined || screen.draft.kpis.some(({ kpiKey }) => kpiKey === found.kpi.key);
}

/** Opens the promotion form for the KPI in the active cell, or the list where there is none. */
export async function promoteActiveCell(pane: Pane): Promise<void> {
  const { workbook } = pane.state();
  if (workbook.kind !== 'read') return;
  const selection = await bugAsIssue(() => pane.port.selection());
  if (!selection.ok) {
    pane.dispatch({ kind: 'noticed', notice: { kind: 'failed', issue: selection.issue } });
    return;
  }
  const found = kpiUnderSelection(workbook.content.tables, selection.value);
  if (found === undefined) pane.dispatch({ kind: 'noticed', notice: { kind: 'no-kpi-here' } });
  else await openPromotion(pane, [found.kpi.key]);
}
