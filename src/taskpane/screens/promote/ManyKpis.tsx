import { describeIssue, paneText } from '../../../app/messages';
import { betterWay } from '../../../domain/betterWay';
import { scaleOf } from '../../../domain/scale';
import { Choice } from '../../components/Choice';
import { TextInput } from '../../components/TextInput';
import type { PaneFormat } from '../../format';
import { usePane } from '../../paneContext';
import type { KpiDraft, PromotionDraft } from '../../state/drafts';
import { findKpi } from '../../state/findKpi';
import type { WorkbookContent } from '../../state/paneState';
import type { DraftLevels, PromotionErrors } from '../../state/promotionFields';
import { startOf } from '../../state/promotionRequest';
import { isAgainst, levelNotes, toldNotes } from '../../state/targetNotes';
import { numberToType } from '../../state/typedNumber';
import { TargetNotes } from './TargetNotes';

/** More than these are not listed one by one: nobody fills in that many fields in a pane. */
const MOST_LISTED = 50;

export interface ManyKpisProps {
  readonly content: WorkbookContent;
  readonly draft: PromotionDraft;
  readonly levels: ReadonlyMap<string, DraftLevels>;
  readonly format: PaneFormat;
  readonly errors: PromotionErrors | undefined;
}

/** The part of the promotion form that is about several KPIs: one percentage for all of them, or a target for each. */
export function ManyKpis({ content, draft, levels, format, errors }: ManyKpisProps) {
  const pane = usePane();
  const { promote: words } = paneText;
  const listed = mostDoubtful(content, draft.kpis, levels);
  const left = draft.kpis.length - listed.length;
  const shared = draft.targets === 'shared' || left > 0;
  const [sharedIssue] = errors?.targets.values() ?? [];
  return (
    <div className="field-group">
      {left === 0 && (
        <Choice
          label={words.targetsOf}
          options={[
            { key: 'shared', text: words.targetsShared },
            { key: 'own', text: words.targetsOwn },
          ]}
          chosen={draft.targets}
          onChoose={(targets) => pane.dispatch({ kind: 'promotion-typed', typed: { targets } })}
        />
      )}
      {shared && (
        <TextInput
          label={words.improveBy}
          hint={words.improveHint}
          numeric
          suffix="%"
          value={draft.sharedPercent}
          onChange={(sharedPercent) => pane.dispatch({ kind: 'promotion-typed', typed: { sharedPercent } })}
          error={sharedIssue && describeIssue(sharedIssue).help}
        />
      )}
      <ul className="kpi-shares">
        {listed.map((kpiDraft) => (
          <li key={kpiDraft.kpiKey}>
            {shared ? (
              <SharedTarget
                content={content}
                kpiDraft={kpiDraft}
                levels={levels.get(kpiDraft.kpiKey)}
                format={format}
              />
            ) : (
              <OwnTarget
                content={content}
                start={draft.start}
                kpiDraft={kpiDraft}
                levels={levels.get(kpiDraft.kpiKey)}
                format={format}
                errors={errors}
              />
            )}
          </li>
        ))}
        {left > 0 && <li className="soft">{words.andMore(left)}</li>}
      </ul>
    </div>
  );
}

/** As many as are listed: where there are more, first those whose target goes the wrong way. */
function mostDoubtful(
  { tables }: WorkbookContent,
  kpis: PromotionDraft['kpis'],
  levels: ReadonlyMap<string, DraftLevels>,
): PromotionDraft['kpis'] {
  if (kpis.length <= MOST_LISTED) return kpis;
  const goesWrong = ({ kpiKey }: KpiDraft): boolean => {
    const [kpi, own] = [findKpi(tables, kpiKey)?.kpi, levels.get(kpiKey)];
    return kpi !== undefined && own !== undefined && isAgainst(kpi, own);
  };
  return [...kpis]
    .map((kpi) => ({ kpi, rank: goesWrong(kpi) ? 0 : 1 }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST_LISTED)
    .map(({ kpi }) => kpi);
}

interface SharedTargetProps {
  readonly content: WorkbookContent;
  readonly kpiDraft: KpiDraft;
  readonly levels: DraftLevels | undefined;
  readonly format: PaneFormat;
}

function SharedTarget({ content, kpiDraft, levels, format }: SharedTargetProps) {
  const kpi = findKpi(content.tables, kpiDraft.kpiKey)?.kpi;
  if (kpi === undefined) return null;
  const from = format.value(levels?.baseline, kpi.numberFormat);
  const isAimless = levels?.target !== undefined && betterWay(kpi) === undefined;
  return (
    <>
      <div className="kpi-share">
        <span className="one-line" title={kpi.name}>
          {kpi.name}
        </span>
        <span className="number soft">
          {levels?.target === undefined
            ? from
            : paneText.keyResults.fromTo(from, format.value(levels.target, kpi.numberFormat))}
        </span>
      </div>
      {isAimless && <p className="soft">{paneText.promote.wayNotKnown}</p>}
      {levels !== undefined && (
        <TargetNotes
          notes={levelNotes(kpi, levels, scaleOf(kpi))}
          shown={(figure) => format.value(figure, kpi.numberFormat)}
        />
      )}
    </>
  );
}

interface OwnTargetProps {
  readonly content: WorkbookContent;
  /** Of the cycle, as typed. */
  readonly start: string;
  readonly kpiDraft: KpiDraft;
  readonly levels: DraftLevels | undefined;
  readonly format: PaneFormat;
  readonly errors: PromotionErrors | undefined;
}

function OwnTarget({ content, start, kpiDraft, levels, format, errors }: OwnTargetProps) {
  const pane = usePane();
  const { kpiKey, baseline, target } = kpiDraft;
  const kpi = findKpi(content.tables, kpiKey)?.kpi;
  if (kpi === undefined) return null;
  const type = (typed: Partial<Omit<KpiDraft, 'kpiKey'>>): void =>
    pane.dispatch({ kind: 'kpi-typed', kpiKey, typed });
  const baselineIssue = errors?.baselines.get(kpiKey);
  const targetIssue = errors?.targets.get(kpiKey);
  return (
    <fieldset>
      <legend>{kpi.name}</legend>
      <div className="field-row">
        <TextInput
          label={paneText.promote.baseline}
          numeric
          value={baseline}
          onChange={(text) => type({ baseline: text })}
          error={baselineIssue && describeIssue(baselineIssue).help}
        />
        <TextInput
          label={paneText.promote.target}
          numeric
          value={target}
          onChange={(text) => type({ target: text, targetKind: 'level' })}
          error={targetIssue && describeIssue(targetIssue).help}
        />
      </div>
      {levels !== undefined && (
        <TargetNotes
          notes={[...toldNotes(kpi, startOf(start, content)), ...levelNotes(kpi, levels, scaleOf(kpi))]}
          shown={(figure) => format.value(figure, kpi.numberFormat)}
          onUse={(field, figure) =>
            type({ [field]: numberToType(figure, kpi.numberFormat, content.snapshot.culture, scaleOf(kpi)) })
          }
        />
      )}
    </fieldset>
  );
}
