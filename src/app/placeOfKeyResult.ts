import type { KpiTable } from '../domain/kpi-table/kpiTable';
import { extensionOf, idsIn, referencesOf } from './extension/extension';
import type { PlacedKpi } from './register/current/measure';
import { linkedByFormula, placeOf } from './register/kpiOfFormula';
import type { Tracking } from './register/readTracking';
import type { Snapshot } from './snapshot';

/** Where a key result's KPI stands, if it stands in one place. */
export function placeOfKeyResult(
  snapshot: Snapshot,
  { register, extensions }: Tracking,
  tables: readonly KpiTable[],
  id: string,
): PlacedKpi | undefined {
  for (const table of tables) {
    const extension = extensionOf(extensions, table);
    const places = extension === undefined ? [] : idsIn(extension).filter((one) => one.id === id);
    const kpi = table.kpis.find(({ nameCell }) => places.length === 1 && nameCell.row === places[0]?.row);
    if (extension !== undefined && kpi !== undefined)
      return { sheet: extension.sheet, table, kpi, references: referencesOf(extension) };
  }
  const linked = register && linkedByFormula(snapshot, tables, register).find((one) => one.id === id);
  return linked && placeOf(snapshot, linked.found);
}
