import { kpiUnderSelection } from '../state/findKpi';
import type { Pane } from '../state/pane';
import { proposeDraft } from '../state/proposeDraft';
import { bugAsIssue } from './bugAsIssue';

/** Opens the promotion form for these KPIs, filled in as far as the workbook tells. */
export function openPromotion(pane: Pane, kpiKeys: readonly string[]): void {
  const { workbook } = pane.state();
  if (workbook.kind !== 'read') return;
  const draft = proposeDraft(workbook.content, kpiKeys, pane.today);
  pane.dispatch({ kind: 'screen-opened', screen: { kind: 'promote', draft, checked: false } });
}

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
  else openPromotion(pane, [found.kpi.key]);
}
