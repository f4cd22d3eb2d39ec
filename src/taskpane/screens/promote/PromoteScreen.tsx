import { useMemo } from 'react';
import { describeIssue, paneText } from '../../../app/messages';
import { MIRRORED_COLUMNS } from '../../../app/extension/mirrorFormula';
import { hasOwnRows } from '../../../app/tableLayout';
import type { TableWithoutRoom } from '../../../app/roomBeside';
import type { Aggregation } from '../../../domain/aggregation';
import type { KpiTable } from '../../../domain/kpi-table/kpiTable';
import { Button } from '../../components/Button';
import { Choice } from '../../components/Choice';
import { DraftSentence } from '../../components/DraftSentence';
import { Message } from '../../components/Message';
import { PaneNotice } from '../../components/PaneNotice';
import { BackHead, Shell, ShellBody } from '../../components/Shell';
import { TextInput } from '../../components/TextInput';
import { TickBox } from '../../components/TickBox';
import { proposeChange } from '../../effects/proposeChange';
import { paneFormat } from '../../format';
import { usePane } from '../../paneContext';
import type { PromotionDraft } from '../../state/drafts';
import { actualQuestions } from '../../state/actualQuestion';
import { findKpi } from '../../state/findKpi';
import { measuredAs } from '../../state/measuredAs';
import { fiscalQuestion } from '../../state/fiscalQuestion';
import type { WorkbookContent } from '../../state/paneState';
import { draftLevels, isComplete, promotionErrors } from '../../state/promotionFields';
import { yearQuestions } from '../../state/yearQuestion';
import { draftGrowsTables, draftTablesWithoutRoom } from '../../state/withoutRoom';
import { FiscalYear } from './FiscalYear';
import { ManyKpis } from './ManyKpis';
import { OneKpi } from './OneKpi';
import { WhichActual } from './WhichActual';
import { WhichYear } from './WhichYear';
import { WithoutRoom } from './WithoutRoom';
import { Summary } from '../../components/Summary';

export interface PromoteScreenProps {
  readonly content: WorkbookContent;
  readonly draft: PromotionDraft;
  /** Errors are shown. */
  readonly checked: boolean;
}

/** No key of a KPI holds it. */
const BETWEEN_KEYS = '\u0000';

/** The form by which KPIs become key results. */
export function PromoteScreen({ content, draft, checked }: PromoteScreenProps) {
  const pane = usePane();
  const { promote: words } = paneText;
  const format = useMemo(() => paneFormat(content.snapshot, content), [content]);
  const found = promotionErrors(draft, content);
  const errors = checked ? found : undefined;
  const levels = draftLevels(draft, content);
  const [first] = draft.kpis;
  const fiscal = fiscalQuestion(content, draft.kpis);
  const objectives = [...new Set(content.keyResults.map(({ objective }) => objective))].filter(
    (text) => text !== '',
  );

  const kpiKeys = draft.kpis.map(({ kpiKey }) => kpiKey).join(BETWEEN_KEYS);
  const withoutRoom = useMemo(
    () => draftTablesWithoutRoom(content, kpiKeys.split(BETWEEN_KEYS), draft.columns.length),
    [content, kpiKeys, draft.columns.length],
  );

  // Looks through the sheets for columns of Keylift's: not again for every letter that is typed.
  const grows = useMemo(() => draftGrowsTables(content, kpiKeys.split(BETWEEN_KEYS)), [content, kpiKeys]);

  const type = (typed: Partial<Omit<PromotionDraft, 'kpis'>>): void =>
    pane.dispatch({ kind: 'promotion-typed', typed });
  const preview = (): void => {
    pane.dispatch({ kind: 'draft-checked' });
    if (isComplete(found)) void proposeChange(pane, { kind: 'promote', draft });
  };

  return (
    <Shell
      head={
        <BackHead
          title={draft.kpis.length === 1 ? words.title : words.titleMany(draft.kpis.length)}
          onBack={() => pane.dispatch({ kind: 'screen-opened', screen: { kind: 'kpis' } })}
        />
      }
      notice={<PaneNotice />}
      foot={
        <>
          {draft.kpis.length === 1 && <DraftSentence content={content} draft={draft} />}
          <Button kind="primary" onClick={preview}>
            {words.preview}
          </Button>
          {errors !== undefined && !isComplete(errors) && (
            <span className="field-error" role="alert">
              {words.checkFields}
            </span>
          )}
        </>
      }
    >
      <ShellBody>
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            preview();
          }}
        >
          {errors?.others.map((issue, index) => {
            const { title, help } = describeIssue(issue);
            return (
              <Message key={index} kind="warn" title={title}>
                <p>{help}</p>
              </Message>
            );
          })}
          <WithoutRoom
            tables={withoutRoom}
            wanted={draft.withoutRoom}
            onChange={(wanted) => type({ withoutRoom: wanted })}
          />
          {actualQuestions(content, draft.kpis).map((question) => {
            const issue = errors?.actuals.get(question.table.key);
            return (
              <WhichActual
                key={question.table.key}
                question={question}
                format={format}
                error={issue && describeIssue(issue).help}
              />
            );
          })}
          {draft.kpis.length === 1 && first !== undefined ? (
            <OneKpi
              content={content}
              start={draft.start}
              kpiDraft={first}
              levels={levels.get(first.kpiKey)}
              format={format}
              errors={errors}
            />
          ) : (
            <ManyKpis content={content} draft={draft} levels={levels} format={format} errors={errors} />
          )}
          <TextInput
            label={words.objective}
            value={draft.objective}
            suggestions={objectives}
            placeholder={words.objectiveHint}
            onChange={(objective) => type({ objective })}
            error={errors?.objective && describeIssue(errors.objective).help}
          />
          {fiscal !== undefined && (
            <FiscalYear
              question={fiscal}
              error={errors?.fiscalStart && describeIssue(errors.fiscalStart).help}
            />
          )}
          <div className="field-row">
            <TextInput
              label={words.start}
              type="date"
              value={draft.start}
              onChange={(start) => type({ start })}
              error={errors?.start && describeIssue(errors.start).help}
            />
            <TextInput
              label={words.due}
              type="date"
              value={draft.due}
              onChange={(due) => type({ due })}
              error={errors?.due && describeIssue(errors.due).help}
            />
          </div>
          <AggregationChoice
            content={content}
            draft={draft}
            onChoose={(aggregation) =>
              pane.dispatch({
                kind: 'promotion-redrafted',
                draft: measuredAs(draft, aggregation, content.tables, content.snapshot.culture),
              })
            }
          />
          {yearQuestions(content, draft).map((question) => (
            <WhichYear key={question.table.key} question={question} />
          ))}
          <TextInput
            label={`${words.initiative} (${words.optional})`}
            value={draft.initiative}
            placeholder={words.initiativeHint}
            onChange={(initiative) => type({ initiative })}
          />
          <ColumnChoice
            content={content}
            draft={draft}
            withoutRoom={withoutRoom}
            grows={grows}
            onChange={(columns) => type({ columns })}
          />
          <button type="submit" hidden />
        </form>
      </ShellBody>
    </Shell>
  );
}

interface AggregationChoiceProps {
  readonly content: WorkbookContent;
  readonly draft: PromotionDraft;
  readonly onChoose: (aggregation: Aggregation) => void;
}

/** How the current value is taken; not asked where there are no periods to choose from. */
function AggregationChoice({ content, draft, onChoose }: AggregationChoiceProps) {
  const { measuredAs, aggregations } = paneText.promote;
  const hasPeriods = draft.kpis.some(
    ({ kpiKey }) => findKpi(content.tables, kpiKey)?.table.axis !== undefined,
  );
  if (!hasPeriods) return null;
  return (
    <Choice
      label={measuredAs}
      options={[
        { key: 'latest', text: aggregations.latest },
        { key: 'sum', text: aggregations.sum },
        { key: 'average', text: aggregations.average },
      ]}
      chosen={draft.aggregation}
      onChoose={onChoose}
    />
  );
}

interface ColumnChoiceProps {
  readonly content: WorkbookContent;
  readonly draft: PromotionDraft;
  readonly withoutRoom: readonly TableWithoutRoom[];
  /** Whether a table has no columns of Keylift's yet. */
  readonly grows: boolean;
  readonly onChange: (columns: PromotionDraft['columns']) => void;
}

/** Which columns to add; not asked where the tables have theirs already. */
function ColumnChoice({ content, draft, withoutRoom, grows, onChange }: ColumnChoiceProps) {
  const { tables } = content;
  const withRows = draft.kpis.flatMap(({ kpiKey }) => {
    const table = findKpi(tables, kpiKey)?.table;
    return table !== undefined && hasOwnRows(table) ? [table] : [];
  });
  if (withRows.length === 0) return <p className="soft">{paneText.promote.registerOnly}</p>;
  const isLeftAlone = (table: KpiTable): boolean => withoutRoom.some((one) => one.table === table);
  if (draft.withoutRoom === 'okrs-only' && withRows.every(isLeftAlone)) return null;
  if (!grows) return <p className="soft">{paneText.promote.columnsThere}</p>;
  return (
    <details className="more-choices">
      <Summary>
        {paneText.promote.columns}
        <span className="soft"> {['OKR', ...draft.columns].join(', ')}</span>
      </Summary>
      <fieldset>
        <legend className="said-only">{paneText.promote.columns}</legend>
        {MIRRORED_COLUMNS.map((column) => (
          <TickBox
            key={column}
            label={column}
            checked={draft.columns.includes(column)}
            onChange={() =>
              onChange(
                MIRRORED_COLUMNS.filter((other) => (other === column) !== draft.columns.includes(other)),
              )
            }
          />
        ))}
        <p className="soft">{paneText.promote.columnsHint}</p>
      </fieldset>
    </details>
  );
}
