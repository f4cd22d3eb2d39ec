import type { Period } from '../period/period';
import { foldedText } from '../sheet/cellValue';
import { WordList, wordsOf } from '../words';
import type { ColumnHead, Heads } from './columnHead';
import type { HeaderReading } from './headerRole';
import { hasLabels, rolesOf, type HeaderRow, type Window } from './headerRow';
import type { FieldRole } from './kpiTable';
import type { SheetReading } from './sheetReading';

/** A header with a column for the current value, or for one period, and one that tells KPIs' names, targets or units. */
export function snapshotHeader(
  reading: SheetReading,
  row: number,
  heads: Heads,
  window: Window,
): HeaderRow | undefined {
  const having = (...wanted: FieldRole[]): ColumnHead[] =>
    heads.cells.filter(({ role }) => role !== undefined && wanted.includes(role.role));
  const dated = heads.cells.filter(({ period }) => period !== undefined);
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
