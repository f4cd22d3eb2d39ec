import type { SheetToRead } from '../../src/domain/kpi-table/sheetToRead';
import { serialOfDate } from '../../src/domain/sheet/serialDate';
import type { CellValue } from '../../src/domain/sheet/cellValue';

/** A cell that may be put anywhere on a sheet. */
export interface LooseCell {
  readonly value: CellValue;
  /** English number format code; `General` where absent. */
  readonly format?: string;
  /** With its `=`, where it is not a constant. */
  readonly formula?: string;
  /** What it is, wherever it is put; absent for what was added. */
  readonly origin?: string;
}

export type LooseRows = readonly (readonly LooseCell[])[];

export const NO_CELL: LooseCell = { value: '' };

/** @example dateCell(2025, 1, 'mmm yy') // January 2025 */
export function dateCell(year: number, month: number, format: string, day = 1): LooseCell {
  return { value: serialOfDate({ year, month, day }), format };
}

/** Rows of cells as a sheet to be searched, the first cell at A1. */
export function looseSheet(
  rows: LooseRows,
  hidden: Pick<SheetToRead, 'hiddenRows' | 'hiddenColumns'> = {},
): SheetToRead {
  const columnCount = Math.max(1, ...rows.map((row) => row.length));
  const filled = rows.map((row) =>
    Array.from({ length: columnCount }, (_, column) => row[column] ?? NO_CELL),
  );
  return {
    id: 's1',
    name: 'Sheet1',
    excelTables: [],
    date1904: false,
    grid: {
      area: { row: 0, column: 0, rowCount: filled.length, columnCount },
      values: filled.map((row) => row.map(({ value }) => value)),
      formulas: filled.map((row) => row.map(({ value, formula }) => formula ?? value)),
      numberFormats: filled.map((row) => row.map(({ format }) => format ?? 'General')),
    },
    ...hidden,
  };
}

/** Rows for columns. */
export function turnedRows(rows: LooseRows): LooseCell[][] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? NO_CELL));
}
