import type { Kpi } from '../../domain/kpi';
import type { KpiTable } from '../../domain/kpi-table/kpiTable';
import { idsIn, type Extension } from '../extension/extension';
import type { Edit } from '../plan';
import { columnArea, inputAt } from '../sheetCells';
import { currentFormula, kpiNameFormula, type RowReferences } from './currentFormula';
import { registerColumn, type RegisterRow, type RegisterTable } from './findRegister';

/** Rewrites the lookups of the key results that stand in one KPI table, after its id column came to reach further. */
export function pointRowsTo(
  register: RegisterTable,
  extension: Extension,
  references: RowReferences,
  table: KpiTable,
): Edit[] {
  const kpis = new Map(table.kpis.map((kpi) => [kpi.nameCell.row, kpi]));
  const rows = new Map(register.rows.map((row) => [row.id, row]));
  return idsIn(extension).flatMap(({ id, row }) => {
    const kpi = kpis.get(row);
    const registered = rows.get(id);
    return kpi && registered ? pointRow(register, registered, references, table, kpi) : [];
  });
}

/** Makes a key result read this KPI. */
export function pointRow(
  register: RegisterTable,
  { row }: RegisterRow,
  references: RowReferences,
  table: KpiTable,
  kpi: Kpi,
): Edit[] {
  const formulas = { KPI: kpiNameFormula(references, kpi), Current: currentFormula(references, table) };
  return (['KPI', 'Current'] as const).flatMap((name): Edit[] => {
    const column = registerColumn(register, name);
    if (column === undefined) return [];
    const before = [[inputAt(register.sheet, row, column)]];
    const area = columnArea(row, column, 1);
    return [{ kind: 'write-cells', sheet: register.sheet.name, area, before, after: [[formulas[name]]] }];
  });
}
