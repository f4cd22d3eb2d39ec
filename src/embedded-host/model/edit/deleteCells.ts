import type { Area } from '../area';
import { areaContains, areasOverlap, isWholeColumns, isWholeRows } from '../area';
import { formatAt, putCell } from '../formatAt';
import { HostError } from '../hostError';
import type { Sheet } from '../sheet';
import type { Workbook } from '../workbook';
import { applyShift, assertShiftable } from './applyShift';
import { assertAllowed } from './assertWritable';
import type { Shift } from './shiftArea';
import { bodyArea, headerArea } from './tableAreas';

/**
 * Deletes the cells of an area and moves what stands below up, or what stands to the right left. References to what is
 * deleted become #REF!. A table that lies wholly inside goes; one that loses all its rows keeps one that is blank.
 * Throws `InsertDeleteConflict`, `PivotTableRangeConflict`, `MergedRangeConflict`, `InvalidOperation` (array formula),
 * `AccessDenied`.
 */
export function deleteCells(workbook: Workbook, sheet: Sheet, area: Area, direction: 'up' | 'left'): void {
  const shift: Shift = { kind: 'deleted', area, shift: direction === 'up' ? 'rows' : 'columns' };
  assertAllowed(workbook, sheet, permission(shift));
  assertShiftable(sheet, shift);
  const emptied = direction === 'up' ? assertTablesKeepTheirHeaders(sheet, area) : undefined;
  if (emptied === undefined) applyDeletion(workbook, sheet, shift);
  else deleteAround(workbook, sheet, area, emptied);
}

function applyDeletion(workbook: Workbook, sheet: Sheet, shift: Shift): void {
  const { area } = shift;
  applyShift(workbook, sheet, shift);
  const isWhole = shift.shift === 'rows' ? isWholeRows(area) : isWholeColumns(area);
  const whole = shift.shift === 'rows' ? 'rowDeleted' : 'columnDeleted';
  workbook.noteChange({
    kind: 'cells',
    sheet,
    area,
    change: isWhole ? whole : 'cellDeleted',
    shift: shift.shift,
  });
}

function permission(shift: Shift): string | undefined {
  if (shift.shift === 'rows') return isWholeRows(shift.area) ? 'allowDeleteRows' : undefined;
  return isWholeColumns(shift.area) ? 'allowDeleteColumns' : undefined;
}

/** @returns the first body row of a table that would lose all of them, which has to stay. */
function assertTablesKeepTheirHeaders(sheet: Sheet, area: Area): number | undefined {
  let emptied: number | undefined;
  for (const table of sheet.tables) {
    if (!areasOverlap(table.area, area) || areaContains(area, table.area)) continue;
    const header = headerArea(table);
    if (header && areasOverlap(header, area))
      throw new HostError(
        'InsertDeleteConflict',
        'The header row of a table cannot be deleted without the table.',
      );
    if (areaContains(area, bodyArea(table))) emptied = bodyArea(table).top;
  }
  return emptied;
}

/** Deletes all rows of the area but one, which is only emptied. */
function deleteAround(workbook: Workbook, sheet: Sheet, area: Area, keptRow: number): void {
  const kept = { ...area, top: keptRow, bottom: keptRow };
  if (keptRow < area.bottom)
    applyDeletion(workbook, sheet, { kind: 'deleted', area: { ...area, top: keptRow + 1 }, shift: 'rows' });
  for (const [row, column] of [...sheet.cells.within(kept)])
    putCell(sheet, row, column, { value: null, format: formatAt(sheet, row, column) });
  workbook.noteChange({ kind: 'cells', sheet, area: kept, change: 'edited' });
  if (area.top < keptRow)
    applyDeletion(workbook, sheet, {
      kind: 'deleted',
      area: { ...area, bottom: keptRow - 1 },
      shift: 'rows',
    });
}
