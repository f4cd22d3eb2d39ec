import type { Kpi } from '../kpi';
import type { Features } from './confidence';
import type { FieldRole } from './kpiTable';
import { nameRepayment, soundsLikeMeasure } from './measureWords';
import type { PanelEvidence } from './panels';
import type { TableParts } from './tablePlace';

/** What speaks for a table that was read. */
export function featuresOf(
  { header, fields, remarks }: TableParts,
  kpis: readonly Kpi[],
  alone: boolean,
  isTurned: boolean,
  panel?: PanelEvidence,
): Features {
  const has = (...roles: FieldRole[]): number => (fields.some(({ role }) => roles.includes(role)) ? 1 : 0);
  const isWide = header.axis !== undefined;
  const orders = new Set(
    sampleOf(kpis).flatMap(({ series }) => series.flatMap(({ period }) => period?.order ?? [])),
  );
  const told = new Set(header.valueColumns.flatMap((column) => header.periods.get(column)?.order ?? []));
  const periods = orders.size;
  const values = isWide ? Math.max(periods, header.valueColumns.length) : 1;
  const cells = kpis.reduce((sum, { series }) => sum + series.length, 0);
  const names = [...header.roles.values()];
  return {
    periods: isWide ? Math.min(1, 0.4 + values * 0.15) : header.periods.size > 0 ? 0.25 : 0,
    orderlyAxis: isWide
      ? ((header.axis.regularity === 1 ? 0.5 : 0.2) + (header.weak ? 0.25 : 0.5)) *
        evenness([...(isTurned ? orders : told)])
      : 0,
    currentValue: isWide ? 0 : currentValueOf(header),
    measureHeads: header.measureHeads === true ? 1 : 0,
    target: has('target', 'baseline', 'prior', 'budget'),
    nameHeader: names.some(({ namesKpis }) => namesKpis)
      ? 1
      : names.some(({ role }) => role === 'name')
        ? 0.5
        : 0,
    unitColumn: has('unit'),
    kpis: Math.min(1, 0.1 + kpis.length * 0.3),
    filled: cells / (kpis.length * values),
    distinctNames: new Set(kpis.map(({ name }) => name)).size / kpis.length,
    measureNames: shareOf(kpis, soundsLikeMeasure),
    alone: alone ? 1 : 0,
    ...panel,
    records: remarks / (remarks + kpis.length),
    repayment: nameRepayment(kpis.map(({ name }) => name)) ? 1 : 0,
    unchanging: isWide && kpis.every(isUnchanging) ? 1 : 0,
    derived: header.shared?.isDerived === true ? 1 : 0,
    sameNames: sameNames(kpis),
  };
}

function currentValueOf({ currentValue, roles, valueColumns }: TableParts['header']): number {
  return currentValue ?? (roles.get(valueColumns[0] ?? -1)?.role === 'actual' ? 1 : 0);
}

/** The share of steps from period to period that are as long as most, at least 0.3: the dates of single records vary. */
function evenness(orders: readonly number[]): number {
  const inTime = [...orders].sort((a, b) => a - b);
  const steps = new Map<number, number>();
  for (const [index, order] of inTime.slice(1).entries()) {
    const step = order - (inTime[index] ?? order);
    steps.set(step, (steps.get(step) ?? 0) + 1);
  }
  const most = [...steps.values()].reduce((a, b) => Math.max(a, b), 0);
  return steps.size <= 1 ? 1 : Math.max(0.3, most / (inTime.length - 1));
}

/** So many figures of one line may be the same because little happens. */
const LEAST_UNCHANGING = 6;

function isUnchanging({ series }: Kpi): boolean {
  const values = new Set(series.map(({ value }) => value));
  return series.length >= LEAST_UNCHANGING && values.size === 1;
}

function sameNames(kpis: readonly Kpi[]): number {
  const counts = new Map<string, number>();
  for (const { name } of kpis) counts.set(name, (counts.get(name) ?? 0) + 1);
  return kpis.filter(({ name }) => (counts.get(name) ?? 0) > 1).length / kpis.length;
}

/** So many names tell what the names of a table are like. */
const SAMPLE = 200;

/** The share of names of which something holds, from a sample of them spread over the table. */
export function shareOf(kpis: readonly Kpi[], holds: (name: string) => boolean): number {
  const sample = sampleOf(kpis);
  return sample.filter(({ name }) => holds(name)).length / Math.max(1, sample.length);
}

function sampleOf(kpis: readonly Kpi[]): readonly Kpi[] {
  const step = Math.max(1, Math.floor(kpis.length / SAMPLE));
  return kpis.filter((_, index) => index % step === 0);
}
