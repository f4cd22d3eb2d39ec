import type { Area } from '../area';
import { areasOverlap, isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS } from '../area';
import { formatAt, putCell } from '../formatAt';
import { HostError } from '../hostError';
import type { Sheet } from '../sheet';
import type { Workbook } from '../workbook';
import { applyShift, assertShiftable } from './applyShift';
import { assertAllowed } from './assertWritable';
import { fillNewRows } from './calculatedColumns';
import type { Shift } from './shiftArea';
import { shiftLength } from './shiftArea';
import { headerArea } from './tableAreas';

/**
 * Inserts blank cells where `area` is and shifts what stands there down or to the right. New cells look like the row
 * above or the column to the left; a table that grows takes its calculated columns on.
 * Throws `NonBlankCellOffSheet`, `InsertDeleteConflict`, `PivotTableRangeConflict`, `MergedRangeConflict`,
 * `InvalidOperation` (array formula), `AccessDenied`.
 */
export function insertCells(workbook: Workbook, sheet: Sheet, area: Area, direction: 'down' | 'right'): void {
  const shift: Shift = { kind: 'inserted', area, shift: direction === 'down' ? 'rows' : 'columns' };
  assertAllowed(workbook, sheet, permission(shift));
  assertRoom(sheet, shift);
  assertShiftable(sheet, shift);
  applyShift(workbook, sheet, shift);
  copyNeighbourFormat(sheet, shift);
  for (const table of sheet.tables) {
    if (!areasOverlap(table.area, area)) continue;
    if (shift.shift === 'rows') fillNewRows(sheet, table, area.top, area.bottom);
    else nameNewHeaders(sheet, table.id, area);
  }
  const whole = direction === 'down' ? 'rowInserted' : 'columnInserted';
  const isWhole = direction === 'down' ? isWholeRows(area) : isWholeColumns(area);
  workbook.noteChange({
    kind: 'cells',
    sheet,
    area,
    change: isWhole ? whole : 'cellInserted',
    shift: shift.shift,
  });
}

function permission(shift: Shift): string | undefined {
  if (shift.shift === 'rows') return isWholeRows(shift.area) ? 'allowInsertRows' : undefined;
  return isWholeColumns(shift.area) ? 'allowInsertColumns' : undefined;
}

/** Refuses (`NonBlankCellOffSheet`) to push content off the end of the sheet. */
export function assertRoom(sheet: Sheet, shift: Shift): void {
  const length = shiftLength(shift);
  const lost: Area =
    shift.shift === 'rows'
      ? { ...shift.area, top: MAX_ROWS - length, bottom: MAX_ROWS - 1 }
      : { ...shift.area, left: MAX_COLUMNS - length, right: MAX_COLUMNS - 1 };
  for (const [, , cell] of sheet.cells.within(lost))
    if (cell.value !== null || cell.formula !== undefined)
      throw new HostError(
        'NonBlankCellOffSheet',
        'Non-empty cells would be pushed off the end of the worksheet.',
      );
}

function copyNeighbourFormat(sheet: Sheet, shift: Shift): void {
  const { area } = shift;
  if (shift.shift === 'rows') {
    if (area.top === 0) return;
    const above = { ...area, top: area.top - 1, bottom: area.top - 1 };
    if (isWholeRows(area)) {
      const props = sheet.rowProps.get(area.top - 1);
      // Height and looks are taken over from above, being hidden is not.
      if (props)
        for (let row = area.top; row <= area.bottom; row++)
          sheet.rowProps.set(row, { ...props, hidden: false });
    }
    for (const [, column] of [...sheet.cells.within(above)])
      for (let row = area.top; row <= area.bottom; row++)
        putCell(sheet, row, column, { value: null, format: formatAt(sheet, area.top - 1, column) });
    return;
  }
  if (area.left === 0) return;
  const before = { ...area, left: area.left - 1, right: area.left - 1 };
  if (isWholeColumns(area)) {
    const props = sheet.columnProps.get(area.left - 1);
    if (props)
      for (let column = area.left; column <= area.right; column++)
        sheet.columnProps.set(column, { ...props, hidden: false });
  }
  for (const [row] of [...sheet.cells.within(before)])
    for (let column = area.left; column <= area.right; column++)
      putCell(sheet, row, column, { value: null, format: formatAt(sheet, row, area.left - 1) });
}

/** The header cells of inserted table columns show the names that the columns were given. */
function nameNewHeaders(sheet: Sheet, tableId: number, inserted: Area): void {
  const table = sheet.tables.find((it) => it.id === tableId);
  const header = table && headerArea(table);
  if (!header) return;
  table.columns.forEach((column, index) => {
    const at = header.left + index;
    if (at >= inserted.left && at <= inserted.right)
      sheet.cells.set(header.top, at, { value: column.name, format: formatAt(sheet, header.top, at) });
  });
}
