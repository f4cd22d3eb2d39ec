import { parseIsoDate } from '../../domain/calendarDate';
import { serialOfDate } from '../../domain/sheet/serialDate';
import { paneFormat } from '../format';
import type { PromotionDraft } from '../state/drafts';
import { findKpi } from '../state/findKpi';
import type { WorkbookContent } from '../state/paneState';
import { draftLevels } from '../state/promotionFields';
import { Sentence } from './Sentence';

/** The key result of a draft with one KPI in a sentence, as far as the form tells. */
export function DraftSentence({
  content,
  draft,
}: {
  readonly content: WorkbookContent;
  readonly draft: PromotionDraft;
}) {
  const [kpiDraft] = draft.kpis;
  const kpi = kpiDraft && findKpi(content.tables, kpiDraft.kpiKey)?.kpi;
  if (kpi === undefined) return null;
  const { snapshot } = content;
  const format = paneFormat(snapshot);
  const levels = draftLevels(draft, content).get(kpi.key);
  const due = parseIsoDate(draft.due);
  const shown = (value: number | undefined): string | undefined =>
    value === undefined ? undefined : format.value(value, kpi.numberFormat);
  return (
    <Sentence
      kpi={kpi.name}
      from={shown(levels?.baseline)}
      to={shown(levels?.target)}
      by={due && format.date(serialOfDate(due, snapshot.date1904))}
      initiative={draft.initiative}
    />
  );
}
