import { done, failed, type Result } from '../../app/result';
import type { Survey, SurveyRequest } from '../../app/survey';
import { serialOfDate } from '../../domain/sheet/serialDate';
import type { Plan } from '../../app/plan';
import { planDemotion, surveysForDemotion } from '../../app/planDemotion';
import { planRemoval, surveysForRemoval } from '../../app/planRemoval';
import { planPromotion } from '../../app/planPromotion';
import { surveysForPromotion } from '../../app/surveysForPromotion';
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
  const { port, today } = pane;
  const { snapshot, tables } = content;
  const surveyed = async (
    requests: readonly SurveyRequest[],
    plan: (surveys: readonly Survey[]) => Result<Plan>,
  ): Promise<Result<Plan>> => {
    const surveys = requests.length === 0 ? done([]) : await port.survey(requests);
    return surveys.ok ? plan(surveys.value) : surveys;
  };
  switch (proposal.kind) {
    case 'promote': {
      const request = promotionRequest(proposal.draft, content);
      return surveyed(surveysForPromotion(snapshot, tables, request), (surveys) =>
        planPromotion(snapshot, tables, surveys, request),
      );
    }
    case 'demote':
      return surveyed(surveysForDemotion(snapshot, [proposal.id]), (surveys) =>
        planDemotion(snapshot, surveys, [proposal.id], serialOfDate(today, snapshot.date1904)),
      );
    case 'remove':
      return surveyed(surveysForRemoval(snapshot), (surveys) => planRemoval(snapshot, surveys));
    default:
      return failed({ code: 'nothing-to-remove' });
  }
}
