import { keptStateOf, keptText } from '../state/keptState';
import type { Pane } from '../state/pane';
import type { PaneMemory } from '../sessionMemory';

/**
 * Keeps what is half filled in and the last change while the pane's page is loaded anew.
 * @returns how to stop
 */
export function keepState(pane: Pane, memory: PaneMemory): () => void {
  let { screen, lastChange } = pane.state();
  return pane.subscribe(() => {
    const now = pane.state();
    if (now.screen === screen && now.lastChange === lastChange) return;
    ({ screen, lastChange } = now);
    memory.keep(keptText(now));
  });
}

/** Shows again what was kept. @returns whether a form was, of the pane's last page. */
export function recallState(pane: Pane, text: string | null): boolean {
  const { workbook } = pane.state();
  if (workbook.kind !== 'read') return false;
  const kept = keptStateOf(text, workbook.content);
  if (kept.form !== undefined || kept.lastChange !== undefined) pane.dispatch({ kind: 'recalled', kept });
  return kept.form !== undefined;
}
