import type { CellInput, CellInputs } from '../../app/cellInput';
import type { EditOf } from '../../app/edits/edit';
import { sameFormula } from '../../app/formula/sameFormula';
import type { Area } from '../../domain/sheet/area';
import type { CellValue } from '../../domain/sheet/cellValue';
import { cellsOf, part, rangeAt } from '../ranges';
import type { EditHandler } from './edit';

/** Rows of cells written by one assignment: Excel slows down above. */
const ROWS_A_WRITE = 10_000;

export const writeCells: EditHandler<EditOf<'write-cells'>> = {
  carryOut(workbook, { sheet, area, after, afresh }) {
    if (afresh === true) writeInputs(workbook, sheet, area, constantsFor(after));
    writeInputs(workbook, sheet, area, after);
  },
  observe(workbook, { sheet, area, after }) {
    return observeCells(workbook, sheet, area, after);
  },
};

function writeInputs(workbook: Excel.Workbook, sheet: string, area: Area, inputs: CellInputs): void {
  for (let row = 0; row < area.rowCount; row += ROWS_A_WRITE) {
    const rows = inputs.slice(row, row + ROWS_A_WRITE);
    const range = rangeAt(workbook, sheet, part(area, row, 0, rows.length, area.columnCount));
    range.formulas = rows.map((cells) => [...cells]);
  }
}

/** What goes into a column's cells before its formulas: see `afresh`. */
export function constantsFor(inputs: CellInputs): CellInputs {
  return inputs.map((cells) => cells.map((input) => (input === null ? null : 0)));
}

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
 * Excel prints a formula in its own way. Reading one back loses the apostrophe that says "this is text" (office-js
 * #6687); text that was read may begin with one of its own.
 */
function isShownAs(input: Exclude<CellInput, null>, found: CellValue | undefined): boolean {
  if (found === undefined) return false;
  return (
    sameFormula(input, found) ||
    (typeof input === 'string' && input.startsWith("'") && found === input.slice(1))
  );
}
