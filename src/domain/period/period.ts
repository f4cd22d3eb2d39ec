/** The spans of time that a KPI table is kept in. */
export type PeriodKind = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year';

/**
 * One period of a KPI table. `start` and `end` are serial dates of the workbook's own date system (both inside the
 * period); absent where the header does not tell the year.
 */
export interface Period {
  readonly kind: PeriodKind;
  /** As the header shows it. */
  readonly label: string;
  /** Sorts the periods of one axis in time. */
  readonly order: number;
  readonly start?: number;
  readonly end?: number;
}
