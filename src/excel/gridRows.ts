import type { Area } from '../domain/sheet/area';
import type { CellValue } from '../domain/sheet/cellValue';
import type { Grid } from '../domain/sheet/grid';
import { cellsOf, textsOf, type RawCells } from './ranges';

/** The rows of a grid while they are read from the top down, each as wide as the grid. */
export class GridRows {
  private readonly values: (readonly CellValue[])[] = [];
  private readonly formulas: (readonly CellValue[])[] = [];
  private readonly numberFormats: (readonly string[])[] = [];
  /** All blank rows are one and the same: there may be many. */
  private readonly blankCells: readonly CellValue[];
  private readonly blankFormats: readonly string[];

  /** @param area where the grid begins and how wide it is; its height is that of the rows it is given. */
  constructor(private readonly area: Area) {
    this.blankCells = Array<CellValue>(area.columnCount).fill('');
    this.blankFormats = Array<string>(area.columnCount).fill('General');
  }

  /** The row of the sheet that comes next. */
  get next(): number {
    return this.area.row + this.values.length;
  }

  /** Blank rows down to a row of the sheet, without it. */
  leaveBlankTo(row: number): void {
    while (this.next < row) {
      this.values.push(this.blankCells);
      this.formulas.push(this.blankCells);
      this.numberFormats.push(this.blankFormats);
    }
  }

  /**
   * Takes over some rows of what Excel returned, which stand at the next row.
   * @returns false, and nothing is taken, where Excel did not return them.
   */
  take({ area, values, formulas, numberFormats }: RawCells, first: number, count: number): boolean {
    const some = (matrix: unknown): unknown => Array.isArray(matrix) && matrix.slice(first, first + count);
    const [cells, entered, formats] = [
      cellsOf(some(values)),
      cellsOf(some(formulas)),
      textsOf(some(numberFormats)),
    ];
    if (!cells || !entered || !formats) return false;
    const left = area.column - this.area.column;
    for (const row of cells) this.values.push(asWide(row, left, this.blankCells));
    for (const row of entered) this.formulas.push(asWide(row, left, this.blankCells));
    for (const row of formats) this.numberFormats.push(asWide(row, left, this.blankFormats));
    return true;
  }

  grid(): Grid {
    const { values, formulas, numberFormats } = this;
    return { area: { ...this.area, rowCount: values.length }, values, formulas, numberFormats };
  }
}

/** A row with blanks on both sides. */
function asWide<T>(row: readonly T[], left: number, blank: readonly T[]): readonly T[] {
  if (row.length === blank.length) return row;
  const wide = blank.slice();
  row.forEach((cell, index) => (wide[left + index] = cell));
  return wide;
}
