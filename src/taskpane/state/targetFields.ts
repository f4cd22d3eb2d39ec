import { checkTarget } from '../../app/checkPromotion';
import type { Issue } from '../../app/issue';
import type { TrackedKeyResult } from '../../app/trackedKeyResult';
import type { TargetDraft } from './drafts';
import { keyResultName } from './keyResultName';
import type { WorkbookContent } from './paneState';
import { promotionTarget } from './promotionRequest';
import { scaleOfKeyResult } from './scaleOfKeyResult';

/** What the form for a new target means: a level, or what is wrong with it. */
export function draftTarget(
  draft: TargetDraft,
  keyResult: TrackedKeyResult,
  content: WorkbookContent,
): { readonly issue: Issue | undefined; readonly level: number | undefined } {
  const target = promotionTarget(draft, keyResult.numberFormat, content, scaleOfKeyResult(keyResult));
  const checked = checkTarget(content.snapshot, keyResultName(keyResult), keyResult.baseline ?? '', target);
  return checked.ok ? { issue: undefined, level: checked.value } : { issue: checked.issue, level: undefined };
}
