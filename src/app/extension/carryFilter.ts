import type { Area } from '../../domain/sheet/area';
import type { SheetFilter } from '../edits/sheetFilter';
import type { Expectation } from '../expectation';
import { cellAt, lastRowOf, rightEdgeOf } from '../sheetCells';
import type { Survey } from '../survey';
import type { Extension } from './extension';
import type { TableFrame } from './tableFrame';

/**
 * The edit that carries a sheet's filter buttons over columns that are appended right beside them: sorting by a button
 * moves just the columns that the filter covers, and would leave the ids behind.
 */
export function carryFilter(
  { sheet, excelTable, headerRow, body }: TableFrame,
  { filterArea, request: { extension } }: Survey,
): SheetFilter[] {
  if (filterArea === undefined || excelTable !== undefined) return [];
  const isOver = filterArea.row === headerRow && lastRowOf(filterArea) >= body.row;
  if (!isOver || rightEdgeOf(filterArea) !== extension.column) return [];
  return [filterTo(sheet.name, filterArea, filterArea.columnCount + extension.columnCount)];
}

/**
 * The edit that takes the filter back from columns that go, where they are its last; empty ones that somebody inserted
 * before or among them came into the filter with them.
 * @param going the sheet's columns, in any order
 */
export function withdrawFilter(
  { sheet, excelTable, headerRow }: Extension,
  { filterArea }: Survey,
  going: readonly number[],
): SheetFilter[] {
  if (filterArea === undefined || excelTable !== undefined || filterArea.row !== headerRow) return [];
  let edge = rightEdgeOf(filterArea);
  const goes = (column: number): boolean => going.includes(column) || isEmpty(sheet, filterArea, column);
  if (going.some((column) => column < edge && column >= filterArea.column))
    while (edge > filterArea.column && goes(edge - 1)) edge -= 1;
  const columnCount = edge - filterArea.column;
  return columnCount <= 0 || columnCount === filterArea.columnCount
    ? []
    : [filterTo(sheet.name, filterArea, columnCount)];
}

function isEmpty(sheet: Extension['sheet'], { row, rowCount }: Area, column: number): boolean {
  return Array.from({ length: rowCount }, (_, n) => row + n).every(
    (one) => cellAt(sheet, one, column).formula === '',
  );
}

/** That the filter still is where it was when the plan was made. */
export function filterStands(edits: readonly SheetFilter[]): Expectation[] {
  return edits.map(({ sheet, before }) => ({ kind: 'filter-at', sheet, area: before }));
}

function filterTo(sheet: string, before: Area, columnCount: number): SheetFilter {
  return { kind: 'sheet-filter', sheet, before, after: { ...before, columnCount } };
}
