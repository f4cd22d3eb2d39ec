import type { Axis } from '../period/layOutAxis';
import { keyOfPeriod, type PeriodReading } from '../period/parsePeriod';
import type { Period } from '../period/period';
import { foldedText } from '../sheet/cellValue';
import { WordList, wordsOf } from '../words';
import { readHeads, type ColumnHead, type Heads } from './columnHead';
import type { HeaderReading } from './headerRole';
import type { FieldRole } from './kpiTable';
import type { SheetReading } from './sheetReading';
import { yearNearHeader } from './yearNearHeader';

/** The columns that a header may reach, both inside. */
export interface Window {
  readonly first: number;
  readonly last: number;
}

/** A row that may be the header of a table with one KPI a row. */
export interface HeaderRow {
  /** The first header row; one above `row` where periods are told there. */
  readonly top: number;
  readonly row: number;
  /** The columns that hold the figures a KPI cannot be without: the periods, or the current value. */
  readonly valueColumns: readonly number[];
  /** By column, of every column that belongs to a period: of targets and budgets too. */
  readonly periods: ReadonlyMap<number, Period>;
  readonly axis: Axis | undefined;
  /** Plain numbers taken for years: they may be figures after all. */
  readonly weak: boolean;
  readonly roles: ReadonlyMap<number, HeaderReading>;
  readonly window: Window;
}

interface PeriodCell extends ColumnHead {
  readonly period: PeriodReading;
}

const hasPeriod = (head: ColumnHead): head is PeriodCell => head.period !== undefined;

/** Finds the headers that may stand in a row: several where periods repeat side by side. */
export function headersInRow(reading: SheetReading, row: number, window: Window): HeaderRow[] {
  const heads = readHeads(reading, row, window.first, window.last);
  const axes = axesOf(reading, row, heads.cells.filter(hasPeriod), window);
  if (axes.length > MOST_AXES || heads.cells.length > MOST_HEADS) return [];
  const wide = axes.flatMap((axis) => wideHeader(row, heads, axis.cells, axis.window, reading));
  if (wide.length > 0) return wide;
  const snapshots: HeaderRow[] = [];
  let rest = heads;
  for (;;) {
    const snapshot = snapshotHeader(reading, row, rest, window);
    if (snapshot === undefined) return snapshots;
    snapshots.push(snapshot);
    const cells = rest.cells.filter(({ column }) => column > snapshot.window.last);
    rest = { ...rest, cells };
  }
}

/** A line with more tables side by side is no line of headers but the date column of a log. */
const MOST_AXES = 24;

/** More periods than 27 years of days are records. */
const MOST_HEADS = 10_000;

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
): { cells: readonly PeriodCell[]; window: Window }[] {
  const axes: PeriodCell[][] = [];
  let seen = new Set<string>();
  let before = window.first;
  let repeated = 0;
  const keyOf = ({ period, role }: PeriodCell): string => `${keyOfPeriod(period)} ${role?.role}`;
  for (const [index, cell] of cells.entries()) {
    const key = keyOf(cell);
    const rollsOver = cell.period.year === undefined && cell.period.date === undefined;
    const labelled = hasLabels(reading, row, before + 1, cell.column - 1);
    const isRepeated = seen.has(key) && !(rollsOver && !labelled);
    if (reading.isTurned && isRepeated && !labelled) repeated += 1;
    const next = cells[index + 1];
    // A single header that stands twice is a slip, unless labels say that a table begins.
    const isSlip = isRepeated && !labelled && (next === undefined || !seen.has(keyOf(next)));
    const last = axes.at(-1)?.at(-1);
    const isOther =
      labelled && last !== undefined && (isOtherKind(last, cell) || isName(reading, row, cell.column - 1));
    const begins = reading.isTurned ? labelled : (isRepeated && !isSlip) || isOther;
    if (axes.length === 0 || begins) {
      axes.push([]);
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
  }));
}

/** Of another kind of period. `2009-10` may be a month or a school year, and so is of any kind beside `2012-13`. */
function isOtherKind({ period: a }: PeriodCell, { period: b }: PeriodCell): boolean {
  const areJoined = [a, b].every(({ label }) => /^\d{4}[-/]\d{2}$/.test(label));
  return a.kind !== b.kind && !areJoined;
}

function isName(reading: SheetReading, row: number, column: number): boolean {
  return reading.role(row, column)?.role === 'name';
}

/** Whether one of the columns has text in the rows just below. */
function hasLabels(reading: SheetReading, row: number, first: number, last: number): boolean {
  for (let column = first; column <= last; column += 1) {
    if ([1, 2, 3].some((below) => reading.kind(row + below, column) === 'text')) return true;
  }
  return false;
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
  const measured = cells.some(isMeasured) ? cells.filter(isMeasured) : cells;
  const weak = measured.every(({ period }) => period.weak);
  if (measured.length < 2 || (weak && !areYears(measured))) return [];
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
  const top = heads.withRowAbove ? row - 1 : row;
  return [{ top, row, valueColumns, periods, axis, weak, window, roles: rolesOf(heads, window) }];
}

/** Where no period tells its year. */
function titleYearOf(reading: SheetReading, row: number, cells: readonly PeriodCell[]): number | undefined {
  const [first, last] = [cells[0], cells.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  if (cells.some(({ period }) => period.year !== undefined || period.date !== undefined)) return undefined;
  return yearNearHeader(reading, row, first.column, last.column);
}

/** Plain numbers are years where they go one way through a lifetime, and months where each is one. */
function areYears(cells: readonly PeriodCell[]): boolean {
  if (cells.every(({ period }) => period.kind === 'month')) return true;
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

/** A header with a column for the current value, or for one period, and one that tells KPIs' names, targets or units. */
function snapshotHeader(
  reading: SheetReading,
  row: number,
  heads: Heads,
  window: Window,
): HeaderRow | undefined {
  const having = (...wanted: FieldRole[]): ColumnHead[] =>
    heads.cells.filter(({ role }) => role !== undefined && wanted.includes(role.role));
  const dated = heads.cells.filter(hasPeriod);
  const isLog = heads.cells.some(({ role }) => role?.dates === true && role.role === 'other');
  const namesKpis = heads.cells.some(({ role }) => role?.namesKpis === true);
  const [current] = [
    ...having('actual'),
    ...(namesKpis ? [...dated.slice(0, 2 - dated.length), ...having('total')] : []),
  ];
  if (current === undefined || isLog) return undefined;
  const limits = capacities(reading, row, window);
  // A score is what anything may have: it is a KPI's where the header speaks of KPIs, or of what is to be reached.
  const isScore = SCORES.is(wordsOf(String(reading.value(row, current.column))).slice(-1));
  if (isScore && !namesKpis && having('target', 'baseline', 'prior', 'budget', 'unit').length === 0)
    return undefined;
  if (having(...COMPANIONS).length + limits.size === 0) return undefined;
  const run = runAround(reading, row, current.column, window);
  if (holdsFigures(reading, row, run) || (reading.isTurned && comesAgain(reading, row, current, having)))
    return undefined;
  const periods = new Map<number, Period>();
  const [period] = current.period === undefined ? [] : reading.axis([current.period]).periods;
  if (period !== undefined) periods.set(current.column, period);
  const top = heads.withRowAbove ? row - 1 : row;
  const valueColumns = [current.column];
  return {
    top,
    row,
    valueColumns,
    periods,
    axis: undefined,
    weak: current.period?.weak ?? false,
    window: run,
    roles: new Map([...rolesOf(heads, run), ...limits]),
  };
}

/** A row with figures among its words is a KPI with a remark: "Current ratio | 1.2 | below target". */
function holdsFigures(reading: SheetReading, row: number, { first, last }: Window): boolean {
  for (let column = first; column <= last; column += 1)
    if (reading.kind(row, column) === 'number' && reading.period(row, column) === undefined) return true;
  return false;
}

/** Roles that come again down a column tell records apart: "Budget", "Actual", "Budget", "Actual". */
function comesAgain(
  reading: SheetReading,
  row: number,
  current: ColumnHead,
  having: (role: FieldRole) => readonly ColumnHead[],
): boolean {
  const text = reading.value(row, current.column);
  return having('actual').some(
    ({ column }) => column !== current.column && reading.value(row, column) === text,
  );
}

/** "Maximum" and the like are what an actual value beside them is measured against. */
function capacities(reading: SheetReading, row: number, { first, last }: Window): Map<number, HeaderReading> {
  const found = new Map<number, HeaderReading>();
  for (let column = first; column <= last; column += 1) {
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

const COMPANIONS: readonly FieldRole[] = ['name', 'target', 'baseline', 'prior', 'budget', 'unit'];

/** The filled cells of a row on both sides of a column, and a column of labels without a header left of them. */
function runAround(reading: SheetReading, row: number, column: number, window: Window): Window {
  let [first, last] = [column, column];
  while (first > window.first && reading.kind(row, first - 1) !== 'empty') first -= 1;
  while (last < window.last && reading.kind(row, last + 1) !== 'empty') last += 1;
  if (first > window.first && hasLabels(reading, row, first - 1, first - 1)) first -= 1;
  return { first, last };
}

function rolesOf({ cells }: Heads, { first, last }: Window): ReadonlyMap<number, HeaderReading> {
  const roles = new Map<number, HeaderReading>();
  for (const { column, role } of cells) {
    if (role !== undefined && column >= first && column <= last) roles.set(column, role);
  }
  return roles;
}
