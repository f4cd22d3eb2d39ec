import type { WorkbookChange } from '../../app/workbookPort';
import type { Pane } from '../state/pane';
import { bugAsIssue } from './bugAsIssue';
import { findContentAgain } from './findContent';
import { whileBusy } from './whileBusy';

/** Changes come in flurries, as when a person fills down; they are read once they have stopped for this long. */
const PAUSE_MS = 300;

/**
 * Calculation need not come to rest: `TODAY()` in one of Keylift's columns is calculated at every edit, figures that
 * stream in all the time. What is only calculated is read no more often than this.
 */
const CALCULATION_MS = 5_000;

/**
 * Follows what users change in the sheets. Reads of the sheets that changed, one at a time, and none while Keylift
 * itself writes.
 * @returns how to stop
 */
export async function followWorkbook(pane: Pane): Promise<() => void> {
  const sheetIds = new Set<string>();
  const calculated = new Set<string>();
  let structure = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let calculationTimer: ReturnType<typeof setTimeout> | undefined;
  let lastCalculation = -Infinity;

  const clearTimers = (): void => {
    clearTimeout(timer);
    clearTimeout(calculationTimer);
    calculationTimer = undefined;
  };

  const readChanges = async (): Promise<void> => {
    clearTimers();
    const { workbook, busy } = pane.state();
    if (workbook.kind === 'stopped') return;
    if (busy !== undefined || workbook.kind === 'reading') return wait();
    if (sheetIds.size === 0 && !structure) lastCalculation = pane.clock();
    const changed = [...new Set([...sheetIds, ...calculated])];
    const whole = structure || workbook.kind === 'unreadable';
    sheetIds.clear();
    calculated.clear();
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

  /** Begun with the first calculation and not put off by those that follow. */
  const waitForCalculation = (): void => {
    const pause = Math.max(PAUSE_MS, lastCalculation + CALCULATION_MS - pane.clock());
    calculationTimer ??= setTimeout(() => {
      calculationTimer = undefined;
      // What was changed is read once that has come to rest, and with it what was calculated.
      if (sheetIds.size === 0 && !structure) void readChanges();
    }, pause);
  };

  const noteChange = (change: WorkbookChange): void => {
    const noted = change.calculation === true ? calculated : sheetIds;
    for (const id of change.sheetIds) noted.add(id);
    structure ||= change.structure;
    if (change.calculation === true) waitForCalculation();
    else wait();
  };
  const watching = await bugAsIssue(() => pane.port.watch(noteChange));
  if (!watching.ok) pane.dispatch({ kind: 'noticed', notice: { kind: 'failed', issue: watching.issue } });
  return () => {
    clearTimers();
    if (watching.ok) watching.value();
  };
}
