import type { KpiTable } from '../domain/kpi-table/kpiTable';

/**
 * How formulas find a KPI in its table: in a row of its own, in a column of its own, in one cell, among records of
 * several KPIs, in a block of years by months, or by the labels of a PivotTable, whose cells move when it is refreshed.
 */
export type TableLayout = 'row' | 'column' | 'cell' | 'records' | 'block' | 'pivot';

export function layoutOf({ orientation, fieldsAre, pivotTable, header }: KpiTable): TableLayout {
  if (orientation === 'long') return 'records';
  if (orientation === 'matrix') return 'block';
  if (pivotTable !== undefined) return 'pivot';
  // Without a header there is nowhere to say what an appended column holds.
  if (header.rowCount === 0) return 'cell';
  if (fieldsAre === 'columns') return 'row';
  return orientation === 'snapshot' ? 'cell' : 'column';
}

/**
 * Whether each KPI has a row of its own, which columns can be appended to. The register alone shows the others, and those
 * that share their row with KPIs of a block beside.
 */
export function hasOwnRows(table: KpiTable): boolean {
  return layoutOf(table) === 'row' && table.block === undefined;
}
