import type { KpiTable } from '../../domain/kpi-table/kpiTable';
import { parseAddress } from '../../domain/sheet/address';
import type { CellRef } from '../../domain/sheet/area';
import type { CellValue } from '../../domain/sheet/cellValue';
import type { FoundKpi } from '../findKpi';
import { sheetByName } from '../sheetCells';
import type { Snapshot } from '../snapshot';
import { hasOwnRows } from '../tableLayout';
import { registerCell, type RegisterTable } from './findRegister';
import { nameCellIn } from './kpiName';

/**
 * Finds the KPIs that formulas of the register's KPI column read, of KPIs without an id in a row of their own. Excel
 * keeps such formulas right when cells move or sheets are renamed.
 * @returns for a formula its KPI, if that still stands in a table
 */
export function kpiOfFormula(
  snapshot: Snapshot,
  tables: readonly KpiTable[],
): (formula: CellValue) => FoundKpi | undefined {
  const byCell = new Map<string, FoundKpi>();
  for (const table of tables.filter((one) => !hasOwnRows(one)))
    for (const kpi of table.kpis) byCell.set(cellKey(kpi.nameCell), { table, kpi });
  return (formula) => {
    const address = parseAddress(nameCellIn(formula) ?? '');
    const sheet = address?.sheetName === undefined ? undefined : sheetByName(snapshot, address.sheetName);
    return address && sheet && byCell.get(cellKey({ sheetId: sheet.id, ...address.area }));
  };
}

/** The key results that read a KPI by their own formula. */
export function linkedByFormula(
  snapshot: Snapshot,
  tables: readonly KpiTable[],
  register: RegisterTable,
): { readonly id: string; readonly found: FoundKpi }[] {
  const find = kpiOfFormula(snapshot, tables);
  return register.rows.flatMap((row) => {
    const found = find(registerCell(register, row, 'KPI').formula);
    return found === undefined ? [] : [{ id: row.id, found }];
  });
}

const cellKey = ({ sheetId, row, column }: CellRef): string => `${sheetId} ${row} ${column}`;
