import type { KpiTable } from '../domain/kpi-table/kpiTable';
import { extensionOf } from './extension/extension';
import { frameOf, surveyRequestOf } from './extension/tableFrame';
import type { PromotionRequest } from './promotionRequest';
import { readTracking } from './register/readTracking';
import type { Snapshot } from './snapshot';
import type { SurveyRequest } from './survey';
import { hasOwnRows } from './tableLayout';

/**
 * What must be known of the sheets before the promotion can be planned: one survey for each table that would grow, and
 * where there need not be room also for those that have their columns.
 */
export function surveysForPromotion(
  snapshot: Snapshot,
  tables: readonly KpiTable[],
  request: PromotionRequest,
): SurveyRequest[] {
  const { extensions } = readTracking(snapshot);
  return tables
    .filter(({ key }) => request.kpis.some(({ tableKey }) => tableKey === key))
    .filter(
      (table) =>
        hasOwnRows(table) &&
        (request.withoutRoom === 'okrs-only' || extensionOf(extensions, table) === undefined),
    )
    .map((table) => surveyRequestOf(frameOf(snapshot, table), 1 + request.columns.length));
}
