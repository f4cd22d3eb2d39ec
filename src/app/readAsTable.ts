import type { TableCorrection } from '../domain/kpi-table/correction';
import { findKpiTablesInSteps } from '../domain/kpi-table/findKpiTables';
import type { KpiTable } from '../domain/kpi-table/kpiTable';
import { areaBetween, lastColumnOf, lastRowOf, type Area } from '../domain/sheet/area';
import type { Grid } from '../domain/sheet/grid';
import { sheetToRead } from './findKpis';
import { sheetById } from './sheetCells';
import type { Snapshot } from './snapshot';
import { usedWithin } from './usedWithin';

/** How far around the cells the sheet is looked at: titles stand above a table, and it grows with its periods. */
const AROUND = 24;

/**
 * How some cells would be read as a KPI table if what a person is saying of them were kept; `undefined` where no KPI is
 * found in them. Little else of the sheet is looked at, so that it is quick on a large one; in steps, for the cells themselves
 * can be many.
 */
export function* readAsTableInSteps(
  snapshot: Snapshot,
  sheetId: string,
  correction: TableCorrection,
  asOf?: number,
  fiscalStart?: number,
): Generator<void, KpiTable | undefined> {
  const sheet = sheetById(snapshot, sheetId);
  const grid = sheet?.grid && gridWithin(sheet.grid, grown(correction.area, AROUND));
  if (sheet === undefined || grid === undefined) return undefined;
  const tables = yield* findKpiTablesInSteps(
    sheetToRead(snapshot, sheet, grid, [{ ...correction, sheetId }], asOf, fiscalStart),
  );
  return tables.find((table) => table.correction === correction.id);
}

function grown(area: Area, by: number): Area {
  return areaBetween(area.row - by, area.column - by, lastRowOf(area) + by, lastColumnOf(area) + by);
}

function gridWithin(grid: Grid, wanted: Area): Grid | undefined {
  const area = usedWithin(grid, wanted);
  if (area === undefined) return undefined;
  const cut = <Cell>(cells: readonly (readonly Cell[])[]): (readonly Cell[])[] => {
    const [top, left] = [area.row - grid.area.row, area.column - grid.area.column];
    return cells.slice(top, top + area.rowCount).map((row) => row.slice(left, left + area.columnCount));
  };
  const { values, formulas, numberFormats } = grid;
  return { area, values: cut(values), formulas: cut(formulas), numberFormats: cut(numberFormats) };
}
