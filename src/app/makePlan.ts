import type { AlreadyGone } from './alreadyGone';
import { type Area, isInside, overlap } from '../domain/sheet/area';
import { holdsAsRead } from './edits/cells';
import type { Edit, EditOf } from './edits/edit';
import { kindOf } from './edits/kinds';
import type { Expectation, HeldCells } from './expectation';
import type { Action, LeftCells, Plan, RevisionChange } from './plan';
import { NOTHING_KNOWN, type KeyliftSettings } from './settings/keyliftSettings';
import { nextRevision, revisionOf } from './settings/revision';
import type { Snapshot } from './snapshot';

/** What a use case wants to be done. */
export interface PlanParts {
  readonly action: Action;
  readonly expects: readonly Expectation[];
  readonly edits: readonly Edit[];
  /**
   * What the workbook is to remember, from what it remembers now; `undefined` leaves nothing of Keylift in its
   * settings. Without it nothing changes.
   */
  readonly remember?: (known: KeyliftSettings) => KeyliftSettings | undefined;
  /** Cells that the preview says are left. */
  readonly left?: readonly LeftCells[];
  /** What the preview says somebody has taken away before. */
  readonly alreadyGone?: readonly AlreadyGone[];
}

/** Makes a plan of what a use case wants, with all that every plan needs. */
export function makePlan(
  snapshot: Snapshot,
  { action, expects, edits, remember, left = [], alreadyGone = [] }: PlanParts,
): Plan {
  const before = revisionOf(snapshot);
  const known = before.remembers ?? NOTHING_KNOWN;
  const plan = planOf(
    action,
    { before, takes: nextRevision(snapshot), leaves: remember === undefined ? known : remember(known) },
    expects,
    edits,
  );
  return {
    ...plan,
    ...(left.length === 0 ? {} : { left }),
    ...(alreadyGone.length === 0 ? {} : { alreadyGone }),
  };
}

/**
 * The plan without the edits that change nothing, which also expects that the cells it writes hold what they held when
 * it was made.
 */
export function planOf(
  action: Action,
  revision: RevisionChange,
  expects: readonly Expectation[],
  edits: readonly Edit[],
): Plan {
  const working = edits.filter((edit) => !kindOf(edit).isIdle(edit));
  return { action, revision, expects: [...expects, ...cellsStand(working, expects)], edits: working };
}

/**
 * That cells still hold what a plan writes over. Not of cells that the plan itself has written, moved or made before:
 * what they hold then cannot be looked at beforehand.
 */
function cellsStand(edits: readonly Edit[], expects: readonly Expectation[]): Expectation[] {
  const added: Expectation[] = [];
  const known = expects.filter((one) => one.kind === 'free' || one.kind === 'holds');
  edits.forEach((edit, index) => {
    if (edit.kind !== 'write-cells' && edit.kind !== 'clear-fill') return;
    const isLookedAt = known.some(
      (one) =>
        (one.kind === 'free' || edit.kind === 'clear-fill') &&
        one.sheet === edit.sheet &&
        isInside(edit.area, one.area),
    );
    if (isLookedAt || edits.slice(0, index).some((earlier) => hasTouched(earlier, edit.sheet, edit.area)))
      return;
    if (edit.kind === 'clear-fill') added.push(...readOf(edit));
    else added.push(holdsAsRead(edit.sheet, edit.area, edit.before));
  });
  return added;
}

/** Filled cells that are emptied are read before, whatever they hold, where they are not too many for one request. */
function readOf({ sheet, area }: EditOf<'clear-fill'>): Expectation[] {
  if (area.rowCount * area.columnCount > MOST_READ) return [];
  const anything = Array.from({ length: area.columnCount }, () => null);
  return [{ kind: 'holds', sheet, area, inputs: Array.from({ length: area.rowCount }, () => anything) }];
}

const MOST_READ = 20_000;

/** Of cells that a plan looks at where it writes, those that it does not change: constants that tell rows apart. */
export function heldBeside({ expects, beside = [], edits }: Plan): HeldCells[] {
  return [...expects, ...beside].flatMap((one): HeldCells[] => {
    const isConstant =
      one.kind === 'holds' &&
      edits.some((edit) => 'sheet' in edit && edit.sheet === one.sheet) &&
      !one.inputs.some((row) => row.some((input) => String(input).startsWith('=')));
    if (!isConstant) return [];
    const left = edits
      .filter((edit) => hasTouched(edit, one.sheet, one.area))
      .reduce<HeldCells | undefined>((known, edit) => known && untouched(known, edit), one);
    return left === undefined || left.inputs.flat().every((input) => input === null) ? [] : [left];
  });
}

/** The cells without those that an edit writes; `undefined` where it may move them. */
function untouched(held: HeldCells, edit: Edit): HeldCells | undefined {
  if (edit.kind !== 'write-cells') return undefined;
  const { row, column } = held.area;
  const isWritten = (r: number, c: number): boolean => {
    const input = edit.after[row + r - edit.area.row]?.[column + c - edit.area.column];
    return input !== undefined && input !== null;
  };
  return {
    ...held,
    inputs: held.inputs.map((cells, r) => cells.map((one, c) => (isWritten(r, c) ? null : one))),
  };
}

/** Whether an edit has written, moved or made cells of an area, or taken them away. */
export function hasTouched(edit: Edit, sheet: string, area: Area): boolean {
  switch (edit.kind) {
    case 'add-sheet':
    case 'delete-sheet':
    case 'insert-table-rows':
    case 'delete-table-rows':
    case 'insert-table-column':
    case 'delete-table-column':
      return edit.sheet === sheet;
    case 'write-cells':
    case 'fill-down':
    case 'clear-fill':
      return edit.sheet === sheet && overlap(edit.area, area);
    default:
      return false;
  }
}
