import { unzipSync } from 'fflate';
import { EmbeddedHost } from '../../../src/embedded-host';
import { setCells } from '../../../src/embedded-host/model/edit/setCells';
import type { Sheet } from '../../../src/embedded-host/model/sheet';
import { openWorkbook } from '../../../src/embedded-host/xlsx/openWorkbook';
import { saveWorkbook } from '../../../src/embedded-host/xlsx/saveWorkbook';
import { describeWorkbook, differences } from '../../support/describeWorkbook';

/** What is wrong with a file once it was opened and saved; nothing is as it should be. */
export interface SavedFile {
  readonly faults: readonly string[];
}

/** What stands in the cell that is set. */
const MARK = 20_250_101.5;

/** Opens a file and saves it as it is; then sets one cell, saves, and opens what was saved. */
export function saveFile(bytes: Uint8Array): SavedFile {
  const faults: string[] = [];
  const opened = openWorkbook(bytes);
  if (Buffer.compare(saveWorkbook(opened), bytes) !== 0) faults.push('saved untouched, it has other bytes');

  const host = EmbeddedHost.open(bytes);
  const sheet = host.workbook.sheets.find((it) => it.kind === 'worksheet' && it.protection === undefined);
  if (!sheet) return { faults };
  const row = freeRow(sheet);
  const cell = { top: row, left: 0, bottom: row, right: 0 };
  host.user.edit((workbook) => setCells(workbook, sheet, cell, () => ({ value: MARK })));
  const saved = host.save();
  faults.push(...lostParts(bytes, saved));
  const again = openWorkbook(saved);
  const kept = again.sheets.find(({ name }) => name === sheet.name);
  if (kept?.cells.get(row, 0)?.value !== MARK) faults.push('the cell that was set is not in the saved file');
  kept?.cells.set(row, 0, undefined);
  faults.push(...differences(describeWorkbook(opened, 'content'), describeWorkbook(again, 'content')));
  const here = describeWorkbook(host.workbook);
  faults.push(...differences(here, describeWorkbook(openWorkbook(saved))));
  return { faults };
}

/** A row well below all that stands on the sheet. */
function freeRow(sheet: Sheet): number {
  const used = [
    ...sheet.cells.rowIndexes(),
    ...sheet.rowProps.keys(),
    ...sheet.tables.map((it) => it.area.bottom),
  ];
  let last = -1;
  for (const row of used) last = Math.max(last, row);
  return last + 5 < 1_048_576 ? last + 5 : firstFreeRow(sheet);
}

function firstFreeRow(sheet: Sheet): number {
  let row = 0;
  while (sheet.cells.row(row) !== undefined || sheet.rowProps.has(row)) row++;
  return row;
}

/** Parts that are gone; Excel makes the chain of calculation anew. */
function lostParts(before: Uint8Array, after: Uint8Array): string[] {
  const has = unzipSync(after);
  return Object.keys(unzipSync(before))
    .filter((name) => !(name in has) && !name.endsWith('/') && !/calcChain\.xml$/i.test(name))
    .map((name) => `the part ${name} is lost`);
}
