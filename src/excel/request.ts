import { done, failed, type Result } from '../app/result';
import { isPassing, issueOfError } from './officeError';

/** How requests reach Excel, and how long we wait for it. */
export interface Connection {
  /**
   * A fresh context a request. Not `Excel.run`: that keeps references on every range and sends a second request to
   * release them.
   */
  newContext(): Excel.RequestContext;
  /** Where the workbook is kept, if that is known. */
  readonly url?: () => string | undefined;
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
 * @param contextOf another context than a fresh one, where ranges of an earlier request are to be used
 * @param onSilence told when no answer came in time, with what ends once it has come after all
 */
export async function request<T>(
  connection: Connection,
  batch: Batch<T>,
  repeatable: 'repeatable' | 'once',
  onSilence: (late: Promise<void>) => void = () => undefined,
  contextOf: () => Excel.RequestContext = () => connection.newContext(),
): Promise<Result<T>> {
  const pauses = repeatable === 'repeatable' ? [...connection.pauses] : [];
  for (;;) {
    try {
      const context = contextOf();
      const read = batch(context.workbook);
      const answer = sync(context);
      if (!(await comesWithin(answer, connection.answerWithin))) {
        // Whatever the answer is then: what it did is looked at.
        onSilence(
          answer.then(
            () => undefined,
            () => undefined,
          ),
        );
        return failed({ code: 'excel-not-answering' });
      }
      return done(read());
    } catch (error) {
      const pause = isPassing(error) ? pauses.shift() : undefined;
      if (pause === undefined) return failed(issueOfError(error));
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

const sync = (context: Excel.RequestContext): Promise<void> => context.sync();

/** Waits, but not for ever. @returns whether it ended in time */
export async function comesWithin(answer: Promise<unknown>, milliseconds: number): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  try {
    return await Promise.race([answer.then(() => true), silence]);
  } finally {
    clearTimeout(timer);
  }
}
