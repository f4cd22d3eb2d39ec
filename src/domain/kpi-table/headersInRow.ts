import { readHeads } from './columnHead';
import type { HeaderRow, Window } from './headerRow';
import { measureHeader } from './measureHeads';
import type { SheetReading } from './sheetReading';
import { snapshotHeaders } from './snapshotHeader';
import { wideHeaders } from './wideHeader';

/** Finds the headers that may stand in a row: several where periods repeat side by side. */
export function* headersInRow(
  reading: SheetReading,
  row: number,
  window: Window,
): Generator<void, HeaderRow[]> {
  const heads = yield* readHeads(reading, row, window.first, window.last);
  const wide = wideHeaders(reading, row, heads, window);
  if (wide.length > 0) return wide;
  const snapshots = yield* snapshotHeaders(reading, row, heads, window);
  if (snapshots.length > 0 || reading.isTurned) return snapshots;
  const report = measureHeader(reading, row, window);
  return report === undefined ? [] : [report];
}
