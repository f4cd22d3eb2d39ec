import { findLog } from '../../app/log/findLog';
import { readRegisterInSteps } from '../../app/readRegister';
import { findRegister } from '../../app/register/findRegister';
import type { Snapshot } from '../../app/snapshot';
import { toEnd } from '../../app/toEnd';
import type { KpiTable } from '../../domain/kpi-table/kpiTable';
import type { WorkbookContent } from './paneState';

/** What is in a workbook whose KPI tables have been found. */
export function contentOf(
  snapshot: Snapshot,
  tables: readonly KpiTable[],
  asOf: number | undefined,
): WorkbookContent {
  return toEnd(contentInSteps(snapshot, tables, [], asOf));
}

/**
 * The same, on all sheets but those left out, in steps short enough to let the thread do something else between any two
 * of them.
 */
export function* contentInSteps(
  snapshot: Snapshot,
  tables: readonly KpiTable[],
  unsearched: readonly string[],
  asOf: number | undefined,
): Generator<void, WorkbookContent> {
  const register = yield* readRegisterInSteps(snapshot, tables);
  const keyResults = register?.keyResults ?? [];
  return { snapshot, ...(asOf === undefined ? {} : { asOf }), tables, unsearched, register, keyResults };
}

/** Tells the Excel tables that are Keylift's own by their names. */
export function ownTablesIn(snapshot: Snapshot): (excelTable: string) => boolean {
  const own = [findRegister(snapshot)?.table.name, findLog(snapshot)?.table.name];
  return (excelTable) => own.includes(excelTable);
}
