import type { WithoutRoom } from '../../app/promotionRequest';
import type { MirroredColumn } from '../../app/trackedKeyResult';
import type { Aggregation } from '../../domain/aggregation';
import type { TargetEntry } from '../../domain/target';

/** What is typed into the promotion form, as typed. Dates are ISO text, as a date field gives them. */
export interface PromotionDraft {
  /** One KPI, or several with objective, dates and columns in common. */
  readonly kpis: readonly KpiDraft[];
  readonly objective: string;
  readonly initiative: string;
  readonly start: string;
  readonly due: string;
  readonly aggregation: Aggregation;
  readonly columns: readonly MirroredColumn[];
  readonly withoutRoom: WithoutRoom;
  /** With several KPIs: one percentage for all of them, or a target for each. */
  readonly targets: 'shared' | 'own';
  readonly sharedPercent: string;
}

export interface KpiDraft extends TargetDraft {
  readonly kpiKey: string;
  readonly baseline: string;
  /** What the baseline and the target stand for in full while they are as they were proposed. */
  readonly proposed?: ProposedLevels;
  /** The baseline follows the KPI's own cell instead of staying what it is today. */
  readonly baselineLive: boolean;
}

export interface ProposedLevels {
  readonly baseline?: number;
  readonly target?: number;
}

export interface TargetDraft {
  readonly targetKind: TargetEntry['kind'];
  readonly target: string;
}
