import type { Area } from '../area';
import { areasOverlap } from '../area';
import { formatAt, putCell } from '../formatAt';
import { HostError } from '../hostError';
import type { Sheet } from '../sheet';
import type { Workbook } from '../workbook';
import { assertNoPartOfArray } from './arrayFormula';
import { assertAllowed } from './assertWritable';

/**
 * Merges an area into one cell, or each of its rows (`across`). The first content by rows stays, the rest goes.
 * Throws `InvalidOperation` inside a table or array formula, `AccessDenied`.
 */
export function mergeCells(workbook: Workbook, sheet: Sheet, area: Area, across: boolean): void {
  assertAllowed(workbook, sheet);
  assertNoPartOfArray(sheet, area);
  if (sheet.tables.some((table) => areasOverlap(table.area, area)))
    throw new HostError('InvalidOperation', 'Cells of a table cannot be merged.');
  const rows = across ? Array.from({ length: area.bottom - area.top + 1 }, (_, i) => area.top + i) : [];
  const merges = across ? rows.map((row) => ({ ...area, top: row, bottom: row })) : [area];
  sheet.merges = sheet.merges.filter((merge) => !areasOverlap(merge, area));
  for (const merge of merges) {
    if (merge.top === merge.bottom && merge.left === merge.right) continue;
    keepFirstContent(sheet, merge);
    sheet.merges = [...sheet.merges, merge];
  }
  workbook.noteChange({ kind: 'cells', sheet, area, change: 'edited' });
}

function keepFirstContent(sheet: Sheet, area: Area): void {
  const filled = [...sheet.cells.within(area)].filter(
    ([, , cell]) => cell.value !== null || cell.formula !== undefined,
  );
  const first = filled.sort(([rowA, columnA], [rowB, columnB]) => rowA - rowB || columnA - columnB)[0];
  for (const [row, column] of filled)
    putCell(sheet, row, column, { value: null, format: formatAt(sheet, row, column) });
  if (first)
    sheet.cells.set(area.top, area.left, { ...first[2], format: formatAt(sheet, area.top, area.left) });
}

/** Takes apart all merged cells that the area touches. Throws `AccessDenied`. */
export function unmergeCells(workbook: Workbook, sheet: Sheet, area: Area): void {
  assertAllowed(workbook, sheet);
  sheet.merges = sheet.merges.filter((merge) => !areasOverlap(merge, area));
  workbook.noteChange({ kind: 'cells', sheet, area, change: 'formatted' });
}
