import type { Period } from '../period/period';
import { foldedText, type CellValue } from '../sheet/cellValue';
import { WordList, wordsOf } from '../words';
import { CELLS_A_STEP, type ColumnHead, type Heads } from './columnHead';
import type { HeaderReading } from './headerRole';
import { hasLabels, type HeaderRow, type Window } from './headerRow';
import { headsAfter, lastActuals, type HeadsAfter } from './headsAfter';
import type { SheetReading } from './sheetReading';

/**
 * The headers with a column for the current value, or for one period, and one that tells KPIs' names, targets or units,
 * left to right. A row of the turned sheet may hold thousands of them, so each of its cells is looked at a bounded number
 * of times.
 */
export function* snapshotHeaders(
  reading: SheetReading,
  row: number,
  heads: Heads,
  window: Window,
): Generator<void, HeaderRow[]> {
  const { cells } = heads;
  const after = headsAfter(cells);
  const found: HeaderRow[] = [];
  if (currentOf(after[0]) === undefined || after[0]?.isLog === true) return found;
  const known: KnownOfRow = {
    limits: yield* capacities(reading, row, window),
    lastActuals: lastActuals(reading, row, cells),
  };
  for (let index = 0; index < cells.length;) {
    yield;
    const header = snapshotHeader(reading, row, heads, index, after[index], known, window);
    if (header === undefined) break;
    found.push(header);
    while ((cells[index]?.column ?? Infinity) <= header.window.last) index += 1;
  }
  return found;
}

/** What is the same for all tables under one row. */
interface KnownOfRow {
  readonly limits: ReadonlyMap<number, HeaderReading>;
  readonly lastActuals: ReadonlyMap<CellValue, number>;
}

/** The head over the current values. Of two periods none is: they are where something begins and ends. */
function currentOf(after: HeadsAfter | undefined): ColumnHead | undefined {
  if (after === undefined) return undefined;
  const { actual, namesKpis, dated, datedCount, total } = after;
  return actual ?? (namesKpis ? ((datedCount === 2 ? undefined : dated) ?? total) : undefined);
}

/** @param index of the first head that no table before has taken */
function snapshotHeader(
  reading: SheetReading,
  row: number,
  { cells, withRowAbove }: Heads,
  index: number,
  after: HeadsAfter | undefined,
  { limits, lastActuals }: KnownOfRow,
  window: Window,
): HeaderRow | undefined {
  const current = currentOf(after);
  if (after === undefined || current === undefined || after.isLog) return undefined;
  // A score is what anything may have: it is a KPI's where the header speaks of KPIs, or of what is to be reached.
  const text = reading.value(row, current.column);
  const isScore = SCORES.is(wordsOf(String(text)).slice(-1));
  if (isScore && !after.namesKpis && !after.hasMeasure) return undefined;
  if (!after.hasCompanion && limits.size === 0) return undefined;
  const run = runAround(reading, row, current.column, window);
  // Roles that come again down a column tell records apart: "Budget", "Actual", "Budget", "Actual".
  const comesAgain = current === after.actual && lastActuals.get(text) !== current.column;
  if (holdsFigures(reading, row, run) || (reading.isTurned && comesAgain)) return undefined;
  const periods = new Map<number, Period>();
  const [period] = current.period === undefined ? [] : reading.axis([current.period]).periods;
  if (period !== undefined) periods.set(current.column, period);
  const roles = new Map<number, HeaderReading>();
  for (let at = index; (cells[at]?.column ?? Infinity) <= run.last; at += 1) {
    const { column, role } = cells[at] ?? current;
    if (role !== undefined && column >= run.first) roles.set(column, role);
  }
  for (let column = run.first; column <= run.last; column += 1) {
    const limit = limits.get(column);
    if (limit !== undefined) roles.set(column, limit);
  }
  const top = withRowAbove ? row - 1 : row;
  const valueColumns = [current.column];
  const weak = current.period?.weak ?? false;
  return { top, row, valueColumns, periods, axis: undefined, weak, window: run, roles };
}

/** A row with figures among its words is a KPI with a remark: "Current ratio | 1.2 | below target". */
function holdsFigures(reading: SheetReading, row: number, { first, last }: Window): boolean {
  for (let column = first; column <= last; column += 1)
    if (reading.kind(row, column) === 'number' && reading.period(row, column) === undefined) return true;
  return false;
}

/** "Maximum" and the like are what an actual value beside them is measured against. */
function* capacities(
  reading: SheetReading,
  row: number,
  { first, last }: Window,
): Generator<void, ReadonlyMap<number, HeaderReading>> {
  const found = new Map<number, HeaderReading>();
  for (let column = first; column <= last; column += 1) {
    if (column % CELLS_A_STEP === 0) yield;
    if (reading.kind(row, column) !== 'text') continue;
    const text = foldedText(reading.value(row, column)).toLowerCase();
    if (CAPACITY.has(text)) found.set(column, { role: 'target', namesKpis: false, dates: false });
  }
  return found;
}

const SCORES = new WordList('score result reading rating');

const CAPACITY: ReadonlySet<string> = new Set([
  'maximum',
  'max',
  'max.',
  'capacity',
  'available',
  'potential',
]);

/** The filled cells of a row on both sides of a column, and a column of labels without a header left of them. */
function runAround(reading: SheetReading, row: number, column: number, window: Window): Window {
  let [first, last] = [column, column];
  while (first > window.first && reading.kind(row, first - 1) !== 'empty') first -= 1;
  while (last < window.last && reading.kind(row, last + 1) !== 'empty') last += 1;
  if (first > window.first && hasLabels(reading, row, first - 1, first - 1)) first -= 1;
  return { first, last };
}
