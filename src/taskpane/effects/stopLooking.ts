import type { Pane } from '../state/pane';

const looking = new WeakMap<Pane, AbortController>();

/** Begins to look for KPIs; what was begun before is stopped. */
export function beginLooking(pane: Pane): AbortSignal {
  stopLooking(pane);
  const controller = new AbortController();
  looking.set(pane, controller);
  return controller.signal;
}

/** Stops looking; what was found so far is shown. */
export function stopLooking(pane: Pane): void {
  looking.get(pane)?.abort();
}
