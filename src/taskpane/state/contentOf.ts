import { findLog } from '../../app/log/findLog';
import { readRegister } from '../../app/readRegister';
import { findRegister } from '../../app/register/findRegister';
import type { Snapshot } from '../../app/snapshot';
import type { KpiTable } from '../../domain/kpi-table/kpiTable';
import type { WorkbookContent } from './paneState';

/** What is in a workbook whose KPI tables have been found, on all sheets but those left out. */
export function contentOf(
  snapshot: Snapshot,
  tables: readonly KpiTable[],
  unsearched: readonly string[] = [],
): WorkbookContent {
  const register = readRegister(snapshot, tables);
  return { snapshot, tables, unsearched, register, keyResults: register?.keyResults ?? [] };
}

/** Tells the Excel tables that are Keylift's own by their names. */
export function ownTablesIn(snapshot: Snapshot): (excelTable: string) => boolean {
  const own = [findRegister(snapshot)?.table.name, findLog(snapshot)?.table.name];
  return (excelTable) => own.includes(excelTable);
}
