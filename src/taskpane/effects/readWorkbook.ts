import type { Pane } from '../state/pane';
import { findContent, loadFinder } from './findContent';
import { beginLooking } from './stopLooking';

/**
 * Reads the whole workbook and finds what is in it. What was read before stays on view meanwhile. Once it is stopped,
 * it shows what it has found so far.
 */
export async function readWorkbook(pane: Pane): Promise<void> {
  const { port, dispatch } = pane;
  const signal = beginLooking(pane);
  dispatch({ kind: 'read-began' });
  const reading = port.read(({ sheetsRead, sheets }) => {
    if (!signal.aborted)
      dispatch({ kind: 'read-progressed', progress: { phase: 'reading', done: sheetsRead, all: sheets } });
  });
  const both = await Promise.race([Promise.all([reading, loadFinder()]), stopped(signal)]);
  if (both === 'stopped') return dispatch({ kind: 'read-stopped' });
  const [read] = both;
  if (!read.ok) return dispatch({ kind: 'read-failed', issue: read.issue });
  const { length: all } = read.value.sheets;
  const found = await findContent(pane, read.value, {
    signal,
    onProgress: (done) => dispatch({ kind: 'read-progressed', progress: { phase: 'finding', done, all } }),
  });
  if (found.ok) dispatch({ kind: 'read-done', content: found.value });
  else dispatch({ kind: 'read-failed', issue: found.issue });
}

function stopped(signal: AbortSignal): Promise<'stopped'> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve('stopped'), { once: true }));
}
