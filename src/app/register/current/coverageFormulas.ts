import { thisRow } from '../../formula/structuredReference';

/** How far a cycle is covered by measured values, as formulas (`Coverage` in the domain). */
export interface CoverageFormulas {
  readonly measuredTo: string;
  readonly nextEnd: string;
}

/** Of a KPI without periods, or whose periods formulas cannot tell: its value is as of the as-of date. */
export function withoutPeriods(asOf: string): CoverageFormulas {
  return { measuredTo: `=IF(ISNUMBER(${thisRow('Current')}),${asOf},"")`, nextEnd: '=""' };
}
