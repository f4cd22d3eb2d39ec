import type { AlreadyGone } from './alreadyGone';

/** One thing that a plan does, as the preview lists it. */
export type PlanLine =
  | { readonly kind: 'sheet-added' | 'sheet-deleted'; readonly sheet: string }
  | { readonly kind: 'table-added' | 'table-deleted'; readonly table: string; readonly address: string }
  | { readonly kind: 'table-resized'; readonly table: string; readonly from: string; readonly to: string }
  | { readonly kind: 'column-added' | 'column-deleted'; readonly table: string; readonly header: string }
  | { readonly kind: 'row-added' | 'row-deleted'; readonly table: string; readonly id: string }
  /** `texts` are the constants where they are few. */
  | {
      readonly kind: 'cells-written';
      readonly address: string;
      readonly count: number;
      readonly texts: readonly string[];
    }
  | { readonly kind: 'cells-emptied' | 'cells-left'; readonly address: string; readonly count: number }
  | { readonly kind: 'formulas-filled' | 'formulas-cleared'; readonly address: string }
  | { readonly kind: 'formats-changed'; readonly sheet: string }
  | { readonly kind: 'filter-moved'; readonly from: string; readonly to: string }
  | {
      readonly kind: 'bar-added' | 'bar-deleted' | 'colours-added' | 'colours-deleted';
      readonly address: string;
    }
  | { readonly kind: 'name-added' | 'name-deleted'; readonly name: string }
  | { readonly kind: 'setting-names-added' | 'setting-names-deleted' }
  | { readonly kind: 'fiscal-start-kept'; readonly name: string; readonly month: number }
  | { readonly kind: 'correction-kept' | 'corrections-forgotten' }
  | { readonly kind: 'place-kept' | 'place-forgotten' }
  | { readonly kind: 'settings-changed' | 'settings-deleted' }
  | { readonly kind: 'already-gone'; readonly gone: AlreadyGone };
