import type { Issue } from '../../app/issue';
import { failed, type Result } from '../../app/result';

/**
 * Does work that the pane waits for. A bug in it goes to the console and comes back as an issue, so that the pane does
 * not wait for ever for what will not come: `await bugAsIssue(() => port.read())`. A part of the pane that could not be
 * loaded is no bug, and comes back as what it is.
 */
export async function bugAsIssue<T>(
  work: () => Promise<Result<T>>,
  bug: Issue = { code: 'keylift-failed' },
): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && error.name === 'ChunkLoadError') return failed({ code: 'part-not-loaded' });
    console.error(error);
    return failed(bug);
  }
}
