import type { Pane } from '../state/pane';
import type { Proposal } from '../state/screen';
import { bugAsIssue } from './bugAsIssue';

/** Plans what the user wants and shows the plan, or why it cannot be done. Nothing is written yet. */
export async function proposeChange(pane: Pane, proposal: Proposal): Promise<void> {
  const { workbook, screen } = pane.state();
  if (workbook.kind !== 'read') return;
  pane.dispatch({ kind: 'proposal-made', proposal, back: screen.kind === 'proposal' ? screen.back : screen });
  const planned = await bugAsIssue(async () => {
    // Not needed before a first click, so not loaded before.
    const { planProposal } = await import('./planProposal');
    return planProposal(pane, workbook.content, proposal);
  });
  const shown = pane.state().screen;
  // The user may have gone back meanwhile, or asked for something else.
  if (shown.kind !== 'proposal' || shown.proposal !== proposal) return;
  const outcome = planned.ok
    ? ({ kind: 'ready', plan: planned.value } as const)
    : ({ kind: 'refused', issue: planned.issue } as const);
  pane.dispatch({ kind: 'proposal-answered', outcome });
}
