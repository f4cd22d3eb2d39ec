import type { Plan } from '../../app/plan';
import type { Pane } from '../state/pane';
import { readContent } from '../state/readContent';
import type { Proposal } from '../state/screen';

/** Carries a plan out and shows the workbook as it is then. */
export async function carryOut(pane: Pane, proposal: Proposal, plan: Plan): Promise<void> {
  if (pane.state().busy !== undefined) return;
  pane.dispatch({ kind: 'busy-began', busy: 'writing' });
  const applied = await pane.port.apply(plan);
  if (!applied.ok) {
    pane.dispatch({ kind: 'busy-ended' });
    pane.dispatch({ kind: 'proposal-answered', outcome: { kind: 'refused', issue: applied.issue } });
    return;
  }
  const read = await pane.port.read();
  if (read.ok) pane.dispatch({ kind: 'read-done', content: readContent(read.value) });
  pane.dispatch({ kind: 'change-made', change: { proposal, plan } });
  if (!read.ok) pane.dispatch({ kind: 'read-failed', issue: read.issue });
}
