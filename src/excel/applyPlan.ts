import { failed, done, type Result } from '../app/result';
import type { Edit, Plan } from '../app/plan';
import { qualifiedAddress } from '../domain/sheet/address';
import { askExpectations } from './checkExpectations';
import type { EditOf, Write } from './edits/edit';
import { handlerOf } from './edits/handlers';
import { askRuleCandidates, askRuleIds, askRulesThere } from './edits/rules';
import { request, type Connection } from './request';
import { settle } from './settle';
import { requestsOf } from './splitEdits';

/** Issues after which the same write is tried again, once everything is as before. */
const PASSING = new Set(['excel-busy', 'connection-lost']);

/**
 * Carries out a plan: one request checks that the workbook still is what the plan was made from, one writes and reads
 * back (more only where the size limits force chunks; one more to find the rules that a plan deletes). If anything
 * fails, what was written is taken back first, so that the workbook is as before or as planned.
 */
export async function applyPlan(connection: Connection, plan: Plan): Promise<Result<void>> {
  for (const pause of [...connection.pauses, undefined]) {
    const written = await tryPlan(connection, plan);
    if (written.ok || !PASSING.has(written.issue.code) || pause === undefined) return written;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  throw new Error('The last try returns.');
}

async function tryPlan(connection: Connection, plan: Plan): Promise<Result<void>> {
  const deleted = plan.edits.filter((edit): edit is EditOf<'delete-rule'> => edit.kind === 'delete-rule');
  const added = plan.edits.filter((edit): edit is EditOf<'add-rule'> => edit.kind === 'add-rule');
  const newSheets = new Set(plan.edits.map((edit) => edit.kind === 'add-sheet' && edit.sheet));
  const checked = await request(
    connection,
    (workbook) => {
      const issue = askExpectations(workbook, plan.expects);
      const candidates = askRuleCandidates(workbook, deleted);
      const rulesThere = askRulesThere(
        workbook,
        added.filter((edit) => !newSheets.has(edit.sheet)),
      );
      return () => ({ issue: issue(), candidates: candidates(), rulesThere: rulesThere() });
    },
    'repeatable',
  );
  if (!checked.ok) return checked;
  if (checked.value.issue) return failed(checked.value.issue);

  const { candidates, rulesThere } = checked.value;
  const ruleIds =
    candidates.length > 0
      ? await request(connection, (workbook) => askRuleIds(workbook, candidates), 'repeatable')
      : done(new Map<EditOf<'delete-rule'>, string>());
  if (!ruleIds.ok) return ruleIds;

  const write: Write = { token: crypto.randomUUID(), ruleIds: ruleIds.value };
  const written = await carryOut(connection, plan.edits, write);
  return written.ok ? written : settle(connection, plan, write, rulesThere, written.issue);
}

/** Writes edits and sees that the workbook shows each, as soon as it is written. */
export async function carryOut(
  connection: Connection,
  edits: readonly Edit[],
  write: Write,
): Promise<Result<void>> {
  for (const group of requestsOf(inOrder(edits))) {
    const seen = await request(
      connection,
      (workbook) => {
        workbook.application.suspendScreenUpdatingUntilNextSync();
        const checks = group.map((edit) => {
          const handler = handlerOf(edit);
          handler.carryOut(workbook, edit, write);
          return { edit, isShown: handler.observe(workbook, edit, write) };
        });
        return () => checks.find(({ isShown }) => !isShown())?.edit;
      },
      'once',
    );
    if (!seen.ok) return seen;
    if (seen.value) return failed({ code: 'not-as-written', where: placeOf(seen.value) });
  }
  return done(undefined);
}

/**
 * The revision is taken first, so that of two clients only one writes. A workbook without a revision has none to
 * compare with; there the new sheet goes first, since Excel refuses to add it twice.
 */
function inOrder(edits: readonly Edit[]): readonly Edit[] {
  const [first, second] = edits;
  return first?.kind === 'take-revision' && first.before === 0 && second?.kind === 'add-sheet'
    ? [second, first, ...edits.slice(2)]
    : edits;
}

/** Where an edit is, as users know places. */
export function placeOf(edit: Edit): string {
  if ('area' in edit) return qualifiedAddress(edit.sheet, edit.area);
  if ('table' in edit) return edit.table;
  if ('sheet' in edit) return edit.sheet;
  if ('name' in edit) return edit.name;
  return 'key' in edit ? edit.key : '';
}
