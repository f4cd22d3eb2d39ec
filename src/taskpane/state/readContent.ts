import { findKpis } from '../../app/findKpis';
import { findLog } from '../../app/log/findLog';
import { readRegister } from '../../app/readRegister';
import { findRegister } from '../../app/register/findRegister';
import type { Snapshot } from '../../app/snapshot';
import type { WorkbookContent } from './paneState';

/** What is in a workbook, found in one reading of it. */
export function readContent(snapshot: Snapshot): WorkbookContent {
  const own = [findRegister(snapshot)?.table.name, findLog(snapshot)?.table.name];
  const tables = findKpis(snapshot, (excelTable) => own.includes(excelTable));
  const register = readRegister(snapshot, tables);
  return { snapshot, tables, register, keyResults: register?.keyResults ?? [] };
}
