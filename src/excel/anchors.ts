import type { Expectation } from '../app/expectation';
import { lastRowOf, rightEdgeOf } from '../app/sheetCells';
import { referencesIn } from '../app/formula/referencesIn';
import { parseAddress } from '../domain/sheet/address';
import type { Area } from '../domain/sheet/area';
import type { BatchEdit } from './edits/edit';
import { rangeAt } from './ranges';

/**
 * Cells that Excel keeps an eye on from the first request of a plan to its last: a range that a client tracks moves along
 * with its cell, as documented, when rows or columns come or go.
 */
export interface Anchors {
  readonly context: Excel.RequestContext;
  readonly anchors: readonly Anchor[];
}

interface Anchor {
  readonly sheet: string;
  readonly range: Excel.Range;
  readonly row: number;
  readonly column: number;
  /** How many rows and columns the sheet has. */
  readonly rows: number;
  readonly columns: number;
  /** Whether the plan itself leaves the cell where it is. */
  readonly stays: boolean;
}

/**
 * Queues the tracking of two cells on each sheet of which a plan expects something, or to which names or formulas of it
 * lead: the
 * last of all that it looks at, so that rows and columns that come or go anywhere before it move it; and the one behind
 * that, in none of its rows and columns, which stays where it is where the plan itself moves cells of a table.
 */
export function askAnchors(
  workbook: Excel.Workbook,
  expects: readonly Expectation[],
  edits: readonly BatchEdit[],
): () => readonly Anchor[] {
  const lasts = new Map<string, Cell>();
  const watched = [
    ...areasExpected(expects),
    ...areasNamed(edits),
    ...areasRead(edits),
    ...areasSized(edits),
  ];
  for (const { sheet, area } of watched)
    lasts.set(sheet, lastOf(area, lasts.get(sheet) ?? { row: 0, column: 0 }));
  const asked = [...lasts].flatMap(([sheet, last]) => {
    const whole = workbook.worksheets.getItem(sheet).getRange().load('rowCount,columnCount');
    const track = ({ row, column }: Cell, stays: boolean): Omit<Anchor, 'rows' | 'columns'> => {
      const range = rangeAt(workbook, sheet, { row, column, rowCount: 1, columnCount: 1 });
      range.track();
      return { sheet, range, row, column, stays };
    };
    const moving = edits.filter((edit) => MOVING.has(edit.kind) && 'sheet' in edit && edit.sheet === sheet);
    const end = moving.reduce((known, edit) => ('body' in edit ? lastOf(edit.body, known) : known), last);
    return [
      { ...track(last, moving.length === 0), whole },
      { ...track(behind(end), true), whole },
    ];
  });
  return () =>
    asked.map(({ whole, ...anchor }) => ({ ...anchor, rows: whole.rowCount, columns: whole.columnCount }));
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** The last cell that a sheet can have. */
const LAST_CELL: Cell = { row: 1_048_575, column: 16_383 };

/** The cell in the next row and column, as far as there are such: at the end of a sheet nothing can move on. */
function behind({ row, column }: Cell): Cell {
  return { row: Math.min(row + 1, LAST_CELL.row), column: Math.min(column + 1, LAST_CELL.column) };
}

interface Place {
  readonly sheet: string;
  readonly area: Area;
}

const MOVING: ReadonlySet<BatchEdit['kind']> = new Set([
  'insert-table-rows',
  'delete-table-rows',
  'insert-table-column',
  'delete-table-column',
]);

function areasExpected(expects: readonly Expectation[]): Place[] {
  return expects.flatMap((one) => (one.kind === 'free' || one.kind === 'holds' ? [one] : []));
}

/** The areas that the plan's names lead to, on sheets that are there before. */
function areasNamed(edits: readonly BatchEdit[]): Place[] {
  const added = new Set(edits.map((edit) => edit.kind === 'add-sheet' && edit.sheet));
  return edits.flatMap((edit) => {
    if (edit.kind !== 'add-name' && edit.kind !== 'delete-name') return [];
    const { sheetName: sheet, area } = parseAddress(edit.formula.slice(1)) ?? {};
    // What a name leads to may be gone: `#REF!$B$2`.
    const isNowhere = sheet === undefined || edit.formula.startsWith('=#REF!') || added.has(sheet);
    return isNowhere || area === undefined ? [] : [{ sheet, area }];
  });
}

/** The columns whose width changes, on sheets that are there before: nothing is expected of them. */
function areasSized(edits: readonly BatchEdit[]): Place[] {
  const added = new Set(edits.map((edit) => edit.kind === 'add-sheet' && edit.sheet));
  return edits.flatMap((edit) => (edit.kind === 'column-width' && !added.has(edit.sheet) ? [edit] : []));
}

/**
 * The areas that formulas read which the plan would write back as they were. Of whole columns only the first cell counts.
 */
function areasRead(edits: readonly BatchEdit[]): Place[] {
  const formulas = new Set(
    edits.flatMap((edit) => {
      const inputs = edit.kind === 'write-cells' ? edit.before : 'inputs' in edit ? edit.inputs : [];
      return inputs.flat().filter((input) => typeof input === 'string' && input.includes('!'));
    }),
  );
  return [...formulas].flatMap((formula) =>
    // What stood on a sheet that is gone leads nowhere.
    referencesIn(String(formula).replace(/#REF!(?!')/g, '')).flatMap((reference) =>
      reference.kind === 'cells' && reference.sheet !== undefined && reference.area.rowCount < A_WHOLE_COLUMN
        ? [{ sheet: reference.sheet, area: reference.area }]
        : [],
    ),
  );
}

const A_WHOLE_COLUMN = 1_000_000;

function lastOf(area: Area, known: Cell): Cell {
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
  }
}

/** The anchors that are where they were however much of the plan was done, of those whose sheets are still there. */
export function stayingOf(anchors: readonly Anchor[], sheets: ReadonlySet<string>): readonly Anchor[] {
  return anchors.filter(({ sheet, stays }) => stays && sheets.has(sheet));
}

/** Queues that Excel need not keep an eye on them any more. */
export function release(anchors: readonly Anchor[]): void {
  for (const { range } of anchors) range.untrack();
}
