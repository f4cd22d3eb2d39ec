import type { Cell } from '../../../src/embedded-host/model/cell';
import type { Sheet } from '../../../src/embedded-host/model/sheet';
import type { Workbook } from '../../../src/embedded-host/model/workbook';
import { openWorkbook } from '../../../src/embedded-host/xlsx/openWorkbook';
import { saveWorkbook } from '../../../src/embedded-host/xlsx/saveWorkbook';
import { parseCellReference } from '../../../src/embedded-host/xlsx/cellReference';

/** The first sheet of a workbook. */
export function firstSheet(workbook: Workbook): Sheet {
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('The workbook has no sheet.');
  return sheet;
}

/** A cell by its address. */
export function cellAt(sheet: Sheet, address: string): Cell | undefined {
  const at = parseCellReference(address);
  if (!at) throw new Error(`${address} is no address.`);
  return sheet.cells.get(at.row, at.column);
}

/** Puts a cell at an address, or takes it away. */
export function putAt(sheet: Sheet, address: string, cell: Cell | undefined): void {
  const at = parseCellReference(address);
  if (!at) throw new Error(`${address} is no address.`);
  sheet.cells.set(at.row, at.column, cell);
}

/** The workbook as it is when it is saved and opened again. */
export function reopened(workbook: Workbook): Workbook {
  return openWorkbook(saveWorkbook(workbook), workbook.fileName);
}
