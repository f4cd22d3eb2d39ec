import type { KpiTable } from '../../../domain/kpi-table/kpiTable';
import { columnLetters, quoteSheetName } from '../../../domain/sheet/address';
import { lastColumnOf, type Area } from '../../../domain/sheet/area';
import { tableColumn } from '../../formula/structuredReference';
import { bodyRowsOf } from '../../extension/extension';
import { cellAt, columnArea, lastRowOf, rightEdgeOf } from '../../sheetCells';
import type { SheetSnapshot } from '../../snapshot';

/** How far a formula looks on where nothing stands beyond a table. */
const ROWS_AHEAD = 1000;
const COLUMNS_AHEAD = 50;
/** Sheets end here, those of .xls files at the first of each: a formula must not look beyond. */
const LAST_ROWS = [65_535, 1_048_575];
const LAST_COLUMNS = [255, 16_383];

/** Cells as formulas on other sheets call them: `KPIs!$B$2:$B$9`. */
export function absolute(sheet: SheetSnapshot, { row, column, rowCount, columnCount }: Area): string {
  const corner = (r: number, c: number): string => `$${columnLetters(c)}$${r + 1}`;
  const first = `${quoteSheetName(sheet.name)}!${corner(row, column)}`;
  return rowCount * columnCount === 1
    ? first
    : `${first}:${corner(row + rowCount - 1, column + columnCount - 1)}`;
}

/**
 * Cells of one column of a KPI table. A whole column of an Excel table is called by its name: then it grows with the
 * table.
 */
export function cellsInColumn(
  sheet: SheetSnapshot,
  table: KpiTable,
  column: number,
  first: number,
  last: number,
): string {
  const excelTable = excelTableOf(sheet, table);
  const body = excelTable && bodyRowsOf(excelTable);
  const name = excelTable?.columns[column - excelTable.area.column];
  return excelTable !== undefined && name !== undefined && body?.row === first && lastRowOf(body) === last
    ? tableColumn(excelTable.name, name)
    : absolute(sheet, columnArea(first, column, last - first + 1));
}

export function excelTableOf(
  sheet: SheetSnapshot,
  table: KpiTable,
): SheetSnapshot['tables'][number] | undefined {
  return sheet.tables.find(({ name }) => name === table.excelTable);
}

/** The rows of a KPI table, of an Excel table all but its header and totals. */
export function bodyOf(sheet: SheetSnapshot, table: KpiTable): Area {
  const excelTable = excelTableOf(sheet, table);
  return excelTable === undefined ? table.body : bodyRowsOf(excelTable);
}

/** The first row below `last` in which something stands in the table's columns; else a row far below. */
export function rowBelow(sheet: SheetSnapshot, table: KpiTable, last: number): number {
  const { grid } = sheet;
  const [left, right] = columnsOf(table);
  const end = grid === undefined ? last : lastRowOf(grid.area);
  for (let row = last + 1; row <= end; row += 1) {
    for (let column = left; column < right; column += 1)
      if (cellAt(sheet, row, column).formula !== '') return row;
  }
  return within(LAST_ROWS, last, last + ROWS_AHEAD);
}

function columnsOf({ header, body }: KpiTable): [first: number, end: number] {
  return [Math.min(header.column, body.column), Math.max(rightEdgeOf(header), rightEdgeOf(body))];
}

/** Whether a number stands in a cell, or a formula that may come to one. */
export function holdsFigure(sheet: SheetSnapshot, row: number, column: number): boolean {
  const { value, formula } = cellAt(sheet, row, column);
  return typeof value === 'number' || formula !== value;
}

/** The first column right of `last` in which something stands in the table's rows; else a column further on. */
export function columnBeside(sheet: SheetSnapshot, { header, body }: KpiTable, last: number): number {
  const { grid } = sheet;
  const end = grid === undefined ? last : lastColumnOf(grid.area);
  for (let column = last + 1; column <= end; column += 1) {
    for (let row = header.row; row <= lastRowOf(body); row += 1)
      if (cellAt(sheet, row, column).formula !== '') return column;
  }
  return within(LAST_COLUMNS, last, last + COLUMNS_AHEAD);
}

/** A line further on, but not behind the end of a sheet that the last one still lies before. */
function within(ends: readonly number[], last: number, ahead: number): number {
  return Math.min(ahead, ends.find((end) => last < end) ?? last);
}
