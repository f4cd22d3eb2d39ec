import { cellAt } from '../sheetCells';
import type { Snapshot } from '../snapshot';
import { asOfCell, findRegister } from './findRegister';

/**
 * The day as of which a workbook is read, a serial date: the one that its name `Keylift_AsOf` holds; before anything is
 * tracked, today.
 */
export function asOfDate(snapshot: Snapshot, today: number | undefined): number | undefined {
  const register = findRegister(snapshot);
  const cell = register && asOfCell(snapshot, register.asOf);
  const value = cell && cellAt(cell.sheet, cell.row, cell.column).value;
  return typeof value === 'number' ? value : today;
}
