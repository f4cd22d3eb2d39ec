import { cellAt } from '../../sheetCells';
import { absolute, columnBeside } from './cells';
import { dateHeads, headAt } from './dateHeads';
import type { PlacedKpi } from './measure';
import type { Edge, Line } from './figureLine';
import { WORDS } from './rowLine';

/** So many free columns beside a table may take its next periods. */
const COLUMNS_AHEAD = 12;

/**
 * The row of a KPI by its cells, where its table has no room for an id. Formulas keep to these cells when the table
 * moves, and not when it is sorted. Places are columns.
 */
export function placedRowLine(placed: PlacedKpi): Line {
  const { sheet, table, kpi } = placed;
  const { row } = kpi.nameCell;
  const inRow = (line: number, first: number, last: number): string =>
    absolute(sheet, { row: line, column: first, rowCount: 1, columnCount: last - first + 1 });
  const cells = (first: number, last: number): string => inRow(row, first, last);
  const fields = new Map(table.fields.map((field) => [field.at, field]));
  const dates = dateHeads(sheet, table);
  return {
    cells,
    places: (first, last) => `COLUMN(${cells(first, last)})`,
    place: (at) => `COLUMN(${cells(at, at)})`,
    edgeAfter: (last) => {
      const field = fields.get(last + 1);
      if (field === undefined) return edgeBeyond(placed, last);
      // The formulas in Keylift's own columns read the register: reading them would go in a circle.
      return field.role === 'keylift' ? undefined : { at: last + 1, holdsFigure: field.header !== '' };
    },
    edgeBefore: (first) => {
      const role = fields.get(first - 1)?.role;
      return role === undefined ? undefined : { at: first - 1, holdsFigure: !WORDS.includes(role) };
    },
    ...(dates === undefined
      ? {}
      : {
          dates: {
            cells: (first, last) => inRow(dates, first, last),
            holdsNumber: (at) => headAt(sheet, table, dates, at) !== undefined,
          },
        }),
  };
}

/** The free columns beside the table; where there are none, what stands there, unless that may read the register. */
function edgeBeyond({ sheet, table, kpi }: PlacedKpi, last: number): Edge | undefined {
  const free = Math.min(columnBeside(sheet, table, last) - 1, last + COLUMNS_AHEAD);
  if (free > last) return { at: free, holdsFigure: false };
  const { value, formula } = cellAt(sheet, kpi.nameCell.row, last + 1);
  return formula === value ? { at: last + 1, holdsFigure: true } : undefined;
}
