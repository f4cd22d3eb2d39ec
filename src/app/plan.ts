import type { Area } from '../domain/sheet/area';
import type { CellValue } from '../domain/sheet/cellValue';
import type { Look } from './survey';

/**
 * A change of the workbook as data: previewed by the pane, asserted by tests, carried out by `excel/applyPlan`, taken
 * back by its inverse. Sheets and tables are called by their names at the time of planning; if one was renamed since,
 * the plan does not apply any more.
 */
export interface Plan {
  readonly action: Action;
  /** What must still be so when the plan is carried out; checked in one request before the first write. */
  readonly expects: readonly Expectation[];
  /** In the order in which they are carried out. */
  readonly edits: readonly Edit[];
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

/** A formula with its `=`, a constant, `''` for an empty cell, or `null` for a cell that is left alone. */
export type CellInput = CellValue | null;
export type CellInputs = readonly (readonly CellInput[])[];

export type Expectation =
  /** The cells are empty and no merged area, other table or PivotTable reaches into them. */
  | { readonly kind: 'free'; readonly sheet: string; readonly area: Area }
  /** The cells hold just this; `null` is not looked at. */
  | { readonly kind: 'holds'; readonly sheet: string; readonly area: Area; readonly inputs: CellInputs }
  | { readonly kind: 'writable'; readonly sheet: string }
  /** No row is hidden by a filter, neither the sheet's nor one of its tables'. */
  | { readonly kind: 'unfiltered'; readonly sheet: string }
  | { readonly kind: 'table-at'; readonly table: string; readonly sheet: string; readonly area: Area }
  | { readonly kind: 'no-sheet'; readonly sheet: string }
  /** Nothing stands on the sheet outside of these areas, so that deleting it takes nothing of the user's along. */
  | { readonly kind: 'nothing-else'; readonly sheet: string; readonly areas: readonly Area[] }
  | { readonly kind: 'no-name'; readonly name: string; readonly scope?: string };

/**
 * One edit. Each carries what its inverse needs, so that taking back is pure (`inverse.ts`). What text came from the
 * workbook or the user is escaped by the planner: an input that begins with `=` is meant as a formula.
 */
export type Edit =
  /** Goes first: the workbook's revision must be `before` in the very batch that writes, or nothing is written. */
  | { readonly kind: 'take-revision'; readonly before: number; readonly after: number }
  | { readonly kind: 'add-sheet'; readonly sheet: string }
  | { readonly kind: 'delete-sheet'; readonly sheet: string }
  | {
      readonly kind: 'write-cells';
      readonly sheet: string;
      readonly area: Area;
      readonly before: CellInputs;
      readonly after: CellInputs;
    }
  /** Writes one row of formulas and copies it down, so that relative references move along and the request stays small. */
  | {
      readonly kind: 'fill-down';
      readonly sheet: string;
      readonly area: Area;
      readonly formulas: readonly string[];
    }
  /** Empties what `fill-down` wrote. */
  | {
      readonly kind: 'clear-fill';
      readonly sheet: string;
      readonly area: Area;
      readonly formulas: readonly string[];
    }
  | {
      readonly kind: 'number-format';
      readonly sheet: string;
      readonly area: Area;
      readonly before: FormatRuns;
      readonly after: FormatRuns;
    }
  /** Only on cells without any formatting. */
  | { readonly kind: 'dress'; readonly sheet: string; readonly area: Area; readonly look: Look }
  | { readonly kind: 'undress'; readonly sheet: string; readonly area: Area; readonly look: Look }
  /** Of all columns of the area, which is one row. */
  | {
      readonly kind: 'column-width';
      readonly sheet: string;
      readonly area: Area;
      readonly before: ColumnWidth;
      readonly after: ColumnWidth;
    }
  | {
      readonly kind: 'add-table';
      readonly sheet: string;
      readonly area: Area;
      readonly table: string;
      readonly style: string;
    }
  /** Turns it back into plain cells; the cells stay. */
  | {
      readonly kind: 'delete-table';
      readonly sheet: string;
      readonly area: Area;
      readonly table: string;
      readonly style: string;
    }
  | {
      readonly kind: 'resize-table';
      readonly sheet: string;
      readonly table: string;
      readonly before: Area;
      readonly after: Area;
    }
  /** `index` counts body rows from 0. */
  | {
      readonly kind: 'insert-table-row';
      readonly sheet: string;
      readonly table: string;
      readonly index: number;
      readonly inputs: readonly CellInput[];
    }
  | {
      readonly kind: 'delete-table-row';
      readonly sheet: string;
      readonly table: string;
      readonly index: number;
      readonly inputs: readonly CellInput[];
    }
  /** `index` counts the table's columns from 0. Its cells are emptied before; what is right of it in the table's rows moves. */
  | {
      readonly kind: 'insert-table-column';
      readonly sheet: string;
      readonly table: string;
      readonly index: number;
      readonly header: string;
    }
  | {
      readonly kind: 'delete-table-column';
      readonly sheet: string;
      readonly table: string;
      readonly index: number;
      readonly header: string;
    }
  | { readonly kind: 'add-rule'; readonly sheet: string; readonly area: Area; readonly rule: Rule }
  | { readonly kind: 'delete-rule'; readonly sheet: string; readonly area: Area; readonly rule: Rule }
  /**
   * `formula` with its `=`. A `hidden` name is not listed in Excel's name manager. `scope` is the sheet that a name is
   * for alone; without it the name is the workbook's.
   */
  | {
      readonly kind: 'add-name';
      readonly name: string;
      readonly formula: string;
      readonly comment: string;
      readonly hidden?: true;
      readonly scope?: string;
    }
  | {
      readonly kind: 'delete-name';
      readonly name: string;
      readonly formula: string;
      readonly comment: string;
      readonly hidden?: true;
      readonly scope?: string;
    }
  /** JSON values; `undefined` is an absent setting. */
  | { readonly kind: 'setting'; readonly key: string; readonly before: unknown; readonly after: unknown };

/** As `Range.format.columnWidth` counts, or the sheet's standard width, which is not the same as a width that equals it. */
export type ColumnWidth = number | 'standard';

/** Number formats of one column top to bottom, run by run. */
export type FormatRuns = readonly { readonly format: string; readonly rows: number }[];

/** The conditional formats that Keylift writes; never more kinds than it needs. Formulas are relative to the first cell. */
export type Rule =
  | {
      readonly kind: 'data-bar';
      readonly lower: number;
      readonly upper: number;
      readonly color: string;
      readonly negativeColor: string;
    }
  /** `formula` with its `=`. */
  | {
      readonly kind: 'formula';
      readonly formula: string;
      readonly fontColor: string;
      readonly fill: string;
      readonly bold: boolean;
      readonly stopIfTrue: boolean;
    };
