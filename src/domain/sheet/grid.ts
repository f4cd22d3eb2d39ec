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
