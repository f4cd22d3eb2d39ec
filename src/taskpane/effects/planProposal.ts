import { planNewName } from '../../app/planNewName';
import { planRepair, surveysForRepair } from '../../app/planRepair';
import { done, type Result } from '../../app/result';
import type { Survey, SurveyRequest } from '../../app/survey';
import { serialOfDate } from '../../domain/sheet/serialDate';
import type { Plan } from '../../app/plan';
import { planDemotion, surveysForDemotion } from '../../app/planDemotion';
import { planTargetEdit } from '../../app/planTargetEdit';
import { planRemoval, surveysForRemoval } from '../../app/planRemoval';
import { planAdoption, planRestoration } from '../../app/planOvertyped';
import { planUpgrade } from '../../app/planUpgrade';
import { planPromotion } from '../../app/planPromotion';
import { surveysForPromotion } from '../../app/surveysForPromotion';
import type { Pane } from '../state/pane';
import { readContent } from '../state/readContent';
import { saidStart } from './findContent';
import { withDateSystem } from './withDateSystem';
import { findKpi } from '../state/findKpi';
import type { WorkbookContent } from '../state/paneState';
import { promotionRequest, promotionTarget } from '../state/promotionRequest';
import type { Proposal } from '../state/screen';
import { scaleOfFormat } from '../../domain/scale';
import { scaleOfKeyResult } from '../state/scaleOfKeyResult';

/** Plans what the user wants, having looked at the places that it is about. */
export async function planProposal(
  pane: Pane,
  asRead: WorkbookContent,
  proposal: Proposal,
): Promise<Result<Plan>> {
  const { port, today } = pane;
  const dated = await withDateSystem(port, asRead, (found) =>
    readContent(found, serialOfDate(today, found.date1904), saidStart(asRead.calendar)),
  );
  if (!dated.ok) return dated;
  const content = dated.value;
  const { snapshot, tables } = content;
  const now = serialOfDate(today, snapshot.date1904);
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
        planDemotion(snapshot, surveys, [proposal.id], now),
      );
    case 'remove':
      return surveyed(surveysForRemoval(snapshot), (surveys) => planRemoval(snapshot, surveys));
    case 'edit-target': {
      const keyResult = content.keyResults.find(({ id }) => id === proposal.id);
      const { numberFormat = 'General' } = keyResult ?? {};
      const scale = keyResult === undefined ? scaleOfFormat(numberFormat) : scaleOfKeyResult(keyResult);
      const target = promotionTarget(proposal.draft, numberFormat, content, scale);
      return planTargetEdit(snapshot, tables, proposal.id, target, now);
    }
    case 'adopt':
      return planAdoption(snapshot, proposal.id, proposal.column, now);
    case 'restore':
      return planRestoration(snapshot, proposal.id, proposal.column);
    case 'new-name':
      return planNewName(snapshot, tables, proposal.id);
    case 'upgrade':
      return planUpgrade(snapshot, tables);
    case 'repair': {
      const { id, kpiKey, withoutRoom } = proposal;
      const found = kpiKey === undefined ? undefined : findKpi(tables, kpiKey);
      const place = found && { tableKey: found.table.key, kpiKey: found.kpi.key };
      return surveyed(surveysForRepair(snapshot, tables, id, place, withoutRoom), (surveys) =>
        planRepair(snapshot, tables, surveys, id, place, withoutRoom),
      );
    }
  }
}
