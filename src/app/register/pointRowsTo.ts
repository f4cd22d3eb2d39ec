import { idsIn, type Extension } from '../extension/extension';
import type { Edit } from '../plan';
import type { KpiTable } from '../../domain/kpi-table/kpiTable';
import { currentFormula } from './currentFormula';
import type { PlacedKpi } from './current/measure';
import { measureOf, registerColumn, type RegisterRow, type RegisterTable } from './findRegister';
import { kpiNameFormula } from './kpiName';
import { rewriteColumn } from '../tables/rewriteColumn';
import type { RowReferences } from './rowReferences';

/** Rewrites the lookups of the key results that stand in one KPI table, after its id column came to reach further. */
export function pointRowsTo(
  register: RegisterTable,
  extension: Extension,
  references: RowReferences,
  table: KpiTable,
): Edit[] {
  const kpis = new Map(table.kpis.map((kpi) => [kpi.nameCell.row, kpi]));
  const rows = new Map(register.rows.map((row) => [row.id, row]));
  const pointed = idsIn(extension).flatMap(({ id, row }) => {
    const kpi = kpis.get(row);
    const registered = rows.get(id);
    return kpi !== undefined && registered !== undefined
      ? [{ row: registered, placed: { sheet: extension.sheet, table, kpi, references } }]
      : [];
  });
  return pointRows(register, pointed);
}

/** Makes key results read KPIs of a table, measured as they are; a current value that no formula tells stays as it is. */
export function pointRows(
  register: RegisterTable,
  rows: readonly { readonly row: RegisterRow; readonly placed: PlacedKpi }[],
): Edit[] {
  const formulas = {
    KPI: rows.map(({ row, placed }) => [row.row, kpiNameFormula(placed)] as const),
    Current: rows.flatMap(({ row, placed }) => {
      const formula = currentFormula(placed, measureOf(register, row));
      return formula === undefined ? [] : [[row.row, formula] as const];
    }),
  };
  return (['KPI', 'Current'] as const).flatMap((name): Edit[] => {
    const column = registerColumn(register, name);
    if (column === undefined || formulas[name].length === 0) return [];
    return [rewriteColumn(register, column, new Map(formulas[name]))];
  });
}
