import { memo } from 'react';
import { paneText } from '../../app/messages';
import type { TrackedKeyResult } from '../../app/trackedKeyResult';
import type { Kpi } from '../../domain/kpi';
import { valuePeriod } from '../../domain/valuePeriod';
import type { PaneFormat } from '../format';
import { kpiChange } from '../state/kpiChange';
import { ChangeLabel } from './ChangeLabel';
import { DistinctName } from './DistinctName';
import { PeriodLabel } from './PeriodLabel';
import { Sparkline } from './Sparkline';
import { TickBox } from './TickBox';

export interface KpiRowProps {
  readonly kpi: Kpi;
  /** How its name begins like a neighbour's. */
  readonly shared: string;
  readonly keyResult: TrackedKeyResult | undefined;
  readonly format: PaneFormat;
  readonly picked: boolean;
  /** Stands under the active cell. */
  readonly active: boolean;
  /** 0 on the one row of the list that the tab key stops at, else -1. */
  readonly tabIndex: 0 | -1;
  readonly onPick: (kpiKey: string) => void;
  readonly onOpen: (kpi: Kpi, keyResult: TrackedKeyResult | undefined) => void;
}

/** The latest values that a sparkline shows; more would blur at its width. */
const SPARKLINE_VALUES = 24;

/** One KPI of the list. */
export const KpiRow = memo(function KpiRow(props: KpiRowProps) {
  const { kpi, shared, keyResult, format, picked, active, tabIndex, onPick, onOpen } = props;
  const value = format.value(kpi.latest?.value, kpi.numberFormat);
  const change = kpiChange(kpi);
  const recent = kpi.series.slice(-SPARKLINE_VALUES);
  const action =
    keyResult === undefined
      ? paneText.kpis.promote(kpi.name)
      : paneText.kpis.showKeyResult(kpi.name, keyResult.id);
  return (
    <div className={active ? 'kpi-row kpi-row-active' : 'kpi-row'}>
      {keyResult === undefined ? (
        <TickBox
          bare
          label={paneText.kpis.pick(kpi.name)}
          checked={picked}
          onChange={() => onPick(kpi.key)}
          tabIndex={tabIndex}
        />
      ) : (
        <span />
      )}
      <div className="kpi-row-main">
        <button
          type="button"
          className="kpi-row-open"
          data-row-open=""
          tabIndex={tabIndex}
          aria-label={action}
          title={kpi.name}
          onClick={() => onOpen(kpi, keyResult)}
        >
          <DistinctName name={kpi.name} shared={shared} />
        </button>
        <div className="kpi-row-second">
          {keyResult !== undefined && <span className="badge">{keyResult.id}</span>}
          {kpi.latest !== undefined && <PeriodLabel period={valuePeriod(kpi)} format={format} />}
          {change !== undefined && (
            <ChangeLabel change={change} numberFormat={kpi.numberFormat} format={format} />
          )}
        </div>
      </div>
      <div className="kpi-row-figures">
        <span className="kpi-row-value number one-line">
          {kpi.latest === undefined ? paneText.kpis.noValue : value}
        </span>
        <Sparkline
          values={recent.map((measurement) => measurement.value)}
          label={paneText.kpis.sparkline(
            recent.length,
            format.value(recent[0]?.value, kpi.numberFormat),
            value,
          )}
        />
      </div>
    </div>
  );
});
