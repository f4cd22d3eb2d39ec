import { translateFormula } from '../../formula/translateFormula';
import type { Area } from '../area';
import { intersectAreas } from '../area';
import type { Cell } from '../cell';
import { formatAt } from '../formatAt';
import type { Sheet } from '../sheet';
import type { Table, TableColumn } from '../table';
import { bodyArea, replaceTable } from './tableAreas';

/** The formula a column has in each row. A column's formula is kept as it stands in the first row of the body. */
class ColumnFormula {
  /** Structured references read alike in every row: no need to translate. */
  private readonly sameEverywhere: boolean;

  constructor(
    readonly atTop: string,
    private readonly top: number,
  ) {
    this.sameEverywhere = translateFormula(atTop, 1, 0) === atTop;
  }

  static from(formula: string, row: number, top: number): ColumnFormula {
    return new ColumnFormula(translateFormula(formula, top - row, 0), top);
  }

  inRow(row: number): string {
    return this.sameEverywhere ? this.atTop : translateFormula(this.atTop, row - this.top, 0);
  }
}

/**
 * After cells of a table's body were written. One formula written where the rest of the column is empty, or over a
 * calculated column, fills the column and is remembered for rows to come; constants over a whole column end it.
 * @returns whether a column's formula is another one now
 */
export function fillCalculatedColumns(sheet: Sheet, table: Table, written: Area): boolean {
  const body = bodyArea(table);
  const touched = intersectAreas(body, written);
  if (!touched) return false;
  const columns = table.columns.map((column, index) => {
    const at = table.area.left + index;
    if (at < touched.left || at > touched.right) return column;
    return fillColumn(sheet, body, column, { ...touched, left: at, right: at });
  });
  if (columns.every((column, index) => column === table.columns[index])) return false;
  replaceTable(sheet, { ...table, columns });
  return true;
}

function fillColumn(sheet: Sheet, body: Area, column: TableColumn, written: Area): TableColumn {
  const at = written.left;
  const formulas = Array.from({ length: written.bottom - written.top + 1 }, (_, i) =>
    sheet.cells.get(written.top + i, at),
  ).map((cell) => (cell?.array ? undefined : cell?.formula));
  const wholeColumn = written.top === body.top && written.bottom === body.bottom;
  const first = formulas[0];
  if (first === undefined) {
    if (!wholeColumn || formulas.some((formula) => formula !== undefined)) return column;
    const { formula: _, ...rest } = column;
    return column.formula === undefined ? column : rest;
  }
  const filled = ColumnFormula.from(first, written.top, body.top);
  if (formulas.some((formula, i) => formula !== filled.inRow(written.top + i))) return column;
  if (!wholeColumn) {
    if (!restIsFree(sheet, body, column, written)) return column;
    // Rows that hold the formula already keep their values.
    for (let row = body.top; row <= body.bottom; row++)
      if (sheet.cells.get(row, at)?.formula !== filled.inRow(row)) putFormula(sheet, row, at, filled.inRow(row));
  }
  return column.formula === filled.atTop ? column : { ...column, formula: filled.atTop };
}

/** Whether the cells that were not written are empty, or all hold the formula the column had before. */
function restIsFree(sheet: Sheet, body: Area, column: TableColumn, written: Area): boolean {
  const before = column.formula === undefined ? undefined : new ColumnFormula(column.formula, body.top);
  for (let row = body.top; row <= body.bottom; row++) {
    if (row >= written.top && row <= written.bottom) continue;
    const cell = sheet.cells.get(row, written.left);
    if (!isEmpty(cell) && (before === undefined || cell?.formula !== before.inRow(row))) return false;
  }
  return true;
}

/**
 * Gives rows that have come to a table the formulas of its calculated columns.
 * @param into `blank cells` leaves alone what stood there before the table grew over it
 */
export function fillNewRows(
  sheet: Sheet,
  table: Table,
  firstRow: number,
  lastRow: number,
  into: 'all cells' | 'blank cells' = 'all cells',
): void {
  const body = bodyArea(table);
  table.columns.forEach((column, index) => {
    if (column.formula === undefined) return;
    const formula = new ColumnFormula(column.formula, body.top);
    const at = table.area.left + index;
    for (let row = Math.max(firstRow, body.top); row <= Math.min(lastRow, body.bottom); row++)
      if (into === 'all cells' || isEmpty(sheet.cells.get(row, at)))
        putFormula(sheet, row, at, formula.inRow(row));
  });
}

function isEmpty(cell: Cell | undefined): boolean {
  return !cell || (cell.value === null && cell.formula === undefined);
}

function putFormula(sheet: Sheet, row: number, column: number, formula: string): void {
  sheet.cells.set(row, column, { value: null, formula, format: formatAt(sheet, row, column) });
}
