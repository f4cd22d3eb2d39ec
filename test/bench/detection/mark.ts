import type { Orientation } from '../../../src/domain/kpi-table/kpiTable';

const COUNTS = [
  'expected',
  'claimed',
  'exact',
  'within2',
  'orientationRight',
  'axisRight',
  'kpisListed',
  'kpisRight',
  'kpisWrong',
] as const;

/** Tables expected, claimed, found exactly and within two; of the latter, those read right; and KPIs. */
export type Counts = Readonly<Record<(typeof COUNTS)[number], number>>;

/** What one look at one table adds to the counts, and what was wrong, in words. */
export interface Mark {
  /** Of the expected table, or of the found one where none was expected. */
  readonly orientation: Orientation;
  /** Counted apart: a detector may be right to differ. */
  readonly ambiguous: boolean;
  readonly counts: Partial<Counts>;
  readonly mistakes: readonly string[];
}

/** The counts of marks together. */
export function totalOf(marks: readonly Mark[]): Counts {
  const totals: Record<(typeof COUNTS)[number], number> = {
    expected: 0,
    claimed: 0,
    exact: 0,
    within2: 0,
    orientationRight: 0,
    axisRight: 0,
    kpisListed: 0,
    kpisRight: 0,
    kpisWrong: 0,
  };
  for (const { counts } of marks) for (const key of COUNTS) totals[key] += counts[key] ?? 0;
  return totals;
}

/** How much is wrong: tables missed, claimed or misread, and KPIs missed or wrong. */
export function wrongIn(counts: Counts): number {
  const { expected, claimed, exact, within2, orientationRight, axisRight } = counts;
  const tables = expected - within2 + (claimed - within2) + (within2 - exact);
  const readings = 2 * within2 - orientationRight - axisRight;
  return tables + readings + (counts.kpisListed - counts.kpisRight) + counts.kpisWrong;
}
