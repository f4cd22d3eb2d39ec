import { formatsDown, inputsDown, isFormula } from './columnContent';
import { bodyRowsOf } from '../extension/extension';
import { joinNeighbours, type ColumnwiseEdit } from '../joinNeighbours';
import type { CellInput, Edit } from '../plan';
import { columnArea } from '../sheetCells';
import type { SheetSnapshot, TableSnapshot } from '../snapshot';

/**
 * Takes rows out of a table. The last row of all stays, blank, so that formulas over the table's columns keep them; what
 * the team's own columns calculate stays in it, too: that is for the rows that come.
 * @param indexes body rows from 0
 * @param own the columns that are Keylift's
 */
export function deleteRows(
  sheet: SheetSnapshot,
  table: TableSnapshot,
  indexes: readonly number[],
  own: readonly string[],
): Edit[] {
  const body = bodyRowsOf(table);
  const columns = table.columns.map((_, index) => inputsDown(sheet, table, index));
  const inputs = Array.from({ length: body.rowCount }, (_, row) => columns.map((cells) => cells[row] ?? ''));
  const formatsOf = (index: number): string[] =>
    table.columns.flatMap((_, n) => formatsDown(sheet, body.row + index, body.column + n, 1));
  const isAll = indexes.length === body.rowCount;
  const gone = [...indexes].sort((a, b) => a - b).slice(isAll ? 1 : 0);
  const remove: Edit = {
    kind: 'delete-table-rows',
    sheet: sheet.name,
    table: table.name,
    body,
    indexes: gone,
    inputs,
    formats: gone.map(formatsOf),
  };
  if (!isAll) return [remove];
  const emptied = (inputs[0] ?? []).map((input, n): CellInput => {
    return isFormula(input) && !own.includes(table.columns[n] ?? '') ? null : input;
  });
  const area = { ...body, rowCount: 1 };
  return [
    remove,
    ...plainFormats(sheet, area),
    {
      kind: 'write-cells',
      sheet: sheet.name,
      area,
      before: [emptied],
      after: [emptied.map((input) => (input === null ? null : ''))],
    },
  ];
}

function plainFormats(
  sheet: SheetSnapshot,
  { row, column, columnCount }: ReturnType<typeof bodyRowsOf>,
): Edit[] {
  return joinNeighbours(
    Array.from({ length: columnCount }, (_, n): ColumnwiseEdit => {
      const [format = 'General'] = formatsDown(sheet, row, column + n, 1);
      const area = columnArea(row, column + n, 1);
      const after = [{ format: 'General', rows: 1 }];
      return { kind: 'number-format', sheet: sheet.name, area, before: [{ format, rows: 1 }], after };
    }),
  );
}
