import type { Selection } from '../../app/workbookPort';
import type { KpiTable } from '../../domain/kpi-table/kpiTable';
import type { Kpi } from '../../domain/kpi';

/** A KPI and the table that it stands in. */
export interface PlacedKpi {
  readonly table: KpiTable;
  readonly kpi: Kpi;
}

/** The KPI with this key; `undefined` where it is gone. */
export function findKpi(tables: readonly KpiTable[], kpiKey: string): PlacedKpi | undefined {
  return indexOf(tables).get(kpiKey);
}

/** Forms with thousands of KPIs look each of them up at every keystroke. */
const indexes = new WeakMap<readonly KpiTable[], ReadonlyMap<string, PlacedKpi>>();

function indexOf(tables: readonly KpiTable[]): ReadonlyMap<string, PlacedKpi> {
  const known = indexes.get(tables);
  if (known !== undefined) return known;
  const index = new Map(
    tables.flatMap((table) => table.kpis.map((kpi) => [kpi.key, { table, kpi }] as const)),
  );
  indexes.set(tables, index);
  return index;
}

/** The KPI whose row (or column, where KPIs stand side by side) the active cell is in, Keylift's columns included. */
export function kpiUnderSelection(
  tables: readonly KpiTable[],
  { sheetId, area }: Selection,
): PlacedKpi | undefined {
  for (const table of tables) {
    if (table.sheetId !== sheetId) continue;
    const { body, orientation } = table;
    const sideBySide = orientation === 'kpis-in-columns';
    const left = Math.min(body.column, ...table.columns.map(({ column }) => column));
    const right = Math.max(body.column + body.columnCount - 1, ...table.columns.map(({ column }) => column));
    if (area.column < left || area.column > right) continue;
    const kpi = table.kpis.find(({ nameCell }) =>
      sideBySide ? nameCell.column === area.column : nameCell.row === area.row,
    );
    if (kpi !== undefined) return { table, kpi };
  }
  return undefined;
}
