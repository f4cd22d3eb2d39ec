import { isLackOfRoom } from '../../app/extension/tableFrame';
import type { Issue } from '../../app/issue';
import { describeIssue } from '../../app/messages';
import { planPromotion } from '../../app/planPromotion';
import type { Plan } from '../../app/plan';
import { surveysForPromotion } from '../../app/surveysForPromotion';
import type { WorkbookPort } from '../../app/workbookPort';
import type { CalendarDate } from '../../domain/calendarDate';
import type { Kpi } from '../../domain/kpi';
import type { PromotionDraft, TargetDraft } from '../../taskpane/state/drafts';
import type { WorkbookContent } from '../../taskpane/state/paneState';
import { fiscalQuestion } from '../../taskpane/state/fiscalQuestion';
import { promotionRequest } from '../../taskpane/state/promotionRequest';
import { proposeDraft } from '../../taskpane/state/proposeDraft';
import type { DemoArguments } from './demoArguments';
import { Refusal, valueOf } from './refusal';

/**
 * Promotes a KPI as the pane does: its form filled in with what is proposed and what was typed, planned, written.
 * Throws a `Refusal` with what is wrong or in the way.
 * @returns the plan that was carried out
 */
export async function promoteKpi(
  port: WorkbookPort,
  content: WorkbookContent,
  kpi: Kpi,
  args: DemoArguments,
  today: CalendarDate,
): Promise<Plan> {
  const { snapshot, tables } = content;
  if (fiscalQuestion(content, [{ kpiKey: kpi.key }])?.source === 'unknown')
    throw new Refusal(
      describeIssue({ code: 'fiscal-start-missing' }).title,
      'Say the month: --fiscal-start 7, or 1 where it is the calendar year.',
    );
  const request = promotionRequest(filledIn(proposeDraft(content, [kpi.key], today), args), content);
  const surveys = valueOf(await port.survey(surveysForPromotion(snapshot, tables, request)));
  const planned = planPromotion(snapshot, tables, surveys, request);
  if (!planned.ok && !args.okrsAlone && isLackOfRoom(planned.issue)) throw withoutRoom(planned.issue);
  const plan = valueOf(planned);
  valueOf(await port.apply(plan));
  return plan;
}

/** What stands in the way of the columns, and the way round. */
function withoutRoom(issue: Issue): Refusal {
  const { title, help } = describeIssue(issue);
  return new Refusal(title, `${help} Or track it on the sheet OKRs alone: --okrs-alone.`);
}

function filledIn(proposed: PromotionDraft, args: DemoArguments): PromotionDraft {
  const { baseline, target, start, due, objective, okrsAlone } = args;
  return {
    ...proposed,
    kpis: proposed.kpis.map((kpi) => ({
      ...kpi,
      ...(baseline === undefined ? {} : { baseline }),
      ...(target === undefined ? {} : typedTarget(target)),
    })),
    objective: objective ?? (proposed.objective === '' ? 'To be agreed' : proposed.objective),
    start: start ?? proposed.start,
    due: due ?? proposed.due,
    withoutRoom: okrsAlone ? 'okrs-only' : proposed.withoutRoom,
  };
}

/** `+15%` is a change of the baseline, `15%` a level. */
function typedTarget(target: string): TargetDraft {
  return { target, targetKind: /^\s*[+\u2212-].*%\s*$/.test(target) ? 'percent' : 'level' };
}
