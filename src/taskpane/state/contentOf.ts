import type { DatedTables } from '../../app/findKpis';
import { findLog } from '../../app/log/findLog';
import { readRegisterInSteps } from '../../app/readRegister';
import { findRegister } from '../../app/register/findRegister';
import type { Snapshot } from '../../app/snapshot';
import { toEnd } from '../../app/toEnd';
import type { WorkbookContent } from './paneState';

/** What is in a workbook whose KPI tables have been found. */
export function contentOf(snapshot: Snapshot, found: DatedTables, asOf: number | undefined): WorkbookContent {
  return toEnd(contentInSteps(snapshot, found, [], asOf));
}

/**
 * The same, on all sheets but those left out, in steps short enough to let the thread do something else between any two
 * of them.
 */
export function* contentInSteps(
  snapshot: Snapshot,
  { tables, calendar }: DatedTables,
  unsearched: readonly string[],
  asOf: number | undefined,
): Generator<void, WorkbookContent> {
  const register = yield* readRegisterInSteps(snapshot, tables);
  const keyResults = register?.keyResults ?? [];
  const dated = asOf === undefined ? {} : { asOf };
  return { snapshot, ...dated, calendar, tables, unsearched, register, keyResults };
}

/** Tells the Excel tables that are Keylift's own by their names. */
export function ownTablesIn(snapshot: Snapshot): (excelTable: string) => boolean {
  const own = [findRegister(snapshot)?.table.name, findLog(snapshot)?.table.name];
  return (excelTable) => own.includes(excelTable);
}
