import type { DraftField } from './tableDraft';

/** Fields that stand together in the form: a single one, or neighbouring periods that fold into one line. */
export type FieldRun = readonly number[];

/** Fewer are no wall. */
const FEWEST_FOLDED = 6;

/**
 * Folds runs of neighbouring periods, told by where the fields are: a year of months between a name and a target gives
 * `[[0], [1, 2, …, 12], [13]]`.
 */
export function fieldRuns(fields: readonly DraftField[]): readonly FieldRun[] {
  const runs: number[][] = [];
  for (const [index, { at, role }] of fields.entries()) {
    const before = fields[index - 1];
    const goesOn = before?.role === 'period' && role === 'period' && before.at + 1 === at;
    if (goesOn) runs.at(-1)?.push(at);
    else runs.push([at]);
  }
  return runs.flatMap((run) => (run.length < FEWEST_FOLDED ? run.map((at) => [at]) : [run]));
}
