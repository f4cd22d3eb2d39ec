import type { Area } from '../sheet/area';
import { lastColumnOf, lastRowOf } from '../sheet/area';
import { CELLS_A_STEP } from './columnHead';
import type { SheetReading } from './sheetReading';

/** A label and the one figure that stands to its right; of the view. */
export interface Pair {
  readonly row: number;
  readonly label: number;
  readonly value: number;
  /** How many more figures tell how it changed. */
  readonly shares: number;
}

/** Labels with a figure each, one below the other. */
export interface PanelBlock {
  readonly pairs: readonly Pair[];
  /** The columns from the first label to the last figure. */
  readonly left: number;
  readonly right: number;
}

/** So many figures side by side are a record, in which words may stand too. */
const LEAST_BEFORE_WORDS = 3;

/** How many columns a figure may stand from its label. */
const FURTHEST = 8;

/** More labels are a list of records. */
const MOST_PAIRS = 400;

/** A line of a statement may hold a detail and a sum; more rows of several figures are another table. */
const ROWS_TO_ONE_BROKEN = 8;

/** A block that is still being read. */
interface OpenBlock {
  readonly pairs: Pair[];
  left: number;
  right: number;
  lastRow: number;
  /** Rows in it that hold figures otherwise. */
  broken: number;
}

/**
 * Finds blocks of labels with one figure each outside some areas: a row of them may go on after a blank row or a
 * heading, two blank rows end it.
 * @param isTaken whether a cell of the view belongs to a table that was found
 */
export function* findPanelBlocks(
  reading: SheetReading,
  isTaken: (row: number, column: number) => boolean,
): Generator<void, readonly PanelBlock[]> {
  const { area } = reading;
  const blocks: OpenBlock[] = [];
  const owners = new Map<number, OpenBlock>();
  for (let row = area.row; row <= lastRowOf(area); row += 1) {
    yield;
    const { pairs, others } = yield* readRow(reading, row, area, isTaken);
    for (const owner of new Set(others.map((column) => owners.get(column))))
      if (owner !== undefined && row - owner.lastRow <= 1 + MOST_GAP) owner.broken += 1;
    for (const pair of pairs) addPair(reading, pair, owners, blocks);
  }
  return blocks.filter(
    ({ pairs, broken }) => broken * ROWS_TO_ONE_BROKEN <= pairs.length && pairs.length <= MOST_PAIRS,
  );
}

/** So many rows without a figure may stand between two of a block: a blank row, a heading, a blank row. */
const MOST_GAP = 3;

function addPair(
  reading: SheetReading,
  pair: Pair,
  owners: Map<number, OpenBlock>,
  blocks: OpenBlock[],
): void {
  let block: OpenBlock | undefined;
  for (let column = pair.label; column <= pair.value; column += 1) block ??= owners.get(column);
  if (block === undefined || block.lastRow === pair.row || !goesOn(reading, block, pair.row)) {
    block = { pairs: [], left: pair.label, right: pair.value, lastRow: pair.row, broken: 0 };
    blocks.push(block);
  }
  if (block.pairs.length <= MOST_PAIRS) block.pairs.push(pair);
  block.left = Math.min(block.left, pair.label);
  block.right = Math.max(block.right, pair.value);
  block.lastRow = pair.row;
  for (let column = pair.label; column <= pair.value; column += 1) owners.set(column, block);
}

function goesOn(reading: SheetReading, { pairs, lastRow, left, right }: OpenBlock, row: number): boolean {
  if (row - lastRow > 1 + MOST_GAP) return false;
  const value = pairs.at(-1)?.value ?? right;
  let blank = 0;
  for (let between = lastRow + 1; between < row; between += 1) {
    // A heading over the labels and another over the figures: a list begins; in one record across it is a remark.
    if (isHeaded(reading, between, left, value) && !(reading.isTurned && pairs.length >= LEAST_BEFORE_WORDS))
      return false;
    blank = isBlank(reading, between, left, right) ? blank + 1 : 0;
    if (blank > 1) return false;
  }
  return true;
}

/** Whether words stand over labels and over their figures. */
export function isHeaded(reading: SheetReading, row: number, left: number, value: number): boolean {
  if (reading.kind(row, value) !== 'text' || reading.period(row, value) !== undefined) return false;
  for (let column = left; column < value; column += 1) if (reading.kind(row, column) === 'text') return true;
  return false;
}

function isBlank(reading: SheetReading, row: number, first: number, last: number): boolean {
  for (let column = first; column <= last; column += 1)
    if (reading.kind(row, column) !== 'empty') return false;
  return true;
}

/** The pairs of a row, and the columns of figures that stand otherwise: in a row of several, without a label, days. */
function* readRow(
  reading: SheetReading,
  row: number,
  area: Area,
  isTaken: (row: number, column: number) => boolean,
): Generator<void, { pairs: Pair[]; others: number[] }> {
  const pairs: Pair[] = [];
  const others: number[] = [];
  let label: number | undefined;
  for (let column = area.column; column <= lastColumnOf(area); column += 1) {
    if (column % CELLS_A_STEP === 0) yield;
    const kind = reading.kind(row, column);
    if (kind === 'empty') continue;
    if (isTaken(row, column)) label = undefined;
    else if (kind === 'text') {
      if (HAS_LETTER.test(String(reading.value(row, column)))) label = column;
    } else if (
      kind === 'number' &&
      label !== undefined &&
      column - label <= FURTHEST &&
      !reading.isDate(row, column)
    ) {
      pairs.push({ row, label, value: column, shares: 0 });
      label = undefined;
    } else if (kind === 'number') {
      const before = pairs.at(-1);
      const isBeside = before !== undefined && label === undefined && column - before.value <= 2;
      // How much a figure has changed, or its share, may stand right behind it.
      if (isBeside && tellsChange(reading, row, column, before.value)) {
        pairs[pairs.length - 1] = { ...before, shares: before.shares + 1 };
        continue;
      }
      if (isBeside) others.push(...[pairs.pop()?.value ?? column]);
      others.push(column);
      label = undefined;
    }
  }
  return { pairs, others };
}

/** Dots and colons between a label and its figure are no labels. */
const HAS_LETTER = /\p{L}/u;

/** Whether a figure tells how the one before it changed: text with a sign, or percent behind what is none. */
function tellsChange(reading: SheetReading, row: number, column: number, before: number): boolean {
  const value = reading.value(row, column);
  if (typeof value === 'string' && CHANGE.test(value.trim())) return true;
  return isShare(reading, row, column) && !isShare(reading, row, before);
}

const CHANGE = /^[+−▲▼△▽↑↓]/u;

function isShare(reading: SheetReading, row: number, column: number): boolean {
  return reading.numberFormat(row, column).includes('%');
}
