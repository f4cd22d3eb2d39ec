import { type Area, isWholeColumns, isWholeRows } from '../area';
import type { CellFormat } from '../format';
import { formatAt, putCell } from '../formatAt';
import type { Sheet } from '../sheet';
import type { Workbook } from '../workbook';
import { assertAllowed } from './assertWritable';

/**
 * Changes parts of the looks of cells. Whole rows and columns take it on themselves, for cells still to come.
 * @param changeAt what changes, given how the cell looks and where it is; undefined leaves it alone
 * Throws `AccessDenied` on a protected sheet that does not allow it.
 */
export function formatCells(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  changeAt: (format: CellFormat, row: number, column: number) => Partial<CellFormat> | undefined,
): void {
  assertAllowed(workbook, sheet, 'allowFormatCells');
  const changed = rememberChanges(workbook);
  const reformat = (index: number, row: number, column: number): number => {
    const change = changeAt(workbook.formats.at(index), row, column);
    return change ? changed(index, change) : index;
  };
  // First those cells that exist, since they keep nothing of their row or column; then the rows or columns.
  for (const [row, column, cell] of [...sheet.cells.within(area)]) {
    const format = reformat(cell.format, row, column);
    if (format === cell.format) continue;
    if (isWholeColumns(area) || isWholeRows(area)) sheet.cells.set(row, column, { ...cell, format });
    else putCell(sheet, row, column, { ...cell, format });
  }
  if (isWholeColumns(area)) {
    for (let column = area.left; column <= area.right; column++) {
      const props = sheet.columnProps.get(column) ?? { hidden: false };
      sheet.columnProps.set(column, { ...props, format: reformat(props.format ?? 0, area.top, column) });
    }
  } else if (isWholeRows(area)) {
    for (let row = area.top; row <= area.bottom; row++) {
      const props = sheet.rowProps.get(row) ?? { hidden: false };
      sheet.rowProps.set(row, { ...props, format: reformat(props.format ?? 0, row, area.left) });
    }
  } else {
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++)
        if (!sheet.cells.get(row, column)) {
          const format = reformat(formatAt(sheet, row, column), row, column);
          putCell(sheet, row, column, { value: null, format });
        }
  }
  workbook.noteChange({ kind: 'cells', sheet, area, change: 'formatted' });
}

/** Most cells of an area look alike and change alike: each pair is worked out once. */
function rememberChanges(workbook: Workbook): (index: number, change: Partial<CellFormat>) => number {
  const known = new Map<string, number>();
  return (index, change) => {
    const key = `${index} ${JSON.stringify(change)}`;
    let result = known.get(key);
    if (result === undefined) known.set(key, (result = workbook.formats.change(index, change)));
    return result;
  };
}
