import { failed, type Result } from '../../app/result';
import type { Plan } from '../../app/plan';
import { planPromotion } from '../../app/planPromotion';
import { surveysForPromotion } from '../../app/surveysForPromotion';
import type { PromotionDraft } from '../state/drafts';
import type { Pane } from '../state/pane';
import type { WorkbookContent } from '../state/paneState';
import { promotionRequest } from '../state/promotionRequest';
import type { Proposal } from '../state/screen';

/** Plans what the user wants and shows the plan, or why it cannot be done. Nothing is written yet. */
export async function proposeChange(pane: Pane, proposal: Proposal): Promise<void> {
  const { workbook, screen } = pane.state();
  if (workbook.kind !== 'read') return;
  pane.dispatch({ kind: 'proposal-made', proposal, back: screen.kind === 'proposal' ? screen.back : screen });
  const planned = await planProposal(pane, workbook.content, proposal);
  const shown = pane.state().screen;
  // The user may have gone back meanwhile, or asked for something else.
  if (shown.kind !== 'proposal' || shown.proposal !== proposal) return;
  const outcome = planned.ok ? ({ kind: 'ready', plan: planned.value } as const) : ({ kind: 'refused', issue: planned.issue } as const);
  pane.dispatch({ kind: 'proposal-answered', outcome });
}

async function planProposal(pane: Pane, content: WorkbookContent, proposal: Proposal): Promise<Result<Plan>> {
  switch (proposal.kind) {
    case 'promote':
      return planDraft(pane, content, proposal.draft);
    default:
      return failed({ code: 'nothing-to-remove' });
  }
}

async function planDraft({ port }: Pane, content: WorkbookContent, draft: PromotionDraft): Promise<Result<Plan>> {
  const { snapshot, tables } = content;
  const request = promotionRequest(draft, content);
  const surveys = await port.survey(surveysForPromotion(snapshot, tables, request));
  return surveys.ok ? planPromotion(snapshot, tables, surveys.value, request) : surveys;
}
