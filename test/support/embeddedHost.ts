import { EmbeddedHost } from '../../src/embedded-host';
import { type GridRows, gridWorkbook } from './gridWorkbook';
import { loadOfficeClient } from './officeHost';

/** What the cells of a sheet hold from A1 on; text that begins with `=` is a formula. */
export type SheetContent = GridRows;

/** A host with a small workbook of these sheets, in this order, and the genuine client loaded. */
export function hostWith(sheets: Readonly<Record<string, SheetContent>> = { Sheet1: [] }): EmbeddedHost {
  loadOfficeClient();
  return EmbeddedHost.open(gridWorkbook(sheets));
}

/**
 * Runs a batch of a fresh client on a small workbook.
 * @returns what the batch returns, and the host to look into.
 */
export async function runOn<T>(
  sheets: Readonly<Record<string, SheetContent>>,
  batch: (context: Excel.RequestContext) => Promise<T>,
): Promise<{ readonly host: EmbeddedHost; readonly result: T }> {
  const host = hostWith(sheets);
  return { host, result: await host.connect('test').run(batch) };
}
