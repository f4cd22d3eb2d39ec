/** A rectangle of cells on a sheet. Row and column count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** One cell of the workbook. The sheet is named by its id, which survives a rename. */
export interface CellRef {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** The area between two corners, both inside. */
export function areaBetween(row: number, column: number, lastRow: number, lastColumn: number): Area {
  return { row, column, rowCount: lastRow - row + 1, columnCount: lastColumn - column + 1 };
}

/** The last row of an area, from 0. */
export function lastRowOf(area: Area): number {
  return area.row + area.rowCount - 1;
}

/** The last column of an area, from 0. */
export function lastColumnOf(area: Area): number {
  return area.column + area.columnCount - 1;
}

/** Whether two areas of a sheet have a cell in common. */
export function overlap(a: Area, b: Area): boolean {
  return (
    a.row <= lastRowOf(b) &&
    b.row <= lastRowOf(a) &&
    a.column <= lastColumnOf(b) &&
    b.column <= lastColumnOf(a)
  );
}
