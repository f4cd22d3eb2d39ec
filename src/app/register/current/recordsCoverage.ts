import { isDated } from '../../../domain/period/period';
import { untilOf } from './asOf';
import type { CoverageFormulas } from './coverageFormulas';
import { cycleDates } from './cycleDates';
import { endOf, formulas } from './lineCoverage';
import type { Measure, PlacedKpi } from './measure';
import { figuresOf, haveDates, recordsOf } from './records';

/**
 * How far the cycle is covered by the dated records of a KPI. A period that has no record is none that is missed: only
 * what comes behind the last is. `undefined` where the records bear no dates.
 */
export function recordsCoverage(placed: PlacedKpi, { asOf }: Measure): CoverageFormulas | undefined {
  const { kpi } = placed;
  const records = recordsOf(placed);
  const period = figuresOf(kpi)[0]?.period;
  if (records === undefined || !isDated(period) || !haveDates(placed, records.periods)) return undefined;
  const { cellsIn, where, values, periods } = records;
  const { from, until } = cycleDates(period.kind, untilOf(placed, { asOf }));
  const [cells, dates] = [cellsIn(values), cellsIn(periods)];
  // What is no date, as a note below the records, is an error there, and passed over.
  const latest = `AGGREGATE(14,6,${dates}/(${where}*ISNUMBER(${cells})*(${dates}>=${from})*(${dates}<${until})),1)`;
  return formulas(asOf, endOf(latest, period), endOf(`IFERROR(${latest},${from}-1)`, period, 1));
}
