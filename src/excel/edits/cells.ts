import type { CellInput, CellInputs } from '../../app/plan';
import type { Area } from '../../domain/sheet/area';
import type { CellValue } from '../../domain/sheet/cellValue';
import { cellsOf, part, rangeAt } from '../ranges';
import type { EditHandler, EditOf } from './edit';

/** Rows of cells written by one assignment: Excel slows down above. */
const ROWS_A_WRITE = 10_000;

export const writeCells: EditHandler<EditOf<'write-cells'>> = {
  carryOut(workbook, { sheet, area, after }) {
    for (let row = 0; row < area.rowCount; row += ROWS_A_WRITE) {
      const rows = after.slice(row, row + ROWS_A_WRITE);
      const range = rangeAt(workbook, sheet, part(area, row, 0, rows.length, area.columnCount));
      range.formulas = rows.map((cells) => [...cells]);
    }
  },
  observe(workbook, { sheet, area, after }) {
    return observeCells(workbook, sheet, area, after);
  },
};

export const fillDown: EditHandler<EditOf<'fill-down'>> = {
  carryOut(workbook, { sheet, area, formulas }) {
    const first = rangeAt(workbook, sheet, part(area, 0, 0, 1, area.columnCount));
    first.formulas = [[...formulas]];
    if (area.rowCount === 1) return;
    const rest = rangeAt(workbook, sheet, part(area, 1, 0, area.rowCount - 1, area.columnCount));
    rest.copyFrom(first, 'Formulas');
  },
  /** The first row tells that it was written, the last that it was filled; all of it would not fit a response. */
  observe(workbook, { sheet, area, formulas }) {
    const first = observeCells(workbook, sheet, part(area, 0, 0, 1, area.columnCount), [formulas]);
    const last = rangeAt(workbook, sheet, part(area, area.rowCount - 1, 0, 1, area.columnCount)).load(
      'formulas',
    );
    return () => first() && (cellsOf(last.formulas)?.[0] ?? []).every((cell) => String(cell).startsWith('='));
  },
};

export const clearFill: EditHandler<EditOf<'clear-fill'>> = {
  carryOut(workbook, { sheet, area }) {
    rangeAt(workbook, sheet, area).clear('Contents');
  },
  observe(workbook, { sheet, area }) {
    const left = rangeAt(workbook, sheet, area).getUsedRangeOrNullObject(true).load('address');
    return () => left.isNullObject;
  },
};

/** Whether cells hold what was meant for them. */
export function observeCells(
  workbook: Excel.Workbook,
  sheet: string,
  area: Area,
  inputs: CellInputs,
): () => boolean {
  const range = rangeAt(workbook, sheet, area).load('formulas');
  return () => {
    const found = cellsOf(range.formulas);
    return (
      found !== undefined &&
      inputs.every((row, r) => row.every((input, c) => input === null || isShownAs(input, found[r]?.[c])))
    );
  };
}

/**
 * Reading a formula back loses the apostrophe that says "this is text" (office-js #6687); text that was read may begin
 * with one of its own.
 */
function isShownAs(input: Exclude<CellInput, null>, found: CellValue | undefined): boolean {
  return found === input || (typeof input === 'string' && input.startsWith("'") && found === input.slice(1));
}
