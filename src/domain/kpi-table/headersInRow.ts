import { readHeads } from './columnHead';
import type { HeaderRow, Window } from './headerRow';
import type { SheetReading } from './sheetReading';
import { snapshotHeader } from './snapshotHeader';
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
  const snapshots: HeaderRow[] = [];
  let rest = heads;
  for (;;) {
    const snapshot = snapshotHeader(reading, row, rest, window);
    if (snapshot === undefined) return snapshots;
    snapshots.push(snapshot);
    const cells = rest.cells.filter(({ column }) => column > snapshot.window.last);
    rest = { ...rest, cells };
  }
}
