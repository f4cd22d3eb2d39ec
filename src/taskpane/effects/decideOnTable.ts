import type { Pane } from '../state/pane';
import type { TableDecision } from '../state/tableDecision';
import { applyPlan } from './applyPlan';

/** Keeps what a person decided on a table, and shows the workbook as it is read then. */
export async function decideOnTable(pane: Pane, decision: TableDecision): Promise<void> {
  const { workbook, busy } = pane.state();
  if (workbook.kind !== 'read' || busy !== undefined) return;
  pane.dispatch({ kind: 'busy-began', busy: 'writing' });
  // Not needed before a first click, so not loaded before.
  const { planDecision } = await import('./planDecision');
  const planned = planDecision(workbook.content, decision);
  const kept = planned.ok ? await applyPlan(pane, planned.value, decision) : planned;
  if (!kept.ok) pane.dispatch({ kind: 'noticed', notice: { kind: 'failed', issue: kept.issue } });
}
