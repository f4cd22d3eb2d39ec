import { done, failed, type Result } from '../app/result';
import { isPassing, issueOfError } from './officeError';

/** How requests reach Excel, and how long we wait for it. */
export interface Connection {
  /**
   * A fresh context a request. Not `Excel.run`: that keeps references on every range and sends a second request to
   * release them.
   */
  newContext(): Excel.RequestContext;
  /** Milliseconds after which a request counts as unanswered; on the web a sync can hang for ever (office-js #6678). */
  readonly answerWithin: number;
  /** Milliseconds to pause before each further try of a request that can be repeated. */
  readonly pauses: readonly number[];
}

/** Queues work on the workbook and returns what to read once the answer is there. */
export type Batch<T> = (workbook: Excel.Workbook) => () => T;

/**
 * Sends one request.
 *
 * @param repeatable whether the batch only reads, so that it can be sent again after a passing failure.
 */
export async function request<T>(
  connection: Connection,
  batch: Batch<T>,
  repeatable: 'repeatable' | 'once',
): Promise<Result<T>> {
  const pauses = repeatable === 'repeatable' ? [...connection.pauses] : [];
  for (;;) {
    try {
      const context = connection.newContext();
      const read = batch(context.workbook);
      if ((await answerTo(context, connection.answerWithin)) === 'silence')
        return failed({ code: 'excel-not-answering' });
      return done(read());
    } catch (error) {
      const pause = isPassing(error) ? pauses.shift() : undefined;
      if (pause === undefined) return failed(issueOfError(error));
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/** Waits for a sync, but not for ever. */
async function answerTo(context: Excel.RequestContext, milliseconds: number): Promise<'answer' | 'silence'> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<'silence'>((resolve) => {
    timer = setTimeout(() => resolve('silence'), milliseconds);
  });
  try {
    return await Promise.race([context.sync().then(() => 'answer' as const), silence]);
  } finally {
    clearTimeout(timer);
  }
}
