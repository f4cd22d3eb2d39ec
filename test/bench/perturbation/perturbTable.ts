import type { NumberCulture } from '../../../src/domain/sheet/figureText';
import { chanceOf, seedOf } from '../../support/chance';
import { COLUMN_CHANGES } from './columnChanges';
import type { Draft } from './draft';
import { PERIOD_CHANGES } from './periodChanges';
import type { Perturbation } from './perturbation';
import { laidOut, readingOf } from './readDraft';
import { ROW_CHANGES } from './rowChanges';
import { SHEET_CHANGES } from './sheetChanges';

/** All that must not matter. */
const PERTURBATIONS: readonly Perturbation[] = [
  ...ROW_CHANGES,
  ...COLUMN_CHANGES,
  ...PERIOD_CHANGES,
  ...SHEET_CHANGES,
];

/** What became of the reading of one table under one change, or two at a time. */
export interface Outcome {
  readonly perturbation: string;
  readonly unchanged: boolean;
}

/** How many pairs of changes each table is tried with. */
const PAIRS = 8;
const TWO = 'two at a time';

/**
 * Changes a table in every way that must not matter and holds each reading against that of the table as it was.
 * @returns nothing where the table as it was is not read rightly, at least by half
 */
export function perturbTable(
  draft: Draft,
  culture: NumberCulture,
  seed: number,
  perturbations: readonly Perturbation[] = PERTURBATIONS,
): readonly Outcome[] | undefined {
  const before = readingOf(laidOut(draft), culture);
  const right = [...draft.truth].filter((kpi) => before.has(kpi)).length;
  if (right === 0 || right * 2 < draft.truth.size) return undefined;
  const applicable = perturbations.filter(({ table }) => table === undefined || draft.isOpen);
  const alone = applicable.flatMap((one) => outcomeOf(draft, before, [one], one.name, culture, seed));
  const chance = chanceOf(seed);
  const two = Array.from({ length: PAIRS }, () => chance.shuffled(applicable).slice(0, 2)).flatMap((pair) =>
    outcomeOf(draft, before, pair, TWO, culture, seed),
  );
  return [...alone, ...two];
}

function outcomeOf(
  draft: Draft,
  before: ReadonlySet<string>,
  changes: readonly Perturbation[],
  perturbation: string,
  culture: NumberCulture,
  seed: number,
): readonly Outcome[] {
  const changed = apply(draft, changes, seed);
  if (changed === undefined) return [];
  const after = readingOf(changed.laid, culture);
  const there = originsIn(changed.laid.rows);
  const kept = [...before].filter((kpi) => kpi.split('>').every((cell) => there.has(cell)));
  const mayAdd = changes.some(({ addsKpis }) => addsKpis);
  const isNew = (kpi: string): boolean => !before.has(kpi) && !(mayAdd && kpi.endsWith('>+'));
  return [{ perturbation, unchanged: kept.every((kpi) => after.has(kpi)) && ![...after].some(isNew) }];
}

/** The sheet after some changes; nothing where one of them finds no place. */
function apply(
  draft: Draft,
  changes: readonly Perturbation[],
  seed: number,
): { laid: ReturnType<typeof laidOut> } | undefined {
  let table: Draft | undefined = draft;
  for (const { name, table: change } of changes) {
    if (change === undefined) continue;
    table = change(table, chanceOf(seed + seedOf(name)));
    if (table === undefined) return undefined;
  }
  let laid = laidOut(table);
  for (const { name, sheet: change } of changes)
    if (change !== undefined)
      laid = { rows: change(laid.rows, chanceOf(seed + seedOf(name))), hiddenRows: [], hiddenColumns: [] };
  return { laid };
}

function originsIn(rows: ReturnType<typeof laidOut>['rows']): ReadonlySet<string> {
  return new Set(['+', ...rows.flatMap((row) => row.flatMap(({ origin }) => origin ?? []))]);
}
