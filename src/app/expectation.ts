import type { Area } from '../domain/sheet/area';
import type { CellInputs } from './cellInput';

/** What must be so when a plan is carried out; looked at before the first write, and again in the request that writes. */
export type Expectation =
  /** The cells are empty and no merged area, other table or PivotTable reaches into them. */
  | { readonly kind: 'free'; readonly sheet: string; readonly area: Area }
  /** The cells hold just this; `null` is not looked at. */
  | { readonly kind: 'holds'; readonly sheet: string; readonly area: Area; readonly inputs: CellInputs }
  | { readonly kind: 'writable'; readonly sheet: string }
  /** No row is hidden by a filter, neither the sheet's nor one of its tables'. */
  | { readonly kind: 'unfiltered'; readonly sheet: string }
  | { readonly kind: 'table-at'; readonly table: string; readonly sheet: string; readonly area: Area }
  /** The sheet's own filter buttons stand over just this area. */
  | { readonly kind: 'filter-at'; readonly sheet: string; readonly area: Area }
  | { readonly kind: 'no-sheet'; readonly sheet: string }
  /** Nothing stands on the sheet outside of these areas, so that deleting it takes nothing of the user's along. */
  | { readonly kind: 'nothing-else'; readonly sheet: string; readonly areas: readonly Area[] }
  | { readonly kind: 'no-name'; readonly name: string; readonly scope?: string };

/** The expectation that cells hold something. */
export type HeldCells = Extract<Expectation, { kind: 'holds' }>;
