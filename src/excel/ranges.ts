import type { Area } from '../domain/sheet/area';
import type { CellValue } from '../domain/sheet/cellValue';

/** The range of an area on the sheet of that name. */
export function rangeAt(workbook: Excel.Workbook, sheet: string, area: Area): Excel.Range {
  return sheetNamed(workbook, sheet).getRangeByIndexes(
    area.row,
    area.column,
    area.rowCount,
    area.columnCount,
  );
}

/** The sheets asked for in each request: asking again for each range would make requests a good deal larger. */
const askedFor = new WeakMap<Excel.Workbook, Map<string, Excel.Worksheet>>();

function sheetNamed(workbook: Excel.Workbook, name: string): Excel.Worksheet {
  const sheets = askedFor.get(workbook) ?? new Map<string, Excel.Worksheet>();
  askedFor.set(workbook, sheets);
  const sheet = sheets.get(name) ?? workbook.worksheets.getItem(name);
  sheets.set(name, sheet);
  return sheet;
}

/** What to load of a range for `areaOf`. */
export const AREA_PROPERTIES = 'rowIndex,columnIndex,rowCount,columnCount';

/** The area of a loaded range. */
export function areaOf(range: Excel.Range): Area {
  return {
    row: range.rowIndex,
    column: range.columnIndex,
    rowCount: range.rowCount,
    columnCount: range.columnCount,
  };
}

/** How many cells an area has. */
export function sizeOf(area: Area | undefined): number {
  return area ? area.rowCount * area.columnCount : 0;
}

/** An area inside another, counted from its first cell. */
export function part(area: Area, row: number, column: number, rowCount: number, columnCount: number): Area {
  return { row: area.row + row, column: area.column + column, rowCount, columnCount };
}

/**
 * A scalar where Office.js declares a matrix: it documents that one value is applied to every cell of the range, which
 * keeps the request small, but its types do not say so.
 */
export function everyCell(value: string): string[][] {
  return value as unknown as string[][];
}

function isCellValue(value: unknown): value is CellValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/**
 * Cells as Excel returned them. Above its limits Excel answers `null` instead of failing; that must not
 * pass for an empty sheet.
 *
 * @returns undefined where the answer is not a matrix of values.
 */
export function cellsOf(matrix: unknown): readonly (readonly CellValue[])[] | undefined {
  return isMatrix(matrix, isCellValue) ? matrix : undefined;
}

/** Number formats as Excel returned them; undefined where the answer is not a matrix of texts. */
export function textsOf(matrix: unknown): readonly (readonly string[])[] | undefined {
  return isMatrix(matrix, (value) => typeof value === 'string') ? matrix : undefined;
}

function isMatrix<T>(matrix: unknown, isItem: (value: unknown) => value is T): matrix is T[][] {
  return Array.isArray(matrix) && matrix.every((row) => Array.isArray(row) && row.every(isItem));
}

/** What to load of a range for `rawCellsOf`. */
export const GRID_PROPERTIES = `${AREA_PROPERTIES},values,formulas,numberFormat`;

/** Cells as Excel returned them, not looked at yet. */
export interface RawCells {
  readonly area: Area;
  readonly values: unknown;
  readonly formulas: unknown;
  readonly numberFormats: unknown;
}

/** The cells of a loaded range. */
export function rawCellsOf(range: Excel.Range): RawCells {
  const { values, formulas, numberFormat } = range;
  return { area: areaOf(range), values, formulas, numberFormats: numberFormat };
}
