import type { Pane } from '../state/pane';
import { findContentAgain } from './findContent';

/** Takes the last change back; refused where someone has changed those cells since. */
export async function undoLastChange(pane: Pane): Promise<void> {
  const { lastChange, busy } = pane.state();
  if (lastChange === undefined || busy !== undefined) return;
  pane.dispatch({ kind: 'busy-began', busy: 'undoing' });
  const { inverseOf } = await import('../../app/inverse');
  const undone = await pane.port.apply(inverseOf(lastChange.plan));
  if (!undone.ok) {
    const { issue } = undone;
    const blocked =
      issue.code === 'workbook-changed' ? ({ code: 'undo-blocked', where: issue.where } as const) : issue;
    pane.dispatch({ kind: 'noticed', notice: { kind: 'failed', issue: blocked } });
    return;
  }
  const found = await findContentAgain(pane, await pane.port.read());
  if (found.ok) pane.dispatch({ kind: 'read-done', content: found.value });
  pane.dispatch({ kind: 'change-undone', change: lastChange });
  if (!found.ok) pane.dispatch({ kind: 'read-failed', issue: found.issue });
}
