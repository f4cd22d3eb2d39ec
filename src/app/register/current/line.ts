import { untilOf } from './asOf';
import { cycleDates } from './cycleDates';
import { inCycle } from './inCycle';
import type { Measure, PlacedKpi } from './measure';
import { standing, type Line, type Span } from './figureLine';
import { overPeriods, stretchOver, totalsBeyond } from './overPeriods';
import { periodFields, periodRuns, type PeriodField, type PeriodRun } from './periodRuns';
import { reachedWithin, type Reach } from './reach';
import { datedTotals, latestOf, LONGEST_FORMULA, totalFormula, totalsOf, type Stretch } from './stretch';
import { textOf } from './textFigures';

/** The formula for the current value of a KPI with periods. */
export function lineFormula(line: Line, placed: PlacedKpi, measure: Measure): string {
  const { table } = placed;
  const { aggregation, cycle } = measure;
  const fields = periodFields(table);
  const order = table.axis?.order ?? 'ascending';
  const { formulasAhead } = table;
  const reach = reachOf(placed, fields, measure);
  if (aggregation === 'latest') {
    const text = textOf(placed);
    const write = (stretches: readonly Stretch[]): string => `=${latestOf(stretches, formulasAhead, text)}`;
    return latestThatFits(line, runsOf(fields, order), reach, write);
  }
  const kind = fields[0]?.period.kind;
  if (line.dates !== undefined && kind !== undefined) {
    const [first, last] = datedReach(line, fields, order);
    const [cells, dates] = [line.cells(first, last), line.dates.cells(first, last)];
    return totalFormula(aggregation, [datedTotals(cells, dates, cycleDates(kind, reach), formulasAhead)]);
  }
  const { counted, oldest, isOpen } = inCycle(fields, cycle);
  const write = (stretches: readonly Stretch[]): string =>
    totalFormula(
      aggregation,
      stretches.map((stretch) => totalsOf(stretch, formulasAhead)),
    );
  return counted.length === 0
    ? write(aheadOf(line, oldest, order, reach))
    : overPeriods(line, runsOf(counted, order), isOpen, reach, write);
}

export const runsOf = (fields: readonly PeriodField[], order: 'ascending' | 'descending'): PeriodRun[] =>
  periodRuns(
    fields.map(({ at }) => at),
    order,
  );

/** What tells which of the KPI's periods count as of the day. */
export function reachOf(placed: PlacedKpi, fields: readonly PeriodField[], measure: Measure): Reach {
  const { table, kpi } = placed;
  return {
    ...untilOf(placed, measure),
    periods: new Map(fields.map(({ at, period }) => [at, period])),
    latest: kpi.latest?.cell[table.fieldsAre === 'columns' ? 'column' : 'row'],
  };
}

/** Of so many periods apart only the newest can be read; a KPI whose latest value is older gets no formula that fits. */
function latestThatFits(
  line: Line,
  runs: readonly PeriodRun[],
  reach: Reach,
  write: (stretches: readonly Stretch[]) => string,
): string {
  const all = overPeriods(line, runs, true, reach, write);
  const { latest = -1 } = reach;
  const needed = runs.findIndex(({ first, last }) => first <= latest && latest <= last);
  let formula = all;
  for (let from = 1; formula.length > LONGEST_FORMULA && from <= needed; from += 1)
    formula = overPeriods(line, runs.slice(from), true, reach, write);
  return formula.length > LONGEST_FORMULA ? all : formula;
}

/** What will stand beyond the newest period. */
function aheadOf(
  line: Line,
  newest: PeriodField | undefined,
  order: 'ascending' | 'descending',
  reach: Reach,
): Stretch[] {
  if (newest === undefined) return [];
  const { at } = newest;
  const run = { first: at, last: at, step: order === 'ascending' ? 1 : -1 } as const;
  const span = spanAhead(line, run);
  return span === undefined ? [] : [stretchOver(line, span, reachedWithin(line, [run], span, reach, true))];
}

/** The cells behind the newest period; `undefined` where they must not be read. */
export function spanAhead(line: Line, run: PeriodRun): Span | undefined {
  const { first: at, step } = run;
  const sign = step === 1 ? '>' : '<';
  if (line.whole !== undefined) {
    const [from, to] = line.whole;
    const only = [standing(line, from, to, sign, at), ...totalsBeyond(line, run, from, to)];
    return { from, to, order: 'oldest-first', only };
  }
  const edge = step === 1 ? line.edgeAfter(at) : line.edgeBefore(at);
  if (edge === undefined) return undefined;
  const [from, to] = edge.at > at ? [at, edge.at] : [edge.at, at];
  const inside = standing(line, from, to, sign, at);
  const end = sign === '>' ? '<' : '>';
  const only = edge.holdsFigure ? [inside, standing(line, from, to, end, edge.at)] : [inside];
  return { from, to, order: 'oldest-first', only };
}

/** All periods and what stands next to the newest: of these, the dates choose. */
export function datedReach(
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
