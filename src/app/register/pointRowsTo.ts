import type { KpiTable } from '../../domain/kpi-table/kpiTable';
import { idsIn, type Extension } from '../extension/extension';
import type { Edit } from '../plan';
import { cellAt, columnArea } from '../sheetCells';
import { currentFormula, kpiNameFormula, type RowReferences } from './currentFormula';
import { registerColumn } from './findRegister';
import type { Tracking } from './readTracking';

/**
 * Rewrites the lookups of the key results that stand in one KPI table, after its id column came to reach further: one
 * formula for the whole table stays one formula.
 */
export function pointRowsTo(
  { register }: Tracking,
  extension: Extension,
  references: RowReferences,
  table: KpiTable,
): Edit[] {
  const nameColumn = table.kpis[0]?.nameCell.column;
  if (register === undefined || nameColumn === undefined) return [];
  const ids = new Set(idsIn(extension).map(({ id }) => id));
  const formulas = { KPI: kpiNameFormula(references, nameColumn), Current: currentFormula(references, table) };
  return (['KPI', 'Current'] as const).flatMap((name) => {
    const column = registerColumn(register, name);
    if (column === undefined) return [];
    return register.rows
      .filter(({ id }) => ids.has(id))
      .map(({ row }): Edit => {
        const before = [[cellAt(register.sheet, row, column).formula]];
        return {
          kind: 'write-cells',
          sheet: register.sheet.name,
          area: columnArea(row, column, 1),
          before,
          after: [[formulas[name]]],
        };
      });
  });
}
