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
