import type { HeaderRow } from './headerRow';
import type { SheetReading } from './sheetReading';

/** Of a header that stands again, at least so many columns besides the names bear the same words. */
const LEAST_SAME = 2;

/**
 * Whether a row is the header of a snapshot once more: the same words over all columns but the first, which names the
 * next part. Periods that stand again head the next table instead.
 */
export function repeatsHeader(reading: SheetReading, header: HeaderRow, row: number): boolean {
  if (header.axis !== undefined || reading.isTurned || row === header.row) return false;
  const { first, last } = header.window;
  let same = 0;
  for (let column = first + 1; column <= last; column += 1) {
    if (reading.value(row, column) !== reading.value(header.row, column)) return false;
    if (reading.kind(row, column) === 'text') same += 1;
  }
  return same >= LEAST_SAME && reading.kind(row, first) === 'text';
}

/** Whether such a row goes on with the table above: nothing but a heading stands between it and a row of figures. */
export function goesOnBelow(reading: SheetReading, header: HeaderRow, row: number): boolean {
  if (!repeatsHeader(reading, header, row)) return false;
  const { first, last } = header.window;
  for (let above = row - 1; above > header.row; above -= 1) {
    let filled = 0;
    for (let column = first; column <= last; column += 1)
      if (reading.kind(above, column) !== 'empty') filled += 1;
    if (filled === 0) return false;
    if (filled > 1) return true;
  }
  return false;
}
