import { useEffect, useRef } from 'react';
import { paneText } from '../../app/messages';
import type { TrackedKeyResult } from '../../app/trackedKeyResult';
import type { PaneFormat } from '../format';
import { keyResultName } from '../state/keyResultName';
import { Button } from './Button';
import { PeriodLabel } from './PeriodLabel';
import { ProgressBar } from './ProgressBar';
import { StatusLabel } from './StatusLabel';

export interface KeyResultCardProps {
  readonly keyResult: TrackedKeyResult;
  readonly format: PaneFormat;
  /** The user came here to see this one: it is brought into view and marked. */
  readonly lookedAt: boolean;
  /** Undefined where there is no one cell to go to. */
  readonly onGoTo: (() => void) | undefined;
  readonly onEditTarget: () => void;
  readonly onDemote: () => void;
}

/** One key result: how far it is, where it should be, and what can be done with it. */
export function KeyResultCard({
  keyResult,
  format,
  lookedAt,
  onGoTo,
  onEditTarget,
  onDemote,
}: KeyResultCardProps) {
  const { keyResults: words } = paneText;
  const { id, baseline, target, current, due, progress, expected, status, numberFormat, why } = keyResult;
  const kpiName = keyResultName(keyResult);
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (lookedAt) card.current?.scrollIntoView({ block: 'nearest' });
  }, [lookedAt]);
  const [from, to, now] = [baseline, target, current].map((value) => format.value(value, numberFormat));
  const done = progress === undefined ? words.notDefined : format.percent(progress);
  return (
    <article
      ref={card}
      className="key-result"
      aria-current={lookedAt ? true : undefined}
      aria-label={`${id} ${kpiName}`}
    >
      <div className="key-result-head">
        <div className="key-result-title">
          <h3>{kpiName}</h3>
          <p className="soft number">
            {id} · {words.due(format.date(due))}
          </p>
        </div>
        <StatusLabel status={status} />
      </div>
      {why !== '' && <p className="key-result-why soft number">{why}</p>}
      <div>
        <div className="key-result-figures number">
          <span>
            <span className="soft">{words.nowWord} </span>
            <strong>{now}</strong>
            <MeasuredIn measured={keyResult.measured} format={format} />
          </span>
          <span className="soft">
            <span aria-hidden="true">{words.fromTo(from ?? '', to ?? '')}</span>
            <span className="said-only">{words.fromToSaid(from ?? '', to ?? '')}</span>
          </span>
        </div>
        <ProgressBar
          progress={progress}
          expected={expected}
          label={words.progress(kpiName)}
          words={
            expected === undefined
              ? words.progressOnly(done)
              : words.progressWords(done, format.percent(expected))
          }
        />
        <div className="key-result-figures number soft" aria-hidden="true">
          <span>{progress === undefined ? done : words.done(done)}</span>
          {expected !== undefined && <span>{words.expected(format.percent(expected))}</span>}
        </div>
      </div>
      <div className="key-result-foot">
        {onGoTo !== undefined && (
          <Button kind="quiet" label={words.ofKpi(words.goToCell, kpiName)} onClick={onGoTo}>
            {words.goToCell}
          </Button>
        )}
        <Button kind="quiet" label={words.ofKpi(words.editTarget, kpiName)} onClick={onEditTarget}>
          {words.editTarget}
        </Button>
        <Button kind="quiet" label={words.ofKpi(words.demote, kpiName)} onClick={onDemote}>
          {words.demote}
        </Button>
      </div>
    </article>
  );
}

/** The periods that the current value is taken of. */
function MeasuredIn({
  measured,
  format,
}: {
  readonly measured: TrackedKeyResult['measured'];
  readonly format: PaneFormat;
}) {
  if (measured === undefined) return null;
  const { first, last } = measured;
  return (
    <>
      {' · '}
      {first !== last && first !== undefined && (
        <span className="soft">{paneText.period.since(format.period(first).name)} </span>
      )}
      <PeriodLabel period={last} format={format} />
    </>
  );
}
