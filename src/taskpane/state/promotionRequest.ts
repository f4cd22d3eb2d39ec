import { proposedBaseline } from '../../app/proposePromotion';
import type { KpiPromotion, PromotionRequest, TargetInput } from '../../app/promotionRequest';
import { parseIsoDate } from '../../domain/calendarDate';
import { betterWay } from '../../domain/betterWay';
import type { Kpi } from '../../domain/kpi';
import { scaleOf, scaleOfFormat, type Scale } from '../../domain/scale';
import type { CellRef } from '../../domain/sheet/area';
import type { CellValue } from '../../domain/sheet/cellValue';
import { serialOfDate } from '../../domain/sheet/serialDate';
import type { KpiDraft, PromotionDraft, TargetDraft } from './drafts';
import { findKpi } from './findKpi';
import type { WorkbookContent } from './paneState';
import { numberToPropose, typedNumber } from './typedNumber';

const PERCENT = '0%';

/** What the form asks for, its text read as numbers and dates; text that is none goes along as text, to be refused. */
export function promotionRequest(draft: PromotionDraft, content: WorkbookContent): PromotionRequest {
  const { date1904 } = content.snapshot;
  const { start: fiscalStart, source } = content.calendar;
  const isToBeKept = source === 'said' || (source === 'told' && fiscalStart !== 1);
  return {
    kpis: draft.kpis.map((kpi) => kpiPromotion(draft, kpi, content)),
    objective: draft.objective.trim(),
    start: serialOrText(draft.start, date1904),
    due: serialOrText(draft.due, date1904),
    columns: draft.columns,
    withoutRoom: draft.withoutRoom,
    ...(isToBeKept ? { fiscalStart } : {}),
    ...(draft.initiative.trim() === '' ? {} : { initiative: draft.initiative.trim() }),
  };
}

function kpiPromotion(draft: PromotionDraft, kpiDraft: KpiDraft, content: WorkbookContent): KpiPromotion {
  const { kpiKey, baseline, baselineLive } = kpiDraft;
  const { culture } = content.snapshot;
  const found = findKpi(content.tables, kpiKey);
  const numberFormat = found?.kpi.numberFormat ?? 'General';
  const scale = found === undefined ? scaleOfFormat(numberFormat) : scaleOf(found.kpi);
  const cell = found && baselineCell(found.kpi, draft.start, content);
  /** What was proposed and not changed is meant in full, however many digits are shown. */
  const inFull = (text: string, proposed: number | undefined): number | undefined =>
    proposed !== undefined && numberToPropose(proposed, numberFormat, culture, scale) === text
      ? proposed
      : undefined;
  const { proposed = {}, targetKind, target } = kpiDraft;
  const fullTarget = targetKind === 'level' ? inFull(target, proposed.target) : undefined;
  const shared = draft.kpis.length > 1 && draft.targets === 'shared';
  return {
    kpiKey,
    tableKey: found?.table.key ?? '',
    aggregation: draft.aggregation,
    baseline:
      baselineLive && cell !== undefined
        ? { kind: 'cell', cell }
        : {
            kind: 'constant',
            value: inFull(baseline, proposed.baseline) ?? typedNumber(baseline, numberFormat, culture, scale),
          },
    target: shared
      ? { kind: 'percent', by: improvedBy(found?.kpi, typedNumber(draft.sharedPercent, PERCENT, culture)) }
      : fullTarget !== undefined
        ? { kind: 'level', value: fullTarget }
        : promotionTarget(kpiDraft, numberFormat, content, scale),
  };
}

/** A percentage by which a KPI is to improve, as a change of its figures. Where nobody knows what is better, it is more. */
function improvedBy(kpi: Kpi | undefined, by: number | string): number | string {
  const isLessBetter = kpi !== undefined && betterWay(kpi) === 'decrease';
  return isLessBetter && typeof by === 'number' && by !== 0 ? -by : by;
}

/**
 * The cell that a living baseline follows; none where that is the cell of the current value, which progress would
 * never get away from.
 * @param start of the cycle, as typed
 */
export function baselineCell(
  kpi: Kpi,
  start: string,
  { snapshot }: Pick<WorkbookContent, 'snapshot'>,
): CellRef | undefined {
  const proposed = proposedBaseline(kpi, startOf(start, { snapshot }));
  const cell = proposed?.isAsRead === false ? undefined : proposed?.cell;
  const latest = kpi.latest?.cell;
  return cell?.row === latest?.row && cell?.column === latest?.column ? undefined : cell;
}

/** The start of the cycle as a serial date; `undefined` where what is typed is no date. */
export function startOf(start: string, { snapshot }: Pick<WorkbookContent, 'snapshot'>): number | undefined {
  const serial = serialOrText(start, snapshot.date1904);
  return typeof serial === 'number' ? serial : undefined;
}

/** The target as it is typed for a KPI shown in `numberFormat` and kept in `scale`. */
export function promotionTarget(
  { targetKind, target }: TargetDraft,
  numberFormat: string,
  { snapshot }: WorkbookContent,
  scale: Scale,
): Exclude<TargetInput, { kind: 'cell' }> {
  switch (targetKind) {
    case 'level':
      return { kind: 'level', value: typedNumber(target, numberFormat, snapshot.culture, scale) };
    case 'change':
      return { kind: 'change', by: typedNumber(target, numberFormat, snapshot.culture, scale) };
    case 'percent':
      return { kind: 'percent', by: typedNumber(target, PERCENT, snapshot.culture) };
  }
}

function serialOrText(iso: string, date1904: boolean): CellValue {
  const date = parseIsoDate(iso);
  return date === undefined ? iso : serialOfDate(date, date1904);
}
