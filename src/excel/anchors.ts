import type { Expectation } from '../app/expectation';
import type { Area } from '../domain/sheet/area';
import { lastRowOf, rightEdgeOf } from '../app/sheetCells';
import { rangeAt } from './ranges';

/**
 * Cells that Excel keeps an eye on between two requests: a range that a client tracks moves along with its cell, as
 * documented, when rows or columns come or go.
 */
export interface Anchors {
  readonly context: Excel.RequestContext;
  readonly anchors: readonly Anchor[];
}

interface Anchor {
  readonly range: Excel.Range;
  readonly row: number;
  readonly column: number;
  /** How many rows and columns the sheet has. */
  readonly rows: number;
  readonly columns: number;
}

/**
 * Queues the tracking of one cell on each sheet of which a plan expects something: the last of all that it looks at, so
 * that rows and columns that come or go anywhere before it move it.
 */
export function askAnchors(
  workbook: Excel.Workbook,
  expects: readonly Expectation[],
): () => readonly Anchor[] {
  const lasts = new Map<string, { row: number; column: number }>();
  for (const one of expects) {
    if (one.kind !== 'free' && one.kind !== 'holds') continue;
    const known = lasts.get(one.sheet) ?? { row: 0, column: 0 };
    lasts.set(one.sheet, lastOf(one.area, known));
  }
  const asked = [...lasts].map(([sheet, { row, column }]) => {
    const range = rangeAt(workbook, sheet, { row, column, rowCount: 1, columnCount: 1 });
    range.track();
    const whole = workbook.worksheets.getItem(sheet).getRange().load('rowCount,columnCount');
    return { range, row, column, whole };
  });
  return () =>
    asked.map(({ whole, ...anchor }) => ({ ...anchor, rows: whole.rowCount, columns: whole.columnCount }));
}

function lastOf(area: Area, known: { row: number; column: number }): { row: number; column: number } {
  return {
    row: Math.max(known.row, lastRowOf(area)),
    column: Math.max(known.column, rightEdgeOf(area) - 1),
  };
}

/**
 * Queues what Excel refuses where an anchor has moved: from it to the first cell of the sheet and to the last. "If the
 * resulting range is forced outside the bounds of the worksheet grid, an error will be thrown."
 */
export function holdFast(anchors: readonly Anchor[]): void {
  for (const { range, row, column, rows, columns } of anchors) {
    range.getOffsetRange(-row, -column).load('address');
    range.getOffsetRange(rows - 1 - row, columns - 1 - column).load('address');
    range.untrack();
  }
}
