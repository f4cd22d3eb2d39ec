import { thisQuarter } from '../domain/cycle';
import type { CellNumber, Kpi } from '../domain/kpi';
import { MIRRORED_COLUMNS } from './extension/mirrorFormula';
import type { MirroredColumn } from './trackedKeyResult';

/** What the promotion form is filled in with. */
export interface PromotionProposal {
  /** `proposedBaseline` at the start of the cycle. */
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
    baseline: proposedBaseline(kpi, quarter?.start),
    target: kpi.target,
    start: quarter?.start,
    due: quarter?.due,
    columns: MIRRORED_COLUMNS,
  };
}

/**
 * Where a key result starts from: the team's own baseline; else the KPI's value as the cycle starts, that is of the last
 * period that has ended by then, so that what has moved since counts as progress; else, where the table tells no such
 * period, the latest value.
 * @param start of the cycle, a serial date
 */
export function proposedBaseline(kpi: Kpi, start: number | undefined): CellNumber | undefined {
  const before = kpi.series.filter(({ period }) => start !== undefined && (period?.end ?? Infinity) <= start);
  return kpi.baseline ?? before.at(-1) ?? kpi.latest;
}
