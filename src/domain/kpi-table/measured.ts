import type { Period } from '../period/period';
import type { SheetReading } from './sheetReading';

/** Whether a period lies ahead of the day as of which a sheet is read: what stands there is no measurement. */
export function isAhead(period: Period | undefined, asOf: number | undefined): boolean {
  return asOf !== undefined && period?.start !== undefined && period.start > asOf;
}

/** Whether a period has not ended on the day as of which a sheet is read. */
export function isNotOver(period: Period | undefined, asOf: number | undefined): boolean {
  return asOf !== undefined && period?.end !== undefined && period.end > asOf;
}

/** The figures of one KPI, told apart by whether they were measured. */
export interface Measured<T> {
  readonly series: readonly T[];
  readonly planned: readonly T[];
  readonly closedOnly: boolean;
}

/**
 * What was measured of the figures of one KPI. Those ahead of the as-of date were not; where there are such, the one of the
 * period under way may be planned like them, and counts once that is over.
 * @param isWaiting the figure of the period under way is known to be none
 */
export function measuredOf<T extends { readonly period?: Period | undefined }>(
  figures: readonly T[],
  asOf: number | undefined,
  isWaiting = false,
): Measured<T> {
  const areAhead = isWaiting || figures.some(({ period }) => isAhead(period, asOf));
  if (!areAhead) return { series: figures, planned: [], closedOnly: false };
  return {
    series: figures.filter(({ period }) => !isNotOver(period, asOf)),
    planned: figures.filter(({ period }) => isNotOver(period, asOf)),
    closedOnly: true,
  };
}

/** How many of the items, in time order, come before what was not measured yet at their end. */
export function lastMeasured<T>(inTime: readonly T[], isMeasured: (item: T) => boolean): number {
  let count = inTime.length;
  for (let last = inTime[count - 1]; last !== undefined && !isMeasured(last); last = inTime[count - 1])
    count -= 1;
  return count;
}

/** Whether a cell holds a figure that was measured: a formula that comes to zero is one that waits for its figures. */
export function isMeasured(reading: SheetReading, row: number, column: number): boolean {
  const value = reading.number(row, column);
  return value !== undefined && (value !== 0 || !reading.isFormula(row, column));
}
