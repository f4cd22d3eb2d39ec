import type { FieldReading, KpiTable } from '../../../domain/kpi-table/kpiTable';
import type { Period } from '../../../domain/period/period';

/** A row or column of a table that holds a period's values. */
export interface PeriodField extends FieldReading {
  readonly period: Period;
}

/** Neighbouring columns, or rows, whose periods follow one another: forwards or backwards. */
export interface PeriodRun {
  readonly first: number;
  readonly last: number;
  readonly step: 1 | -1;
}

/** The fields that hold a period's values, in time order. */
export function periodFields({ fields }: KpiTable): PeriodField[] {
  return fields
    .filter((field): field is PeriodField => field.role === 'period' && field.period !== undefined)
    .sort((a, b) => a.period.order - b.period.order || a.at - b.at);
}

/**
 * Places in time order as stretches of neighbours, oldest first. Totals, budgets and spacers between periods end a
 * stretch, so that they are never taken for a measurement.
 * @param order of a stretch of one
 */
export function periodRuns(
  places: readonly number[],
  order: 'ascending' | 'descending' = 'ascending',
): PeriodRun[] {
  const alone = order === 'ascending' ? 1 : -1;
  const runs: PeriodRun[] = [];
  for (const at of places) {
    const run = runs.at(-1);
    const isOne = run?.first === run?.last;
    if (run !== undefined && at === run.last + 1 && (run.step === 1 || isOne))
      runs[runs.length - 1] = { first: run.first, last: at, step: 1 };
    else if (run !== undefined && at === run.first - 1 && (run.step === -1 || isOne))
      runs[runs.length - 1] = { first: at, last: run.last, step: -1 };
    else runs.push({ first: at, last: at, step: alone });
  }
  return runs;
}
