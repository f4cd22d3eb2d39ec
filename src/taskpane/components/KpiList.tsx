import {
  useVirtualizer,
  defaultRangeExtractor,
  observeElementRect,
  type Virtualizer,
} from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { isDoubtful } from '../../app/describeTable';
import { paneText } from '../../app/messages';
import type { TrackedKeyResult } from '../../app/trackedKeyResult';
import type { Kpi } from '../../domain/kpi';
import type { PaneFormat } from '../format';
import type { KpiListRow } from '../state/kpiListRows';
import { KpiRow } from './KpiRow';
import { rowKey, useListStop } from './listStop';
import { TableHeading, type TableActions } from './TableHeading';

const HEADING_HEIGHT = 36;
/** Of a table that is only perhaps one, with the question whether it is. */
const QUESTION_HEIGHT = 76;
const KPI_HEIGHT = 52;
/** Of a KPI with nothing below its name: no value, no badge. */
const SHORT_KPI_HEIGHT = 40;
/** Taken where there is no layout to measure, as while the pane is hidden: a list that is not seen still has rows. */
const UNMEASURED = { width: 320, height: 600 };

export interface KpiListProps extends TableActions {
  /** What the rows were searched for: another search is shown from its top. */
  readonly search: string;
  readonly rows: readonly KpiListRow[];
  readonly format: PaneFormat;
  readonly picked: ReadonlySet<string>;
  readonly activeKpi: string | undefined;
  readonly onPick: (kpiKey: string) => void;
  readonly onOpen: (kpi: Kpi, keyResult: TrackedKeyResult | undefined) => void;
  /** Below the last KPI. */
  readonly foot?: ReactNode;
}

/**
 * The KPIs under the headings of their tables. Only what is in view is in the page, so that ten thousand stay smooth;
 * the whole list is one stop of the tab key, and arrow keys walk along it.
 */
export function KpiList({
  search,
  rows,
  format,
  picked,
  activeKpi,
  onPick,
  onOpen,
  foot,
  ...tableActions
}: KpiListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (scroller.current !== null) scroller.current.scrollTop = 0;
  }, [search]);
  const [stop, setStop] = useListStop(rows);
  const current = Math.min(stop, rows.length - 1);

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightOf(rows[index]),
    getItemKey: (index) => rowKey(rows[index], index),
    initialRect: UNMEASURED,
    observeElementRect: observeListRect,
    overscan: 6,
    // The row that holds the tab stop is always in the page, else the tab key would skip the list.
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) =>
        [...new Set([...defaultRangeExtractor(range), current])].sort((a, b) => a - b),
      [current],
    ),
  });

  const walk = (event: KeyboardEvent): void => {
    const next = nextRow(event.key, current, rows.length);
    if (next === undefined) return;
    event.preventDefault();
    const onTickBox = event.target instanceof HTMLInputElement;
    setStop(next);
    virtualizer.scrollToIndex(next);
    focusWhenDrawn(scroller.current, next, onTickBox);
  };

  return (
    <div className="kpi-list" ref={scroller}>
      <ul
        className="kpi-list-rows"
        aria-label={paneText.kpis.list}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={walk}
      >
        {virtualizer.getVirtualItems().map(({ index, key, start, size }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const tabIndex = index === current ? 0 : -1;
          return (
            <li
              key={key}
              className="kpi-list-row"
              data-row={index}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              style={{ height: size, transform: `translateY(${start}px)` }}
              onFocus={() => setStop(index)}
            >
              {row.kind === 'table' ? (
                <TableHeading row={row} tabIndex={tabIndex} picked={picked} {...tableActions} />
              ) : (
                <KpiRow
                  kpi={row.kpi}
                  shared={row.shared}
                  keyResult={row.keyResult}
                  format={format}
                  picked={picked.has(row.kpi.key)}
                  active={row.kpi.key === activeKpi}
                  tabIndex={tabIndex}
                  onPick={onPick}
                  onOpen={onOpen}
                />
              )}
            </li>
          );
        })}
      </ul>
      {foot}
    </div>
  );
}

function observeListRect(
  list: Virtualizer<HTMLDivElement, Element>,
  tell: (rect: { readonly width: number; readonly height: number }) => void,
): (() => void) | undefined {
  return observeElementRect(list, (rect) => tell(rect.height === 0 ? UNMEASURED : rect)) ?? undefined;
}

function heightOf(row: KpiListRow | undefined): number {
  if (row?.kind === 'table') return isDoubtful(row.table) ? QUESTION_HEIGHT : HEADING_HEIGHT;
  const short = row !== undefined && row.keyResult === undefined && row.kpi.latest === undefined;
  return short ? SHORT_KPI_HEIGHT : KPI_HEIGHT;
}

function nextRow(key: string, current: number, count: number): number | undefined {
  const next = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    PageDown: current + 8,
    PageUp: current - 8,
    Home: 0,
    End: count - 1,
  }[key];
  return next === undefined ? undefined : Math.min(count - 1, Math.max(0, next));
}

/** The row may come into the page only with the next frame. */
function focusWhenDrawn(list: HTMLElement | null, index: number, tickBox: boolean): void {
  requestAnimationFrame(() => {
    const row = list?.querySelector(`[data-row="${index}"]`);
    const control =
      (tickBox ? row?.querySelector<HTMLElement>('input') : null) ??
      row?.querySelector<HTMLElement>('[data-row-open]');
    control?.focus({ preventScroll: true });
  });
}
