import type { Area } from '../model/area';

/** Something that happened to the workbook and that formulas have to follow. Areas count from 0. */
export type ReferenceChange =
  /** `inserted`: `area` is where cells appeared; `deleted`: what went away. */
  | {
      readonly kind: 'inserted' | 'deleted';
      readonly sheet: string;
      readonly area: Area;
      readonly shift: 'rows' | 'columns';
    }
  /** Cut and paste. */
  | {
      readonly kind: 'moved';
      readonly sheet: string;
      readonly area: Area;
      readonly toSheet: string;
      readonly toTop: number;
      readonly toLeft: number;
    }
  | { readonly kind: 'sheetRenamed'; readonly from: string; readonly to: string }
  | { readonly kind: 'sheetDeleted'; readonly sheet: string }
  | TableChange;

/** Where a formula stands. */
export interface FormulaHome {
  readonly sheet: string;
  /** The table around it: `[@Col]` means that table's column. */
  readonly table?: string;
  /** Its row, from 0: what `[@Col]` becomes when a table turns into a plain range. */
  readonly row?: number;
}

/** Something that happened to a table and that structured references have to follow. */
export type TableChange =
  | { readonly kind: 'tableRenamed'; readonly from: string; readonly to: string }
  /** The table becomes plain cells: references to it become addresses. `columns` are its names, left to right. */
  | {
      readonly kind: 'tableToRange';
      readonly table: string;
      readonly sheet: string;
      readonly area: Area;
      readonly showHeaders: boolean;
      readonly showTotals: boolean;
      readonly columns: readonly string[];
    }
  | { readonly kind: 'columnRenamed'; readonly table: string; readonly from: string; readonly to: string }
  /** `previous` and `next` are its neighbours: a range of columns that began or ended there shrinks to them. */
  | {
      readonly kind: 'columnDeleted';
      readonly table: string;
      readonly column: string;
      readonly previous?: string;
      readonly next?: string;
    };
