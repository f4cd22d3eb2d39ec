import { parseTrackingId } from '../domain/keyResult';
import type { Edit } from './edits/edit';
import { kindOf } from './edits/kinds';
import type { Expectation, HeldCells } from './expectation';
import { heldBeside, planOf } from './makePlan';
import type { Plan } from './plan';
import { revisionAfter } from './settings/revision';

/**
 * The plan that takes another back: its edits turned round, last first. It takes a revision of its own, over the one
 * that the plan took: where anything was planned and written since, here or by a colleague, it is refused. It expects
 * that what was written still stands there, so that nothing that someone typed since is lost, and beside the ids beside
 * which it was written: a formula of Keylift's reads the same in every row.
 */
export function inverseOf(plan: Plan): Plan {
  const { before, takes } = plan.revision;
  const beside = heldBeside(plan);
  const inverse = planOf(
    'undo',
    {
      before: revisionAfter(plan.revision),
      takes: takes + 1,
      leaves: before.keys.length === 0 ? undefined : before.remembers,
    },
    [
      ...sheetsWritten(plan.edits),
      ...beside.filter(isOfIds),
      ...plan.edits.flatMap((edit, index) => stillStands(edit, plan.edits.slice(index + 1))),
    ],
    [...plan.edits].reverse().map(inverseOfEdit),
  );
  return beside.length === 0 ? inverse : { ...inverse, beside };
}

/** The edit that takes one edit back. */
export function inverseOfEdit(edit: Edit): Edit {
  return kindOf(edit).inverse(edit);
}

function isOfIds({ inputs }: HeldCells): boolean {
  return inputs.some((row) => row.some((input) => parseTrackingId(String(input)) !== undefined));
}

function stillStands(edit: Edit, later: readonly Edit[]): Expectation[] {
  const isGone =
    'sheet' in edit && later.some((one) => one.kind === 'delete-sheet' && one.sheet === edit.sheet);
  return isGone ? [] : kindOf(edit).stillStands(edit, later);
}

/** The sheets that were written and are still there must be writable and unfiltered to be written again. */
function sheetsWritten(edits: readonly Edit[]): Expectation[] {
  const deleted = new Set(edits.flatMap((edit) => (edit.kind === 'delete-sheet' ? [edit.sheet] : [])));
  const written = new Set(
    edits.flatMap((edit) => ('sheet' in edit && !deleted.has(edit.sheet) ? [edit.sheet] : [])),
  );
  return [...written].flatMap((sheet): Expectation[] => [
    { kind: 'writable', sheet },
    { kind: 'unfiltered', sheet },
  ]);
}
