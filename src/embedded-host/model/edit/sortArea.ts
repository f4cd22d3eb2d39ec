import { translateFormula } from '../../formula/translateFormula';
import type { Area } from '../area';
import { areasOverlap } from '../area';
import type { Cell } from '../cell';
import { formatAt, putCell } from '../formatAt';
import { HostError } from '../hostError';
import type { Sheet } from '../sheet';
import { ErrorValue, type Scalar } from '../value';
import type { Workbook } from '../workbook';
import { arrayAreasIn, isSpillAnchor, ownArray, takeArraysApart } from './arrayFormula';
import { assertAllowed, assertWritable } from './assertWritable';

/** One level of a sort. */
export interface SortKey {
  /** Counted from the first column (or row) of what is sorted. */
  readonly offset: number;
  readonly ascending: boolean;
}

export interface SortOptions {
  readonly matchCase: boolean;
  /** The first row (or column) stays where it is. */
  readonly hasHeaders: boolean;
  /** `rows`: rows change places, as usual. `columns`: columns do. */
  readonly orientation: 'rows' | 'columns';
}

/**
 * Sorts the rows (or columns) of an area as Excel does: numbers before text before FALSE, TRUE and errors, blanks last
 * either way; equal ones keep their order; formats move with their cells; relative references follow their row.
 * Hidden rows and columns stay where they are.
 * Throws `InvalidArgument` (a key outside), `InvalidOperation` (merged cells, array formulas), `AccessDenied`.
 */
export function sortArea(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  keys: readonly SortKey[],
  options: SortOptions,
): void {
  const byRows = options.orientation === 'rows';
  const breadth = byRows ? area.right - area.left : area.bottom - area.top;
  if (keys.length === 0 || keys.some(({ offset }) => offset < 0 || offset > breadth))
    throw new HostError('InvalidArgument', 'A sort field lies outside the range.');
  assertAllowed(workbook, sheet, 'allowSort');
  assertWritable(workbook, sheet, area);
  if (sheet.merges.some((merge) => areasOverlap(merge, area)))
    throw new HostError('InvalidOperation', 'To do this, all the merged cells need to be the same size.');
  if (arrayAreasIn(sheet, area).length > 0)
    throw new HostError('InvalidOperation', 'You cannot change part of an array.');

  // Dynamic arrays go with their cells and spill anew; their values are compared as they are.
  const lines = readLines(sheet, area, options);
  takeArraysApart(sheet, area);
  const compare = collate(options.matchCase);
  const sorted = [...lines].sort((a, b) => {
    for (const { offset, ascending } of keys) {
      const order = compareScalars(valueIn(a, offset), valueIn(b, offset), ascending, compare);
      if (order !== 0) return order;
    }
    return a.at - b.at;
  });
  sorted.forEach((line, index) => {
    const place = lines[index];
    if (place && place.at !== line.at) putLine(sheet, area, line, place.at, byRows);
  });
  workbook.noteChange({ kind: 'cells', sheet, area, change: 'edited' });
}

/** A row or column on its way: where it stood, and its cells by offset. */
interface Line {
  readonly at: number;
  readonly cells: readonly Cell[];
}

function readLines(sheet: Sheet, area: Area, { orientation, hasHeaders }: SortOptions): Line[] {
  const byRows = orientation === 'rows';
  const [first, last] = byRows ? [area.top, area.bottom] : [area.left, area.right];
  const props = byRows ? sheet.rowProps : sheet.columnProps;
  const lines: Line[] = [];
  for (let at = first + (hasHeaders ? 1 : 0); at <= last; at++) {
    if (props.get(at)?.hidden) continue;
    const cells: Cell[] = [];
    const [from, to] = byRows ? [area.left, area.right] : [area.top, area.bottom];
    for (let across = from; across <= to; across++) {
      const [row, column] = byRows ? [at, across] : [across, at];
      cells.push(sheet.cells.get(row, column) ?? { value: null, format: formatAt(sheet, row, column) });
    }
    lines.push({ at, cells });
  }
  return lines;
}

function putLine(sheet: Sheet, area: Area, line: Line, to: number, byRows: boolean): void {
  line.cells.forEach((cell, offset) => {
    const [row, column] = byRows ? [to, area.left + offset] : [area.top + offset, to];
    const distance = to - line.at;
    const formula =
      cell.formula === undefined
        ? undefined
        : translateFormula(cell.formula, byRows ? distance : 0, byRows ? 0 : distance);
    if (formula === undefined) {
      const { array: _, ...rest } = cell;
      putCell(sheet, row, column, cell.array ? { ...rest, value: null } : cell);
    } else {
      const array = isSpillAnchor(cell) ? { array: ownArray(row, column) } : {};
      putCell(sheet, row, column, { ...cell, formula, ...array });
    }
  });
}

function valueIn(line: Line, offset: number): Scalar {
  return line.cells[offset]?.value ?? null;
}

/** Text without regard to case unless asked, as Excel's sort compares it. */
function collate(matchCase: boolean): (a: string, b: string) => number {
  const collator = new Intl.Collator('en', matchCase ? { caseFirst: 'lower' } : { sensitivity: 'accent' });
  return (a, b) => collator.compare(a, b);
}

function compareScalars(
  a: Scalar,
  b: Scalar,
  ascending: boolean,
  compare: (a: string, b: string) => number,
): number {
  const [rankA, rankB] = [rankOf(a), rankOf(b)];
  // Blanks come last whichever way the rest goes.
  if (rankA === BLANK || rankB === BLANK) return rankA - rankB;
  const order = rankA !== rankB ? rankA - rankB : compareAlike(a, b, compare);
  return ascending ? order : -order;
}

const BLANK = 4;

function rankOf(value: Scalar): number {
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  if (typeof value === 'boolean') return 2;
  return value instanceof ErrorValue ? 3 : BLANK;
}

function compareAlike(a: Scalar, b: Scalar, compare: (a: string, b: string) => number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return compare(a, b);
  return typeof a === 'boolean' && typeof b === 'boolean' ? Number(a) - Number(b) : 0;
}
