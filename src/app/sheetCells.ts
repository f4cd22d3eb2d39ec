import type { Area } from '../domain/sheet/area';
import type { CellValue } from '../domain/sheet/cellValue';
import { literal } from './formula/escapeText';
import type { SheetSnapshot, Snapshot } from './snapshot';

/** What stands in one cell; empty beyond what was read. */
export interface CellContent {
  readonly value: CellValue;
  /** With its `=`, else the constant again. */
  readonly formula: CellValue;
  readonly numberFormat: string;
}

const EMPTY: CellContent = { value: '', formula: '', numberFormat: 'General' };

/** The cell of a sheet at a row and column counted from 0. */
export function cellAt(sheet: SheetSnapshot, row: number, column: number): CellContent {
  const { grid } = sheet;
  if (grid === undefined) return EMPTY;
  const r = row - grid.area.row;
  const c = column - grid.area.column;
  const value = grid.values[r]?.[c];
  if (value === undefined) return EMPTY;
  return {
    value,
    formula: grid.formulas[r]?.[c] ?? value,
    numberFormat: grid.numberFormats[r]?.[c] ?? 'General',
  };
}

/** What has to be written to a cell to bring back what stands in it now. */
export function inputAt(sheet: SheetSnapshot, row: number, column: number): CellValue {
  const { value, formula } = cellAt(sheet, row, column);
  return inputOf(formula, value);
}

/** What has to be written to a cell to bring back what was read of it. */
export function inputOf(formula: CellValue, value: CellValue): CellValue {
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  return isFormula ? formula : literal(formula);
}

export function sheetById(snapshot: Snapshot, id: string): SheetSnapshot | undefined {
  return snapshot.sheets.find((sheet) => sheet.id === id);
}

/** Sheet names are equal for Excel whatever their case. */
export function sheetByName(snapshot: Snapshot, name: string): SheetSnapshot | undefined {
  return snapshot.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}

/** The first of `name`, `name 2`, `name 3` … that is not taken; case does not count. */
export function freeName(name: string, taken: readonly string[], separator = ' '): string {
  const lower = new Set(taken.map((one) => one.toLowerCase()));
  let candidate = name;
  for (let n = 2; lower.has(candidate.toLowerCase()); n += 1) candidate = `${name}${separator}${n}`;
  return candidate;
}

/** A column of cells. */
export function columnArea(row: number, column: number, rowCount: number): Area {
  return { row, column, rowCount, columnCount: 1 };
}

export function lastRowOf(area: Area): number {
  return area.row + area.rowCount - 1;
}

/** The first column right of the area. */
export function rightEdgeOf(area: Area): number {
  return area.column + area.columnCount;
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.row && row <= lastRowOf(area) && column >= area.column && column < rightEdgeOf(area);
}
