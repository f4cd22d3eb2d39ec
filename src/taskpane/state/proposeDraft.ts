import type { Culture } from '../../app/snapshot';
import type { TrackedKeyResult } from '../../app/trackedKeyResult';
import { isoDate, type CalendarDate } from '../../domain/calendarDate';
import { thisQuarter } from '../../domain/cycle';
import { dateOfSerial, serialOfDate } from '../../domain/sheet/serialDate';
import { MIRRORED_COLUMNS, type KpiDraft, type PromotionDraft, type TargetDraft } from './drafts';
import { findKpi } from './findKpi';
import type { WorkbookContent } from './paneState';
import { numberToType } from './typedNumber';

/** The promotion form as it is first shown for these KPIs: filled in as far as the workbook tells. */
export function proposeDraft(content: WorkbookContent, kpiKeys: readonly string[], today: CalendarDate): PromotionDraft {
  const { date1904 } = content.snapshot;
  const quarter = thisQuarter(serialOfDate(today, date1904), 1, date1904);
  const iso = (serial: number | undefined): string => {
    const date = serial === undefined ? undefined : dateOfSerial(serial, date1904);
    return date === undefined ? '' : isoDate(date);
  };
  return {
    kpis: kpiKeys.flatMap((kpiKey) => proposeKpi(content, kpiKey)),
    objective: content.keyResults[content.keyResults.length - 1]?.objective ?? '',
    initiative: '',
    start: iso(quarter?.start),
    due: iso(quarter?.due),
    columns: MIRRORED_COLUMNS,
    targets: 'shared',
    sharedPercent: '',
  };
}

function proposeKpi({ snapshot, tables }: WorkbookContent, kpiKey: string): KpiDraft[] {
  const kpi = findKpi(tables, kpiKey)?.kpi;
  if (kpi === undefined) return [];
  const typed = (value: number | undefined): string =>
    value === undefined ? '' : numberToType(value, kpi.numberFormat, snapshot.culture);
  return [
    {
      kpiKey,
      baseline: typed(kpi.baseline?.value ?? kpi.latest?.value),
      baselineLive: false,
      targetKind: 'level',
      target: typed(kpi.target?.value),
    },
  ];
}

/** The form to change a key result's target: its target as it is. */
export function targetDraft({ target, numberFormat }: TrackedKeyResult, culture: Culture): TargetDraft {
  return { targetKind: 'level', target: target === undefined ? '' : numberToType(target, numberFormat, culture) };
}
