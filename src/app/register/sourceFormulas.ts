import type { RegisterColumn } from '../tables/keyResults';
import { coveredTo } from './coveredTo';
import { currentFormula } from './currentFormula';
import type { Measure, PlacedKpi } from './current/measure';
import { kpiNameFormula } from './kpiName';

/** The columns whose formulas read the KPI itself, and so differ from row to row. */
export const SOURCE_COLUMNS = [
  'KPI',
  'Current',
  'Measured to',
  'Next end',
] as const satisfies RegisterColumn[];

export type SourceColumn = (typeof SOURCE_COLUMNS)[number];

/** The formulas by which a key result reads its KPI; `undefined` where none tells the current value. */
export function sourceFormulas(
  placed: PlacedKpi,
  measure: Measure,
): Readonly<Record<SourceColumn, string>> | undefined {
  const current = currentFormula(placed, measure);
  if (current === undefined) return undefined;
  const { measuredTo, nextEnd } = coveredTo(placed, measure);
  return {
    KPI: kpiNameFormula(placed),
    Current: current,
    'Measured to': measuredTo,
    'Next end': nextEnd,
  };
}
