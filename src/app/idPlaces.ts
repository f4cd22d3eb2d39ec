import type { Kpi } from '../domain/kpi';
import type { KpiTable } from '../domain/kpi-table/kpiTable';
import { extensionOf, idsIn, type Extension } from './extension/extension';
import type { CellInput, Edit } from './plan';
import { bearsName } from './register/linkedName';
import { columnArea, inputAt } from './sheetCells';

/** A cell of an id column that holds a certain id. */
export interface IdPlace {
  readonly extension: Extension;
  readonly row: number;
}

/** Where an id stands in KPI tables, by rows and tables from top to bottom. */
export function placesOf(extensions: readonly Extension[], id: string): IdPlace[] {
  return extensions.flatMap((extension) =>
    idsIn(extension)
      .filter((one) => one.id === id)
      .map(({ row }) => ({ extension, row })),
  );
}

/** The KPI in whose row an id stands, if one is found there. */
export function kpiAt(
  tables: readonly KpiTable[],
  extensions: readonly Extension[],
  { extension, row }: IdPlace,
): Kpi | undefined {
  return tables
    .filter((table) => extensionOf(extensions, table) === extension)
    .flatMap(({ kpis }) => kpis)
    .find(({ nameCell }) => nameCell.row === row);
}

/** Of the places where an id stands, the one to keep: that of the KPI which bears the name, else the first. */
export function keptPlace(
  tables: readonly KpiTable[],
  extensions: readonly Extension[],
  places: readonly IdPlace[],
  name: string | undefined,
): IdPlace | undefined {
  if (name === undefined) return places[0];
  const bearing = places.filter((place) => {
    const kpi = kpiAt(tables, extensions, place);
    return kpi !== undefined && bearsName(kpi, name);
  });
  return bearing.length === 1 ? bearing[0] : places[0];
}

/**
 * Writes ids into cells of one id column.
 * @param inputs by the sheet's row; `''` empties the cell. The rows between are left alone
 */
export function writeIdCells({ sheet, ids }: Extension, inputs: ReadonlyMap<number, CellInput>): Edit {
  const rows = [...inputs.keys()];
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  const area = columnArea(first, ids.column, last - first + 1);
  const cells = Array.from({ length: area.rowCount }, (_, n) => first + n);
  return {
    kind: 'write-cells',
    sheet: sheet.name,
    area,
    before: cells.map((row) => [inputs.has(row) ? inputAt(sheet, row, ids.column) : null]),
    after: cells.map((row) => [inputs.get(row) ?? null]),
  };
}
