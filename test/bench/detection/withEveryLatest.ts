import type { Grid } from '../../../src/domain/sheet/grid';
import { valueAt } from '../../../src/domain/sheet/grid';
import { cellAddress, columnIndex, parseAddress } from '../../../src/domain/sheet/address';
import { lastColumnOf, lastRowOf } from '../../../src/domain/sheet/area';
import { parseFigure, type NumberCulture } from '../../../src/domain/sheet/figureText';
import type { ExpectedKpi, ExpectedTable } from './expectedTable';

/**
 * The table with the latest cell of each KPI that the truth only lists: the last cell along the periods that holds a
 * figure, as the truth defines it. Where this does not lead to those cells that the truth tells, it is not to be
 * trusted for the others, and they keep none.
 */
export function withEveryLatest(table: ExpectedTable, grid: Grid, culture: NumberCulture): ExpectedTable {
  const latestOf = (kpi: ExpectedKpi): string | undefined => latestCell(table, kpi, grid, culture);
  const told = table.kpis.filter((kpi) => kpi.latestCell !== undefined);
  if (told.length === 0 || told.some((kpi) => kpi.latestCell !== latestOf(kpi))) return table;
  return {
    ...table,
    kpis: table.kpis.map((kpi) => {
      const latest = kpi.latestCell ?? latestOf(kpi);
      return latest === undefined ? kpi : { ...kpi, latestCell: latest };
    }),
  };
}

function latestCell(
  table: ExpectedTable,
  { nameCell }: ExpectedKpi,
  grid: Grid,
  culture: NumberCulture,
): string | undefined {
  const name = parseAddress(nameCell)?.area;
  if (name === undefined) return undefined;
  return cellsInTime(table, name)
    .filter(({ row, column }) => isFigure(valueAt(grid, row, column), culture))
    .map(({ row, column }) => cellAddress(row, column))
    .at(-1);
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** The cells in which a KPI's figures may stand, the latest last; none where nobody knows. */
function cellsInTime({ orientation, axis, figures }: ExpectedTable, name: Place): readonly Place[] {
  const { current, periods, totals } = figures;
  if (current !== undefined)
    return /^\d/.test(current)
      ? [{ row: Number(current) - 1, column: name.column }]
      : [{ row: name.row, column: columnIndex(current) }];
  if (axis?.order === undefined) return [];
  const cells = periods.flatMap((area): Place[] => {
    const places: Place[] = [];
    if (orientation === 'kpis-in-rows')
      for (let column = area.column; column <= lastColumnOf(area); column += 1)
        if (!totals.some((total) => /^[A-Z]/.test(total) && columnIndex(total) === column))
          places.push({ row: name.row, column });
    if (orientation === 'kpis-in-columns')
      for (let row = area.row; row <= lastRowOf(area); row += 1)
        if (!totals.includes(String(row + 1))) places.push({ row, column: name.column });
    return places;
  });
  return axis.order === 'descending' ? cells.reverse() : cells;
}

function isFigure(value: ReturnType<typeof valueAt>, culture: NumberCulture): boolean {
  if (typeof value === 'number') return true;
  return typeof value === 'string' && parseFigure(value, culture) !== undefined;
}
