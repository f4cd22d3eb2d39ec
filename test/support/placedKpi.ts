import { findKpis } from '../../src/app/findKpis';
import { currentFormula } from '../../src/app/register/currentFormula';
import type { PlacedKpi } from '../../src/app/register/current/measure';
import type { Aggregation } from '../../src/domain/aggregation';
import type { CellValue } from '../../src/domain/sheet/cellValue';
import { sheetOf, tableOf, workbookOf } from './snapshots';

/** October to December 2026. */
export const cycle = { start: 46_296, due: 46_387 };
export type Rows = readonly (readonly CellValue[])[];

/** A KPI on the sheet `KPIs`, from A1 on; dates stand in the first column. */
export function placed(rows: Rows, name: string, excelTable?: string): PlacedKpi {
  const columns = (rows[0] ?? []).map(String);
  const tables = excelTable === undefined ? [] : [tableOf('Figures', excelTable, columns)];
  const sheet = sheetOf('KPIs', rows, { formats: ['mmm yy'], tables });
  for (const table of findKpis(workbookOf([sheet]), () => false))
    for (const kpi of table.kpis) if (kpi.name === name) return { sheet, table, kpi };
  throw new Error(`no KPI ${name}`);
}

export const current = (kpi: PlacedKpi, aggregation: Aggregation = 'latest'): string | undefined =>
  currentFormula(kpi, { aggregation, cycle, asOf: 'Keylift_AsOf' });

export const DATES: Rows = [
  ['Month', 'Revenue', 'Orders'],
  [46_266, 110, 8],
  [46_296, 120, 9],
  [46_327, 130, 10],
];
export const TEXTS: Rows = [
  ['Month', 'Revenue', 'Orders'],
  ['Sep 2026', 110, 8],
  ['Oct 2026', 120, 9],
  ['Nov 2026', 130, 10],
];
