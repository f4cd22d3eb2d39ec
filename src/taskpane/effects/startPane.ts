import type { Pane } from '../state/pane';
import { followSelection } from './followSelection';
import { followWorkbook } from './followWorkbook';
import { promoteActiveCell } from './openPromotion';
import { readWorkbook } from './readWorkbook';

/** What the pane was opened for: a ribbon button, the context menu, or just so. */
export type StartScreen = 'kpis' | 'key-results' | 'promote';

/**
 * Reads the workbook, opens what was asked for and follows what happens in the sheets.
 * @returns how to stop following
 */
export function startPane(pane: Pane, startScreen: StartScreen): () => void {
  let stopped = false;
  const stops: (() => void)[] = [];
  const keep = (stop: () => void): void => {
    if (stopped) stop();
    else stops.push(stop);
  };
  const start = async (): Promise<void> => {
    await readWorkbook(pane);
    if (startScreen === 'promote') await promoteActiveCell(pane);
    keep(await followWorkbook(pane));
    keep(await followSelection(pane));
  };
  void start();
  return () => {
    stopped = true;
    for (const stop of stops) stop();
  };
}
