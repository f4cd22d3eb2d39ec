import type { Area } from './area';

export interface TableColumn {
  readonly id: number;
  /** Unique within the table without regard to case. The header cell shows the same text. */
  readonly name: string;
  /** The calculated column's formula, without `=`, when the column has one. */
  readonly formula?: string;
  /** That formula works on arrays, as the dynamic ones of its cells do. */
  readonly dynamic?: true;
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
  /** What it was last sorted by, for as long as the workbook is open. */
  readonly sort?: {
    readonly keys: readonly { readonly offset: number; readonly ascending: boolean }[];
    readonly matchCase: boolean;
  };
}

/** What a filter lets through of one column, when it is not a list of values. */
export type FilterRule =
  | {
      readonly kind: 'custom';
      readonly all: boolean;
      readonly conditions: readonly {
        readonly operator: '=' | '<>' | '>' | '>=' | '<' | '<=';
        readonly value: string;
      }[];
    }
  | { readonly kind: 'top'; readonly bottom: boolean; readonly percent: boolean; readonly count: number };

/** What is asked of one column. `values` are texts as shown; `raw` is the inside of the file's `<filterColumn>`. */
export interface FilterCriterion {
  /** Counted from the filter's first column. */
  readonly column: number;
  readonly values?: readonly string[];
  readonly rule?: FilterRule;
  readonly raw?: string;
}

/** A filter over an area whose first row is the header. Hidden rows stand in `Sheet.rowProps`. */
export interface AutoFilter {
  readonly area: Area;
  readonly criteria: readonly FilterCriterion[];
}
