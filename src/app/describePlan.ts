import { qualifiedAddress } from '../domain/sheet/address';
import { isSame } from './edits/editKind';
import { kindOf } from './edits/kinds';
import { planLineText } from './messages';
import type { Edit, LeftCells, Plan, RevisionChange } from './plan';
import type { PlanLine } from './planLine';
import { NOTHING_KNOWN } from './settings/keyliftSettings';

/** What a plan does, in words, in the order of `RANKS`; nothing twice. */
export function describePlan(plan: Plan): readonly string[] {
  return [...new Set(planLines(plan).map(planLineText))];
}

/** The lines of a preview from the large to the small: a plan is carried out in another order. */
const RANKS: Record<PlanLine['kind'], number> = {
  'sheet-added': 0,
  'sheet-deleted': 0,
  'table-added': 1,
  'table-deleted': 1,
  'table-resized': 2,
  'column-added': 2,
  'column-deleted': 2,
  'row-added': 2,
  'row-deleted': 2,
  'cells-written': 2,
  'cells-emptied': 2,
  'cells-left': 2,
  'filter-moved': 2,
  'formulas-filled': 3,
  'formulas-cleared': 3,
  'bar-added': 4,
  'bar-deleted': 4,
  'colours-added': 4,
  'colours-deleted': 4,
  'formats-changed': 5,
  'name-added': 6,
  'name-deleted': 6,
  'setting-names-added': 6,
  'setting-names-deleted': 6,
  'fiscal-start-kept': 6,
  'correction-kept': 6,
  'corrections-forgotten': 6,
  'place-kept': 6,
  'place-forgotten': 6,
  'settings-changed': 7,
  'settings-deleted': 7,
  'already-gone': 8,
};

/** What a plan does, as data. What happens inside a sheet that comes or goes as a whole needs no lines of its own. */
export function planLines({ edits, revision, left = [], alreadyGone = [] }: Plan): PlanLine[] {
  const whole = edits.flatMap((edit) =>
    edit.kind === 'add-sheet' || edit.kind === 'delete-sheet' ? [edit.sheet] : [],
  );
  const lines = edits.flatMap((edit) => {
    const isInside = 'sheet' in edit && whole.includes(edit.sheet) && !(edit.kind in SHOWN_INSIDE);
    return isInside ? [] : kindOf(edit).describe(edit);
  });
  const gone = alreadyGone.map((one): PlanLine => ({ kind: 'already-gone', gone: one }));
  return [...lines, ...left.map(leftLine), ...rememberedLines(revision), ...gone].sort(
    (a, b) => RANKS[a.kind] - RANKS[b.kind],
  );
}

const SHOWN_INSIDE: Partial<Record<Edit['kind'], true>> = {
  'add-sheet': true,
  'delete-sheet': true,
  'add-table': true,
  'delete-table': true,
};

function leftLine({ sheet, area, count }: LeftCells): PlanLine {
  return { kind: 'cells-left', address: qualifiedAddress(sheet, area), count };
}

/** What becomes of what the workbook remembers. */
function rememberedLines({ before, leaves }: RevisionChange): PlanLine[] {
  if (leaves === undefined) return before.keys.length === 0 ? [] : [{ kind: 'settings-deleted' }];
  return isSame(leaves, before.remembers ?? NOTHING_KNOWN) ? [] : [{ kind: 'settings-changed' }];
}
