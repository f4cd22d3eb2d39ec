import { paneText } from '../../app/messages';
import type { Period } from '../../domain/period/period';
import type { PaneFormat } from '../format';
import { Icon } from './Icon';

export interface PeriodLabelProps {
  /** `undefined` where the sheet tells none. */
  readonly period: Period | undefined;
  readonly format: PaneFormat;
}

/** When a value was measured, marked where it is out of date. */
export function PeriodLabel({ period, format }: PeriodLabelProps) {
  const { name, isStale } = format.period(period);
  if (!isStale) return <span className="period soft">{name}</span>;
  return (
    <span className="period period-stale" title={paneText.period.staleHint}>
      <Icon name="warning" size={12} />
      {paneText.period.stale(name)}
    </span>
  );
}
