import type { Issue } from '../../app/issue';
import type { TrackedKeyResult } from '../../app/trackedKeyResult';
import { targetLevel } from '../../domain/target';
import type { TargetDraft } from './drafts';
import type { WorkbookContent } from './paneState';
import { promotionTarget } from './promotionRequest';

/** What is wrong with a new target, and the level that it means as far as it can be read. */
export function checkTarget(
  draft: TargetDraft,
  { baseline, kpiName, numberFormat }: TrackedKeyResult,
  content: WorkbookContent,
): { readonly issue: Issue | undefined; readonly level: number | undefined } {
  const input = promotionTarget(draft, numberFormat, content);
  const typed = input.kind === 'level' ? input.value : input.by;
  if (typeof typed !== 'number') {
    return { issue: { code: 'not-a-number', field: 'target', kpi: kpiName, text: String(typed) }, level: undefined };
  }
  if (input.kind !== 'level' && baseline === undefined) {
    return { issue: { code: 'not-a-number', field: 'baseline', kpi: kpiName, text: '' }, level: undefined };
  }
  const level = input.kind === 'level' ? typed : targetLevel(baseline ?? 0, { kind: input.kind, by: typed });
  const issue: Issue | undefined = level === baseline ? { code: 'baseline-equals-target', kpi: kpiName } : undefined;
  return { issue, level };
}
