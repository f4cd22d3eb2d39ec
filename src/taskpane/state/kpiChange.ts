import { betterWay } from '../../domain/betterWay';
import type { Kpi } from '../../domain/kpi';

/** How a KPI's latest value differs from the one before. */
export interface KpiChange {
  /**
   * A share of the value before (0.04 is 4%), percentage points (4 is 4 points), or in the KPI's own unit. Across zero no
   * share means anything: then only its sign counts.
   */
  readonly amount: number;
  readonly unit: 'share' | 'points' | 'own' | 'not-meaningful';
  /** `undefined` where it is not known which way is better, or nothing changed. */
  readonly verdict: 'better' | 'worse' | undefined;
  /** The header of the period before. */
  readonly since: string | undefined;
}

/**
 * The change against the period before; `undefined` where there are not two values. Percentages differ by points: from
 * 3% to 4% is one point, not a third. From zero there is no share, so the difference itself is told.
 */
export function kpiChange(kpi: Kpi): KpiChange | undefined {
  const before = kpi.series[kpi.series.length - 2];
  const latest = kpi.latest;
  if (before === undefined || latest === undefined) return undefined;
  const difference = latest.value - before.value;
  const rising = difference > 0 ? 'increase' : 'decrease';
  const better = betterWay(kpi);
  const verdict =
    difference === 0 || better === undefined ? undefined : better === rising ? 'better' : 'worse';
  return { ...measured(kpi, difference, before.value), verdict, since: before.period?.label };
}

function measured(kpi: Kpi, difference: number, before: number): Pick<KpiChange, 'amount' | 'unit'> {
  if (kpi.unit.kind === 'percent') {
    const storedAsShare = kpi.numberFormat.includes('%');
    return { amount: storedAsShare ? difference * 100 : difference, unit: 'points' };
  }
  if (before === 0) return { amount: difference, unit: 'own' };
  if (before * (before + difference) < 0) return { amount: difference, unit: 'not-meaningful' };
  return { amount: difference / Math.abs(before), unit: 'share' };
}
