import type { SheetReading } from './sheetReading';

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
