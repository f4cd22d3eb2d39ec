import type { Area } from '../area';
import { areasOverlap, isWholeColumns, isWholeRows } from '../area';
import { inheritedFormat, putCell } from '../formatAt';
import type { ColumnProps, RowProps, Sheet } from '../sheet';
import type { Workbook } from '../workbook';
import { assertNoPartOfArray, takeArraysApart } from './arrayFormula';
import { assertAllowed, assertWritable } from './assertWritable';
import { clearRules, clearValidations } from './ruleAreas';
import { settleTables } from './setCells';

/**
 * Clears contents (values and formulas), formats (and conditional formats), or all of it (and data validation).
 * Throws `AccessDenied` and, for part of an array formula, `InvalidOperation`.
 */
export function clearCells(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  what: 'all' | 'contents' | 'formats',
): void {
  if (what === 'formats') assertAllowed(workbook, sheet, 'allowFormatCells');
  else assertExistingWritable(workbook, sheet, area);
  if (what !== 'formats') clearContents(workbook, sheet, area);
  if (what !== 'contents') {
    clearFormats(sheet, area);
    clearRules(sheet, area);
    // Clearing formats takes merged cells apart, as clearing all does.
    sheet.merges = sheet.merges.filter((merge) => !areasOverlap(merge, area));
  }
  if (what === 'all') clearValidations(sheet, area);
  workbook.noteChange({ kind: 'cells', sheet, area, change: what === 'formats' ? 'formatted' : 'edited' });
}

/** The locks of a whole column need no look at a million cells: where there is no cell there is nothing to clear. */
function assertExistingWritable(workbook: Workbook, sheet: Sheet, area: Area): void {
  if (!isWholeRows(area) && !isWholeColumns(area)) assertWritable(workbook, sheet, area);
  else assertAllowed(workbook, sheet);
}

function clearContents(workbook: Workbook, sheet: Sheet, area: Area): void {
  assertNoPartOfArray(sheet, area);
  takeArraysApart(sheet, area);
  for (const [row, column, cell] of [...sheet.cells.within(area)])
    putCell(sheet, row, column, { value: null, format: cell.format });
  settleTables(workbook, sheet, area);
}

function clearFormats(sheet: Sheet, area: Area): void {
  if (isWholeRows(area)) dropFormats(sheet.rowProps, area.top, area.bottom);
  if (isWholeColumns(area)) dropFormats(sheet.columnProps, area.left, area.right);
  for (const [row, column, cell] of [...sheet.cells.within(area)])
    putCell(sheet, row, column, { ...cell, format: 0 });
  // In a row or column that has its own format, only a cell with the default format can look plain.
  for (let row = area.top; row <= area.bottom && !isWholeColumns(area); row++)
    for (let column = area.left; column <= area.right && !isWholeRows(area); column++)
      if (inheritedFormat(sheet, row, column) !== 0 && !sheet.cells.get(row, column))
        sheet.cells.set(row, column, { value: null, format: 0 });
}

function dropFormats(
  props: Map<number, RowProps> | Map<number, ColumnProps>,
  first: number,
  last: number,
): void {
  for (const [index, { format: _, ...rest }] of props)
    if (index >= first && index <= last) props.set(index, rest);
}
