import type { Applied } from '../../app/applied';
import type { Plan } from '../../app/plan';
import type { Result } from '../../app/result';
import type { Pane } from '../state/pane';
import type { MadeChange } from '../state/paneState';
import { bugAsIssue } from './bugAsIssue';
import { findContentAgain } from './findContent';

/** Carries a plan out and shows the workbook as it is then; nothing was changed where it comes back as an issue. */
export async function applyPlan(
  pane: Pane,
  plan: Plan,
  proposal: MadeChange['proposal'],
): Promise<Result<Applied>> {
  const applied = await pane.port.apply(plan);
  if (!applied.ok) return applied;
  const found = await findContentAgain(pane, await bugAsIssue(() => pane.port.read()));
  if (found.ok) pane.dispatch({ kind: 'read-done', content: found.value });
  const { carriedOut, left } = applied.value;
  pane.dispatch({ kind: 'change-made', change: { proposal, plan: carriedOut, left } });
  if (!found.ok) pane.dispatch({ kind: 'read-failed', issue: found.issue });
  return applied;
}
