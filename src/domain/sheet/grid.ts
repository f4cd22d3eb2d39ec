import type { Area } from './area';
import type { CellValue } from './cellValue';

/** The cells of one sheet's used area, row by row, as they were read. */
export interface Grid {
  readonly area: Area;
  readonly values: readonly (readonly CellValue[])[];
  /** A formula with its `=`, else the constant again. */
  readonly formulas: readonly (readonly CellValue[])[];
  /** English number format codes. */
  readonly numberFormats: readonly (readonly string[])[];
}

/** The value of a cell of the sheet; empty outside the area. Row and column count from 0 on the sheet. */
export function valueAt(grid: Grid, row: number, column: number): CellValue {
  return grid.values[row - grid.area.row]?.[column - grid.area.column] ?? '';
}

/** What was entered in a cell of the sheet: a formula with its `=`, else the constant. */
export function formulaAt(grid: Grid, row: number, column: number): CellValue {
  return grid.formulas[row - grid.area.row]?.[column - grid.area.column] ?? '';
}

/** The number format of a cell of the sheet; `General` outside the area. */
export function numberFormatAt(grid: Grid, row: number, column: number): string {
  return grid.numberFormats[row - grid.area.row]?.[column - grid.area.column] ?? 'General';
}

/** Whether a formula stands in the cell, rather than a constant. */
export function isFormulaAt(grid: Grid, row: number, column: number): boolean {
  const entered = formulaAt(grid, row, column);
  return typeof entered === 'string' && entered.startsWith('=') && entered !== valueAt(grid, row, column);
}
