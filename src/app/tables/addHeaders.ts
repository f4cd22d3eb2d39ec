import type { Edit } from '../plan';
import { cellAt, rightEdgeOf } from '../sheetCells';
import type { TableSnapshot } from '../snapshot';
import type { OwnTable } from './ownSheet';

/** A table with columns added at its right edge, such as those that somebody deleted; where that is taken, as it is. */
export function addHeaders(
  { sheet, table }: OwnTable,
  headers: readonly string[],
): { table: TableSnapshot; edits: Edit[] } {
  const { area } = table;
  const free = headers.every((_, n) =>
    Array.from({ length: area.rowCount }, (__, row) =>
      cellAt(sheet, area.row + row, rightEdgeOf(area) + n),
    ).every(({ formula }) => formula === ''),
  );
  if (headers.length === 0 || !free) return { table, edits: [] };
  return {
    table: {
      ...table,
      columns: [...table.columns, ...headers],
      area: { ...area, columnCount: area.columnCount + headers.length },
    },
    edits: headers.map((header, n): Edit => {
      const index = table.columns.length + n;
      return { kind: 'insert-table-column', sheet: sheet.name, table: table.name, index, header };
    }),
  };
}
