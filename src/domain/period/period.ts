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
  /** Of a fiscal year of which nothing tells the first month: the dates are the calendar year's, for want of better. */
  readonly isFiscal?: true;
}

/** A period with its dates. */
export type DatedPeriod = Period & { readonly start: number; readonly end: number };

export const isDated = (period: Period | undefined): period is DatedPeriod =>
  period?.start !== undefined && period.end !== undefined;

/** How many months a period has, of the kinds that have whole ones. */
export const MONTHS_IN: Readonly<Partial<Record<PeriodKind, number>>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
};
