import { coverage, type Coverage } from '../../domain/coverage';
import type { Cycle } from '../../domain/cycle';
import type { Kpi } from '../../domain/kpi';
import type { KpiTable } from '../../domain/kpi-table/kpiTable';
import { isDated } from '../../domain/period/period';
import { layoutOf } from '../tableLayout';
import { periodFields } from './current/periodRuns';

/**
 * How far a cycle is covered by the measured values of a KPI, as the formulas of `coveredTo` tell it.
 * @param asOf the day as of which the table was read
 */
export function coverageOf(
  table: KpiTable,
  kpi: Kpi,
  cycle: Cycle,
  asOf: number,
  date1904 = false,
): Coverage {
  const periods = shownPeriods(table, kpi, cycle.due);
  const dated = periods.filter(isDated);
  const isTold = dated.length > 0 && dated.length === periods.length;
  const areAlike = new Set(dated.map(({ kind }) => kind)).size === 1;
  if (!isTold || !areAlike)
    return { measuredTo: kpi.latest === undefined ? undefined : asOf, nextEnd: undefined };
  const measured = new Set(kpi.series.map(({ period }) => period?.start));
  return coverage(dated, ({ start }) => measured.has(start), cycle, asOf, date1904);
}

/** The periods that tell how far a KPI is measured, in time order; none where formulas go by the as-of date. */
function shownPeriods(table: KpiTable, { series }: Kpi, due: number) {
  switch (layoutOf(table)) {
    case 'row':
    case 'column':
      return table.orientation === 'snapshot' ? [] : periodFields(table).map(({ period }) => period);
    case 'records':
      // Records show no gaps: what is waited for comes behind the last of the cycle.
      return series.map(({ period }) => period).filter((period) => (period?.end ?? due) <= due);
    case 'cell':
    case 'block':
    case 'pivot':
      return [];
  }
}
