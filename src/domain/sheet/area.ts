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

/** Whether all of one area lies in another. */
export function isInside(inner: Area, outer: Area): boolean {
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    lastRowOf(inner) <= lastRowOf(outer) &&
    lastColumnOf(inner) <= lastColumnOf(outer)
  );
}

/** The smallest area around some, of which there must be one. */
export function frameOf(areas: readonly Area[]): Area {
  return areaBetween(
    Math.min(...areas.map(({ row }) => row)),
    Math.min(...areas.map(({ column }) => column)),
    Math.max(...areas.map(lastRowOf)),
    Math.max(...areas.map(lastColumnOf)),
  );
}

/** What their frame holds besides some areas, as areas that do not overlap. */
export function gapsAmong(areas: readonly Area[]): Area[] {
  const frame = frameOf(areas);
  const cuts = areas.flatMap((area) => [area.row, lastRowOf(area) + 1]);
  const rows = [...new Set(cuts)].sort((a, b) => a - b);
  return rows.slice(0, -1).flatMap((row, index) => {
    const rowCount = (rows[index + 1] ?? row) - row;
    const across = areas
      .filter((area) => area.row <= row && row <= lastRowOf(area))
      .sort((a, b) => a.column - b.column);
    const gaps: Area[] = [];
    let column = frame.column;
    for (const area of [...across, { column: lastColumnOf(frame) + 1, columnCount: 0 }]) {
      if (area.column > column) gaps.push({ row, column, rowCount, columnCount: area.column - column });
      column = Math.max(column, area.column + area.columnCount);
    }
    return gaps;
  });
}
