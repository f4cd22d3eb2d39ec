import { findKpiTablesInSteps } from '../domain/kpi-table/findKpiTables';
import type { KpiTable } from '../domain/kpi-table/kpiTable';
import type { SheetToRead } from '../domain/kpi-table/sheetToRead';
import type { Grid } from '../domain/sheet/grid';
import { placedCorrections, type PlacedCorrection } from './settings/placedCorrections';
import type { SheetSnapshot, Snapshot } from './snapshot';
import { toEnd } from './toEnd';

/**
 * Finds the KPI tables of a workbook, sheet by sheet from top to bottom, hidden sheets included, and those that are
 * only "perhaps" (below `CLAIM_THRESHOLD`). What people said of tables counts for more than what is found.
 * @param isOwn whether an Excel table of this name is Keylift's own: its register and its log hold no KPIs
 * @param asOf a serial date: what lies ahead of it is no measurement (`asOfDate`); without it all figures are
 */
export function findKpis(
  snapshot: Snapshot,
  isOwn: (excelTable: string) => boolean,
  asOf?: number,
): readonly KpiTable[] {
  return toEnd(findKpisInSteps(snapshot, isOwn, asOf));
}

/** The same, in steps short enough to let the thread do something else between any two of them. */
export function* findKpisInSteps(
  snapshot: Snapshot,
  isOwn: (excelTable: string) => boolean,
  asOf?: number,
): Generator<void, readonly KpiTable[]> {
  const corrections = placedCorrections(snapshot);
  const found: KpiTable[] = [];
  for (const sheet of snapshot.sheets) {
    const { grid } = sheet;
    if (grid === undefined) continue;
    const tables = yield* findKpiTablesInSteps(sheetToRead(snapshot, sheet, grid, corrections, asOf));
    found.push(...tables.filter(({ excelTable }) => excelTable === undefined || !isOwn(excelTable)));
  }
  return found;
}

/** Everything that a snapshot knows of a sheet and the search can use. */
export function sheetToRead(
  { date1904, culture }: Snapshot,
  { id, name, tables, hiddenRows, hiddenColumns, pivotTables }: SheetSnapshot,
  grid: Grid,
  corrections: readonly PlacedCorrection[],
  asOf?: number,
): SheetToRead {
  return {
    id,
    name,
    grid,
    excelTables: tables,
    date1904,
    culture,
    hiddenRows,
    hiddenColumns,
    pivotTables,
    corrections: corrections.filter(({ sheetId }) => sheetId === id),
    ...(asOf === undefined ? {} : { asOf }),
  };
}
