import { useCallback, useState } from 'react';
import { usePane } from '../paneContext';
import type { KpiListRow } from '../state/kpiListRows';
import type { Pane } from '../state/pane';

/** The row of the list that the tab key last led to, for who comes back to it. */
const lastStops = new WeakMap<Pane, string | number>();

/** Which row of the list the tab key leads to: at first the one that was left, else the first. */
export function useListStop(rows: readonly KpiListRow[]): readonly [number, (row: number) => void] {
  const pane = usePane();
  const [stop, setStop] = useState(() =>
    Math.max(
      0,
      rows.findIndex((row, index) => rowKey(row, index) === lastStops.get(pane)),
    ),
  );
  const move = useCallback(
    (to: number): void => {
      lastStops.set(pane, rowKey(rows[to], to));
      setStop(to);
    },
    [pane, rows],
  );
  return [stop, move];
}

/** What a row of the list is known by. */
export function rowKey(row: KpiListRow | undefined, index: number): string | number {
  if (row === undefined) return index;
  // A table and its first KPI may begin in the same cell.
  return `${row.kind} ${row.kind === 'table' ? row.table.key : row.kpi.key}`;
}
