import type { AlreadyGone } from './alreadyGone';
import type { Area } from '../domain/sheet/area';
import type { Edit } from './edits/edit';
import type { Expectation, HeldCells } from './expectation';
import type { KeyliftSettings } from './settings/keyliftSettings';

export type { CellInput, CellInputs } from './cellInput';
export type { ColumnWidth } from './edits/columnWidth';
export type { Edit } from './edits/edit';
export type { FormatRuns } from './edits/numberFormat';
export type { Rule } from './edits/rule';
export type { Expectation } from './expectation';

/**
 * A change of the workbook as data: made by `makePlan`, previewed by the pane, asserted by tests, carried out by
 * `excel/applyPlan`, taken back by its inverse. Sheets and tables are called by their names at the time of planning; if
 * one was renamed since, the plan does not apply any more.
 */
export interface Plan {
  readonly action: Action;
  readonly revision: RevisionChange;
  /** What must still be so when the plan is carried out. */
  readonly expects: readonly Expectation[];
  /**
   * More cells that nothing of it changes. It may be carried out although they hold something else; where they change as
   * it is, rows have changed places, and it must not be taken back by their addresses.
   */
  readonly beside?: readonly HeldCells[];
  /** In the order in which they are carried out. None changes nothing. */
  readonly edits: readonly Edit[];
  /** Cells among those that change which stay as they are, because they hold what somebody typed there. */
  readonly left?: readonly LeftCells[];
  /** What it would have taken away, had somebody not done so before. */
  readonly alreadyGone?: readonly AlreadyGone[];
}

/** `count` cells inside of the area. */
export interface LeftCells {
  readonly sheet: string;
  readonly area: Area;
  readonly count: number;
}

export type Action =
  | 'promote'
  | 'demote'
  | 'edit-target'
  | 'adopt'
  | 'restore'
  | 'repair'
  | 'correct-table'
  | 'remove-keylift'
  | 'undo';

/**
 * The revision that a plan takes, before it writes anything, so that of two that were made from the same workbook only
 * one is carried out. What the workbook remembers of Keylift is the revision's own value.
 */
export interface RevisionChange {
  readonly before: RevisionState;
  /** The number of the revision that is taken. */
  readonly takes: number;
  /** What the workbook remembers then; `undefined` where nothing is left, the revision included. */
  readonly leaves: KeyliftSettings | undefined;
}

/** How the revision stood when the plan was made. */
export interface RevisionState {
  /** The keys of Keylift's settings: none in a workbook that Keylift never wrote to. */
  readonly keys: readonly string[];
  readonly remembers: KeyliftSettings | undefined;
}
