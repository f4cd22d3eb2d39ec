import { areasOverlap, columnCount, rowCount, type Area } from '../area';
import { formatAt, putCell } from '../formatAt';
import { HostError } from '../hostError';
import type { Sheet } from '../sheet';
import type { AutoFilter, Table, TableColumn } from '../table';
import type { Workbook } from '../workbook';
import { nameColumns } from './addTable';
import { assertAllowed } from './assertWritable';
import { fillNewRows, withCalculatedColumns } from './calculatedColumns';
import { plainText, type ShowText, uniqueColumns } from './renameColumns';
import { rewriteFormulas } from './rewriteFormulas';
import { assertFreeForTable, bodyArea, isBlank, replaceTable, tableById } from './tableAreas';

/**
 * Gives a table another area: with the same first row, overlapping the old one. What falls out stays on the sheet as
 * plain cells; new columns are called what stands in the header row, or `Column1`; new rows get the calculated columns, and
 * a column that comes, or any where rows come or go, is a calculated one over one formula from top to bottom.
 * Throws `InvalidArgument`, `MergedRangeConflict`, `InsertDeleteConflict` (the totals row has no room), `AccessDenied`.
 */
export function resizeTable(
  workbook: Workbook,
  sheet: Sheet,
  table: Table,
  area: Area,
  showText: ShowText = plainText,
): void {
  assertAllowed(workbook, sheet);
  const least = 1 + (table.showHeaders ? 1 : 0) + (table.showTotals ? 1 : 0);
  if (area.top !== table.area.top || !areasOverlap(area, table.area) || rowCount(area) < least)
    throw new HostError(
      'InvalidArgument',
      'The new range must overlap the table, begin in the same row and leave room for data.',
    );
  assertFreeForTable(sheet, area, table);
  const before = bodyArea(table);
  moveTotals(sheet, table, area);
  dropColumns(workbook, table, area);
  const kept = columnsAfter(workbook, sheet, table, area, showText);
  replaceTable(sheet, { ...tableById(sheet, table.id), area, columns: kept, ...filterAfter(table, area) });
  const uncalculated = tableById(sheet, table.id);
  const calculated = withCalculatedColumns(sheet, uncalculated);
  // Of a table that keeps its rows only the columns that come are looked at.
  const hasOtherRows = bodyArea(uncalculated).bottom !== before.bottom;
  const columns = calculated.map((column, index) => {
    const was = kept[index];
    return hasOtherRows || was === undefined || !table.columns.some(({ id }) => id === was.id) ? column : was;
  });
  const resized = { ...uncalculated, columns };
  replaceTable(sheet, resized);
  if (bodyArea(resized).bottom > before.bottom)
    fillNewRows(sheet, resized, before.bottom + 1, bodyArea(resized).bottom, 'blank cells');
  workbook.noteChange({ kind: 'cells', sheet, area, change: 'edited' });
  workbook.noteChange({ kind: 'structure', sheet, what: 'table' });
}

/** The totals row goes along with the table's last row. */
function moveTotals(sheet: Sheet, table: Table, area: Area): void {
  if (!table.showTotals || area.bottom === table.area.bottom) return;
  const to = { ...table.area, top: area.bottom, bottom: area.bottom };
  if (!isBlank(sheet, to) && area.bottom > table.area.bottom)
    throw new HostError('InsertDeleteConflict', 'There is no room for the totals row.');
  for (let column = table.area.left; column <= table.area.right; column++) {
    const cell = sheet.cells.get(table.area.bottom, column);
    if (cell) putCell(sheet, area.bottom, column, cell);
    putCell(sheet, table.area.bottom, column, {
      value: null,
      format: formatAt(sheet, table.area.bottom, column),
    });
  }
}

function dropColumns(workbook: Workbook, table: Table, area: Area): void {
  table.columns.forEach((column, index) => {
    const at = table.area.left + index;
    if (at < area.left || at > area.right)
      rewriteFormulas(workbook, { kind: 'columnDeleted', table: table.name, column: column.name });
  });
}

function columnsAfter(
  workbook: Workbook,
  sheet: Sheet,
  table: Table,
  area: Area,
  showText: ShowText,
): TableColumn[] {
  // Rewritten formulas have made new column objects.
  const known = tableById(sheet, table.id).columns;
  const kept = known.filter((_, i) => table.area.left + i >= area.left && table.area.left + i <= area.right);
  const name = (left: number, right: number, taken: readonly TableColumn[]): TableColumn[] => {
    if (left > right) return [];
    const added = { ...area, left, right };
    return table.showHeaders
      ? nameColumns(workbook, sheet, added, showText, taken)
      : uniqueColumns(columnCount(added), taken);
  };
  const before = name(area.left, Math.min(table.area.left - 1, area.right), kept);
  const after = name(Math.max(table.area.right + 1, area.left), area.right, [...kept, ...before]);
  return [...before, ...kept, ...after];
}

function filterAfter(table: Table, area: Area): { filter?: AutoFilter } {
  if (!table.filter) return {};
  const moved = table.area.left - area.left;
  const criteria = table.filter.criteria
    .map((criterion) => ({ ...criterion, column: criterion.column + moved }))
    .filter(({ column }) => column >= 0 && column < columnCount(area));
  return { filter: { area: { ...area, bottom: area.bottom - (table.showTotals ? 1 : 0) }, criteria } };
}
