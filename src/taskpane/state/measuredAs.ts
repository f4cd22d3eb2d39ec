import type { Culture } from '../../app/snapshot';
import type { Aggregation } from '../../domain/aggregation';
import type { KpiTable } from '../../domain/kpi-table/kpiTable';
import { scaleOf } from '../../domain/scale';
import type { KpiDraft, PromotionDraft } from './drafts';
import { findKpi } from './findKpi';
import { numberToPropose } from './typedNumber';

const NOTHING_YET = '0';

/** The form after it was chosen how current values are taken: a sum begins at nothing, where the baseline is as it was proposed. */
export function measuredAs(
  draft: PromotionDraft,
  aggregation: Aggregation,
  tables: readonly KpiTable[],
  culture: Culture,
): PromotionDraft {
  const proposedText = ({ kpiKey, proposed }: KpiDraft): string => {
    const kpi = findKpi(tables, kpiKey)?.kpi;
    const baseline = proposed?.baseline;
    return kpi === undefined || baseline === undefined
      ? ''
      : numberToPropose(baseline, kpi.numberFormat, culture, scaleOf(kpi));
  };
  const [from, to] = [draft.aggregation === 'sum', aggregation === 'sum'];
  const kpis = draft.kpis.map((kpi): KpiDraft => {
    const proposed = proposedText(kpi);
    if (from === to || kpi.baselineLive || kpi.baseline !== (from ? NOTHING_YET : proposed)) return kpi;
    return { ...kpi, baseline: to ? NOTHING_YET : proposed };
  });
  return { ...draft, aggregation, kpis };
}
