import type { Pane } from '../state/pane';
import type { Proposal } from '../state/screen';
import { proposeChange } from './proposeChange';

/** Plans what was refused for want of room in the register alone; the form keeps that it is wanted so. */
export async function goOnWithoutRoom(
  pane: Pane,
  proposal: Extract<Proposal, { kind: 'promote' | 'repair' }>,
): Promise<void> {
  if (proposal.kind === 'promote') {
    const screen = { kind: 'promote', draft: proposal.draft, checked: true } as const;
    pane.dispatch({ kind: 'screen-opened', screen });
  }
  await proposeChange(pane, proposal);
}
