import type { EditOf } from '../app/edits/edit';
import { kindOf } from '../app/edits/kinds';
import { hasTouched } from '../app/makePlan';
import type { Expectation, HeldCells } from '../app/expectation';
import type { Issue } from '../app/issue';
import type { RevisionChange } from '../app/plan';
import { done, type Result } from '../app/result';
import type { Anchors } from './anchors';
import type { Progress } from './carryOut';
import { askHeld, type OtherCells } from './checkExpectations';
import type { BatchEdit, Write } from './edits/edit';
import { handlerOf } from './edits/handlers';
import { askRulesThere, type RulesThere } from './edits/rule';
import { comesWithin, request, type Connection } from './request';
import { askSettings, isTaken, type SettingsThere } from './revision';

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
  /** The sheets and tables that there were before. */
  readonly sheets: readonly string[];
  readonly tables: readonly string[];
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
export interface Inventory {
  readonly sheets: ReadonlySet<string>;
  /** Those of them that are protected. */
  readonly protectedSheets: ReadonlySet<string>;
  readonly tables: ReadonlySet<string>;
  readonly settings: SettingsThere;
}

/** Reads what there is; where the answer to the write is still to come, once more when it has come. */
export async function takeInventory(
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

/** How far a write got. */
export interface HowFar {
  /** The last edit that is done; -1 where none is. */
  readonly last: number;
  /** The first after it that would show if it were done: it may be done in part. -1 where there is none. */
  readonly next: number;
  /** Of each edit whether it is known to be done, or the workbook shows it. */
  readonly isShown: (index: number) => boolean;
  /** Of each edit whether the sheet or table that it stands on is there. */
  readonly isPresent: (index: number) => boolean;
  /** What is left of the next one, where it was broken off. */
  readonly leftovers: readonly BatchEdit[];
  /** The rules that stand over the cells of the plan's own. */
  readonly rules: RulesThere;
  /** Whether what stood beside still does. */
  readonly isBesideHeld: boolean;
  /**
   * Whether cells that were written do not show it, although no later edit changed them: somebody else has, in between,
   * so that what is there must not be told from what the plan did.
   */
  readonly isOverwritten: boolean;
}

/**
 * Finds out how far a write got. A batch stops at its first failing action and what came before stays done, so what was
 * done is the beginning of the plan.
 */
export async function howFar(
  connection: Connection,
  attempt: Attempt,
  failure: Failure,
  inventory: Inventory,
): Promise<Result<HowFar>> {
  const { edits, write } = attempt;
  const seen = await look(connection, attempt, inventory);
  if (!seen.ok) return seen;
  const { isPresent, leftovers, rules, isBesideHeld } = seen.value;
  const isShown = (index: number): boolean => index < failure.edits || seen.value.isShown[index] === true;
  const tells = (index: number): boolean => {
    const edit = edits[index];
    return edit !== undefined && (handlerOf(edit).tells?.(edit, write) ?? true);
  };
  const last = lastWhere(edits, (index) => isShown(index) && (tells(index) || index < failure.edits));
  const next = edits.findIndex((_, index) => index > last && tells(index));
  // The next one may be done in part, and have changed what went before.
  const begun = next === -1 ? edits : edits.slice(0, next + 1);
  return done({
    last,
    next,
    isShown,
    isPresent: (index) => isPresent[index] === true,
    leftovers: leftovers[next] ?? [],
    rules,
    isBesideHeld,
    isOverwritten: isOverwritten(begun, last, isShown),
  });
}

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

function lastWhere(edits: readonly BatchEdit[], holds: (index: number) => boolean): number {
  for (let index = edits.length - 1; index >= 0; index -= 1) if (holds(index)) return index;
  return -1;
}
