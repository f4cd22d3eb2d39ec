import { bodyRowsOf } from '../../extension/extension';
import { columnArea, contains, lastRowOf } from '../../sheetCells';
import { absolute, cellsInColumn, excelTableOf, holdsFigure, rowBelow } from './cells';
import { dateHeads, headAt } from './dateHeads';
import type { Line } from './figureLine';
import type { PlacedKpi } from './measure';

/** The column of a KPI, where KPIs stand side by side. Places are rows. */
export function columnLine({ sheet, table, kpi }: PlacedKpi): Line {
  const { column } = kpi.nameCell;
  const excelTable = excelTableOf(sheet, table);
  const rows = excelTable && bodyRowsOf(excelTable);
  const cells = (first: number, last: number): string => cellsInColumn(sheet, table, column, first, last);
  const dates = dateHeads(sheet, table);
  return {
    cells,
    places: (first, last) => `ROW(${cells(first, last)})`,
    place: (row) => `ROW(${absolute(sheet, columnArea(row, column, 1))})`,
    ...(rows === undefined
      ? {}
      : {
          whole: [rows.row, lastRowOf(rows)],
          totals: table.fields
            .filter(({ at, role }) => role !== 'period' && contains(rows, at, rows.column))
            .filter(({ at }) => holdsFigure(sheet, at, column))
            .map(({ at }) => at),
        }),
    edgeAfter: (last) => {
      const at = rowBelow(sheet, table, last);
      return { at, holdsFigure: holdsFigure(sheet, at, column) };
    },
    edgeBefore: (first) =>
      first === 0 ? undefined : { at: first - 1, holdsFigure: holdsFigure(sheet, first - 1, column) },
    ...(dates === undefined
      ? {}
      : {
          dates: {
            cells: (first, last) => cellsInColumn(sheet, table, dates, first, last),
            holdsNumber: (at) => headAt(sheet, table, dates, at) !== undefined,
          },
        }),
  };
}
