import { failed, type Result } from '../../app/result';
import type { Snapshot } from '../../app/snapshot';
import type { ReadProgress } from '../../app/workbookPort';
import type { Pane } from '../state/pane';
import { bugAsIssue } from './bugAsIssue';
import { findContent, loadFinder, saidStart } from './findContent';
import { beginLooking, isOvertaken } from './stopLooking';

/**
 * Reads the whole workbook and finds what is in it. What was read before stays on view meanwhile. Once it is stopped,
 * it shows what it has found so far; once it is begun anew, it leaves the pane to the read that comes after it.
 */
export async function readWorkbook(pane: Pane): Promise<void> {
  const { dispatch } = pane;
  const signal = beginLooking(pane);
  dispatch({ kind: 'read-began' });
  // Loaded while Excel answers. What goes wrong with it is told by the search, which asks for it again.
  loadFinder().catch(() => undefined);
  const read = await Promise.race([readAlone(pane, signal), stopped(signal)]);
  if (isOvertaken(pane, signal)) return;
  if (read === 'stopped') return dispatch({ kind: 'read-stopped' });
  if (!read.ok) return dispatch({ kind: 'read-failed', issue: read.issue });
  const { length: all } = read.value.sheets;
  const { workbook } = pane.state();
  const found = await findContent(pane, read.value, {
    signal,
    fiscalStart: workbook.kind === 'read' ? saidStart(workbook.content.calendar) : undefined,
    onProgress: (done) =>
      dispatch({ kind: 'read-progressed', progress: { phase: 'finding', done, all, share: done / all } }),
  });
  if (isOvertaken(pane, signal)) return;
  if (found.ok) dispatch({ kind: 'read-done', content: found.value });
  else dispatch({ kind: 'read-failed', issue: found.issue });
}

/** The last read of each pane, which may still be under way. */
const reads = new WeakMap<Pane, Promise<Result<Snapshot>>>();

/** Reads once the read before has ended: one that is stopped goes on until Excel has answered it. */
function readAlone(pane: Pane, signal: AbortSignal): Promise<Result<Snapshot>> {
  const before = reads.get(pane);
  const reading = bugAsIssue(async () => {
    await before;
    if (signal.aborted) return failed({ code: 'stopped' });
    return pane.port.read((progress) => {
      if (!signal.aborted) pane.dispatch({ kind: 'read-progressed', progress: lookingProgress(progress) });
    }, signal);
  });
  reads.set(pane, reading);
  return reading;
}

/** By cells as soon as they are counted: one sheet can hold most of them. */
function lookingProgress({ sheetsRead, sheets, cellsRead, cells }: ReadProgress) {
  const share = cells > 0 ? cellsRead / cells : sheetsRead / Math.max(1, sheets);
  return { phase: 'reading', done: sheetsRead, all: sheets, share } as const;
}

function stopped(signal: AbortSignal): Promise<'stopped'> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve('stopped'), { once: true }));
}
