import { thisQuarter } from '../domain/cycle';
import type { CellNumber, Kpi } from '../domain/kpi';
import { MIRRORED_COLUMNS } from './extension/mirrorFormula';
import type { MirroredColumn } from './trackedKeyResult';

/** What the promotion form is filled in with. */
export interface PromotionProposal {
  /** The team's own baseline, else the latest value; where it stands, for a living baseline. */
  readonly baseline: CellNumber | undefined;
  /** The team's own target. */
  readonly target: CellNumber | undefined;
  /** This quarter, in the workbook's date system. */
  readonly start: number | undefined;
  readonly due: number | undefined;
  readonly columns: readonly MirroredColumn[];
}

/** @param today a serial date of the workbook's date system */
export function proposePromotion(kpi: Kpi, today: number, date1904 = false): PromotionProposal {
  const quarter = thisQuarter(today, 1, date1904);
  return {
    baseline: kpi.baseline ?? kpi.latest,
    target: kpi.target,
    start: quarter?.start,
    due: quarter?.due,
    columns: MIRRORED_COLUMNS,
  };
}
