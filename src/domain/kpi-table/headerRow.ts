import type { Axis } from '../period/layOutAxis';
import type { PeriodReading } from '../period/parsePeriod';
import type { Period } from '../period/period';
import type { HeaderReading } from './headerRole';
import type { SheetReading } from './sheetReading';

/** The columns that a header may reach, both inside. */
export interface Window {
  readonly first: number;
  readonly last: number;
}

/** A row that may be the header of a table with one KPI a row. */
export interface HeaderRow {
  readonly row: number;
  /** The columns that hold the figures a KPI cannot be without: the periods, or the current value. */
  readonly valueColumns: readonly number[];
  /** By column; also of a single period over a current value. */
  readonly periods: ReadonlyMap<number, Period>;
  readonly axis: Axis | undefined;
  /** Plain numbers taken for years: they may be figures after all. */
  readonly weak: boolean;
  readonly roles: ReadonlyMap<number, HeaderReading>;
  readonly window: Window;
}

interface PeriodCell {
  readonly column: number;
  readonly reading: PeriodReading;
}

/** Finds the headers that may stand in a row: several where periods repeat side by side. */
export function headersInRow(reading: SheetReading, row: number, window: Window): HeaderRow[] {
  const cells: PeriodCell[] = [];
  let texts = 0;
  for (let column = window.first; column <= window.last; column += 1) {
    const period = reading.period(row, column);
    if (period !== undefined) cells.push({ column, reading: period });
    else if (reading.kind(row, column) === 'text') texts += 1;
  }
  const wide = axesOf(cells, window).flatMap((axis) => wideHeader(reading, row, axis.cells, axis.window));
  if (wide.length > 0) return wide;
  if (texts < 2) return [];
  const snapshot = snapshotHeader(reading, row, cells, window);
  return snapshot === undefined ? [] : [snapshot];
}

/** Splits period cells where a period comes a second time: there the next table begins. */
function axesOf(
  cells: readonly PeriodCell[],
  window: Window,
): { cells: readonly PeriodCell[]; window: Window }[] {
  const axes: PeriodCell[][] = [];
  let seen = new Set<string>();
  for (const cell of cells) {
    const { kind, year, part, date } = cell.reading;
    const key = date === undefined ? `${kind} ${year} ${part}` : `${date.year} ${date.month} ${date.day}`;
    if (axes.length === 0 || seen.has(key)) {
      axes.push([]);
      seen = new Set();
    }
    axes.at(-1)?.push(cell);
    seen.add(key);
  }
  return axes.map((axis, index) => ({
    cells: axis,
    window: {
      first: index === 0 ? window.first : (axes[index - 1]?.at(-1)?.column ?? window.first) + 1,
      last: (axes[index + 1]?.[0]?.column ?? window.last + 1) - 1,
    },
  }));
}

/** At least this share of the steps from period to period must lead one way in time. */
const LEAST_REGULARITY = 0.75;

function wideHeader(
  reading: SheetReading,
  row: number,
  cells: readonly PeriodCell[],
  window: Window,
): HeaderRow[] {
  if (cells.length < 2) return [];
  const weak = cells.every((cell) => cell.reading.weak);
  if (weak && !stepsByOne(cells)) return [];
  const axis = reading.axis(cells.map((cell) => cell.reading));
  const periods = new Map<number, Period>();
  cells.forEach(({ column }, index) => {
    const period = axis.periods[index];
    if (period !== undefined) periods.set(column, period);
  });
  if (periods.size < 2 || axis.regularity < LEAST_REGULARITY) return [];
  return [
    {
      row,
      valueColumns: [...periods.keys()],
      periods,
      axis,
      weak,
      window,
      roles: rolesIn(reading, row, window),
    },
  ];
}

function stepsByOne(cells: readonly PeriodCell[]): boolean {
  const years = cells.map(({ reading }) => reading.year ?? 0);
  const steps = new Set(years.slice(1).map((year, index) => year - (years[index] ?? 0)));
  const [step = 0] = steps;
  return cells.every(({ reading }) => reading.kind === 'month') || (steps.size === 1 && Math.abs(step) === 1);
}

/** A header with a column for the current value, or for one period, and one that tells KPIs' names, targets or units. */
function snapshotHeader(
  reading: SheetReading,
  row: number,
  cells: readonly PeriodCell[],
  window: Window,
): HeaderRow | undefined {
  const run = runAround(reading, row, window);
  if (run === undefined) return undefined;
  const roles = rolesIn(reading, row, run);
  const having = (...wanted: string[]): number[] =>
    [...roles].flatMap(([column, { role }]) => (wanted.includes(role) ? [column] : []));
  const period = cells.length === 1 ? cells[0] : undefined;
  const values = having('actual');
  const names = [...roles.values()].some(({ namesKpis }) => namesKpis);
  const [current] = values.length > 0 || period === undefined || !names ? values : [period.column];
  const companions = having('name', 'target', 'baseline', 'budget', 'unit');
  const isLog = [...roles.values()].some(({ role, dates }) => dates && role === 'other');
  if (current === undefined || companions.length === 0 || isLog) return undefined;
  const periods = new Map<number, Period>();
  if (period !== undefined) {
    const [only] = reading.axis([period.reading]).periods;
    if (only !== undefined) periods.set(current, only);
  }
  return { row, valueColumns: [current], periods, axis: undefined, weak: false, window: run, roles };
}

/** The filled cells that stand side by side and hold the row's first two texts. */
function runAround(reading: SheetReading, row: number, window: Window): Window | undefined {
  let best: Window | undefined;
  let first = window.first;
  for (let column = window.first; column <= window.last + 1; column += 1) {
    if (column <= window.last && reading.kind(row, column) !== 'empty') continue;
    const length = column - first;
    if (length >= 2 && (best === undefined || length > best.last - best.first + 1))
      best = { first, last: column - 1 };
    first = column + 1;
  }
  return best;
}

function rolesIn(reading: SheetReading, row: number, window: Window): ReadonlyMap<number, HeaderReading> {
  const roles = new Map<number, HeaderReading>();
  for (let column = window.first; column <= window.last; column += 1) {
    const role = reading.role(row, column);
    if (role !== undefined) roles.set(column, role);
  }
  return roles;
}
