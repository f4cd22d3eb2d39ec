import { liesIn } from '../../../domain/aggregation';
import { cycleDates } from './cycleDates';
import type { Measure, PlacedKpi } from './measure';
import { periodFields, periodRuns, type PeriodField, type PeriodRun } from './periodRuns';
import { datedTotals, latestOf, totalFormula, totalsOf, type Stretch } from './stretch';
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
  readonly standing: (first: number, last: number, sign: '<' | '>' | '<=' | '>=', at: number) => string;
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
    const stretches = stretchesOf(line, fields, order, true);
    return `=${latestOf(stretches, formulasAhead, textOf(placed))}`;
  }
  const kind = fields[0]?.period.kind;
  if (line.dates !== undefined && kind !== undefined) {
    const [first, last] = datedReach(line, fields, order);
    const [cells, dates] = [line.cells(first, last), line.dates.cells(first, last)];
    return totalFormula(aggregation, [datedTotals(cells, dates, cycleDates(kind), formulasAhead)]);
  }
  const counted = fields.filter(({ period }) => liesIn(period, cycle));
  const newest = fields.at(-1);
  const isOpen = counted.length === 0 || (counted.at(-1) === newest && (newest?.period.end ?? 0) < cycle.due);
  const stretches =
    counted.length === 0 ? aheadOf(line, newest, order) : stretchesOf(line, counted, order, isOpen);
  return totalFormula(
    aggregation,
    stretches.map((stretch) => totalsOf(stretch, formulasAhead)),
  );
}

/**
 * Periods as stretches of neighbours.
 * @param fields in time order
 * @param isOpen periods that come later belong to them
 */
function stretchesOf(
  line: Line,
  fields: readonly PeriodField[],
  order: 'ascending' | 'descending',
  isOpen: boolean,
): Stretch[] {
  const runs = periodRuns(
    fields.map(({ at }) => at),
    order,
  );
  return runs.map((run, index) =>
    isOpen && index === runs.length - 1 ? openStretch(line, run) : closedStretch(line, run),
  );
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
  const edge = step === 1 ? line.edgeAfter(last) : line.edgeBefore(first);
  if (edge === undefined || (step === -1 && edge.holdsFigure)) return closedStretch(line, run);
  if (step === -1) return { cells: line.cells(edge.at, last), order: 'newest-first' };
  const cells = line.cells(first, edge.at);
  return edge.holdsFigure
    ? { cells, order: 'oldest-first', only: line.standing(first, edge.at, '<', edge.at) }
    : { cells, order: 'oldest-first' };
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
