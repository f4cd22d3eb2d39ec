import type { Kpi } from '../../domain/kpi';
import type { KpiTable } from '../../domain/kpi-table/kpiTable';
import { idsIn, type Extension } from '../extension/extension';
import type { Edit } from '../plan';
import { currentFormula, kpiNameFormula, type RowReferences } from './currentFormula';
import { registerColumn, type RegisterTable } from './findRegister';
import { rewriteColumn } from './rewriteColumn';

/** Rewrites the lookups of the key results that stand in one KPI table, after its id column came to reach further. */
export function pointRowsTo(
  register: RegisterTable,
  extension: Extension,
  references: RowReferences,
  table: KpiTable,
): Edit[] {
  const kpis = new Map(table.kpis.map((kpi) => [kpi.nameCell.row, kpi]));
  const rows = new Map(register.rows.map(({ id, row }) => [id, row]));
  const pointed = idsIn(extension).flatMap(({ id, row }) => {
    const kpi = kpis.get(row);
    const registered = rows.get(id);
    return kpi !== undefined && registered !== undefined ? [{ row: registered, kpi }] : [];
  });
  return pointRows(register, pointed, references, table);
}

/** Makes key results read KPIs of a table. `row` is that of the key result in the register. */
export function pointRows(
  register: RegisterTable,
  rows: readonly { readonly row: number; readonly kpi: Kpi }[],
  references: RowReferences,
  table: KpiTable,
): Edit[] {
  const formulas = {
    KPI: rows.map(({ row, kpi }) => [row, kpiNameFormula(references, kpi)] as const),
    Current: rows.map(({ row }) => [row, currentFormula(references, table)] as const),
  };
  return (['KPI', 'Current'] as const).flatMap((name): Edit[] => {
    const column = registerColumn(register, name);
    if (column === undefined || rows.length === 0) return [];
    return [rewriteColumn(register, column, new Map(formulas[name]))];
  });
}
