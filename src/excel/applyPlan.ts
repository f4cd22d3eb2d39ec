import { failed, done, type Result } from '../app/result';
import type { Plan } from '../app/plan';
import { carryOut } from './carryOut';
import { askExpectations } from './checkExpectations';
import type { EditOf, Write } from './edits/edit';
import { askRuleCandidates, askRuleIds, askRulesThere } from './edits/rules';
import { request, type Connection } from './request';
import { settle } from './settle';

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
