import type { Applied } from '../../app/applied';
import type { Issue } from '../../app/issue';
import { failed, type Result } from '../../app/result';
import type { Pane } from '../state/pane';
import type { MadeChange } from '../state/paneState';
import { bugAsIssue } from './bugAsIssue';
import { findContentAgain } from './findContent';
import { whileBusy } from './whileBusy';

/** Takes the last change back; refused where someone has changed those cells since. */
export async function undoLastChange(pane: Pane): Promise<void> {
  const { lastChange, busy } = pane.state();
  if (lastChange === undefined || busy !== undefined) return;
  await whileBusy(
    pane,
    'undoing',
    () => takeBack(pane, lastChange),
    (issue) => pane.dispatch({ kind: 'noticed', notice: { kind: 'failed', issue: asBlocked(issue) } }),
  );
}

async function takeBack(pane: Pane, change: MadeChange): Promise<Result<Applied>> {
  // Not needed before a first change, so not loaded before.
  const [{ inverseOf }, { checkUndo }] = await Promise.all([
    import('../../app/inverse'),
    import('../../app/checkUndo'),
  ]);
  const { workbook } = pane.state();
  const blocked = workbook.kind === 'read' ? checkUndo(workbook.content.snapshot, change.plan) : undefined;
  if (blocked !== undefined) return failed(blocked);
  const undone = await pane.port.apply(inverseOf(change.plan));
  if (!undone.ok) return undone;
  const found = await findContentAgain(pane, await bugAsIssue(() => pane.port.read()));
  if (found.ok) pane.dispatch({ kind: 'read-done', content: found.value });
  const { left } = undone.value;
  pane.dispatch({ kind: 'change-undone', change: { ...change, left } });
  if (!found.ok) pane.dispatch({ kind: 'read-failed', issue: found.issue });
  return undone;
}

function asBlocked(issue: Issue): Issue {
  return issue.code === 'workbook-changed' ? { code: 'undo-blocked', where: issue.where } : issue;
}
