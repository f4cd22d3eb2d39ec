import { cycleDates } from './cycleDates';
import { inCycle } from './inCycle';
import type { Measure, PlacedKpi } from './measure';
import { periodFields, periodRuns, type PeriodField, type PeriodRun } from './periodRuns';
import { datedTotals, latestOf, LONGEST_FORMULA, totalFormula, totalsOf, type Stretch } from './stretch';
import { textOf } from './textFigures';

/** The place next to a KPI's periods. */
export interface Edge {
  readonly at: number;
  /** A figure that is none of the KPI's may stand there, such as a total. */
  readonly holdsFigure: boolean;
}

/** A KPI's values along its row, or down its column, as formulas call them. Places count from 0. */
export interface Line {
  readonly cells: (first: number, last: number) => string;
  /** For each of these cells whether it stands so to the one at `at`: an array of 1 and 0. */
  readonly standing: (first: number, last: number, sign: '<' | '>' | '<=' | '>=' | '=', at: number) => string;
  /** The first and last place of a line that grows by itself. */
  readonly whole?: readonly [first: number, last: number];
  /**
   * What stands next to the newest period on either side. A formula that takes it in also has what is inserted between
   * the two. `undefined` where it must not be read.
   */
  readonly edgeAfter: (last: number) => Edge | undefined;
  readonly edgeBefore: (first: number) => Edge | undefined;
  /** The dates beside the cells, where the periods are told by dates. */
  readonly dates?: {
    readonly cells: (first: number, last: number) => string;
    readonly holdsNumber: (at: number) => boolean;
  };
}

/** The formula for the current value of a KPI with periods. */
export function lineFormula(line: Line, placed: PlacedKpi, { aggregation, cycle }: Measure): string {
  const { table } = placed;
  const fields = periodFields(table);
  const order = table.axis?.order ?? 'ascending';
  const { formulasAhead } = table;
  if (aggregation === 'latest') {
    const text = textOf(placed);
    const write = (stretches: readonly Stretch[]): string => `=${latestOf(stretches, formulasAhead, text)}`;
    return latestThatFits(line, runsOf(fields, order), placed, write);
  }
  const kind = fields[0]?.period.kind;
  if (line.dates !== undefined && kind !== undefined) {
    const [first, last] = datedReach(line, fields, order);
    const [cells, dates] = [line.cells(first, last), line.dates.cells(first, last)];
    return totalFormula(aggregation, [datedTotals(cells, dates, cycleDates(kind), formulasAhead)]);
  }
  const { counted, oldest, isOpen } = inCycle(fields, cycle);
  const write = (stretches: readonly Stretch[]): string =>
    totalFormula(
      aggregation,
      stretches.map((stretch) => totalsOf(stretch, formulasAhead)),
    );
  return counted.length === 0
    ? write(aheadOf(line, oldest, order))
    : shortest(line, runsOf(counted, order), isOpen, write);
}

const runsOf = (fields: readonly PeriodField[], order: 'ascending' | 'descending'): PeriodRun[] =>
  periodRuns(
    fields.map(({ at }) => at),
    order,
  );

/** Of so many periods apart only the newest can be read; a KPI whose latest value is older gets no formula that fits. */
function latestThatFits(
  line: Line,
  runs: readonly PeriodRun[],
  { table, kpi }: PlacedKpi,
  write: (stretches: readonly Stretch[]) => string,
): string {
  const all = shortest(line, runs, true, write);
  const latest = kpi.latest?.cell[table.fieldsAre === 'columns' ? 'column' : 'row'] ?? -1;
  const needed = runs.findIndex(({ first, last }) => first <= latest && latest <= last);
  let formula = all;
  for (let from = 1; formula.length > LONGEST_FORMULA && from <= needed; from += 1)
    formula = shortest(line, runs.slice(from), true, write);
  return formula.length > LONGEST_FORMULA ? all : formula;
}

/** Excel nests at most 64 deep. */
const MOST_STRETCHES = 40;

/**
 * A formula over periods: stretch by stretch, or, where those are too many for Excel, over one stretch of which only
 * some cells count.
 * @param runs in time order
 * @param isOpen periods that come later belong to them
 */
function shortest(
  line: Line,
  runs: readonly PeriodRun[],
  isOpen: boolean,
  write: (stretches: readonly Stretch[]) => string,
): string {
  const stretches = runs.map((run, index) =>
    isOpen && index === runs.length - 1 ? openStretch(line, run) : closedStretch(line, run),
  );
  const formula = write(stretches);
  if (stretches.length <= MOST_STRETCHES && formula.length <= LONGEST_FORMULA) return formula;
  const joined = joinedStretch(line, runs, isOpen);
  return joined === undefined ? formula : write([joined]);
}

/** All runs as one stretch, with what stands between them left out; `undefined` where they do not run one way. */
function joinedStretch(line: Line, runs: readonly PeriodRun[], isOpen: boolean): Stretch | undefined {
  const newest = runs.at(-1);
  if (newest === undefined || !runOneWay(runs)) return undefined;
  const isAscending = newest.step === 1;
  const edge = isOpen ? edgeOf(line, newest) : undefined;
  const places = [
    ...runs.flatMap(({ first, last }) => [first, last]),
    ...(edge === undefined ? [] : [edge.at]),
  ];
  const [from, to] = line.whole ?? [Math.min(...places), Math.max(...places)];
  const at = (sign: Parameters<Line['standing']>[2], place: number): string =>
    line.standing(from, to, sign, place);
  const counted = runs.map((run) => {
    const { first, last } = run;
    const goesOn = run === newest && isOpen && (line.whole !== undefined || edge !== undefined);
    if (!goesOn) return first === last ? at('=', first) : `${at('>=', first)}*${at('<=', last)}`;
    if (!isAscending) return at('<=', last);
    const isShut = line.whole === undefined && edge?.holdsFigure === true;
    return isShut ? `${at('>=', first)}*${at('<', edge.at)}` : at('>=', first);
  });
  const order = isAscending ? 'oldest-first' : 'newest-first';
  return { cells: line.cells(from, to), order, only: `(${counted.join('+')})` };
}

function runOneWay(runs: readonly PeriodRun[]): boolean {
  return runs.every((run, index) => {
    const before = runs[index - 1];
    if (before === undefined) return true;
    if (run.step !== before.step) return false;
    return run.step === 1 ? run.first > before.last : run.last < before.first;
  });
}

function closedStretch({ cells }: Line, { first, last, step }: PeriodRun): Stretch {
  const order = first === last ? 'one-cell' : step === 1 ? 'oldest-first' : 'newest-first';
  return { cells: cells(first, last), order };
}

function openStretch(line: Line, run: PeriodRun): Stretch {
  const { first, last, step } = run;
  if (line.whole !== undefined) {
    const [from, to] = line.whole;
    const isWhole = from === first && to === last;
    const only = step === 1 ? line.standing(from, to, '>=', first) : line.standing(from, to, '<=', last);
    const order = step === 1 ? 'oldest-first' : 'newest-first';
    return { cells: line.cells(from, to), order, ...(isWhole ? {} : { only }) };
  }
  const edge = edgeOf(line, run);
  if (edge === undefined) return closedStretch(line, run);
  if (step === -1) return { cells: line.cells(edge.at, last), order: 'newest-first' };
  const cells = line.cells(first, edge.at);
  return edge.holdsFigure
    ? { cells, order: 'oldest-first', only: line.standing(first, edge.at, '<', edge.at) }
    : { cells, order: 'oldest-first' };
}

/** What stands behind a run; before a run that goes backwards no figure may. */
function edgeOf(line: Line, { first, last, step }: PeriodRun): Edge | undefined {
  if (step === 1) return line.edgeAfter(last);
  const edge = line.edgeBefore(first);
  return edge?.holdsFigure === true ? undefined : edge;
}

/** What will stand beyond the newest period. */
function aheadOf(line: Line, newest: PeriodField | undefined, order: 'ascending' | 'descending'): Stretch[] {
  if (newest === undefined) return [];
  const { at } = newest;
  const sign = order === 'ascending' ? '>' : '<';
  if (line.whole !== undefined) {
    const [from, to] = line.whole;
    return [{ cells: line.cells(from, to), order: 'oldest-first', only: line.standing(from, to, sign, at) }];
  }
  const edge = order === 'ascending' ? line.edgeAfter(at) : line.edgeBefore(at);
  if (edge === undefined) return [];
  const [first, last] = edge.at > at ? [at, edge.at] : [edge.at, at];
  const inside = line.standing(first, last, sign, at);
  const end = sign === '>' ? '<' : '>';
  const only = edge.holdsFigure ? `${inside}*${line.standing(first, last, end, edge.at)}` : inside;
  return [{ cells: line.cells(first, last), order: 'oldest-first', only }];
}

/** All periods and what stands next to the newest: of these, the dates choose. */
function datedReach(
  { edgeAfter, edgeBefore, dates, whole }: Line,
  fields: readonly PeriodField[],
  order: 'ascending' | 'descending',
): [number, number] {
  if (whole !== undefined) return [...whole];
  const places = fields.map(({ at }) => at);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const edge = order === 'ascending' ? edgeAfter(last) : edgeBefore(first);
  if (edge === undefined || dates?.holdsNumber(edge.at) !== false) return [first, last];
  return [Math.min(first, edge.at), Math.max(last, edge.at)];
}
