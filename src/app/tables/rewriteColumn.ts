import { bodyRowsOf } from '../extension/extension';
import { inRow } from '../formula/inRow';
import type { CellInput, Edit } from '../plan';
import { columnArea, inputAt } from '../sheetCells';
import type { RegisterTable } from '../register/findRegister';

/**
 * Changes some cells of a register column by writing the whole column: Excel may spread a formula that is written to
 * one cell of a table's column over all of it.
 * @param column the sheet's column, from 0
 * @param changes by the sheet's row
 */
export function rewriteColumn(
  { sheet, table }: RegisterTable,
  column: number,
  changes: ReadonlyMap<number, CellInput>,
): Edit {
  const body = bodyRowsOf(table);
  const rows = Array.from({ length: body.rowCount }, (_, n) => body.row + n);
  const before = rows.map((row) => inputAt(sheet, row, column));
  const after = rows.map((row, n) => {
    const changed = changes.get(row);
    return changed === undefined ? (before[n] ?? '') : inRow(changed, table.columns, table.area.column, row);
  });
  const cells = (inputs: readonly CellInput[]): CellInput[][] => inputs.map((input) => [input]);
  return {
    kind: 'write-cells',
    sheet: sheet.name,
    area: columnArea(body.row, column, body.rowCount),
    before: cells(before),
    after: cells(after),
    afresh: true,
  };
}
