import type { Plan } from '../../app/plan';
import type { Pane } from '../state/pane';
import type { Proposal } from '../state/screen';
import { applyPlan } from './applyPlan';

/** Carries a plan out and shows the workbook as it is then. */
export async function carryOut(pane: Pane, proposal: Proposal, plan: Plan): Promise<void> {
  if (pane.state().busy !== undefined) return;
  pane.dispatch({ kind: 'busy-began', busy: 'writing' });
  const applied = await applyPlan(pane, plan, proposal);
  if (applied.ok) return;
  pane.dispatch({ kind: 'busy-ended' });
  pane.dispatch({ kind: 'proposal-answered', outcome: { kind: 'refused', issue: applied.issue } });
}
