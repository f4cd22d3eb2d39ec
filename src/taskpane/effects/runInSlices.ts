/** Long enough to get on, short enough for the pane to answer at once. */
export const SLICE_MS = 30;

/** How long work is done without holding up the pane, and how it is stopped. */
export interface Slices {
  /** Work for about so long at a time, in milliseconds. */
  readonly budgetMs: number;
  /** A clock in milliseconds. */
  readonly now: () => number;
  readonly signal?: AbortSignal | undefined;
}

export type Sliced<T> = { readonly kind: 'done'; readonly value: T } | { readonly kind: 'stopped' };

/**
 * Runs steps to their end, a slice at a time: between two slices the thread is given back, so that the pane can draw
 * and be clicked. What is done within one budget is done at once.
 */
export async function runInSlices<T>(
  steps: Generator<void, T>,
  { budgetMs, now, signal }: Slices,
): Promise<Sliced<T>> {
  for (;;) {
    const end = now() + budgetMs;
    do {
      if (signal?.aborted === true) return { kind: 'stopped' };
      const step = steps.next();
      if (step.done === true) return { kind: 'done', value: step.value };
    } while (now() < end);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}
