/** Holds one state, changes it by actions only and tells who listens. */
export interface Store<State, Action> {
  state(): State;
  dispatch(action: Action): void;
  /** @returns how to stop listening. */
  subscribe(listener: () => void): () => void;
}

/** A store that begins with `initial` and goes on by `reduce`, which must be pure. */
export function createStore<State, Action>(
  reduce: (state: State, action: Action) => State,
  initial: State,
): Store<State, Action> {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    state: () => current,
    dispatch(action) {
      const next = reduce(current, action);
      if (next === current) return;
      current = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
