import { type Area, areasOverlap, columnCount, MAX_COLUMNS, MAX_ROWS, rowCount } from '../model/area';
import { formatAt, putCell } from '../model/formatAt';
import type { Sheet } from '../model/sheet';
import { ErrorValue, type Scalar } from '../model/value';
import type { FormulaCell } from './formulaCell';
import type { Matrix } from './operand';

/** Told of each cell whose value has changed. */
export type NoteChanged = (sheet: Sheet, row: number, column: number) => void;

/** Puts a formula's result into its cell. */
export function storeValue(formula: FormulaCell, result: Scalar, noteChanged: NoteChanged): void {
  const { sheet, row, column, cell } = formula;
  // Excel has no negative zero.
  const value = result === 0 ? 0 : result;
  if (isSame(cell.value, value)) return;
  formula.cell = { ...cell, value };
  sheet.cells.set(row, column, formula.cell);
  noteChanged(sheet, row, column);
}

/**
 * Puts the values of an array formula into the cells it fills. An entered array keeps its area (cells beyond the result
 * are #N/A); a dynamic one takes what it needs, or shows #SPILL! where something stands in its way.
 */
export function storeArray(formula: FormulaCell, result: Matrix, noteChanged: NoteChanged): void {
  const { array } = formula.cell;
  if (!array) return;
  if (!array.dynamic) {
    fill(formula, array.area, (row, column) => fixedValue(result, row, column), noteChanged);
    return;
  }
  const wanted: Area = {
    top: formula.row,
    left: formula.column,
    bottom: formula.row + result.rows - 1,
    right: formula.column + result.columns - 1,
  };
  const blocked = isBlocked(formula, array.area, wanted);
  const area = blocked ? { ...wanted, bottom: wanted.top, right: wanted.left } : wanted;
  clearBeyond(formula, array.area, area, noteChanged);
  const changedArea = !(
    rowCount(area) === rowCount(array.area) && columnCount(area) === columnCount(array.area)
  );
  if (changedArea) {
    formula.cell = { ...formula.cell, array: { area, dynamic: true } };
    formula.sheet.cells.set(formula.row, formula.column, formula.cell);
  }
  const value = (row: number, column: number): Scalar =>
    blocked ? ErrorValue.of('#SPILL!') : (result.at(row, column) ?? 0);
  fill(formula, area, value, noteChanged);
}

function fixedValue(result: Matrix, row: number, column: number): Scalar {
  const r = result.rows === 1 ? 0 : row;
  const c = result.columns === 1 ? 0 : column;
  return r < result.rows && c < result.columns ? (result.at(r, c) ?? 0) : ErrorValue.of('#N/A');
}

function fill(
  formula: FormulaCell,
  area: Area,
  valueAt: (row: number, column: number) => Scalar,
  noteChanged: NoteChanged,
): void {
  const { sheet } = formula;
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      const value = valueAt(row - area.top, column - area.left);
      if (row === formula.row && column === formula.column) {
        storeValue(formula, value, noteChanged);
        continue;
      }
      const cell = sheet.cells.get(row, column);
      if (cell?.array && isSame(cell.value, value)) continue;
      const array = { area, dynamic: formula.cell.array?.dynamic ?? false };
      sheet.cells.set(row, column, { format: formatAt(sheet, row, column), ...cell, value, array });
      noteChanged(sheet, row, column);
    }
}

/**
 * Whether something is in the way of an array: what stands in a cell that it would newly take, a table ("spilled array
 * formulas aren't supported in Excel tables"), merged cells, the sheet's end. A single value needs no more than its cell.
 */
function isBlocked(formula: FormulaCell, had: Area, wanted: Area): boolean {
  if (rowCount(wanted) * columnCount(wanted) === 1) return false;
  if (wanted.bottom >= MAX_ROWS || wanted.right >= MAX_COLUMNS) return true;
  const { merges, tables } = formula.sheet;
  if ([...merges, ...tables.map((table) => table.area)].some((area) => areasOverlap(area, wanted)))
    return true;
  for (const [row, column, cell] of formula.sheet.cells.within(wanted)) {
    const own =
      row >= had.top && row <= had.bottom && column >= had.left && column <= had.right && cell.array;
    const itself = row === formula.row && column === formula.column;
    if (!own && !itself && (cell.value !== null || cell.formula !== undefined)) return true;
  }
  return false;
}

/** Empties the cells that the array no longer fills. */
function clearBeyond(formula: FormulaCell, had: Area, area: Area, noteChanged: NoteChanged): void {
  for (const [row, column, cell] of [...formula.sheet.cells.within(had)]) {
    if ((row <= area.bottom && column <= area.right) || !cell.array || cell.formula !== undefined) continue;
    putCell(formula.sheet, row, column, { value: null, format: cell.format });
    noteChanged(formula.sheet, row, column);
  }
}

/**
 * Whether a result is what the cell holds already. Numbers that agree in 14 digits are: another order of addition must
 * not make a file's value look edited.
 */
function isSame(before: Scalar, after: Scalar): boolean {
  if (before === after) return true;
  if (typeof before !== 'number' || typeof after !== 'number') return false;
  return Math.abs(before - after) <= Math.max(Math.abs(before), Math.abs(after)) * 1e-14;
}
