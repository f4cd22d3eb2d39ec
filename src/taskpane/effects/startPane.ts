import { done } from '../../app/result';
import type { PaneMemory } from '../sessionMemory';
import type { Pane } from '../state/pane';
import { followSelection } from './followSelection';
import { followWorkbook } from './followWorkbook';
import { isInForm, promoteActiveCell } from './openPromotion';
import { bugAsIssue } from './bugAsIssue';
import { readWorkbook } from './readWorkbook';

/** What the pane was opened for: a ribbon button, the context menu, or just so. */
export type StartScreen = 'kpis' | 'key-results' | 'promote';

/**
 * Reads the workbook, opens what was asked for and follows what happens in the sheets.
 * @param memory of the page before, where a button of the ribbon has loaded it anew
 * @returns how to stop following
 */
export function startPane(pane: Pane, startScreen: StartScreen, memory?: PaneMemory): () => void {
  let stopped = false;
  const stops: (() => void)[] = [];
  const keep = (stop: () => void): void => {
    if (stopped) stop();
    else stops.push(stop);
  };
  const start = async (): Promise<void> => {
    // Before anything is kept over it.
    const kept = memory?.recall() ?? null;
    await readWorkbook(pane);
    const hasForm = memory !== undefined && (await goOnAsKept(memory, kept));
    if (startScreen === 'promote' && !(hasForm && (await isInForm(pane)))) await promoteActiveCell(pane);
    keep(await followWorkbook(pane));
    keep(await followSelection(pane));
  };
  const goOnAsKept = async (keeper: PaneMemory, kept: string | null): Promise<boolean> => {
    // Of no use before the workbook was read; without it the pane begins anew.
    const part = await bugAsIssue(async () =>
      done(await import(/* webpackChunkName: "finder" */ './keepState')),
    );
    if (!part.ok) return false;
    const hasForm = part.value.recallState(pane, kept);
    keep(part.value.keepState(pane, keeper));
    return hasForm;
  };
  void start();
  return () => {
    stopped = true;
    for (const stop of stops) stop();
  };
}
