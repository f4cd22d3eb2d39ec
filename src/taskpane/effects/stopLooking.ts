import type { Pane } from '../state/pane';

const looking = new WeakMap<Pane, AbortController>();

/** Begins to look for KPIs; what was begun before is stopped, and shows nothing any more. */
export function beginLooking(pane: Pane): AbortSignal {
  looking.get(pane)?.abort();
  const controller = new AbortController();
  looking.set(pane, controller);
  return controller.signal;
}

/** Stops looking; what was found so far is shown. */
export function stopLooking(pane: Pane): void {
  looking.get(pane)?.abort();
}

/** Whether another look has begun since the one with this signal did. */
export function isOvertaken(pane: Pane, signal: AbortSignal): boolean {
  return looking.get(pane)?.signal !== signal;
}
