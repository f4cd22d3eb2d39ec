import { MAX_COLUMNS, MAX_ROWS, type Area } from '../model/area';
import type { CellReference } from './reference';

type Span = readonly [start: number, end: number];

/** What an insertion at `at` of `count` makes of a span of rows or columns. */
function grow([start, end]: Span, at: number, count: number, limit: number): Span | undefined {
  const moved: Span = [
    start >= at ? start + count : start,
    end >= at ? Math.min(end + count, limit - 1) : end,
  ];
  return moved[0] < limit ? moved : undefined;
}

/** What remains of a span when `gone` is taken out and the rest closes up. */
function shrink([start, end]: Span, [first, last]: Span): Span | undefined {
  const count = last - first + 1;
  const newStart = start < first ? start : start > last ? start - count : first;
  const newEnd = end < first ? end : end > last ? end - count : first - 1;
  return newStart <= newEnd ? [newStart, newEnd] : undefined;
}

/**
 * Where a reference points after cells were inserted or deleted on its sheet. As in Excel, a reference that sticks out
 * of the moving strip to either side stays as it is.
 * @param shift `rows`: cells move down or up; `columns`: right or left
 * @returns the same object when unmoved, undefined when nothing of it remains (#REF!)
 */
export function shiftReference(
  reference: CellReference,
  kind: 'inserted' | 'deleted',
  area: Area,
  shift: 'rows' | 'columns',
): CellReference | undefined {
  const byRows = shift === 'rows';
  if (reference.shape === (byRows ? 'columns' : 'rows')) {
    // Whole columns reach from the first row to the last whatever is inserted; they only go with their own columns.
    return reference;
  }
  const inStrip = byRows
    ? reference.left >= area.left && reference.right <= area.right
    : reference.top >= area.top && reference.bottom <= area.bottom;
  if (!inStrip) return reference;
  const span: Span = byRows ? [reference.top, reference.bottom] : [reference.left, reference.right];
  const changed: Span = byRows ? [area.top, area.bottom] : [area.left, area.right];
  const moved =
    kind === 'inserted'
      ? grow(span, changed[0], changed[1] - changed[0] + 1, byRows ? MAX_ROWS : MAX_COLUMNS)
      : shrink(span, changed);
  if (!moved) return undefined;
  if (moved[0] === span[0] && moved[1] === span[1]) return reference;
  return byRows
    ? { ...reference, top: moved[0], bottom: moved[1] }
    : { ...reference, left: moved[0], right: moved[1] };
}

/**
 * What becomes of a range of which cut and paste on its own sheet took one whole edge: the edge follows the cells when
 * they stay in line (`SUM(A1:A9)` with A9 dragged to A12 becomes `SUM(A1:A12)`).
 */
export function dragEdge(reference: CellReference, area: Area, down: number, across: number): CellReference {
  const coversColumns = area.left <= reference.left && area.right >= reference.right;
  const coversRows = area.top <= reference.top && area.bottom >= reference.bottom;
  const rows =
    coversColumns && across === 0
      ? follow([reference.top, reference.bottom], [area.top, area.bottom], down)
      : undefined;
  if (rows) return { ...reference, top: rows[0], bottom: rows[1] };
  const columns =
    coversRows && down === 0
      ? follow([reference.left, reference.right], [area.left, area.right], across)
      : undefined;
  return columns ? { ...reference, left: columns[0], right: columns[1] } : reference;
}

/** What dragging rows or columns makes of a span, unless neither end goes along or the ends would change places. */
function follow([start, end]: Span, [first, last]: Span, by: number): Span | undefined {
  const move = (at: number): number => (at >= first && at <= last ? at + by : at);
  const moved: Span = [move(start), move(end)];
  return (moved[0] !== start || moved[1] !== end) && moved[0] <= moved[1] ? moved : undefined;
}
