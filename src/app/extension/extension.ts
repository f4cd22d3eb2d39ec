import { parseTrackingId } from '../../domain/keyResult';
import type { KpiTable } from '../../domain/kpi-table/kpiTable';
import { columnLetters, quoteSheetName } from '../../domain/sheet/address';
import type { Area } from '../../domain/sheet/area';
import { idText } from '../idText';
import { excelTableReferences, rangeReferences, type RowReferences } from '../register/rowReferences';
import { cellAt, lastRowOf } from '../sheetCells';
import type { SheetSnapshot, TableSnapshot } from '../snapshot';
import type { MirroredColumn } from '../trackedKeyResult';
import { idReference, isMirrorFormula, LOST_REFERENCE, mirroredColumnOf } from './mirrorFormula';

/** The columns that Keylift appended to a KPI table, as they stand now. */
export interface Extension {
  readonly sheet: SheetSnapshot;
  readonly excelTable?: TableSnapshot;
  /** The row of the headers. */
  readonly headerRow: number;
  /** The id cells: one column, the table's body rows. */
  readonly ids: Area;
  /** The id column was deleted: `ids` are cells of the first mirrored column then, for their rows. */
  readonly idsGone?: true;
  readonly mirrors: readonly Mirror[];
  /** The workbook's hidden name that leads to the header over the ids. */
  readonly anchor?: string;
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

/** Every way in which it may call it: the team may have turned its range into a table, or its table into a range. */
function idReferencesAt(extension: Extension, row: number): string[] {
  const { sheet, ids, idsGone } = extension;
  if (idsGone === true) return [LOST_REFERENCE];
  const plain = `$${columnLetters(ids.column)}${row + 1}`;
  return [...new Set([idReferenceAt(extension, row), plain, `${quoteSheetName(sheet.name)}!${plain}`])];
}

/**
 * Whether a mirrored cell shows what it should: a formula that reads the register for the id of its row, as it was
 * written or as somebody refined it.
 * @param register the register's table name
 */
export function isMirroring(
  extension: Extension,
  register: string,
  { column, at }: Mirror,
  row: number,
): boolean {
  const { formula } = cellAt(extension.sheet, row, at);
  return idReferencesAt(extension, row).some((id) => mirroredColumnOf(register, formula, id) === column);
}

/**
 * Whether a mirrored cell holds just what Keylift wrote, so that it may be emptied.
 * @param register the register's table name; `undefined` where it is gone
 */
export function isAsWritten(
  extension: Extension,
  register: string | undefined,
  { column, at }: Mirror,
  row: number,
): boolean {
  const { formula } = cellAt(extension.sheet, row, at);
  return idReferencesAt(extension, row).some((id) => isMirrorFormula(formula, register, column, id));
}

/** Whether an id cell holds an id, rather than what somebody typed there for themselves. */
export function holdsId({ sheet, ids }: Extension, row: number): boolean {
  const { formula, value } = cellAt(sheet, row, ids.column);
  return formula === value && parseTrackingId(idText(value)) !== undefined;
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
