import type { Kpi } from '../kpi';
import type { Features } from './confidence';
import type { HeaderRow } from './headerRow';
import type { ColumnReading, ColumnRole } from './kpiTable';
import { soundsLikeMeasure } from './measureWords';

/** What speaks for a table that was read. */
export function featuresOf(
  header: HeaderRow,
  columns: readonly ColumnReading[],
  kpis: readonly Kpi[],
  alone: boolean,
): Features {
  const has = (...roles: ColumnRole[]): number => (columns.some(({ role }) => roles.includes(role)) ? 1 : 0);
  const values = header.valueColumns.length;
  const cells = kpis.reduce((sum, { series }) => sum + series.length, 0);
  const names = [...header.roles.values()];
  const isWide = header.axis !== undefined;
  return {
    periods: isWide ? Math.min(1, values / 4) : header.periods.size > 0 ? 0.25 : 0,
    orderlyAxis: isWide ? (header.axis.regularity === 1 ? 0.5 : 0.2) + (header.weak ? 0 : 0.5) : 0,
    currentValue: !isWide && header.roles.get(header.valueColumns[0] ?? -1)?.role === 'actual' ? 1 : 0,
    target: has('target', 'baseline', 'budget'),
    nameHeader: names.some(({ namesKpis }) => namesKpis)
      ? 1
      : names.some(({ role }) => role === 'name')
        ? 0.5
        : 0,
    unitColumn: has('unit'),
    kpis: Math.min(1, 0.1 + kpis.length * 0.3),
    filled: cells / (kpis.length * values),
    distinctNames: new Set(kpis.map(({ name }) => name)).size / kpis.length,
    measureNames: kpis.filter(({ name }) => soundsLikeMeasure(name)).length / kpis.length,
    alone: alone ? 1 : 0,
  };
}
