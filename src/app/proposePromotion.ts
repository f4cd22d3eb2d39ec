import { betterWay } from '../domain/betterWay';
import { thisQuarter } from '../domain/cycle';
import { directionFromTarget } from '../domain/direction';
import type { CellNumber, Kpi } from '../domain/kpi';
import { MIRRORED_COLUMNS } from './extension/mirrorFormula';
import type { MirroredColumn } from './trackedKeyResult';

/** What the promotion form is filled in with. */
export interface PromotionProposal {
  /** `proposedBaseline` at the start of the cycle. */
  readonly baseline: CellNumber | undefined;
  /** The team's own target. */
  readonly target: CellNumber | undefined;
  /**
   * This quarter of the fiscal year, in the workbook's date system; it starts today where nothing tells how the KPI stood
   * when the quarter began: a key result is not behind the day it is made.
   */
  readonly start: number | undefined;
  readonly due: number | undefined;
  readonly columns: readonly MirroredColumn[];
}

/**
 * @param today a serial date of the workbook's date system
 * @param fiscalStart the month that fiscal years begin in
 */
export function proposePromotion(
  kpi: Kpi,
  today: number,
  date1904 = false,
  fiscalStart = 1,
): PromotionProposal {
  const quarter = thisQuarter(today, fiscalStart, date1904);
  const start = isKnownAt(kpi, quarter?.start) ? quarter?.start : Math.floor(today);
  return {
    baseline: proposedBaseline(kpi, quarter?.start),
    target: proposedTarget(kpi, quarter?.start),
    start,
    due: quarter?.due,
    columns: MIRRORED_COLUMNS,
  };
}

/** Whether it is told where a KPI starts from on a day: a sum begins at nothing. */
function isKnownAt(kpi: Kpi, start: number | undefined): boolean {
  return kpi.aggregation === 'sum' || kpi.baseline !== undefined || measuredBefore(kpi, start).length > 0;
}

/**
 * The team's own target, where the KPI still has a way to go to it: a budget that is kept, or a target that is met, is
 * nothing to aim at (`isTargetMet`).
 * @param start of the cycle, a serial date
 */
function proposedTarget(kpi: Kpi, start: number | undefined): CellNumber | undefined {
  return isTargetMet(kpi, start) ? undefined : kpi.target;
}

/** Whether a KPI already stands where its table's target wants it, or beyond, as far as it is known which way is better. */
export function isTargetMet(kpi: Kpi, start: number | undefined): boolean {
  const from = proposedBaseline(kpi, start)?.value;
  if (kpi.targetBand !== undefined && kpi.target === undefined) return true;
  if (kpi.target === undefined || from === undefined) return false;
  const way = directionFromTarget(from, kpi.target.value);
  const better = betterWay(kpi);
  return way === undefined || (better !== undefined && better !== way);
}

/**
 * Where a key result starts from: the team's own baseline; else the KPI's value as the cycle starts, that is of the last
 * period that has ended by then, so that what has moved since counts as progress; else, where the table tells no such
 * period, the latest value.
 * @param start of the cycle, a serial date
 */
export function proposedBaseline(kpi: Kpi, start: number | undefined): CellNumber | undefined {
  return kpi.baseline ?? measuredBefore(kpi, start).at(-1) ?? kpi.latest;
}

/** What was measured in periods that had ended by a day. */
function measuredBefore({ series }: Kpi, start: number | undefined): readonly CellNumber[] {
  return series.filter(({ period }) => start !== undefined && (period?.end ?? Infinity) <= start);
}
