import { paneText } from '../../app/messages';
import type { PaneFormat } from '../format';
import type { KpiChange } from '../state/kpiChange';

export interface ChangeLabelProps {
  readonly change: KpiChange;
  readonly numberFormat: string;
  readonly format: PaneFormat;
}

/** The change against the period before: an arrow for the direction, a word and a colour for better or worse. */
export function ChangeLabel({ change, numberFormat, format }: ChangeLabelProps) {
  const since = change.since === undefined ? '' : paneText.change.since(change.since);
  if (change.amount === 0) {
    return (
      <span className="change">
        <span className="soft">
          {paneText.change.none} {since}
        </span>
      </span>
    );
  }
  const verdict = change.verdict === undefined ? '' : paneText.change[change.verdict];
  return (
    <span className="change number">
      <span className={`change-${change.verdict ?? 'neutral'}`}>
        <span aria-hidden="true">{change.amount > 0 ? '▲' : '▼'} </span>
        <span className="said-only">{change.amount > 0 ? paneText.change.up : paneText.change.down} </span>
        {format.changeSize(change, numberFormat)} {verdict}
      </span>
      <span className="soft">{since}</span>
    </span>
  );
}
