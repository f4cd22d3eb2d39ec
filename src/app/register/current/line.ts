import { cycleDates } from './cycleDates';
import { inCycle } from './inCycle';
import type { Measure, PlacedKpi } from './measure';
import { overPeriods, totalsBeyond, type Line } from './overPeriods';
import { periodFields, periodRuns, type PeriodField, type PeriodRun } from './periodRuns';
import { datedTotals, latestOf, LONGEST_FORMULA, totalFormula, totalsOf, type Stretch } from './stretch';
import { textOf } from './textFigures';

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
    : overPeriods(line, runsOf(counted, order), isOpen, write);
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
  const all = overPeriods(line, runs, true, write);
  const latest = kpi.latest?.cell[table.fieldsAre === 'columns' ? 'column' : 'row'] ?? -1;
  const needed = runs.findIndex(({ first, last }) => first <= latest && latest <= last);
  let formula = all;
  for (let from = 1; formula.length > LONGEST_FORMULA && from <= needed; from += 1)
    formula = overPeriods(line, runs.slice(from), true, write);
  return formula.length > LONGEST_FORMULA ? all : formula;
}

/** What will stand beyond the newest period. */
function aheadOf(line: Line, newest: PeriodField | undefined, order: 'ascending' | 'descending'): Stretch[] {
  if (newest === undefined) return [];
  const { at } = newest;
  const sign = order === 'ascending' ? '>' : '<';
  if (line.whole !== undefined) {
    const [from, to] = line.whole;
    const run = { first: at, last: at, step: order === 'ascending' ? 1 : -1 } as const;
    const only = [line.standing(from, to, sign, at), ...totalsBeyond(line, run, from, to)].join('*');
    return [{ cells: line.cells(from, to), order: 'oldest-first', only }];
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
