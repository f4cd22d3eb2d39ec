import type { Issue } from '../app/issue';
import type { Result } from '../app/result';

/** After so long without Office.js, in milliseconds, the user is told; it may still come. */
const PATIENCE_MS = 15_000;

/** What opens once Office.js is there. */
export interface Opening {
  /** Ends when Office.js has told where it runs, or cannot any more. */
  readonly ready: () => Promise<Result<void>>;
  /** Shows the pane. */
  readonly show: () => void;
  /** Shows why there is none. @returns how to take that away again */
  readonly tell: (issue: Issue) => () => void;
}

/** Shows the pane as soon as it can be, and until then says why there is none. */
export async function openWhenReady({ ready, show, tell }: Opening): Promise<void> {
  let takeAway: (() => void) | undefined;
  const patience = setTimeout(() => (takeAway = tell({ code: 'office-not-loaded' })), PATIENCE_MS);
  const answer = await ready();
  clearTimeout(patience);
  takeAway?.();
  if (answer.ok) show();
  else tell(answer.issue);
}

/** Ends once a script of the page has run or failed to come: both are told by an event of its element. */
export function scriptEnded(script: HTMLScriptElement | null): Promise<void> {
  if (script === null) return Promise.resolve();
  return new Promise((resolve) => {
    script.addEventListener('load', () => resolve(), { once: true });
    script.addEventListener('error', () => resolve(), { once: true });
  });
}
