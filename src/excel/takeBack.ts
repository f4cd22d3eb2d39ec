import { kindOf } from '../app/edits/kinds';
import { inverseOfEdit } from '../app/inverse';
import type { Issue } from '../app/issue';
import { hasTouched } from '../app/makePlan';
import { runsOf } from '../app/numberFormatRuns';
import { done, type Result } from '../app/result';
import { revisionKey } from '../app/settings/keyliftSettings';
import { holdFast, stayingOf } from './anchors';
import { carryOut } from './carryOut';
import type { OtherCells } from './checkExpectations';
import { deleteRules } from './clearRules';
import type { BatchEdit } from './edits/edit';
import type { RuleAt } from './edits/foundRule';
import type { RulesThere } from './edits/rule';
import type { Attempt, Failure, HowFar, Inventory } from './howFar';
import { request, type Connection } from './request';
import { isTaken, type SettingsThere } from './revision';

/**
 * Takes back what was done of a write that failed, last first, and nothing else; then Keylift's settings stand as before.
 * Fails where it cannot be taken back whole.
 */
export async function takeBack(
  connection: Connection,
  attempt: Attempt,
  failure: Failure,
  inventory: Inventory,
  far: HowFar,
): Promise<Result<void>> {
  const { revision, edits, write, context, anchors } = attempt;
  const { inverses, rules } = takingBack(attempt, far.rules, (edit, index) => {
    if (index <= far.last) return far.isPresent(index) || far.isShown(index);
    if (isRefusedThere(edit, failure.cause, inventory)) return false;
    // The first edit that is not shown may be done in part; those before it that tell nothing may be done, too.
    const isNear = far.next === -1 || index <= far.next;
    return isNear && far.isPresent(index) && kindOf(edit).canBePartial;
  });
  const back = await carryOut(
    connection,
    [
      ...far.leftovers,
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
        if (isTaken(revision, write.token, inventory.settings))
          settings.getItem(revisionKey(revision.takes)).delete();
        return () => undefined;
      },
    },
    { edits: 0, isWhole: false },
  );
  if (!back.ok) return back;
  await deleteRules(connection, rules);
  return restoreRevision(connection, attempt.settings);
}

/** Whether Excel refused all of an edit, because its sheet is protected: then there is nothing of it to take back. */
function isRefusedThere(edit: BatchEdit, { code }: Issue, { protectedSheets }: Inventory): boolean {
  return code === 'access-denied' && 'sheet' in edit && protectedSheets.has(edit.sheet);
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

/** Puts Keylift's settings back last: until then the workbook counts as being written. */
export async function restoreRevision(
  connection: Connection,
  settings: SettingsThere,
): Promise<Result<void>> {
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
