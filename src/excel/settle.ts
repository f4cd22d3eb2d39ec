import type { EditOf } from '../app/edits/edit';
import { kindOf, placeOf } from '../app/edits/kinds';
import { inverseOfEdit } from '../app/inverse';
import { hasTouched } from '../app/makePlan';
import type { Expectation, HeldCells } from '../app/expectation';
import type { Issue } from '../app/issue';
import { runsOf } from '../app/numberFormatRuns';
import type { RevisionChange } from '../app/plan';
import { done, failed, type Result } from '../app/result';
import { revisionKey } from '../app/settings/keyliftSettings';
import { holdFast, stayingOf, type Anchors } from './anchors';
import { carryOut, type Progress } from './carryOut';
import { askExpectations, askHeld, type OtherCells } from './checkExpectations';
import { deleteRules } from './clearRules';
import type { BatchEdit, Write } from './edits/edit';
import { handlerOf } from './edits/handlers';
import { addName } from './edits/name';
import type { RuleAt } from './edits/foundRule';
import { askRulesThere, type RulesThere } from './edits/rule';
import { comesWithin, request, type Connection } from './request';
import { askSettings, dropRevision, isTaken, type SettingsThere } from './revision';
import { besideTheWrite } from './splitExpectations';

/** A carrying out that did not end well, and the anchors that it was to hold. */
export interface Attempt extends Anchors {
  readonly revision: RevisionChange;
  readonly expects: readonly Expectation[];
  readonly edits: readonly BatchEdit[];
  readonly write: Write;
  /** The rules that go with their sheets. */
  readonly rulesGone: readonly EditOf<'delete-rule'>[];
  /** Keylift's settings as they stood before. */
  readonly settings: SettingsThere;
  /** The sheets that there were before. */
  readonly sheets: readonly string[];
  /** What stood before beside what is written, and is not changed. */
  readonly beside: readonly HeldCells[];
}

/** How it ended. */
export interface Failure extends Progress {
  readonly cause: Issue;
  /** What stood in cells that were written over, because it came between the check and the write. */
  readonly others: readonly OtherCells[];
}

/** What a workbook has by name, and how Keylift's revision stands. */
interface Inventory {
  readonly sheets: ReadonlySet<string>;
  /** Those of them that are protected. */
  readonly protectedSheets: ReadonlySet<string>;
  readonly tables: ReadonlySet<string>;
  readonly settings: SettingsThere;
}

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
  const { revision, edits, write, context, anchors } = attempt;
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

  const seen = await look(connection, attempt, inventory);
  if (!seen.ok) return halfDone;
  const isShown = (index: number): boolean => index < failure.edits || seen.value.isShown[index] === true;
  const tells = (index: number): boolean => {
    const edit = edits[index];
    return edit !== undefined && (handlerOf(edit).tells?.(edit, write) ?? true);
  };
  const last = lastWhere(edits, (index) => isShown(index) && (tells(index) || index < failure.edits));
  if (!isOurs && last === -1) return leave(connection, attempt, failure, inventory);
  const next = edits.findIndex((_, index) => index > last && tells(index));
  // The next one may be done in part, and have changed what went before.
  const begun = next === -1 ? edits : edits.slice(0, next + 1);
  if (!failure.isWhole && isOverwritten(begun, last, isShown)) return halfDone;
  const isDone = mayBeDone || last === edits.length - 1;
  if (isDone && !failure.isWhole) {
    const finished = isOurs ? await finish(connection, attempt, inventory) : done(undefined);
    return finished.ok ? finished : halfDone;
  }
  // Rows have changed places: what was in them is not to be told by their addresses any more.
  if (!failure.isWhole && !seen.value.isBesideHeld) return halfDone;
  // Formulas that are taken back would lead to sheets by names that these bear no more.
  if (isAnySheetRenamed(attempt, inventory)) return halfDone;

  const { inverses, rules } = takingBack(attempt, seen.value.rules, (edit, index) => {
    if (index <= last) return seen.value.isPresent[index] || isShown(index);
    if (isRefusedThere(edit, failure.cause, inventory)) return false;
    // The first edit that is not shown may be done in part; those before it that tell nothing may be done, too.
    const isNear = next === -1 || index <= next;
    return isNear && seen.value.isPresent[index] === true && kindOf(edit).canBePartial;
  });
  const back = await carryOut(
    connection,
    [
      ...(seen.value.leftovers[next] ?? []),
      ...inverses,
      ...inverses.flatMap((edit) => rulesOfSheet(attempt, edit)),
      ...failure.others.filter((cells) => isWrittenOver(cells, edits)).flatMap(puttingBack),
    ],
    { ...write, rulesThere: new Map() },
    {
      newContext: () => context,
      // Fails where someone else has written since on top of what is half done, or where cells have moved.
      first: ({ settings }) => {
        holdFast(stayingOf(anchors, inventory.sheets));
        if (isOurs) settings.getItem(revisionKey(revision.takes)).delete();
        return () => undefined;
      },
    },
    { edits: 0, isWhole: false },
  );
  if (!back.ok) return halfDone;
  await deleteRules(connection, rules);
  const restored = await restoreRevision(connection, attempt.settings);
  return restored.ok ? failed(failure.cause) : halfDone;
}

/**
 * Whether cells that were written do not show it, although no later edit changed them: somebody else has, in between, so
 * that what is there must not be told from what the plan did.
 */
function isOverwritten(
  begun: readonly BatchEdit[],
  last: number,
  isShown: (index: number) => boolean,
): boolean {
  return begun.some(
    (edit, index) =>
      index <= last &&
      (edit.kind === 'write-cells' || edit.kind === 'fill-down') &&
      !isShown(index) &&
      !begun.slice(index + 1).some((later) => hasTouched(later, edit.sheet, edit.area)),
  );
}

/** Whether Excel refused all of an edit, because its sheet is protected: then there is nothing of it to take back. */
function isRefusedThere(edit: BatchEdit, { code }: Issue, { protectedSheets }: Inventory): boolean {
  return code === 'access-denied' && 'sheet' in edit && protectedSheets.has(edit.sheet);
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
  const unmet = await request(
    connection,
    (workbook) => {
      const expected = askExpectations(workbook, besideTheWrite(expects));
      const wasRemoved = askRemoved(workbook, attempt, there);
      return () => ({ issue: expected(), wasRemoved });
    },
    'repeatable',
  );
  if (!unmet.ok) return failed(cause);
  const { issue, wasRemoved } = unmet.value;
  // Says what changed, where Excel only said that it refuses.
  const told = issue !== undefined && (wasRefused || cause.code === 'excel-refused') ? issue : cause;
  if (there.settings.size > 0 || wasRemoved(wasRefused || issue !== undefined)) return failed(told);
  const restored = await restoreRevision(connection, settings);
  return restored.ok ? failed(told) : halfDone;
}

/**
 * Queues the reading whether a colleague's removal of Keylift took the revision along: then the names that it remembers
 * are gone as well, or the tables that the plan expects.
 * @param isDoubtful what counts where nothing tells
 */
function askRemoved(
  workbook: Excel.Workbook,
  { revision, expects }: Attempt,
  { tables }: Inventory,
): (isDoubtful: boolean) => boolean {
  const { corrections = [], extensions = [] } = revision.before.remembers ?? {};
  const remembered = [
    ...corrections.map(({ id }) => id),
    ...extensions.flatMap(({ anchor }) => anchor ?? []),
  ];
  const names = remembered.map((name) => workbook.names.getItemOrNullObject(name).load('name'));
  const expected = expects.flatMap((one) => (one.kind === 'table-at' ? [one.table] : []));
  return (isDoubtful) => {
    if (names.length > 0) return names.every((name) => name.isNullObject);
    return expected.length === 0 ? isDoubtful : expected.some((table) => !tables.has(table));
  };
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

/** Reads what there is; where the answer to the write is still to come, once more when it has come. */
async function takeInventory(
  connection: Connection,
  { revision, write }: Attempt,
  late: Promise<void> | undefined,
): Promise<Result<Inventory>> {
  const there = await request(connection, askInventory, 'repeatable');
  const isOpen = !there.ok || !isTaken(revision, write.token, there.value.settings);
  if (late === undefined || !isOpen) return there;
  return (await comesWithin(late, connection.answerWithin))
    ? request(connection, askInventory, 'repeatable')
    : there;
}

function askInventory(workbook: Excel.Workbook): () => Inventory {
  const { worksheets, tables } = workbook;
  worksheets.load('items/name,items/protection/protected');
  tables.load('items/name');
  const settings = askSettings(workbook);
  return () => ({
    sheets: new Set(worksheets.items.map((sheet) => sheet.name)),
    protectedSheets: new Set(
      worksheets.items.flatMap(({ name, protection }) => (protection.protected ? [name] : [])),
    ),
    tables: new Set(tables.items.map((table) => table.name)),
    settings: settings(),
  });
}

interface Seen {
  readonly isShown: readonly boolean[];
  /** Whether the sheet or table that the edit stands on is there. */
  readonly isPresent: readonly boolean[];
  /** What is left of those that do not show, where they were broken off. */
  readonly leftovers: readonly (readonly BatchEdit[])[];
  readonly rules: RulesThere;
  /** Whether what stood beside still does. */
  readonly isBesideHeld: boolean;
}

/** Looks which edits the workbook shows. */
function look(
  connection: Connection,
  { edits, write, beside }: Attempt,
  inventory: Inventory,
): Promise<Result<Seen>> {
  const isPresent = edits.map((edit) => {
    const { sheet, table } = kindOf(edit).standsOn(edit);
    return (
      (sheet === undefined || inventory.sheets.has(sheet)) &&
      (table === undefined || inventory.tables.has(table))
    );
  });
  return request(
    connection,
    (workbook) => {
      const isShown = edits.map((edit, index) =>
        isPresent[index] === true
          ? handlerOf(edit).observe(workbook, edit, write)
          : () => isGoneAsPlanned(edit, edits, inventory),
      );
      const rules = askRulesThere(
        workbook,
        edits.filter(
          (edit, index): edit is EditOf<'add-rule'> => edit.kind === 'add-rule' && isPresent[index] === true,
        ),
      );
      const held = beside.map((one) => askHeld(workbook, one));
      const leftovers = edits.map((edit) =>
        isAtHome(edit, inventory) ? handlerOf(edit).leftovers?.(workbook, edit) : undefined,
      );
      return () => {
        const shown = isShown.map((read) => read());
        const left = leftovers.map((read, index) => (shown[index] === true ? [] : (read?.() ?? [])));
        const isBesideHeld = held.every((read) => read() !== undefined);
        return { isShown: shown, isPresent, leftovers: left, rules: rules(), isBesideHeld };
      };
    },
    'repeatable',
  );
}

function isAtHome(edit: BatchEdit, { sheets }: Inventory): boolean {
  const home = 'sheet' in edit ? edit.sheet : 'scope' in edit ? edit.scope : undefined;
  return home === undefined || sheets.has(home);
}

/** An edit whose sheet or table the plan itself took away later on was done before that. */
function isGoneAsPlanned(
  edit: BatchEdit,
  edits: readonly BatchEdit[],
  { sheets, tables }: Inventory,
): boolean {
  const { sheet, table } = kindOf(edit).standsOn(edit);
  const home = 'sheet' in edit ? edit.sheet : sheet;
  return edits.some(
    (other) =>
      (other.kind === 'delete-sheet' && other.sheet === home && !sheets.has(other.sheet)) ||
      (other.kind === 'delete-table' && other.table === table && !tables.has(other.table)),
  );
}

/** The inverses of the edits that are to be taken back, last first, and the rules that they mean. */
function takingBack(
  { edits, write }: Attempt,
  rules: RulesThere,
  isTakenBack: (edit: BatchEdit, index: number) => boolean | undefined,
): { inverses: BatchEdit[]; rules: RuleAt[] } {
  const found: RuleAt[] = [];
  const taken = new Set<string>();
  const inverses = [...edits.entries()].reverse().flatMap(([index, edit]): BatchEdit[] => {
    if (isTakenBack(edit, index) !== true) return [];
    const inverse = inverseOfEdit(edit);
    if (inverse.kind !== 'delete-rule') return [inverse];
    if (edit.kind !== 'add-rule') throw new Error('Only of an added rule the inverse deletes one.');
    const added = [...(rules.get(edit) ?? [])].find(
      (id) => write.rulesThere.get(edit)?.has(id) !== true && !taken.has(`${edit.sheet} ${id}`),
    );
    if (added === undefined) return [];
    taken.add(`${edit.sheet} ${added}`);
    found.push({ edit: inverse, id: added });
    return [];
  });
  return { inverses, rules: found };
}

/** The rules of a sheet that comes back, in the order in which they were added. */
function rulesOfSheet({ rulesGone }: Attempt, edit: BatchEdit): BatchEdit[] {
  if (edit.kind !== 'add-sheet') return [];
  const rules = rulesGone.filter(({ sheet }) => sheet === edit.sheet);
  return rules.reverse().map((rule): BatchEdit => ({ ...rule, kind: 'add-rule' }));
}

/** Whether a sheet that the plan does not delete bears another name than before, or is gone. */
function isAnySheetRenamed({ sheets, edits }: Attempt, there: Inventory): boolean {
  const deleted = new Set(edits.map((edit) => edit.kind === 'delete-sheet' && edit.sheet));
  return sheets.some((name) => !deleted.has(name) && !there.sheets.has(name));
}

function isWrittenOver({ sheet, area }: OtherCells, edits: readonly BatchEdit[]): boolean {
  return edits.some((edit) => hasTouched(edit, sheet, area));
}

/** What stood in cells that were written over stands there again. */
function puttingBack({ sheet, area, inputs, numberFormats }: OtherCells): BatchEdit[] {
  const columns = Array.from({ length: area.columnCount }, (_, column) => column);
  return [
    {
      kind: 'write-cells',
      sheet,
      area,
      before: inputs.map((row) => row.map(() => null)),
      after: inputs,
    },
    ...columns.map((column): BatchEdit => {
      const after = runsOf(numberFormats.map((row) => row[column] ?? 'General'));
      const cells = { ...area, column: area.column + column, columnCount: 1 };
      return { kind: 'number-format', sheet, area: cells, before: after, after };
    }),
  ];
}

function lastWhere(edits: readonly BatchEdit[], holds: (index: number) => boolean): number {
  for (let index = edits.length - 1; index >= 0; index -= 1) if (holds(index)) return index;
  return -1;
}

/** Puts Keylift's settings back last: until then the workbook counts as being written. */
async function restoreRevision(connection: Connection, settings: SettingsThere): Promise<Result<void>> {
  for (const [key, value] of settings) {
    const added = await request(
      connection,
      (workbook) => {
        workbook.settings.add(key, value);
        return () => undefined;
      },
      'once',
    );
    if (!added.ok) return added;
  }
  return done(undefined);
}
