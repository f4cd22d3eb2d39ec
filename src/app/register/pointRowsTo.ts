import { idsIn, type Extension } from '../extension/extension';
import type { Edit } from '../plan';
import type { KpiTable } from '../../domain/kpi-table/kpiTable';
import type { PlacedKpi } from './current/measure';
import { measureOf, registerColumn, type RegisterRow, type RegisterTable } from './findRegister';
import { kpiNameFormula } from './kpiName';
import { rewriteColumn } from '../tables/rewriteColumn';
import { SOURCE_COLUMNS, sourceFormulas, type SourceColumn } from './sourceFormulas';
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
  const told = rows.map(({ row, placed }) => {
    const formulas = sourceFormulas(placed, measureOf(register, row));
    const known: Partial<Record<SourceColumn, string>> = formulas ?? { KPI: kpiNameFormula(placed) };
    return { row: row.row, known };
  });
  return SOURCE_COLUMNS.flatMap((name): Edit[] => {
    const column = registerColumn(register, name);
    const changes = told.flatMap(({ row, known }) => {
      const formula = known[name];
      return formula === undefined ? [] : [[row, formula] as const];
    });
    if (column === undefined || changes.length === 0) return [];
    return [rewriteColumn(register, column, new Map(changes))];
  });
}
