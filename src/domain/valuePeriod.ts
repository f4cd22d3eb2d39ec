import { thisQuarter } from './cycle';
import type { Kpi } from './kpi';
import type { Period } from './period/period';
import { dateOfSerial } from './sheet/serialDate';

/** When a KPI's latest value was measured, as far as the sheet tells. */
export function valuePeriod({ latest, toldPeriod }: Pick<Kpi, 'latest' | 'toldPeriod'>): Period | undefined {
  return latest?.period ?? toldPeriod;
}

/** What a period is called where its table is not seen: with its year, where only other cells tell that. */
export function periodName({ kind, label, start }: Period, date1904: boolean): string {
  const year = start === undefined ? undefined : dateOfSerial(start, date1904)?.year;
  return kind === 'month' && year !== undefined && !/\d/.test(label) ? `${label} ${year}` : label;
}

/** The day as of which a workbook is read, and how its days and years are counted. */
export interface Today {
  readonly asOf?: number;
  readonly fiscalStart?: number | undefined;
  readonly date1904: boolean;
}

/**
 * Whether a value is out of date: older than the cycle before this one, while a later period of its kind is over.
 * @example isStale(june2026, { asOf: 22 November 2026, … }) // true: the cycle before is July to September
 */
export function isStale({ start, end }: Period, { asOf, fiscalStart = 1, date1904 }: Today): boolean {
  if (asOf === undefined || start === undefined || end === undefined) return false;
  const cycle = thisQuarter(asOf, fiscalStart, date1904);
  const before = cycle && thisQuarter(cycle.start - 1, fiscalStart, date1904);
  const isNextOver = end + (end - start + 1) <= asOf;
  return before !== undefined && end < before.start && isNextOver;
}
