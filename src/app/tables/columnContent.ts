import type { CellValue } from '../../domain/sheet/cellValue';
import { bodyRowsOf } from '../extension/extension';
import { fillDownFormula } from '../formula/fillDownFormula';
import { inRow } from '../formula/inRow';
import { sameFormula } from '../formula/sameFormula';
import type { CellInput } from '../plan';
import { cellAt, columnArea, inputAt } from '../sheetCells';
import type { SheetSnapshot, TableSnapshot } from '../snapshot';

/**
 * What the cells of a table's column are: constants (or nothing), the same formula in each row, or a source column, whose
 * formulas differ from row to row. Excel may spread a formula that is written to a cell of a source column over all of
 * it; so that is always written, and read back, as a whole.
 */
export type ColumnContent = 'constants' | 'one formula' | 'source';

/**
 * What a column is once rows have come to it.
 * @param index of the column in the table, from 0
 * @param rows sheet rows that the column has already
 * @param added inputs of the rows that come
 */
export function contentWith(
  sheet: SheetSnapshot,
  { area, columns }: TableSnapshot,
  index: number,
  rows: readonly number[],
  added: readonly CellInput[],
): ColumnContent {
  const known = rows.map((row) => inputAt(sheet, row, area.column + index));
  if (![...known, ...added].some(isFormula)) return 'constants';
  const [first = ''] = added;
  const isOne =
    added.every((input) => input === first) &&
    known.every((input, n) => sameFormula(input, inRow(first ?? '', columns, area.column, rows[n] ?? 0)));
  return isOne && isFormula(first) ? 'one formula' : 'source';
}

/** What a table's column is now. */
export function contentOf(sheet: SheetSnapshot, table: TableSnapshot, index: number): ColumnContent {
  const inputs = inputsDown(sheet, table, index);
  if (!inputs.some(isFormula)) return 'constants';
  const first = String(inputs[0]);
  const isOne = isFormula(first) && inputs.every((input, n) => sameFormula(input, fillDownFormula(first, n)));
  return isOne ? 'one formula' : 'source';
}

/** The inputs of a column, top to bottom. */
export function inputsDown(sheet: SheetSnapshot, table: TableSnapshot, index: number): CellValue[] {
  const { row, rowCount, column } = bodyRowsOf(table);
  return Array.from({ length: rowCount }, (_, n) => inputAt(sheet, row + n, column + index));
}

/** Whether each cell of a column holds a formula: then rows that come get one from Excel. */
export function isCalculated(sheet: SheetSnapshot, table: TableSnapshot, index: number): boolean {
  return inputsDown(sheet, table, index).every(isFormula);
}

export function isFormula(input: CellInput): input is string {
  return typeof input === 'string' && input.startsWith('=');
}

/** The number formats of a column's cells from a row on. */
export function formatsDown(sheet: SheetSnapshot, row: number, column: number, rowCount: number): string[] {
  const area = columnArea(row, column, rowCount);
  return Array.from({ length: rowCount }, (_, n) => cellAt(sheet, area.row + n, column).numberFormat);
}
