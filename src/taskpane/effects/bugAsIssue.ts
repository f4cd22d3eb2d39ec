import { failed, type Result } from '../../app/result';

/**
 * Does work that the pane waits for. A bug in it goes to the console and comes back as an issue, so that the pane does
 * not wait for ever for what will not come: `await bugAsIssue(() => port.read())`.
 */
export async function bugAsIssue<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    console.error(error);
    return failed({ code: 'keylift-failed' });
  }
}
