import { textTable } from '../../../src/workbench/demo/textTable';
import { share } from '../detection/ratios';
import type { PerturbedTable } from './measurePerturbed';

/** How often readings stay the same, 0 to 1. */
export interface PerturbedFigures {
  readonly unchanged: number;
  /** The worst first. */
  readonly byPerturbation: Readonly<Record<string, number>>;
  readonly tables: number;
  /** Tables that are read as they are; the others cannot stay the same. */
  readonly tablesRead: number;
  readonly readings: number;
}

interface Tally {
  tried: number;
  unchanged: number;
  /** Some of the tables that came out differently. */
  readonly changed: string[];
}

/** Adds up what became of the tables of a corpus. */
export function perturbedFigures(perturbed: readonly PerturbedTable[]): PerturbedFigures {
  const tallies = talliesOf(perturbed);
  const all = tallies.map(([, tally]) => tally);
  const readings = all.reduce((sum, { tried }) => sum + tried, 0);
  const unchanged = all.reduce((sum, tally) => sum + tally.unchanged, 0);
  return {
    unchanged: share(unchanged, readings),
    byPerturbation: Object.fromEntries(
      tallies.map(([name, { tried, unchanged }]) => [name, share(unchanged, tried)]),
    ),
    tables: perturbed.length,
    tablesRead: perturbed.filter(({ outcomes }) => outcomes !== undefined).length,
    readings,
  };
}

/**
 * The figures as lines of text, the worst perturbation first.
 * @param verbose names the tables that came out differently
 */
export function reportPerturbed(perturbed: readonly PerturbedTable[], verbose: boolean): string[] {
  const { unchanged, tables, tablesRead, readings } = perturbedFigures(perturbed);
  const tallies = talliesOf(perturbed);
  return [
    `unchanged ${percent(unchanged)} of ${readings} readings, of ${tablesRead} tables that are read (${tables} in all)`,
    '',
    ...textTable(
      [
        { header: 'perturbation' },
        { header: 'readings', align: 'right' },
        { header: 'unchanged', align: 'right' },
      ],
      tallies.map(([name, tally]) => [
        name,
        String(tally.tried),
        percent(share(tally.unchanged, tally.tried)),
      ]),
    ),
    ...(verbose ? tallies.flatMap(([name, { changed }]) => changed.map((table) => `${name}: ${table}`)) : []),
  ];
}

function talliesOf(perturbed: readonly PerturbedTable[]): readonly (readonly [name: string, tally: Tally])[] {
  const tallies = new Map<string, Tally>();
  for (const { table, outcomes = [] } of perturbed)
    for (const { perturbation, unchanged } of outcomes) {
      const tally = tallies.get(perturbation) ?? { tried: 0, unchanged: 0, changed: [] };
      tallies.set(perturbation, tally);
      tally.tried += 1;
      if (unchanged) tally.unchanged += 1;
      else tally.changed.push(table);
    }
  return [...tallies].sort(([, a], [, b]) => share(a.unchanged, a.tried) - share(b.unchanged, b.tried));
}

function percent(ratio: number): string {
  return `${(ratio * 100).toFixed(1)}%`;
}
