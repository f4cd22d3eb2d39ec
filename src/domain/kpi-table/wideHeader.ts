import { isoDate } from '../calendarDate';
import { keyOfPeriod, type PeriodReading } from '../period/parsePeriod';
import type { Period } from '../period/period';
import type { TitleYear } from '../period/yearInTitle';
import { MOST_HEADS, type ColumnHead, type Heads } from './columnHead';
import { isEmptyBelow } from './headerRun';
import { hasLabels, rolesOf, type HeaderRow, type Window } from './headerRow';
import { namesIds } from './recordColumns';
import { sharingLabels } from './sharedLabels';
import type { SheetReading } from './sheetReading';
import { yearNearHeader } from './yearNearHeader';

/** A head with a period. */
interface PeriodCell extends ColumnHead {
  readonly period: PeriodReading;
}

const hasPeriod = (head: ColumnHead): head is PeriodCell => head.period !== undefined;

/** A line with more tables side by side is no line of headers but the date column of a log. */
const MOST_AXES = 24;

/** The headers of tables with periods across that stand in a row: several where tables stand side by side. */
export function wideHeaders(reading: SheetReading, row: number, heads: Heads, window: Window): HeaderRow[] {
  if (heads.cells.length > MOST_HEADS) return [];
  const axes = axesOf(reading, row, heads.cells.filter(hasPeriod), window);
  if (axes.length > MOST_AXES) return [];
  return inGroups(axes).flatMap((blocks) => {
    const headers = blocks.flatMap((block) => wideHeader(row, heads, block.cells, block.window, reading));
    if (blocks.length === 1 || headers.length > 1) return sharingLabels(reading, headers);
    // Where they are no blocks of their own, they are one line of heads after all.
    const window = { first: blocks[0]?.window.first ?? 0, last: blocks.at(-1)?.window.last ?? 0 };
    return wideHeader(
      row,
      heads,
      blocks.flatMap(({ cells }) => cells),
      window,
      reading,
    );
  });
}

/** Periods side by side, and whether labels of their own stand before them. */
interface PeriodRun {
  readonly cells: readonly PeriodCell[];
  readonly window: Window;
  readonly labelled: boolean;
}

/** Runs with those after them that have no labels of their own. */
function inGroups(runs: readonly PeriodRun[]): readonly (readonly PeriodRun[])[] {
  const groups: PeriodRun[][] = [];
  for (const run of runs) {
    const group = groups.at(-1);
    if (run.labelled || group === undefined) groups.push([run]);
    else group.push(run);
  }
  return groups;
}

/** The figures of a period that were measured, not planned. */
const isMeasured = ({ role }: ColumnHead): boolean => role === undefined || role.role === 'actual';

/**
 * Splits period cells where a period comes a second time, or in the turned view behind other headers: there the next
 * table begins, with labels of its own. Months without a year and without labels between them just go on into the next
 * year; other periods that repeat without labels are no axis but the dates of single records.
 */
function axesOf(
  reading: SheetReading,
  row: number,
  cells: readonly PeriodCell[],
  window: Window,
): readonly PeriodRun[] {
  const axes: PeriodCell[][] = [];
  const labels: boolean[] = [];
  let seen = new Set<string>();
  let before = window.first;
  let repeated = 0;
  const keyOf = ({ period, role }: PeriodCell): string => `${keyOfPeriod(period)} ${role?.role}`;
  for (const [index, cell] of cells.entries()) {
    const key = keyOf(cell);
    const rollsOver = cell.period.year === undefined && cell.period.date === undefined;
    const labelled = hasLabels(reading, row, before + 1, cell.column - 1);
    const isRepeated = seen.has(key) && !(rollsOver && !labelled);
    const next = cells[index + 1];
    // A single header that stands twice is a slip, unless labels say that a table begins.
    const isSlip = isRepeated && !labelled && (next === undefined || !seen.has(keyOf(next)));
    const last = axes.at(-1)?.at(-1);
    const isOther =
      labelled && last !== undefined && (isOtherKind(last, cell) || isName(reading, row, cell.column - 1));
    const isBlock =
      !labelled &&
      isEmptyBetween(reading, row, before, cell.column) &&
      (beginsBlock(axes.at(-1) ?? [], cells, index, seen, keyOf) ||
        (!reading.isTurned && goesBack(axes.at(-1) ?? [], cells.slice(index))) ||
        (reading.isTurned && isRepeated && isNamed(reading, row - 1, cell.column)));
    if (reading.isTurned && isRepeated && !labelled && !isBlock) repeated += 1;
    const begins = isBlock || (reading.isTurned ? labelled : (isRepeated && !isSlip) || isOther);
    if (axes.length === 0 || begins) {
      axes.push([]);
      labels.push(labelled);
      seen = new Set();
    }
    axes.at(-1)?.push(cell);
    seen.add(key);
    before = cell.column;
  }
  if (repeated > 1) return [];
  const starts = axes.map((axis, index) => {
    if (index === 0) return window.first;
    const end = axes[index - 1]?.at(-1)?.column ?? window.first;
    let start = axis[0]?.column ?? window.last;
    while (start - 1 > end && hasLabels(reading, row, start - 1, start - 1)) start -= 1;
    return start;
  });
  return axes.map((cells, index) => ({
    cells,
    window: { first: starts[index] ?? window.first, last: (starts[index + 1] ?? window.last + 1) - 1 },
    labelled: labels[index] ?? false,
  }));
}

/** Fewer periods behind an empty column may sum up those before it. */
const LEAST_IN_BLOCK = 3;

/** Whether periods of another kind begin that go on to the next block: years, after all the quarters. */
function beginsBlock(
  axis: readonly PeriodCell[],
  cells: readonly PeriodCell[],
  index: number,
  seen: ReadonlySet<string>,
  keyOf: (cell: PeriodCell) => string,
): boolean {
  const kind = cells[index]?.period.kind;
  if (
    axis.length < LEAST_IN_BLOCK ||
    axis.filter((cell) => cell.period.kind === kind).length * 2 > axis.length
  )
    return false;
  let end = index;
  while (cells[end]?.period.kind === kind) end += 1;
  const before = new Set(axis.map((cell) => cell.period.kind));
  const isOver = cells.slice(end).every((cell) => !before.has(cell.period.kind) || seen.has(keyOf(cell)));
  return end - index >= LEAST_IN_BLOCK && isOver;
}

/** Whether dates begin that go back behind those before: the ends of years, after all the months. */
function goesBack(axis: readonly PeriodCell[], rest: readonly PeriodCell[]): boolean {
  const [before, after] = [axis, rest].map((cells) => cells.flatMap(({ period: { date } }) => date ?? []));
  if (before === undefined || after === undefined || axis.length < LEAST_IN_BLOCK) return false;
  if (before.length < axis.length || after.length < Math.max(LEAST_IN_BLOCK, rest.length)) return false;
  const [first, last, next] = [before[0], before.at(-1), after[0]].map((date) => date && isoDate(date));
  return first !== undefined && last !== undefined && next !== undefined && first < last && next < last;
}

/** Whether words stand here that are no period, and nothing behind them: a heading for what is below. */
function isNamed(reading: SheetReading, row: number, column: number): boolean {
  const isText = reading.kind(row, column) === 'text' && reading.period(row, column) === undefined;
  return isText && reading.kind(row, column + 1) === 'empty';
}

/** Whether a column without anything in it stands between two others. */
function isEmptyBetween(reading: SheetReading, row: number, first: number, last: number): boolean {
  for (let column = first + 1; column < last; column += 1)
    if (isEmptyBelow(reading, row, column)) return true;
  return false;
}

/** Of another kind of period. `2009-10` may be a month or a school year, and so is of any kind beside `2012-13`. */
function isOtherKind({ period: a }: PeriodCell, { period: b }: PeriodCell): boolean {
  const areJoined = [a, b].every(({ label }) => /^\d{4}[-/]\d{2}$/.test(label));
  return a.kind !== b.kind && !areJoined;
}

function isName(reading: SheetReading, row: number, column: number): boolean {
  return reading.role(row, column)?.role === 'name';
}

/** At least this share of the steps from period to period must lead one way in time. */
const LEAST_REGULARITY = 0.75;

/** Months without a year come again each year; fewer different periods than these in many headers are none. */
const REPEATING_PARTS = 4;

function wideHeader(
  row: number,
  heads: Heads,
  cells: readonly PeriodCell[],
  window: Window,
  reading: SheetReading,
): HeaderRow[] {
  if (!cells.some(isMeasured) && tellsActual(heads, window)) return [];
  const measured = cells.some(isMeasured) ? cells.filter(isMeasured) : cells;
  const weak = measured.every(({ period }) => period.weak);
  if (measured.length < 2 || (weak && !areYears(measured))) return [];
  if (weak && reading.isTurned && namesIds(String(reading.value(row, (measured[0]?.column ?? 0) - 1))))
    return [];
  if (areDaysOfRecord(reading, row, measured, window)) return [];
  const isNumberedQuarter = weak && measured.every(({ period }) => period.kind === 'quarter');
  if (isNumberedQuarter && hasFiguresBetween(reading, row, measured)) return [];
  // What stands still is no axis: dates of records, or one month over and over.
  const distinct = new Set(measured.map(({ period }) => keyOfPeriod(period))).size;
  if (distinct < measured.length * LEAST_REGULARITY && distinct < REPEATING_PARTS) return [];
  const axis = reading.axis(
    measured.map(({ period }) => period),
    titleYearOf(reading, row, measured),
  );
  const byKey = new Map(measured.map(({ period }, index) => [keyOfPeriod(period), axis.periods[index]]));
  const periods = new Map<number, Period>();
  for (const { column, period } of cells) {
    const known = byKey.get(keyOfPeriod(period));
    if (known !== undefined) periods.set(column, known);
  }
  const valueColumns = measured.flatMap(({ column }) => (periods.has(column) ? [column] : []));
  if (valueColumns.length < 2 || axis.regularity < LEAST_REGULARITY) return [];
  const { top } = heads;
  return [{ top, row, valueColumns, periods, axis, weak, window, roles: rolesOf(heads, window) }];
}

/** Whether a column that has no period holds the current value: "Target 2026 | Target 2027 | Current". */
function tellsActual({ cells }: Heads, { first, last }: Window): boolean {
  return cells.some(
    ({ column, period, role }) =>
      role?.role === 'actual' && period === undefined && column >= first && column <= last,
  );
}

/** Where no period tells its year. */
function titleYearOf(
  reading: SheetReading,
  row: number,
  cells: readonly PeriodCell[],
): TitleYear | undefined {
  const [first, last] = [cells[0], cells.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  if (cells.some(({ period }) => period.year !== undefined || period.date !== undefined)) return undefined;
  return yearNearHeader(reading, row, first.column, last.column);
}

/** `Q122`, `20221`: quarters where one follows the other. */
function areQuarters(cells: readonly PeriodCell[]): boolean {
  const orders = cells.map(({ period: { year = 0, part = 0 } }) => year * 4 + part);
  const steps = orders.slice(1).map((order, index) => order - (orders[index] ?? 0));
  return steps.filter((step) => Math.abs(step) === 1).length >= steps.length * LEAST_REGULARITY;
}

/** Whether numbers that are no periods stand among these: then they are figures. */
function hasFiguresBetween(reading: SheetReading, row: number, cells: readonly PeriodCell[]): boolean {
  const known = new Set(cells.map(({ column }) => column));
  const [first = 0, last = -1] = [cells[0]?.column, cells.at(-1)?.column];
  for (let column = first; column <= last; column += 1)
    if (!known.has(column) && typeof reading.value(row, column) === 'number') return true;
  return false;
}

/** Whether a few days stand in a row of figures: when something began and ended, not what stands over columns. */
function areDaysOfRecord(
  reading: SheetReading,
  row: number,
  cells: readonly PeriodCell[],
  { first, last }: Window,
): boolean {
  if (reading.isTurned || cells.length > MOST_DAYS || cells.some(({ period }) => period.date === undefined))
    return false;
  for (let column = first; column <= last; column += 1)
    if (reading.kind(row, column) === 'number' && reading.period(row, column) === undefined) return true;
  return false;
}

/** Of one thing: begun, due, ended. */
const MOST_DAYS = 3;

/** Plain numbers are years where they go one way through a lifetime, and months where each is one. */
function areYears(cells: readonly PeriodCell[]): boolean {
  if (cells.every(({ period }) => period.kind === 'month')) return true;
  if (cells.every(({ period }) => period.kind === 'quarter')) return areQuarters(cells);
  const years = cells.map(({ period }) => period.year ?? 0);
  const steps = years.slice(1).map((year, index) => year - (years[index] ?? 0));
  const isOneStep = new Set(steps).size === 1 && Math.abs(steps[0] ?? 0) === 1;
  const goesOneWay = steps.every((step) => step >= 0) || steps.every((step) => step <= 0);
  const [least, most] = [Math.min(...years.slice(0, 200)), Math.max(...years.slice(0, 200))];
  const isRecent = least >= 1940 && most <= 2060;
  return (
    isOneStep || (years.length >= 3 && goesOneWay && isRecent && new Set(years).size * 4 >= years.length * 3)
  );
}
