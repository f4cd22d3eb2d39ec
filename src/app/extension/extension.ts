import type { KpiTable } from '../../domain/kpi-table/kpiTable';
import type { Area } from '../../domain/sheet/area';
import { idText } from '../idText';
import { excelTableReferences, rangeReferences, type RowReferences } from '../register/rowReferences';
import { cellAt, lastRowOf } from '../sheetCells';
import type { SheetSnapshot, TableSnapshot } from '../snapshot';
import type { MirroredColumn } from '../trackedKeyResult';
import { idReference } from './mirrorFormula';

/** The columns that Keylift appended to a KPI table, as they stand now. */
export interface Extension {
  readonly sheet: SheetSnapshot;
  readonly excelTable?: TableSnapshot;
  /** The row of the headers. */
  readonly headerRow: number;
  /** The id cells: one column, the table's body rows. */
  readonly ids: Area;
  readonly mirrors: readonly Mirror[];
}

export interface Mirror {
  readonly column: MirroredColumn;
  /** The sheet's column, from 0. */
  readonly at: number;
}

/** The header over the ids. */
export function idHeaderOf({ sheet, headerRow, ids }: Extension): string {
  return String(cellAt(sheet, headerRow, ids.column).value);
}

/** How a mirrored cell in this row calls its id cell. */
export function idReferenceAt(extension: Extension, row: number): string {
  const header = extension.excelTable === undefined ? undefined : idHeaderOf(extension);
  return idReference(header, extension.ids.column, row);
}

/** How the register's formulas call the rows of this table. */
export function referencesOf({ sheet, excelTable, ids }: Extension): RowReferences {
  return excelTable === undefined
    ? rangeReferences(sheet.name, ids, ids.column)
    : excelTableReferences(excelTable, excelTable.columns, ids.column);
}

/** The rows that have an id, top to bottom; the same id may stand in two. */
export function idsIn({ sheet, ids }: Extension): { readonly id: string; readonly row: number }[] {
  const found: { id: string; row: number }[] = [];
  for (let row = ids.row; row <= lastRowOf(ids); row += 1) {
    const id = idText(cellAt(sheet, row, ids.column).value);
    if (id !== '') found.push({ id, row });
  }
  return found;
}

/** The rows between headers and totals. */
export function bodyRowsOf({ area, showHeaders, showTotals }: TableSnapshot): Area {
  const headers = showHeaders ? 1 : 0;
  return { ...area, row: area.row + headers, rowCount: area.rowCount - headers - (showTotals ? 1 : 0) };
}

/** The extension that belongs to a KPI table: the nearest id column in its rows, right of where it begins. */
export function extensionOf(extensions: readonly Extension[], table: KpiTable): Extension | undefined {
  const { row, rowCount, column } = table.body;
  return extensions
    .filter(({ sheet, excelTable, ids }) => {
      if (sheet.id !== table.sheetId || excelTable?.name !== table.excelTable) return false;
      return ids.row < row + rowCount && row < ids.row + ids.rowCount && ids.column > column;
    })
    .sort((a, b) => a.ids.column - b.ids.column)[0];
}
