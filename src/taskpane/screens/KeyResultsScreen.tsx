import { useMemo } from 'react';
import { paneText } from '../../app/messages';
import type { TrackedKeyResult } from '../../app/trackedKeyResult';
import { Button } from '../components/Button';
import { CannotWrite } from '../components/CannotWrite';
import { KeyResultCard } from '../components/KeyResultCard';
import { Message } from '../components/Message';
import { PaneHead } from '../components/PaneHead';
import { PaneNotice } from '../components/PaneNotice';
import { Shell, ShellBody } from '../components/Shell';
import { goToCell } from '../effects/goToCell';
import { openTargetEdit } from '../effects/openPromotion';
import { proposeChange } from '../effects/proposeChange';
import { paneFormat } from '../format';
import { usePane } from '../paneContext';
import { byObjective } from '../state/byObjective';
import type { WorkbookContent } from '../state/paneState';
import { listProblems } from '../state/problems';

export interface KeyResultsScreenProps {
  readonly content: WorkbookContent;
  /** Of the key result to look at. */
  readonly id: string | undefined;
}

/** The key results of the workbook under their objectives. */
export function KeyResultsScreen({ content, id }: KeyResultsScreenProps) {
  const pane = usePane();
  const { snapshot, keyResults } = content;
  const groups = useMemo(() => byObjective(keyResults), [keyResults]);
  const format = useMemo(() => paneFormat(snapshot, content), [snapshot, content]);
  const problems = listProblems(content).length;
  const asOf = content.register?.asOf?.date;

  const card = (keyResult: TrackedKeyResult) => {
    const { link } = keyResult;
    return (
      <li key={`${keyResult.id} ${keyResult.registerCell.row}`}>
        <KeyResultCard
          keyResult={keyResult}
          lookedAt={keyResult.id === id}
          format={format}
          onGoTo={
            link.kind === 'linked' ? () => void goToCell(pane, link.kpi?.nameCell ?? link.cell) : undefined
          }
          onEditTarget={() => void openTargetEdit(pane, keyResult)}
          onDemote={() => void proposeChange(pane, { kind: 'demote', id: keyResult.id })}
        />
      </li>
    );
  };

  return (
    <Shell head={<PaneHead tab="key-results" />} notice={<PaneNotice />}>
      <ShellBody>
        <CannotWrite snapshot={snapshot} />
        {problems > 0 && (
          <div className="objective">
            <Message
              kind="warn"
              title={paneText.keyResults.problems(problems)}
              actions={
                <Button
                  onClick={() => pane.dispatch({ kind: 'screen-opened', screen: { kind: 'problems' } })}
                >
                  {paneText.keyResults.showProblems}
                </Button>
              }
            />
          </div>
        )}
        {keyResults.length === 0 && <NoKeyResults registerLeft={content.register !== undefined} />}
        {asOf !== undefined && keyResults.length > 0 && (
          <p className="as-of soft number">{paneText.keyResults.asOf(format.date(asOf))}</p>
        )}
        {groups.map(({ objective, keyResults: ofObjective }) => (
          <section
            className="objective"
            key={objective}
            aria-label={objective || paneText.keyResults.noObjective}
          >
            <h2>{objective || paneText.keyResults.noObjective}</h2>
            <ul>{ofObjective.map(card)}</ul>
          </section>
        ))}
      </ShellBody>
    </Shell>
  );
}

/** `registerLeft`: the last key result is gone, and Keylift's sheets still stand. */
function NoKeyResults({ registerLeft }: { readonly registerLeft: boolean }) {
  const pane = usePane();
  const { keyResults: words } = paneText;
  return (
    <div className="blank">
      <h2>{words.none}</h2>
      <p>{words.noneHint}</p>
      <Button
        kind="primary"
        onClick={() => pane.dispatch({ kind: 'screen-opened', screen: { kind: 'kpis' } })}
      >
        {words.chooseKpi}
      </Button>
      {registerLeft && (
        <>
          <p>{words.allGone}</p>
          <Button onClick={() => void proposeChange(pane, { kind: 'remove' })}>{words.removeOffer}</Button>
        </>
      )}
    </div>
  );
}
