import { paneText } from '../../app/messages';
import type { MadeChange } from './paneState';

/** What was done, in a few words, such as "Promoted 3 KPIs to key results". */
export function describeChange({ proposal }: MadeChange): string {
  if ('title' in proposal) return paneText.decided[proposal.kind](proposal.title);
  if (proposal.kind === 'promote') return paneText.done.promote(proposal.draft.kpis.length);
  return paneText.done[proposal.kind];
}
