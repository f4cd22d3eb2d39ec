import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Pane } from './state/pane';
import type { PaneState } from './state/paneState';

export const PaneContext = createContext<Pane | undefined>(undefined);

/** The pane that the component is part of. */
export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === undefined) throw new Error('usePane outside of <App>');
  return pane;
}

/** The pane's state; draws the component anew when it changes. */
export function usePaneState(): PaneState {
  const pane = usePane();
  return useSyncExternalStore(pane.subscribe, pane.state);
}
