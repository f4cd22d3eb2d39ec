import { proposePromotion } from '../../app/proposePromotion';
import type { Culture } from '../../app/snapshot';
import type { TrackedKeyResult } from '../../app/trackedKeyResult';
import { isoDate, type CalendarDate } from '../../domain/calendarDate';
import type { Aggregation } from '../../domain/aggregation';
import type { CellNumber, Kpi } from '../../domain/kpi';
import { scaleOf } from '../../domain/scale';
import { dateOfSerial, serialOfDate } from '../../domain/sheet/serialDate';
import type { PromotionDraft, TargetDraft } from './drafts';
import { findKpi } from './findKpi';
import type { WorkbookContent } from './paneState';
import { scaleOfKeyResult } from './scaleOfKeyResult';
import { numberToPropose, numberToType } from './typedNumber';

/** The promotion form as it is first shown for these KPIs: filled in as far as the workbook tells. */
export function proposeDraft(
  content: WorkbookContent,
  kpiKeys: readonly string[],
  today: CalendarDate,
): PromotionDraft {
  const { date1904, culture } = content.snapshot;
  const proposals = kpiKeys.flatMap((kpiKey) => {
    const kpi = findKpi(content.tables, kpiKey)?.kpi;
    return kpi === undefined
      ? []
      : [{ kpi, ...proposePromotion(kpi, serialOfDate(today, date1904), date1904, content.calendar.start) }];
  });
  const iso = (serial: number | undefined): string => {
    const date = serial === undefined ? undefined : dateOfSerial(serial, date1904);
    return date === undefined ? '' : isoDate(date);
  };
  const typed = (number: CellNumber | undefined, kpi: Kpi): string =>
    number === undefined ? '' : numberToPropose(number.value, kpi.numberFormat, culture, scaleOf(kpi));
  return {
    kpis: proposals.map(({ kpi, baseline, target }) => ({
      kpiKey: kpi.key,
      baseline: typed(baseline, kpi),
      proposed: {
        ...(baseline && { baseline: baseline.value }),
        ...(target && { target: target.value }),
      },
      baselineLive: false,
      targetKind: 'level',
      target: typed(target, kpi),
    })),
    objective: content.keyResults[content.keyResults.length - 1]?.objective ?? '',
    initiative: '',
    start: iso(proposals[0]?.start),
    due: iso(proposals[0]?.due),
    aggregation: commonAggregation(proposals.map(({ kpi }) => kpi)),
    columns: proposals[0]?.columns ?? [],
    withoutRoom: 'refuse',
    targets: 'shared',
    sharedPercent: '',
  };
}

/** The form with new proposals, where it still holds those that were made of the content before. */
export function proposedAnew(
  draft: PromotionDraft,
  before: WorkbookContent,
  after: WorkbookContent,
  today: CalendarDate,
): PromotionDraft {
  const keys = draft.kpis.map(({ kpiKey }) => kpiKey);
  const [old, now] = [before, after].map((content) => proposeDraft(content, keys, today));
  if (old === undefined || now === undefined) return draft;
  const untouched = <Value>(own: Value, was: Value | undefined, is: Value | undefined): Value =>
    own === was && is !== undefined ? is : own;
  return {
    ...draft,
    start: untouched(draft.start, old.start, now.start),
    due: untouched(draft.due, old.due, now.due),
    kpis: draft.kpis.map((kpi, index) => ({
      ...kpi,
      baseline: untouched(kpi.baseline, old.kpis[index]?.baseline, now.kpis[index]?.baseline),
      target: untouched(kpi.target, old.kpis[index]?.target, now.kpis[index]?.target),
      proposed: { ...kpi.proposed, ...now.kpis[index]?.proposed },
    })),
  };
}

/** What was said of all of them; else the latest value. */
function commonAggregation(kpis: readonly Kpi[]): Aggregation {
  const [first = 'latest', ...others] = new Set(kpis.map(({ aggregation }) => aggregation ?? 'latest'));
  return others.length === 0 ? first : 'latest';
}

/** The form to change a key result's target: its target as it is. */
export function targetDraft(keyResult: TrackedKeyResult, culture: Culture): TargetDraft {
  const { target, numberFormat } = keyResult;
  return {
    targetKind: 'level',
    target:
      target === undefined ? '' : numberToType(target, numberFormat, culture, scaleOfKeyResult(keyResult)),
  };
}
