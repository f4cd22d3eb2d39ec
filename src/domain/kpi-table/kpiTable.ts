import type { Kpi } from '../kpi';
import type { Oddity as AxisOddity } from '../period/oddHeaders';
import type { Period, PeriodKind } from '../period/period';
import type { Area } from '../sheet/area';

/**
 * How a table keeps its KPIs: one a row with periods across, one a column with periods down, one figure each without
 * periods (`snapshot`, either way round), one figure a row with its date and KPI named beside it (`long`), or years
 * down and parts of the year across (`matrix`).
 */
export type Orientation = 'kpis-in-rows' | 'kpis-in-columns' | 'snapshot' | 'long' | 'matrix';

/** What a field of a table holds. `keylift` columns were appended by Keylift. */
export type FieldRole =
  | 'name'
  /** Groups KPIs: a heading, or a dimension that makes names unique. */
  | 'section'
  | 'unit'
  | 'period'
  | 'actual'
  | 'target'
  | 'baseline'
  /** A value of an earlier time, to compare with: "Last year". */
  | 'prior'
  | 'budget'
  | 'forecast'
  | 'variance'
  | 'total'
  | 'keylift'
  | 'other';

/** How one field is read: a column of the sheet, or a row of it where the table's fields run down. */
export interface FieldReading {
  /** The sheet's column, or row where `fieldsAre` is `rows`; from 0. */
  readonly at: number;
  readonly header: string;
  readonly role: FieldRole;
  /** Of a `period` field, and of one that holds a target, budget or forecast for a period. */
  readonly period?: Period;
}

/** The periods of a table, in words that a person can check. */
export interface PeriodAxis {
  readonly kind: PeriodKind;
  /** Of place: `descending` has the newest first. */
  readonly order: 'ascending' | 'descending';
  /** As the headers show them; first and last in time. */
  readonly first: string;
  readonly last: string;
  readonly count: number;
  /** The first period of the forecast, where headers say that one begins. */
  readonly forecastFrom?: string;
  /** The month that its years begin in, where that is known: the headers tell it, or the company's calendar. */
  readonly fiscalStart?: number;
}

/**
 * What is odd about a table that could be read all the same, as codes that the messages file puts in words. Periods that
 * stand twice or out of order are taken by their position.
 */
export type Oddity = AxisOddity | 'text-figures';

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
  /** The PivotTable it is, if it is one. */
  readonly pivotTable?: string;
  readonly orientation: Orientation;
  /** Which way the fields lie: `columns` where a KPI or a record is a row, `rows` where KPIs stand side by side. */
  readonly fieldsAre: 'columns' | 'rows';
  /** The header row or rows (columns, where fields are rows); without the columns that Keylift appended. */
  readonly header: Area;
  /** From the first to the last KPI or record; without totals at its end and without Keylift's columns. */
  readonly body: Area;
  /**
   * The block's own cells, where it stands beside others over the same labels. The labels are in the body of each, and in
   * the first one's block.
   */
  readonly block?: Area;
  readonly fields: readonly FieldReading[];
  /** Absent where the table has no periods. */
  readonly axis?: PeriodAxis;
  /** Of a matrix the rows that hold none of its periods but sum up others: `Q1` among months, totals, averages. */
  readonly sums?: readonly number[];
  /** Whether its names are people, products or places rather than metrics. */
  readonly namesEntities: boolean;
  /** Whether periods that were not measured yet hold formulas, which come to zero until then. */
  readonly formulasAhead: boolean;
  readonly oddities: readonly Oddity[];
  readonly kpis: readonly Kpi[];
  /** 0 to 1. Below `CLAIM_THRESHOLD` it is offered as "perhaps". */
  readonly confidence: number;
  /** Why it was found or doubted, as codes that the messages file puts in words. */
  readonly reasons: readonly string[];
  /** The `id` of what a person said of it, if anything. */
  readonly correction?: string;
}
