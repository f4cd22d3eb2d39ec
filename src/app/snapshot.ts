import type { Area } from '../domain/sheet/area';
import type { Grid } from '../domain/sheet/grid';

/** What was read of the workbook, as plain data. */
export interface Snapshot {
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly NameSnapshot[];
  /** Keylift's own entries of `workbook.settings`, unparsed. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** A number that no revision of Keylift's has borne yet, for the first one. */
  readonly unusedRevision: number;
  readonly culture: Culture;
  readonly date1904: boolean;
  /** No cell tells the date system: `date1904` is a guess, and Excel is to be asked before a date is written. */
  readonly dateSystemUnknown?: true;
  readonly readOnly: boolean;
  readonly structureProtected: boolean;
  /** A file format that keeps neither tables nor settings; absent for those of Excel 2007 and later. */
  readonly savedAs?: 'xls' | 'csv';
}

/** Separators that numbers are shown and typed with. */
export interface Culture {
  readonly name: string;
  readonly decimalSeparator: string;
  readonly thousandsSeparator: string;
}

export interface SheetSnapshot {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  /** It is not listed where users bring hidden sheets back. */
  readonly veryHidden?: true;
  readonly protected: boolean;
  readonly tables: readonly TableSnapshot[];
  readonly pivotTables: readonly PivotTableSnapshot[];
  /**
   * Rows of the grid that nobody sees, hidden or filtered away: from 0 on the sheet, ascending. Told for the first
   * 2,000 rows and 120 columns of a sheet.
   */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Undefined for an empty sheet. */
  readonly grid: Grid | undefined;
  /**
   * How many cells of the used area were left out: beyond what is read of one sheet, or strayed far below the rest.
   */
  readonly cellsLeftOut: number;
}

/** A PivotTable: labels and data, without the filters that stand above it. */
export interface PivotTableSnapshot {
  readonly name: string;
  readonly area: Area;
}

/** An Excel table. */
export interface TableSnapshot {
  readonly id: string;
  readonly name: string;
  /** Header, body and totals row. */
  readonly area: Area;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly columns: readonly string[];
}

export interface NameSnapshot {
  readonly name: string;
  /** With its `=`. */
  readonly formula: string;
  readonly visible: boolean;
  /** The sheet's id, for a name of one sheet. */
  readonly sheetId?: string;
}
