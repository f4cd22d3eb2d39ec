import type { KpiTable } from '../../domain/kpi-table/kpiTable';
import type { Kpi } from '../../domain/kpi';
import { findKpi } from './findKpi';

/**
 * Where KPIs are after the workbook was read anew. A KPI's key is its place, and rows move: what was picked or is being
 * promoted must stay the same KPI, not the one that now stands where it stood.
 * @returns the KPI's new key; `undefined` where it is gone or cannot be told from others of its name
 */
export function followKpis(
  before: readonly KpiTable[],
  after: readonly KpiTable[],
): (kpiKey: string) => string | undefined {
  let byName: ReadonlyMap<string, readonly Kpi[]> | undefined;
  return (kpiKey) => {
    const known = findKpi(before, kpiKey);
    if (known === undefined) return undefined;
    const there = findKpi(after, kpiKey);
    if (there?.kpi.name === known.kpi.name) return kpiKey;
    byName ??= kpisByName(after);
    const namesakes = byName.get(nameOnSheet(known.table, known.kpi)) ?? [];
    return namesakes.length === 1 ? namesakes[0]?.key : undefined;
  };
}

function kpisByName(tables: readonly KpiTable[]): ReadonlyMap<string, readonly Kpi[]> {
  const byName = new Map<string, Kpi[]>();
  for (const table of tables) {
    for (const kpi of table.kpis) {
      const name = nameOnSheet(table, kpi);
      const namesakes = byName.get(name);
      if (namesakes === undefined) byName.set(name, [kpi]);
      else namesakes.push(kpi);
    }
  }
  return byName;
}

const nameOnSheet = ({ sheetId }: KpiTable, { name }: Kpi): string => `${sheetId} ${name}`;
