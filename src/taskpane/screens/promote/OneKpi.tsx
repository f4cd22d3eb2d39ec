import { describeIssue, paneText } from '../../../app/messages';
import { scaleOf } from '../../../domain/scale';
import { valuePeriod } from '../../../domain/valuePeriod';
import { PeriodLabel } from '../../components/PeriodLabel';
import { Sparkline } from '../../components/Sparkline';
import { TargetKindChoice } from '../../components/TargetKindChoice';
import { TextInput } from '../../components/TextInput';
import { TickBox } from '../../components/TickBox';
import type { PaneFormat } from '../../format';
import { usePane } from '../../paneContext';
import { cellAddressIn } from '../../state/cellAddressIn';
import type { KpiDraft } from '../../state/drafts';
import { findKpi } from '../../state/findKpi';
import type { WorkbookContent } from '../../state/paneState';
import type { DraftLevels, PromotionErrors } from '../../state/promotionFields';
import { baselineCell, startOf } from '../../state/promotionRequest';
import { levelNotes, toldNotes } from '../../state/targetNotes';
import { numberToType } from '../../state/typedNumber';
import { TargetNotes } from './TargetNotes';

export interface OneKpiProps {
  readonly content: WorkbookContent;
  /** Of the cycle, as typed. */
  readonly start: string;
  readonly kpiDraft: KpiDraft;
  readonly levels: DraftLevels | undefined;
  readonly format: PaneFormat;
  readonly errors: PromotionErrors | undefined;
}

/** The part of the promotion form that is about one KPI: what it is, its baseline and its target. */
export function OneKpi({ content, start, kpiDraft, levels, format, errors }: OneKpiProps) {
  const pane = usePane();
  const { promote: words } = paneText;
  const found = findKpi(content.tables, kpiDraft.kpiKey);
  if (found === undefined) return null;
  const { kpi, table } = found;
  const { kpiKey, baseline, baselineLive, targetKind, target } = kpiDraft;
  const type = (typed: Partial<Omit<KpiDraft, 'kpiKey'>>): void =>
    pane.dispatch({ kind: 'kpi-typed', kpiKey, typed });
  const baselineIssue = errors?.baselines.get(kpiKey);
  const targetIssue = errors?.targets.get(kpiKey);
  const scale = scaleOf(kpi);
  const { culture } = content.snapshot;
  const notes = [
    ...toldNotes(kpi, startOf(start, content)),
    ...(levels === undefined ? [] : levelNotes(kpi, levels, scale)),
  ];
  const followed = baselineCell(kpi, start, content);
  const latest = format.value(kpi.latest?.value, kpi.numberFormat);
  return (
    <>
      <div className="kpi-card">
        <div className="kpi-card-words">
          <h2>{kpi.name}</h2>
          <p className="soft number">
            {table.title} · {words.latest(latest)}
            {kpi.latest !== undefined && (
              <>
                {' · '}
                <PeriodLabel period={valuePeriod(kpi)} format={format} />
              </>
            )}
          </p>
        </div>
        <Sparkline
          values={kpi.series.slice(-24).map(({ value }) => value)}
          label={paneText.kpis.sparkline(
            kpi.series.length,
            format.value(kpi.series[0]?.value, kpi.numberFormat),
            latest,
          )}
        />
      </div>
      <div className="field-group">
        <div className="field-row">
          <TextInput
            label={words.baseline}
            numeric
            disabled={baselineLive}
            value={baselineLive ? format.value(levels?.baseline, kpi.numberFormat) : baseline}
            onChange={(text) => type({ baseline: text })}
            error={baselineIssue && describeIssue(baselineIssue).help}
          />
          <TextInput
            label={words.targetFields[targetKind]}
            numeric
            value={target}
            onChange={(text) => type({ target: text })}
            error={targetIssue && describeIssue(targetIssue).help}
            {...(targetKind === 'percent' ? { suffix: '%' } : {})}
            {...(targetKind !== 'level' && levels?.target !== undefined
              ? { hint: words.meansLevel(format.value(levels.target, kpi.numberFormat)) }
              : {})}
          />
        </div>
        <TargetNotes
          notes={notes}
          shown={(figure) => format.value(figure, kpi.numberFormat)}
          {...(targetKind === 'level' && {
            onUse: (field, figure) =>
              type({ [field]: numberToType(figure, kpi.numberFormat, culture, scale) }),
          })}
        />
        <TargetKindChoice chosen={targetKind} onChoose={(kind) => type({ targetKind: kind, target: '' })} />
        {followed !== undefined && (
          <TickBox
            label={words.baselineLive(cellAddressIn(content.snapshot, followed))}
            checked={baselineLive}
            onChange={() => type({ baselineLive: !baselineLive })}
          />
        )}
      </div>
    </>
  );
}
