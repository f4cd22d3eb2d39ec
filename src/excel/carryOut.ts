import { placeOf } from '../app/edits/kinds';
import type { Issue } from '../app/issue';
import { done, failed, type Result } from '../app/result';
import type { BatchEdit, Write } from './edits/edit';
import { handlerOf } from './edits/handlers';
import { request, type Batch, type Connection } from './request';
import { requestsOf } from './splitEdits';

/** What goes along with the edits, in the same requests. */
export interface Frame {
  /** The context, where ranges of an earlier request are used. */
  readonly newContext?: () => Excel.RequestContext;
  /** Goes first of all. Reads back what is wrong, if anything is. */
  readonly first?: Batch<Issue | undefined>;
  /** So many edits go before the mark. */
  readonly guards?: number;
  /** Leaves the mark that the rest is ours. Reads back what is wrong, if anything is. */
  readonly mark?: Batch<Issue | undefined>;
  /** Goes last of all. */
  readonly last?: (workbook: Excel.Workbook) => void;
}

/** How far a carrying out came, as far as Excel answered. */
export interface Progress {
  /** So many edits are known to be carried out. */
  edits: number;
  /** Whether that is all of them. */
  isWhole: boolean;
  /** Ends when the answer comes that did not come in time. */
  late?: Promise<void>;
}

/**
 * Writes edits and sees that the workbook shows each, as soon as it is written.
 * @param progress is kept up
 */
export async function carryOut(
  connection: Connection,
  edits: readonly BatchEdit[],
  write: Write,
  frame: Frame,
  progress: Progress,
): Promise<Result<void>> {
  const groups = requestsOf(edits);
  if (groups.length === 0) groups.push([]);
  for (const [index, group] of groups.entries()) {
    const seen = await request(
      connection,
      (workbook) => {
        workbook.application.suspendScreenUpdatingUntilNextSync();
        const queue = (edit: BatchEdit): Check => {
          const handler = handlerOf(edit);
          handler.carryOut(workbook, edit, write);
          return { edit, isShown: handler.observe(workbook, edit, write) };
        };
        const [first, mark] = index === 0 ? [frame.first, frame.mark] : [];
        const wrong = first?.(workbook);
        const guards = group.slice(0, index === 0 ? (frame.guards ?? 0) : 0).map(queue);
        const unmarked = mark?.(workbook);
        const checks = [...guards, ...group.slice(guards.length).map(queue)];
        if (index === groups.length - 1) frame.last?.(workbook);
        return () =>
          wrong?.() ?? unmarked?.() ?? notAsWritten(checks.find(({ isShown }) => !isShown())?.edit);
      },
      'once',
      (late) => {
        progress.late = late;
      },
      frame.newContext,
    );
    if (!seen.ok) return seen;
    progress.edits += group.length;
    progress.isWhole = index === groups.length - 1;
    if (seen.value) return failed(seen.value);
  }
  return done(undefined);
}

interface Check {
  readonly edit: BatchEdit;
  readonly isShown: () => boolean;
}

function notAsWritten(edit: BatchEdit | undefined): Issue | undefined {
  return edit && { code: 'not-as-written', where: placeOf(edit) };
}
