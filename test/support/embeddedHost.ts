import { EmbeddedHost } from '../../src/embedded-host';
import { setCells } from '../../src/embedded-host/model/edit/setCells';
import { type CellFormat, FormatTable } from '../../src/embedded-host/model/format';
import { Sheet } from '../../src/embedded-host/model/sheet';
import type { Scalar } from '../../src/embedded-host/model/value';
import { Workbook } from '../../src/embedded-host/model/workbook';
import { loadOfficeClient } from './officeHost';

const NO_LINE = { style: 'none', color: { kind: 'auto' } } as const;

const PLAIN: CellFormat = {
  numberFormat: 'General',
  font: {
    name: 'Calibri',
    size: 11,
    bold: false,
    italic: false,
    underline: 'none',
    strikethrough: false,
    color: { kind: 'auto' },
  },
  fill: { kind: 'none' },
  border: { left: NO_LINE, right: NO_LINE, top: NO_LINE, bottom: NO_LINE },
  alignment: { horizontal: 'general', vertical: 'bottom', wrapText: false, indent: 0, textRotation: 0 },
  locked: true,
  formulaHidden: false,
  style: 'Normal',
  quotePrefix: false,
};

/** What the cells of a sheet hold from A1 on; text that begins with `=` is a formula. */
export type SheetContent = readonly (readonly Scalar[])[];

/** A host with a small workbook of these sheets, in this order, and the genuine client loaded. */
export function hostWith(sheets: Readonly<Record<string, SheetContent>> = { Sheet1: [] }): EmbeddedHost {
  loadOfficeClient();
  const workbook = new Workbook(new FormatTable([PLAIN]));
  workbook.sheets = Object.keys(sheets).map(
    (name, index) => new Sheet(`{00000000-0001-0000-${String(index).padStart(4, '0')}-000000000000}`, name),
  );
  for (const sheet of workbook.sheets) fill(workbook, sheet, sheets[sheet.name] ?? []);
  return new EmbeddedHost(workbook);
}

function fill(workbook: Workbook, sheet: Sheet, rows: SheetContent): void {
  rows.forEach((values, row) => {
    if (values.length === 0) return;
    const area = { top: row, left: 0, bottom: row, right: values.length - 1 };
    setCells(workbook, sheet, area, (_, column) => {
      const value = values[column] ?? null;
      return typeof value === 'string' && value.startsWith('=') ? { formula: value.slice(1) } : { value };
    });
  });
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
