import type { WorkbookChange } from '../../app/workbookPort';
import type { Pane } from '../state/pane';
import { findContentAgain } from './findContent';

/** Changes come in flurries, as when a person fills down; they are read once they have stopped for this long. */
const PAUSE_MS = 300;

/**
 * Follows what users change in the sheets. Reads of the sheets that changed, one at a time, and none while Keylift
 * itself writes.
 * @returns how to stop
 */
export async function followWorkbook(pane: Pane): Promise<() => void> {
  const sheetIds = new Set<string>();
  let structure = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const readChanges = async (): Promise<void> => {
    const { workbook, busy } = pane.state();
    if (workbook.kind === 'stopped') return;
    if (busy !== undefined || workbook.kind === 'reading') return wait();
    const changed = [...sheetIds];
    const whole = structure || workbook.kind === 'unreadable';
    sheetIds.clear();
    structure = false;
    pane.dispatch({ kind: 'busy-began', busy: 'rereading' });
    const read = whole ? await pane.port.read() : await pane.port.reread(workbook.content.snapshot, changed);
    const found = await findContentAgain(pane, read);
    if (found.ok) pane.dispatch({ kind: 'read-done', content: found.value });
    else pane.dispatch({ kind: 'read-failed', issue: found.issue });
  };

  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void readChanges(), PAUSE_MS);
  };

  const watching = await pane.port.watch((change: WorkbookChange) => {
    for (const id of change.sheetIds) sheetIds.add(id);
    structure ||= change.structure;
    wait();
  });
  if (!watching.ok) pane.dispatch({ kind: 'noticed', notice: { kind: 'failed', issue: watching.issue } });
  return () => {
    clearTimeout(timer);
    if (watching.ok) watching.value();
  };
}
