import type { Aggregation } from '../domain/aggregation';
import type { Cycle } from '../domain/cycle';
import type { Commitment } from '../domain/grade';
import type { CellRef } from '../domain/sheet/area';
import type { CellValue } from '../domain/sheet/cellValue';
import type { KpiPlace } from './findKpi';
import type { MirroredColumn } from './trackedKeyResult';

/** What the user asks for: KPIs of one or several tables that become key results of one objective. */
export interface PromotionRequest {
  readonly kpis: readonly KpiPromotion[];
  readonly objective: string;
  /** Serial dates; text where what was typed is no date. */
  readonly start: CellValue;
  readonly due: CellValue;
  readonly initiative?: string;
  readonly owner?: string;
  readonly commitment?: Commitment;
  /** The columns to show in the KPI table beside the id. A table that has its columns already keeps those. */
  readonly columns: readonly MirroredColumn[];
  /** What becomes of KPIs whose table cannot take the columns; without it they are refused. */
  readonly withoutRoom?: WithoutRoom;
  /** The month that fiscal years begin in, where it is known and the workbook is to keep it. */
  readonly fiscalStart?: number;
}

/** Where there is no room beside a table, a KPI can be tracked in the register alone, by plain references. */
export type WithoutRoom = 'refuse' | 'okrs-only';

export interface KpiPromotion extends KpiPlace {
  readonly baseline: BaselineInput;
  readonly target: TargetInput;
  /** How its current value is taken; without it as the KPI says, else the latest value. */
  readonly aggregation?: Aggregation;
}

/** The cycle of a request whose dates have been checked. */
export function cycleOf({ start, due }: Pick<PromotionRequest, 'start' | 'due'>): Cycle {
  return { start: Number(start), due: Number(due) };
}

/** In the KPI's own unit; text where what was typed is no number. */
export type BaselineInput =
  | { readonly kind: 'constant'; readonly value: CellValue }
  /** A living reference: the baseline follows this cell. */
  | { readonly kind: 'cell'; readonly cell: CellRef };

export type TargetInput =
  | { readonly kind: 'level'; readonly value: CellValue }
  | { readonly kind: 'change'; readonly by: CellValue }
  /** A share of the baseline: 0.15 is 15% more. */
  | { readonly kind: 'percent'; readonly by: CellValue }
  | { readonly kind: 'cell'; readonly cell: CellRef };
