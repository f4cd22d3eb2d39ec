import type { WorkbookChange } from '../../app/workbookPort';
import type { Pane } from '../state/pane';
import { bugAsIssue } from './bugAsIssue';
import { findContentAgain } from './findContent';
import { whileBusy } from './whileBusy';

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
    const follow = async () => {
      const read = whole
        ? await pane.port.read()
        : await pane.port.reread(workbook.content.snapshot, changed);
      const found = await findContentAgain(pane, read);
      if (found.ok) pane.dispatch({ kind: 'read-done', content: found.value });
      return found;
    };
    await whileBusy(pane, 'rereading', follow, (issue) => pane.dispatch({ kind: 'read-failed', issue }));
  };

  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void readChanges(), PAUSE_MS);
  };

  const noteChange = (change: WorkbookChange): void => {
    for (const id of change.sheetIds) sheetIds.add(id);
    structure ||= change.structure;
    wait();
  };
  const watching = await bugAsIssue(() => pane.port.watch(noteChange));
  if (!watching.ok) pane.dispatch({ kind: 'noticed', notice: { kind: 'failed', issue: watching.issue } });
  return () => {
    clearTimeout(timer);
    if (watching.ok) watching.value();
  };
}
