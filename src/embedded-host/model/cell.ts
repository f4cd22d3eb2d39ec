import type { Area } from './area';
import type { Scalar } from './value';

/**
 * One cell. Cells are never changed in place: an edit puts another object there, so "is it still what was read
 * from the file?" is a comparison of identities.
 */
export interface Cell {
  /** The constant, or the last calculated value of the formula. */
  readonly value: Scalar;
  /** The formula as Office.js shows it (English, commas, `[@Col]`, no `_xlfn.`), without the leading `=`. */
  readonly formula?: string;
  /** Set on the first cell of an array formula (`{=…}` or a dynamic one) and its spill cells. */
  readonly array?: { readonly area: Area; readonly dynamic: boolean };
  /** Index into `Workbook.formats`. */
  readonly format: number;
  /** Attributes and children of the file's `<c>` that the host does not understand, as raw XML. */
  readonly extra?: string;
}

/** The cells of a sheet by row and column, sparse. */
export class CellGrid {
  private readonly rows = new Map<number, Map<number, Cell>>();
  private arrayCells = 0;

  /** Whether any cell belongs to an array: most sheets have none, and need not be searched for them. */
  get hasArrays(): boolean {
    return this.arrayCells > 0;
  }

  get(row: number, column: number): Cell | undefined {
    return this.rows.get(row)?.get(column);
  }

  /** Puts a cell there, or takes it away with `undefined`. */
  set(row: number, column: number, cell: Cell | undefined): void {
    let cells = this.rows.get(row);
    if (cells?.get(column)?.array) this.arrayCells--;
    if (cell?.array) this.arrayCells++;
    if (cell) {
      if (!cells) this.rows.set(row, (cells = new Map<number, Cell>()));
      cells.set(column, cell);
    } else if (cells) {
      cells.delete(column);
      if (cells.size === 0) this.rows.delete(row);
    }
  }

  /** Moves whole rows, from `first` on, up or down. Nothing may stand where they come to. */
  shiftRows(first: number, distance: number): void {
    const moving = [...this.rows].filter(([row]) => row >= first);
    for (const [row] of moving) this.rows.delete(row);
    for (const [row, cells] of moving) this.rows.set(row + distance, cells);
  }

  /** The cells of one row by column, in no given order. */
  row(row: number): ReadonlyMap<number, Cell> | undefined {
    return this.rows.get(row);
  }

  /** The rows that hold any cell, ascending. */
  rowIndexes(): number[] {
    return [...this.rows.keys()].sort((a, b) => a - b);
  }

  /** Every cell inside an area that exists, in no given order: its cost is what is there, not the area's size. */
  *within(area: Area): IterableIterator<[row: number, column: number, cell: Cell]> {
    const rows =
      area.bottom - area.top < this.rows.size
        ? Array.from({ length: area.bottom - area.top + 1 }, (_, i) => area.top + i)
        : this.rows.keys();
    for (const row of rows) {
      if (row < area.top || row > area.bottom) continue;
      for (const [column, cell] of this.rows.get(row) ?? [])
        if (column >= area.left && column <= area.right) yield [row, column, cell];
    }
  }
}
