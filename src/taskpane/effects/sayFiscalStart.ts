import { done } from '../../app/result';
import type { Pane } from '../state/pane';
import { findContent } from './findContent';
import { loadDrafts } from './openPromotion';
import { whileBusy } from './whileBusy';

/**
 * Dates the KPIs anew, now that the user says in which month fiscal years begin. What was proposed in the form that is
 * open, and not changed, is proposed anew. The workbook keeps the month with the next promotion.
 */
export async function sayFiscalStart(pane: Pane, fiscalStart: number): Promise<void> {
  const { workbook } = pane.state();
  if (workbook.kind !== 'read') return;
  const { content } = workbook;
  const date = async () => {
    const found = await findContent(pane, content.snapshot, { skipped: content.unsearched, fiscalStart });
    const { proposedAnew } = await loadDrafts();
    if (!found.ok || pane.state().workbook !== workbook) return found;
    const { screen } = pane.state();
    pane.dispatch({ kind: 'read-done', content: found.value });
    if (screen.kind !== 'promote') return found;
    const draft = proposedAnew(screen.draft, content, found.value, pane.today);
    pane.dispatch({ kind: 'promotion-redrafted', draft });
    return done(undefined);
  };
  await whileBusy(pane, 'rereading', date, (issue) =>
    pane.dispatch({ kind: 'noticed', notice: { kind: 'failed', issue } }),
  );
}
