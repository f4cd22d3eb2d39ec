import type { Area } from '../sheet/area';
import type { NumberCulture } from '../sheet/figureText';
import type { Grid } from '../sheet/grid';
import type { TableCorrection } from './correction';

/** A sheet to search for KPI tables. */
export interface SheetToRead {
  readonly id: string;
  readonly name: string;
  readonly grid: Grid;
  readonly excelTables: readonly ExcelTable[];
  readonly date1904: boolean;
  /** The day as of which it is read, a serial date: a period that begins later was not measured. Absent: none is. */
  readonly asOf?: number;
  /** The month that the company's fiscal years begin in, from 1, where it is known. */
  readonly fiscalStart?: number;
  /** How figures that are text are written; English where absent. */
  readonly culture?: NumberCulture;
  /** The sheet's rows and columns, from 0. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** What people said of tables on this sheet. */
  readonly corrections?: readonly TableCorrection[];
  readonly pivotTables?: readonly { readonly name: string; readonly area: Area }[];
}

/** What the search needs of an Excel table. */
export interface ExcelTable {
  readonly name: string;
  /** Header, body and totals row. */
  readonly area: Area;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
}

/** What a cell is to a table of figures. A placeholder says that there is no figure: `-`, `n/a`, an error. */
export type CellKind = 'empty' | 'text' | 'number' | 'placeholder';
