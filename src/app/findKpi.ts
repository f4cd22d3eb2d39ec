import type { Kpi } from '../domain/kpi';
import type { KpiTable } from '../domain/kpi-table/kpiTable';

/** A KPI and the table that it stands in, by their keys. */
export interface KpiPlace {
  readonly tableKey: string;
  readonly kpiKey: string;
}

export interface FoundKpi {
  readonly table: KpiTable;
  readonly kpi: Kpi;
}

/** Looks KPIs up by their keys; made once for many, because a request may name thousands. */
export function kpiFinder(tables: readonly KpiTable[]): (place: KpiPlace) => FoundKpi | undefined {
  const found = new Map<string, FoundKpi>();
  for (const table of tables)
    for (const kpi of table.kpis) found.set(`${table.key} ${kpi.key}`, { table, kpi });
  return ({ tableKey, kpiKey }) => found.get(`${tableKey} ${kpiKey}`);
}
