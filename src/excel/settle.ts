import { inverseOfEdit } from '../app/inverse';
import type { Issue } from '../app/issue';
import type { Edit, Plan } from '../app/plan';
import { done, failed, type Result } from '../app/result';
import { carryOut, placeOf } from './carryOut';
import type { EditOf, Write } from './edits/edit';
import { handlerOf } from './edits/handlers';
import { askRulesThere, type RulesThere } from './edits/rules';
import { REVISION_KEY } from './edits/workbookParts';
import { request, type Connection } from './request';

/** What a workbook has by name. */
interface Inventory {
  readonly sheets: ReadonlySet<string>;
  readonly tables: ReadonlySet<string>;
  /** Keylift's revisions and who took them. */
  readonly revisions: ReadonlyMap<string, unknown>;
}

/**
 * After a write that failed, or whose answer never came: finds out how far it got and takes back what was done. A
 * batch stops at its first failing action and what came before stays done, so what was done is the beginning of the
 * plan.
 *
 * @returns success when everything turns out to be done, as after a connection that was lost on the way back; else the
 *   cause, or `left-half-done` when taking back failed too.
 */
export async function settle(
  connection: Connection,
  plan: Plan,
  write: Write,
  rulesBefore: RulesThere,
  cause: Issue,
): Promise<Result<void>> {
  const halfDone = failed({ code: 'left-half-done', where: [...new Set(plan.edits.map(placeOf))], cause });
  const there = await request(connection, askInventory, 'repeatable');
  if (!there.ok) return halfDone;
  const inventory = there.value;
  if (!isOurs(plan, write, inventory)) return failed(cause);

  const present = plan.edits.map((edit) => isObservable(edit, inventory));
  const seen = await request(
    connection,
    (workbook) => {
      const isShown = plan.edits.map((edit, index) =>
        present[index]
          ? handlerOf(edit).observe(workbook, edit, write)
          : () => isGoneAsPlanned(edit, plan, inventory),
      );
      const rules = askRulesThere(
        workbook,
        plan.edits.filter(
          (edit, index): edit is EditOf<'add-rule'> => edit.kind === 'add-rule' && present[index] === true,
        ),
      );
      return () => ({ isShown: isShown.map((read) => read()), rules: rules() });
    },
    'repeatable',
  );
  if (!seen.ok) return halfDone;
  const { isShown, rules } = seen.value;
  // Earlier edits may not show any more: rows that were deleted later moved their cells.
  if (isShown.at(-1) === true && cause.code !== 'not-as-written') return done(undefined);

  const last = isShown.lastIndexOf(true);
  const ruleIds = new Map<EditOf<'delete-rule'>, string>();
  const taken = new Set<string>();
  const inverses: Edit[] = [];
  for (const [index, edit] of [...plan.edits.entries()].reverse()) {
    // The first edit that is not shown may be done in part; for cells, writing what was there before is always right.
    if (index > last + 1 || edit.kind === 'take-revision') continue;
    if (!isShown[index] && !canBeRepeated(edit)) continue;
    if (!present[index] && !isShown[index]) continue;
    const inverse = inverseOfEdit(edit);
    if (edit.kind === 'add-rule' && inverse.kind === 'delete-rule') {
      const added = [...(rules.get(edit) ?? [])].find(
        (id) => !rulesBefore.get(edit)?.has(id) && !taken.has(id),
      );
      if (added === undefined) continue;
      ruleIds.set(inverse, added);
      taken.add(added);
    }
    inverses.push(inverse);
  }
  const back = await carryOut(connection, inverses, { ...write, ruleIds });
  if (!back.ok) return halfDone;
  const revision = await restoreRevision(connection, plan, inventory);
  return revision.ok ? failed(cause) : halfDone;
}

function askInventory(workbook: Excel.Workbook): () => Inventory {
  const { worksheets, tables, settings } = workbook;
  worksheets.load('items/name');
  tables.load('items/name');
  settings.load('items/key,items/value');
  return () => ({
    sheets: new Set(worksheets.items.map((sheet) => sheet.name)),
    tables: new Set(tables.items.map((table) => table.name)),
    revisions: new Map(
      settings.items
        .filter((setting) => setting.key.startsWith(REVISION_KEY))
        .map((setting): [string, unknown] => [setting.key, setting.value]),
    ),
  });
}

/** Whether it was our write that began, not another client's that took the same revision. */
function isOurs(plan: Plan, write: Write, { revisions }: Inventory): boolean {
  const revision = plan.edits.find((edit) => edit.kind === 'take-revision');
  if (!revision || revisions.size === 0) return true;
  return revision.after > 0
    ? revisions.get(`${REVISION_KEY}${revision.after}`) === write.token
    : !revisions.has(`${REVISION_KEY}${revision.before}`);
}

/** Whether the objects that an edit stands on are there, so that looking at it does not fail. */
function isObservable(edit: Edit, { sheets, tables }: Inventory): boolean {
  switch (edit.kind) {
    case 'take-revision':
    case 'add-sheet':
    case 'delete-sheet':
    case 'add-table':
    case 'delete-table':
    case 'setting':
      return true;
    case 'add-name':
    case 'delete-name':
      return edit.scope === undefined || sheets.has(edit.scope);
    case 'resize-table':
    case 'insert-table-row':
    case 'delete-table-row':
    case 'insert-table-column':
    case 'delete-table-column':
      return tables.has(edit.table);
    case 'write-cells':
    case 'fill-down':
    case 'clear-fill':
    case 'number-format':
    case 'dress':
    case 'undress':
    case 'column-width':
    case 'add-rule':
    case 'delete-rule':
      return sheets.has(edit.sheet);
  }
}

/** An edit whose sheet or table the plan itself took away later on was done before that. */
function isGoneAsPlanned(edit: Edit, plan: Plan, { sheets, tables }: Inventory): boolean {
  const sheet = 'sheet' in edit ? edit.sheet : 'scope' in edit ? edit.scope : undefined;
  return plan.edits.some(
    (other) =>
      (other.kind === 'delete-sheet' && other.sheet === sheet && !sheets.has(other.sheet)) ||
      ('table' in edit &&
        other.kind === 'delete-table' &&
        other.table === edit.table &&
        !tables.has(other.table)),
  );
}

/** Edits whose inverse does no harm where they were done in part or not at all. */
function canBeRepeated(edit: Edit): boolean {
  switch (edit.kind) {
    case 'write-cells':
    case 'fill-down':
    case 'clear-fill':
    case 'number-format':
    case 'dress':
    case 'undress':
    case 'column-width':
    case 'resize-table':
    case 'add-rule':
      return true;
    case 'take-revision':
    case 'add-sheet':
    case 'delete-sheet':
    case 'add-table':
    case 'delete-table':
    case 'insert-table-row':
    case 'delete-table-row':
    case 'insert-table-column':
    case 'delete-table-column':
    case 'delete-rule':
    case 'add-name':
    case 'delete-name':
    case 'setting':
      return false;
  }
}

/** Puts the revision back last: until then the workbook counts as being written. */
async function restoreRevision(
  connection: Connection,
  plan: Plan,
  { revisions }: Inventory,
): Promise<Result<void>> {
  const revision = plan.edits.find((edit) => edit.kind === 'take-revision');
  if (!revision) return done(undefined);
  const [before, after] = [revision.before, revision.after].map((number) => `${REVISION_KEY}${number}`);
  return request(
    connection,
    ({ settings }) => {
      if (after !== undefined && revisions.has(after)) settings.getItem(after).delete();
      if (before !== undefined && revision.before > 0) settings.add(before, '');
      return () => undefined;
    },
    'once',
  );
}
