import type { Cell } from './cell';
import type { Sheet } from './sheet';

/** The format index of a place: its cell's, else its row's, else its column's, else the workbook's default. */
export function formatAt(sheet: Sheet, row: number, column: number): number {
  return sheet.cells.get(row, column)?.format ?? inheritedFormat(sheet, row, column);
}

/** The format index that a cell has there while it does not exist. */
export function inheritedFormat(sheet: Sheet, row: number, column: number): number {
  return sheet.rowProps.get(row)?.format ?? sheet.columnProps.get(column)?.format ?? 0;
}

/** Puts a cell there; one that is empty and looks like its row or column is not kept. */
export function putCell(sheet: Sheet, row: number, column: number, cell: Cell): void {
  const idle =
    cell.value === null &&
    cell.formula === undefined &&
    cell.array === undefined &&
    cell.format === inheritedFormat(sheet, row, column);
  sheet.cells.set(row, column, idle ? undefined : cell);
}
