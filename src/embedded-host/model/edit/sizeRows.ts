import type { Area } from '../area';
import type { ColumnProps, RowProps, Sheet } from '../sheet';
import type { Workbook } from '../workbook';
import { assertAllowed } from './assertWritable';

/** Hides or shows the rows of an area. Throws `AccessDenied`. */
export function hideRows(workbook: Workbook, sheet: Sheet, area: Area, hidden: boolean): void {
  assertAllowed(workbook, sheet, 'allowFormatRows');
  setRowsHidden(sheet, area.top, area.bottom, hidden);
  workbook.noteChange({ kind: 'cells', sheet, area, change: 'formatted' });
}

/** Hides or shows rows without asking or telling: filters do it for many rows in one change. */
export function setRowsHidden(sheet: Sheet, first: number, last: number, hidden: boolean): void {
  for (let row = first; row <= last; row++) {
    const props = sheet.rowProps.get(row);
    if ((props?.hidden ?? false) !== hidden) putProps(sheet.rowProps, row, { ...props, hidden });
  }
}

/** Hides or shows the columns of an area. Throws `AccessDenied`. */
export function hideColumns(workbook: Workbook, sheet: Sheet, area: Area, hidden: boolean): void {
  assertAllowed(workbook, sheet, 'allowFormatColumns');
  for (let column = area.left; column <= area.right; column++)
    putProps(sheet.columnProps, column, { ...sheet.columnProps.get(column), hidden });
  workbook.noteChange({ kind: 'cells', sheet, area, change: 'formatted' });
}

/** @param height points; undefined is the sheet's default. Throws `AccessDenied`. */
export function setRowHeight(workbook: Workbook, sheet: Sheet, area: Area, height: number | undefined): void {
  assertAllowed(workbook, sheet, 'allowFormatRows');
  for (let row = area.top; row <= area.bottom; row++) {
    const { height: _, ...rest } = sheet.rowProps.get(row) ?? { hidden: false };
    putProps(sheet.rowProps, row, height === undefined ? rest : { ...rest, height });
  }
  workbook.noteChange({ kind: 'cells', sheet, area, change: 'formatted' });
}

/** @param width characters of the default font; undefined is the sheet's default. Throws `AccessDenied`. */
export function setColumnWidth(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  width: number | undefined,
): void {
  assertAllowed(workbook, sheet, 'allowFormatColumns');
  for (let column = area.left; column <= area.right; column++) {
    const { width: _, ...rest } = sheet.columnProps.get(column) ?? { hidden: false };
    putProps(sheet.columnProps, column, width === undefined ? rest : { ...rest, width });
  }
  workbook.noteChange({ kind: 'cells', sheet, area, change: 'formatted' });
}

/** Keeps what a row or column has of its own; one that has nothing is not kept. */
function putProps<P extends RowProps & ColumnProps>(all: Map<number, P>, index: number, props: P): void {
  const idle =
    !props.hidden && props.height === undefined && props.width === undefined && props.format === undefined;
  if (idle) all.delete(index);
  else all.set(index, props);
}
