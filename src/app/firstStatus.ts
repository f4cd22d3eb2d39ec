import { currentValue } from '../domain/aggregation';
import { expectedProgress } from '../domain/expectedProgress';
import { progress } from '../domain/progress';
import { status, type Status } from '../domain/status';
import { statusReason } from '../domain/statusReason';
import { successLine } from '../domain/successLine';
import { plannedLevels } from './checkPromotion';
import type { FoundKpi } from './findKpi';
import { cycleOf, type KpiPromotion, type PromotionRequest } from './promotionRequest';
import { coverageOf } from './register/coverageOf';
import { settingsIn } from './settings/settingNames';
import type { Snapshot } from './snapshot';

/** How a key result stands, and why in words. */
export interface FirstStatus {
  readonly status: Status;
  readonly why: string;
}

/**
 * How a key result will stand as soon as it is made, by what its formulas will show.
 * @param found its KPI, as it was read as of the day
 * @param asOf a serial date
 * @returns `undefined` where baseline and target are no numbers
 */
export function firstStatus(
  snapshot: Snapshot,
  { table, kpi }: FoundKpi,
  request: PromotionRequest,
  promotion: KpiPromotion,
  asOf: number,
): FirstStatus | undefined {
  const levels = plannedLevels(snapshot, promotion);
  if (levels === undefined) return undefined;
  const { date1904 } = snapshot;
  const cycle = cycleOf(request);
  const current = currentValue(kpi.series, promotion.aggregation ?? kpi.aggregation ?? 'latest', cycle);
  const covered = coverageOf(table, kpi, cycle, asOf, date1904);
  const { thresholds, lines } = settingsIn(snapshot);
  const figures = {
    ...cycle,
    ...covered,
    asOf,
    progress: progress({ ...levels, current }),
    expected: expectedProgress({ ...cycle, measuredTo: covered.measuredTo }),
    isGoingNowhere: levels.baseline === levels.target,
    line: successLine(request.commitment, lines),
  };
  const told = status(figures, thresholds, date1904);
  return { status: told, why: statusReason(told, figures, date1904) };
}
