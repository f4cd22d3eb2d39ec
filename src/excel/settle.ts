import { placeOf } from '../app/edits/kinds';
import { done, failed, type Result } from '../app/result';
import { holdFast, stayingOf } from './anchors';
import { carryOut } from './carryOut';
import { askExpectations } from './checkExpectations';
import type { BatchEdit } from './edits/edit';
import { addName } from './edits/name';
import { howFar, takeInventory, type Attempt, type Failure, type Inventory } from './howFar';
import { request, type Connection } from './request';
import { dropRevision, isTaken } from './revision';
import { besideTheWrite } from './splitExpectations';
import { restoreRevision, takeBack } from './takeBack';

/**
 * After a write that failed, or whose answer never came: finds out how far it got and takes back what was done, and
 * nothing else. A batch stops at its first failing action and what came before stays done, so what was done is the
 * beginning of the plan. That it was this plan which wrote shows in the revision: it goes first and bears our mark.
 *
 * @returns success when everything turns out to be done, as after a connection that was lost on the way back; else the
 *   cause, or `left-half-done` when taking back failed too.
 */
export async function settle(
  connection: Connection,
  attempt: Attempt,
  failure: Failure,
): Promise<Result<void>> {
  const { revision, edits, write } = attempt;
  const halfDone = failed({
    code: 'left-half-done',
    where: [...new Set(edits.map(placeOf))],
    cause: failure.cause,
  });
  const there = await takeInventory(connection, attempt, failure.late);
  if (!there.ok) return halfDone;
  const inventory = there.value;
  const isOurs = isTaken(revision, write.token, inventory.settings);
  // The mark of a plan that leaves nothing goes with its last edit: without a trace it is done, or never began.
  const mayBeDone = revision.leaves === undefined && inventory.settings.size === 0;
  if (!isOurs && !mayBeDone) return leave(connection, attempt, failure, inventory);

  const found = await howFar(connection, attempt, failure, inventory);
  if (!found.ok) return halfDone;
  const far = found.value;
  if (!isOurs && far.last === -1) return leave(connection, attempt, failure, inventory);
  // Rows have changed places: what was in them is not to be told by their addresses any more.
  if (!failure.isWhole && (far.isOverwritten || !far.isBesideHeld)) return halfDone;
  const isDone = mayBeDone || far.last === edits.length - 1;
  if (isDone && !failure.isWhole) {
    const finished = isOurs ? await finish(connection, attempt, inventory) : done(undefined);
    return finished.ok ? finished : halfDone;
  }
  // Formulas that are taken back would lead to sheets by names that these bear no more.
  if (isAnySheetRenamed(attempt, inventory)) return halfDone;
  const back = await takeBack(connection, attempt, failure, inventory, far);
  return back.ok ? failed(failure.cause) : halfDone;
}

/** Whether a sheet that the plan does not delete bears another name than before, or is gone. */
function isAnySheetRenamed({ sheets, edits }: Attempt, there: Inventory): boolean {
  const deleted = new Set(edits.map((edit) => edit.kind === 'delete-sheet' && edit.sheet));
  return sheets.some((name) => !deleted.has(name) && !there.sheets.has(name));
}

/** All edits are there, where they were meant to be: only the end of the revision may be missing. */
function finish(
  connection: Connection,
  { revision, context, anchors }: Attempt,
  { sheets }: Inventory,
): Promise<Result<void>> {
  return request(
    connection,
    (workbook) => {
      holdFast(stayingOf(anchors, sheets));
      if (revision.leaves === undefined) dropRevision(workbook, revision);
      return () => undefined;
    },
    'once',
    undefined,
    () => context,
  );
}

/**
 * The plan's mark is not there, so that next to nothing was written: at most the edit that goes before it, and the
 * revision before may be gone, where the batch failed just behind its deletion.
 */
async function leave(
  connection: Connection,
  attempt: Attempt,
  { cause }: Failure,
  there: Inventory,
): Promise<Result<void>> {
  const { settings, expects, edits, write } = attempt;
  const halfDone = failed({ code: 'left-half-done', where: edits.slice(0, 1).map(placeOf), cause });
  const wasRefused = cause.code === 'workbook-changed';
  const isAnothers = cause.code === 'workbook-changed' && cause.isTaken === true;
  const [first] = edits;
  if (settings.size === 0 && there.settings.size === 0 && first !== undefined) {
    const left = await request(
      connection,
      (workbook) => askGuard(workbook, first, there, isAnothers),
      'repeatable',
    );
    if (!left.ok) return halfDone;
    if (left.value.length > 0) {
      const back = await carryOut(connection, left.value, write, {}, { edits: 0, isWhole: false });
      return back.ok ? failed(cause) : halfDone;
    }
  }
  if (there.settings.size === 0) {
    const removed = await request(
      connection,
      (workbook) => askRemoved(workbook, attempt, there),
      'repeatable',
    );
    if (!removed.ok) return halfDone;
    const restored = removed.value ? done(undefined) : await restoreRevision(connection, settings);
    if (!restored.ok) return halfDone;
  }
  // Says what changed, where Excel only said that it refuses.
  if (!wasRefused && cause.code !== 'excel-refused') return failed(cause);
  const unmet = await request(
    connection,
    (workbook) => askExpectations(workbook, besideTheWrite(expects)),
    'repeatable',
  );
  return failed(unmet.ok && unmet.value !== undefined ? unmet.value : cause);
}

/**
 * Queues the reading whether a colleague's removal of Keylift took the revision along: then the names that it remembers
 * are gone as well, or, without names, a table that was there before.
 */
function askRemoved(
  workbook: Excel.Workbook,
  { revision, tables }: Attempt,
  there: Inventory,
): () => boolean {
  const { corrections = [], extensions = [] } = revision.before.remembers ?? {};
  const remembered = [
    ...corrections.map(({ id }) => id),
    ...extensions.flatMap(({ anchor }) => anchor ?? []),
  ];
  const names = remembered.map((name) => workbook.names.getItemOrNullObject(name).load('name'));
  return () =>
    names.length > 0
      ? names.every((name) => name.isNullObject)
      : tables.some((table) => !there.tables.has(table));
}

/**
 * What is there of an edit that goes before the mark.
 * @param isAnothers whether what is there as a whole is another client's: Excel refused to add it twice
 */
function askGuard(
  workbook: Excel.Workbook,
  edit: BatchEdit,
  { sheets }: Inventory,
  isAnothers: boolean,
): () => BatchEdit[] {
  if (edit.kind === 'add-sheet')
    return () =>
      sheets.has(edit.sheet) && !isAnothers ? [{ kind: 'delete-sheet' as const, sheet: edit.sheet }] : [];
  if (edit.kind !== 'add-name') return () => [];
  const { observe, leftovers } = addName;
  const isWhole = observe(workbook, edit);
  const left = leftovers(workbook, edit);
  return () => (isAnothers && isWhole() ? [] : left());
}
