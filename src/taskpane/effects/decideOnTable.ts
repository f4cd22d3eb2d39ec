import type { Pane } from '../state/pane';
import type { TableDecision } from '../state/tableDecision';
import { applyPlan } from './applyPlan';
import { whileBusy } from './whileBusy';

/** Keeps what a person decided on a table, and shows the workbook as it is read then. */
export async function decideOnTable(pane: Pane, decision: TableDecision): Promise<void> {
  const { workbook, busy } = pane.state();
  if (workbook.kind !== 'read' || busy !== undefined) return;
  const keep = async () => {
    // Not needed before a first click, so not loaded before.
    const { planDecision } = await import('./planDecision');
    const planned = planDecision(workbook.content, decision);
    return planned.ok ? applyPlan(pane, planned.value, decision) : planned;
  };
  await whileBusy(pane, 'writing', keep, (issue) =>
    pane.dispatch({ kind: 'noticed', notice: { kind: 'failed', issue } }),
  );
}
