import { hasLabels, type Window } from './headerRow';
import type { SheetReading } from './sheetReading';

/** Wider runs are records, not KPIs; and a row of the turned sheet may be a million cells long. */
const WIDEST = 200;

/**
 * The filled cells of a row on both sides of a column, empty columns between any two of them jumped, and a column of
 * labels without a header left of them; nothing where they are too many.
 */
export function headerRunAround(
  reading: SheetReading,
  row: number,
  column: number,
  window: Window,
): Window | undefined {
  let [first, last] = [column, column];
  for (;;) {
    if (last - first > WIDEST) return undefined;
    if (first > window.first && isFilled(reading, row, first - 1)) first -= 1;
    else if (
      first - 1 > window.first &&
      isSpacer(reading, row, first - 1) &&
      !beginsTable(reading, row, first)
    )
      first -= 2;
    else break;
  }
  for (;;) {
    if (last - first > WIDEST) return undefined;
    if (last < window.last && isFilled(reading, row, last + 1)) last += 1;
    else if (
      last + 1 < window.last &&
      isSpacer(reading, row, last + 1) &&
      !beginsTable(reading, row, last + 2)
    )
      last += 2;
    else break;
  }
  if (first > window.first && hasLabels(reading, row, first - 1, first - 1)) first -= 1;
  else if (
    first - 1 > window.first &&
    isEmptyBelow(reading, row, first - 1) &&
    !beginsTable(reading, row, first) &&
    hasLabels(reading, row, first - 2, first - 2)
  )
    first -= 2;
  return { first, last };
}

function isFilled(reading: SheetReading, row: number, column: number): boolean {
  return reading.kind(row, column) !== 'empty';
}

/** An empty column with filled heads on both sides. */
function isSpacer(reading: SheetReading, row: number, column: number): boolean {
  return (
    isFilled(reading, row, column - 1) &&
    isFilled(reading, row, column + 1) &&
    isEmptyBelow(reading, row, column)
  );
}

/** How many rows show that a column is empty. */
const SAMPLE = 4;

/** Whether a column is empty in a row and in those just below. */
export function isEmptyBelow(reading: SheetReading, row: number, column: number): boolean {
  for (let at = row; at <= row + SAMPLE; at += 1) if (isFilled(reading, at, column)) return false;
  return true;
}

/** Whether the names of a table stand in a column, rather than a remark beside it. */
function beginsTable(reading: SheetReading, row: number, column: number): boolean {
  const role = reading.role(row, column);
  if (role?.role === 'name') return true;
  return role === undefined && hasLabels(reading, row, column, column);
}
