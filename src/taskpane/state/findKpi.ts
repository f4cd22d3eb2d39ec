import type { Selection } from '../../app/workbookPort';
import type { KpiTable } from '../../domain/kpi-table/kpiTable';
import type { Kpi } from '../../domain/kpi';
import type { Area } from '../../domain/sheet/area';

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
    const kpi = kpiAt(table, area);
    if (kpi !== undefined) return { table, kpi };
  }
  return undefined;
}

/** A KPI of a table is under the cells of its row, of its column, or of its records. */
function kpiAt(
  { body, fieldsAre, fields, orientation, kpis }: KpiTable,
  { row, column }: Area,
): Kpi | undefined {
  if (fieldsAre === 'rows') return kpis.find(({ nameCell }) => nameCell.column === column);
  if (orientation === 'long' || orientation === 'matrix') {
    const inRow = kpis.filter(({ series }) => series.some(({ cell }) => cell.row === row));
    return inRow.find(({ series }) => series.some(({ cell }) => cell.column === column)) ?? inRow[0];
  }
  const left = Math.min(body.column, ...fields.map(({ at }) => at));
  const right = Math.max(body.column + body.columnCount - 1, ...fields.map(({ at }) => at));
  if (column < left || column > right) return undefined;
  return kpis.find(({ nameCell }) => nameCell.row === row);
}
