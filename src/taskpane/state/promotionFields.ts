import { checkPromotion, plannedLevels } from '../../app/checkPromotion';
import type { Issue } from '../../app/issue';
import type { KpiPromotion } from '../../app/promotionRequest';
import type { PromotionDraft } from './drafts';
import { actualQuestions } from './actualQuestion';
import { findKpi } from './findKpi';
import { fiscalQuestion } from './fiscalQuestion';
import type { WorkbookContent } from './paneState';
import { promotionRequest } from './promotionRequest';

/** What is wrong with a promotion form, field by field. */
export interface PromotionErrors {
  readonly objective?: Issue;
  readonly start?: Issue;
  readonly due?: Issue;
  readonly fiscalStart?: Issue;
  /** By table key: which field holds its current values. */
  readonly actuals: ReadonlyMap<string, Issue>;
  /** By KPI key. */
  readonly baselines: ReadonlyMap<string, Issue>;
  readonly targets: ReadonlyMap<string, Issue>;
  /** What belongs to no field, such as a KPI that is gone. */
  readonly others: readonly Issue[];
}

/** Checks a form; each issue goes to the field that can mend it. */
export function promotionErrors(draft: PromotionDraft, content: WorkbookContent): PromotionErrors {
  const { snapshot, tables } = content;
  const request = promotionRequest(draft, content);
  const common = checkPromotion(snapshot, tables, { ...request, kpis: [] });
  const baselines = new Map<string, Issue>();
  const targets = new Map<string, Issue>();
  const others: Issue[] = [];
  for (const promotion of request.kpis) {
    // Each KPI by itself, and with nothing but its own table to look through: there may be thousands.
    const found = findKpi(tables, promotion.kpiKey);
    const own = found === undefined ? [] : [{ ...found.table, kpis: [found.kpi] }];
    const check = (one: KpiPromotion): readonly Issue[] =>
      checkPromotion(snapshot, own, { ...request, kpis: [one] }).slice(common.length);
    for (const issue of check(promotion)) {
      if (issue.code === 'not-a-number' && issue.field === 'baseline') {
        baselines.set(promotion.kpiKey, issue);
        // The check stops at the first of the two; the target may be wrong as well.
        const [more] = check({ ...promotion, baseline: ANY_NUMBER });
        if (more?.code === 'not-a-number') targets.set(promotion.kpiKey, more);
      } else if (issue.code === 'not-a-number' || issue.code === 'baseline-equals-target') {
        targets.set(promotion.kpiKey, issue);
      } else {
        others.push(issue);
      }
    }
  }
  const objective = common.find(({ code }) => code === 'objective-missing');
  const start = common.find((issue) => issue.code === 'not-a-date' && issue.field === 'start');
  const due = common.find(
    (issue) => issue.code === 'due-before-start' || (issue.code === 'not-a-date' && issue.field === 'due'),
  );
  const question = fiscalQuestion(content, draft.kpis);
  const isUnanswered = question !== undefined && question.start === undefined;
  const actuals = new Map(
    actualQuestions(content, draft.kpis).map(({ table, kpi }): [string, Issue] => [
      table.key,
      { code: 'actual-not-chosen', kpi: kpi.name },
    ]),
  );
  return {
    actuals,
    baselines,
    targets,
    others,
    ...(objective && { objective }),
    ...(start && { start }),
    ...(due && { due }),
    ...(isUnanswered && { fiscalStart: { code: 'fiscal-start-missing' } }),
  };
}

const ANY_NUMBER: KpiPromotion['baseline'] = { kind: 'constant', value: 0 };

/** Whether the form can be previewed. */
export function isComplete(errors: PromotionErrors): boolean {
  const { objective, start, due, fiscalStart, actuals, baselines, targets, others } = errors;
  return (
    [objective, start, due, fiscalStart].every((issue) => issue === undefined) &&
    actuals.size + baselines.size + targets.size + others.length === 0
  );
}

/** From where to where a KPI is meant to go; `undefined` what is not typed yet or is no number. */
export interface DraftLevels {
  readonly baseline: number | undefined;
  readonly target: number | undefined;
}

/** The levels that the form means so far, by KPI key. */
export function draftLevels(
  draft: PromotionDraft,
  content: WorkbookContent,
): ReadonlyMap<string, DraftLevels> {
  const { kpis } = promotionRequest(draft, content);
  return new Map(
    kpis.map(({ kpiKey, baseline, target }) => {
      const fromAlone = plannedLevels(content.snapshot, { baseline, target: { kind: 'level', value: 0 } });
      const both = plannedLevels(content.snapshot, { baseline, target });
      return [kpiKey, { baseline: fromAlone?.baseline, target: both?.target }];
    }),
  );
}
