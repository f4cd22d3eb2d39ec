import type { CSSProperties } from 'react';
import type { Sheet } from '../../embedded-host/model/sheet';
import type { SheetAxes } from './sheetAxes';

/** Pixels of the row numbers at the left and the column letters on top. */
export const HEADING = { width: 46, height: 22 };

/** Pixels beyond what is in sight that are drawn as well, so that there is something to scroll to at once. */
const MARGIN = 240;

/** What of the sheet is in sight, in pixels. */
export interface Viewport {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** One of the up to four parts that frozen panes make of a sheet. */
export interface GridRegion {
  readonly name: 'body' | 'top' | 'left' | 'corner';
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly style: CSSProperties;
  /** Beyond it nothing of this part may be seen; the body lies under the others, which need not hold it back. */
  readonly size: { readonly width: number; readonly height: number };
}

/** What to draw where. */
export function regionsOf(sheet: Sheet, axes: SheetAxes, viewport: Viewport): GridRegion[] {
  const { freeze } = sheet;
  const [frozenTop, frozenLeft] = [axes.rows.offsetOf(freeze.rows), axes.columns.offsetOf(freeze.columns)];
  const bodyRows = axes.rows
    .within(viewport.top + frozenTop - MARGIN, viewport.top + viewport.height + MARGIN)
    .filter((row) => row >= freeze.rows);
  const bodyColumns = axes.columns
    .within(viewport.left + frozenLeft - MARGIN, viewport.left + viewport.width + MARGIN)
    .filter((column) => column >= freeze.columns);
  const topRows = freeze.rows > 0 ? axes.rows.within(0, frozenTop - 1) : [];
  const leftColumns = freeze.columns > 0 ? axes.columns.within(0, frozenLeft - 1) : [];
  const top = HEADING.height;
  const left = HEADING.width;
  const width = axes.columns.offsetOf(axes.columns.count);
  const height = axes.rows.offsetOf(axes.rows.count);
  const all: GridRegion[] = [
    {
      name: 'body',
      rows: bodyRows,
      columns: bodyColumns,
      style: { position: 'absolute', top, left },
      size: { width, height },
    },
    {
      name: 'top',
      rows: topRows,
      columns: bodyColumns,
      style: { position: 'sticky', top, marginLeft: left },
      size: { width, height: frozenTop },
    },
    {
      name: 'left',
      rows: bodyRows,
      columns: leftColumns,
      style: { position: 'sticky', left, width: 0, transform: `translateY(${top}px)` },
      size: { width: frozenLeft, height },
    },
    {
      name: 'corner',
      rows: topRows,
      columns: leftColumns,
      style: { position: 'sticky', top, left, width: 0 },
      size: { width: frozenLeft, height: frozenTop },
    },
  ];
  return all.filter(({ rows, columns }) => rows.length > 0 && columns.length > 0);
}
