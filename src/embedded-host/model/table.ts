import type { Area } from './area';

export interface TableColumn {
  readonly id: number;
  /** Unique within the table without regard to case. The header cell shows the same text. */
  readonly name: string;
  /** The calculated column's formula, without `=`, when the column has one. */
  readonly formula?: string;
  readonly totals?: { readonly function: string; readonly label?: string; readonly formula?: string };
}

/** An Excel table. Replaced, not changed in place. */
export interface Table {
  readonly id: number;
  readonly name: string;
  /** Header, body and totals row together. */
  readonly area: Area;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly columns: readonly TableColumn[];
  readonly style: string;
  readonly bandedRows: boolean;
  readonly bandedColumns: boolean;
  readonly firstColumn: boolean;
  readonly lastColumn: boolean;
  readonly filter?: AutoFilter;
}

/** A filter over an area whose first row is the header. Criteria by column offset; hidden rows stand in `Sheet.rowProps`. */
export interface AutoFilter {
  readonly area: Area;
  readonly criteria: readonly { readonly column: number; readonly values?: readonly string[]; readonly raw?: string }[];
}
