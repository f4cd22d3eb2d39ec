import type { Kpi } from '../domain/kpi';
import type { Period } from '../domain/period/period';
import type { CellRef } from '../domain/sheet/area';
import type { CellValue } from '../domain/sheet/cellValue';
import type { FoundKpi } from './findKpi';

/** The columns that Keylift can append to a KPI table besides the id. */
export type MirroredColumn = 'Baseline' | 'Target' | 'Progress' | 'Expected' | 'Status';

/** A key result as the register of the workbook keeps it, with how it stands now. Figures are the sheet's own. */
export interface TrackedKeyResult {
  readonly id: string;
  readonly objective: string;
  readonly sentence: string;
  readonly kpiName: string;
  /** `undefined` where the register holds no number there (yet); the pane shows "not defined". */
  readonly baseline: number | undefined;
  readonly target: number | undefined;
  /** Serial dates. */
  readonly start: number | undefined;
  readonly due: number | undefined;
  readonly current: number | undefined;
  /** Raw, 0.5 is halfway; may be negative or above 1. */
  readonly progress: number | undefined;
  readonly expected: number | undefined;
  /** The status word that stands on the sheet, and why, in words; empty in a register of an older version. */
  readonly status: string;
  readonly why: string;
  /** Until when the current value was measured, a serial date. */
  readonly measuredTo: number | undefined;
  readonly numberFormat: string;
  /** The id cell in the register. */
  readonly registerCell: CellRef;
  readonly link: Link;
  /** The periods that its current value is taken of, as its table tells them. */
  readonly measured?: MeasuredSpan;
  /** The current value that the KPI's table tells, where the formula for it does not reach that any more. */
  readonly missed?: number;
  /** Where its KPI bears another name than when it was linked. */
  readonly renamed?: Renamed;
  /** Mirrored cells that no longer hold the formula Keylift wrote. */
  readonly overtyped: readonly Overtyped[];
}

/** The first and the last period that a value is taken of; none where the sheet tells none. */
export interface MeasuredSpan {
  readonly first: Period | undefined;
  readonly last: Period | undefined;
}

/** That a KPI bears another name than when it was linked: it was renamed, or its rows were sorted without the ids. */
export interface Renamed {
  readonly from: string;
  readonly to: string;
  /**
   * The KPI that bears the name, where the key result can go back to it: what stands there belongs elsewhere itself, and
   * can go. Absent where it cannot be told.
   */
  readonly bearer?: FoundKpi;
}

/** Where the id stands in a KPI table: exactly once is right. Of a KPI without a row of its own it is the name's cell. */
export type Link =
  | { readonly kind: 'linked'; readonly cell: CellRef; readonly kpi: Kpi | undefined }
  | { readonly kind: 'twice'; readonly cells: readonly CellRef[] }
  | { readonly kind: 'gone' };

export interface Overtyped {
  readonly column: MirroredColumn;
  readonly cell: CellRef;
  readonly typed: CellValue;
}
