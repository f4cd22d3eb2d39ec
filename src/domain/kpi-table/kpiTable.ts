import type { Kpi } from '../kpi';
import type { Period } from '../period/period';
import type { Area } from '../sheet/area';

/** How a table keeps its KPIs. */
export type Orientation = 'kpis-in-rows' | 'snapshot' | 'kpis-in-columns' | 'long' | 'matrix';

/** What a column of a table with one KPI a row holds. `keylift` columns were appended by Keylift. */
export type ColumnRole =
  | 'name'
  | 'section'
  | 'unit'
  | 'period'
  | 'actual'
  | 'target'
  | 'baseline'
  | 'budget'
  | 'forecast'
  | 'variance'
  | 'total'
  | 'keylift'
  | 'other';

/** How one column is read. */
export interface ColumnReading {
  /** The sheet's column, from 0. */
  readonly column: number;
  readonly header: string;
  readonly role: ColumnRole;
  /** Of a `period` column, and of one that holds a target, budget or forecast for a period. */
  readonly period?: Period;
}

/** A KPI table found in a snapshot. */
export interface KpiTable {
  /** Distinct within a snapshot: the sheet's id and the header's first cell. */
  readonly key: string;
  readonly sheetId: string;
  readonly sheetName: string;
  /** The Excel table's name, the title above it, or the sheet's name. */
  readonly title: string;
  /** The Excel table it is, if it is one. */
  readonly excelTable?: string;
  readonly orientation: Orientation;
  /** The header row or rows; without the columns that Keylift appended. */
  readonly header: Area;
  /** From the first to the last KPI's row; without totals rows at its end and without Keylift's columns. */
  readonly body: Area;
  readonly columns: readonly ColumnReading[];
  /** Whether periods that were not measured yet hold formulas, which come to zero until then. */
  readonly formulasAhead: boolean;
  readonly kpis: readonly Kpi[];
  /** 0 to 1. Below `CLAIM_THRESHOLD` it is offered as "perhaps". */
  readonly confidence: number;
  /** Why it was found or doubted, as codes that the messages file puts in words. */
  readonly reasons: readonly string[];
}
