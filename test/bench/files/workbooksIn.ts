import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A workbook of a folder. */
export interface WorkbookFile {
  /** Its path within the folder. */
  readonly name: string;
  read(): Uint8Array;
}

/** The workbooks in a folder and the folders in it, by name. */
export function workbooksIn(folder: string): WorkbookFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.xls[xm]$/i.test(name))
    .sort()
    .map((name) => ({ name, read: () => new Uint8Array(readFileSync(join(folder, name))) }));
}
