import type { Pane } from '../state/pane';
import type { TableDecision } from '../state/tableDecision';
import { decideOnTable } from './decideOnTable';
import { loadDrafts } from './openPromotion';

/**
 * Keeps what a person decided on a table while the promotion form is open, and goes on with the form: what was proposed in
 * it, and not changed, is proposed anew.
 */
export async function decideInForm(pane: Pane, decision: TableDecision): Promise<void> {
  const before = pane.state();
  const { proposedAnew } = await loadDrafts();
  await decideOnTable(pane, decision);
  const { workbook, screen } = pane.state();
  const { workbook: read, screen: form } = before;
  if (read.kind !== 'read' || workbook.kind !== 'read' || form.kind !== 'promote') return;
  // Somebody went elsewhere meanwhile, or it could not be kept.
  if (screen.kind !== 'kpis') return;
  const draft = proposedAnew(form.draft, read.content, workbook.content, pane.today);
  pane.dispatch({ kind: 'screen-opened', screen: { ...form, draft } });
}
