import type { Plan } from '../../app/plan';
import type { Pane } from '../state/pane';
import type { Proposal } from '../state/screen';
import { applyPlan } from './applyPlan';
import { whileBusy } from './whileBusy';

/** Carries a plan out and shows the workbook as it is then. */
export async function carryOut(pane: Pane, proposal: Proposal, plan: Plan): Promise<void> {
  if (pane.state().busy !== undefined) return;
  await whileBusy(
    pane,
    'writing',
    () => applyPlan(pane, plan, proposal),
    (issue) => pane.dispatch({ kind: 'proposal-answered', outcome: { kind: 'refused', issue } }),
  );
}
