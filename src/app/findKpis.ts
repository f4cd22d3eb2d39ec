import { findKpiTables } from '../domain/kpi-table/findKpiTables';
import type { KpiTable } from '../domain/kpi-table/kpiTable';
import type { Snapshot } from './snapshot';

/**
 * Finds the KPI tables of a workbook, sheet by sheet from top to bottom, hidden sheets included, and those that are
 * only "perhaps" (below `CLAIM_THRESHOLD`).
 * @param isOwn whether an Excel table of this name is Keylift's own: its register and its log hold no KPIs
 */
export function findKpis(snapshot: Snapshot, isOwn: (excelTable: string) => boolean): readonly KpiTable[] {
  return snapshot.sheets.flatMap(({ id, name, grid, tables }) => {
    if (grid === undefined) return [];
    const found = findKpiTables({ id, name, grid, excelTables: tables, date1904: snapshot.date1904 });
    return found.filter(({ excelTable }) => excelTable === undefined || !isOwn(excelTable));
  });
}
