import type { Issue } from '../../app/issue';
import type { Result } from '../../app/result';
import type { Pane } from '../state/pane';
import type { Busy } from '../state/paneState';
import { bugAsIssue } from './bugAsIssue';

/**
 * Does something that keeps the pane busy until it has ended, however it ends: the one place where the pane gets busy
 * over the workbook, and free again. What goes wrong, a bug as well, is told by `refuse`.
 * @param work shows by itself what comes of it
 */
export async function whileBusy(
  pane: Pane,
  busy: Busy,
  work: () => Promise<Result<unknown>>,
  refuse: (issue: Issue) => void,
): Promise<void> {
  pane.dispatch({ kind: 'busy-began', busy });
  const done = await bugAsIssue(work, busy === 'rereading' ? { code: 'keylift-failed' } : BUG_WHILE_WRITING);
  if (pane.state().busy === busy) pane.dispatch({ kind: 'busy-ended' });
  if (!done.ok) refuse(done.issue);
}

const BUG_WHILE_WRITING: Issue = { code: 'keylift-failed-writing' };
