import { layoutOf } from '../tableLayout';
import { columnLine } from './current/columnLine';
import { withoutPeriods, type CoverageFormulas } from './current/coverageFormulas';
import { lineCoverage } from './current/lineCoverage';
import type { Measure, PlacedKpi } from './current/measure';
import { periodFields } from './current/periodRuns';
import { placedRowLine } from './current/placedRowLine';
import { recordsCoverage } from './current/recordsCoverage';
import { rowLine } from './current/rowLine';
import { LONGEST_FORMULA } from './current/stretch';

/**
 * How far the cycle of a key result is covered by measured values, as living formulas. The domain's twin is `coverage`.
 * Where the KPI has no periods, or none that formulas could date, it is measured as of the as-of date.
 */
export function coveredTo(placed: PlacedKpi, measure: Measure): CoverageFormulas {
  const found = formulasOf(placed, measure);
  const fits =
    found !== undefined && Math.max(found.measuredTo.length, found.nextEnd.length) <= LONGEST_FORMULA;
  return fits ? found : withoutPeriods(measure.asOf);
}

function formulasOf(placed: PlacedKpi, measure: Measure): CoverageFormulas | undefined {
  const { table, references } = placed;
  switch (layoutOf(table)) {
    case 'row':
      if (table.orientation === 'snapshot' || periodFields(table).length === 0) return undefined;
      return lineCoverage(
        references === undefined ? placedRowLine(placed) : rowLine(placed, references),
        placed,
        measure,
      );
    case 'column':
      return lineCoverage(columnLine(placed), placed, measure);
    case 'records':
      return recordsCoverage(placed, measure);
    case 'cell':
    case 'block':
    case 'pivot':
      return undefined;
  }
}
