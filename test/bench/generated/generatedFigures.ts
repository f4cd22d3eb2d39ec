import { textTable } from '../../../src/workbench/demo/textTable';
import { sheetAsText } from '../../support/kpi-sheets/sheetAsText';
import { share } from '../detection/ratios';
import type { GeneratedOutcome } from './measureGenerated';

/** How well made-up sheets are read, 0 to 1. */
export interface GeneratedFigures {
  /** Of all KPIs there are. */
  readonly found: number;
  /** Of all KPIs claimed on sheets with some. */
  readonly right: number;
  /** Sheets without KPIs on which some are claimed. */
  readonly claimedWithoutKpis: number;
  readonly foundByPart: Readonly<Record<string, number>>;
  readonly claimedByPart: Readonly<Record<string, number>>;
}

interface Tally {
  sheets: number;
  kpis: number;
  found: number;
  wrong: number;
  claimed: number;
}

/** Adds up what was found on made-up sheets. */
export function generatedFigures(outcomes: readonly GeneratedOutcome[]): GeneratedFigures {
  const [some, none] = split(outcomes);
  const all = tallyOf(some);
  const without = tallyOf(none);
  const rates = (of: readonly GeneratedOutcome[], rate: (tally: Tally) => number): Record<string, number> =>
    Object.fromEntries(byPart(of).map(([part, tally]) => [part, rate(tally)]));
  return {
    found: share(all.found, all.kpis),
    right: share(all.found, all.found + all.wrong),
    claimedWithoutKpis: share(without.claimed, without.sheets),
    foundByPart: rates(some, ({ found, kpis }) => share(found, kpis)),
    claimedByPart: rates(none, ({ claimed, sheets }) => share(claimed, sheets)),
  };
}

/** The figures as lines of text; then some of the sheets that came out wrong, as text: all parts, or with `verbose` more. */
export function reportGenerated(outcomes: readonly GeneratedOutcome[], verbose: boolean): string[] {
  const figures = generatedFigures(outcomes);
  const [some, none] = split(outcomes);
  const wrong = outcomes.filter(isWrong);
  const shown = verbose ? oneOfEachLayout(wrong) : wrong.slice(0, 1);
  return [
    `found ${percent(figures.found)} of the KPIs there are, right ${percent(figures.right)} of those claimed`,
    `claimed on ${percent(figures.claimedWithoutKpis)} of the sheets without KPIs`,
    '',
    ...textTable(
      [
        { header: 'part' },
        ...['sheets', 'KPIs', 'found', 'wrong'].map((header) => ({ header, align: 'right' }) as const),
      ],
      byPart(some).map(([part, { sheets, kpis, found, wrong: not }]) => [
        part,
        String(sheets),
        String(kpis),
        percent(share(found, kpis)),
        String(not),
      ]),
    ),
    '',
    ...textTable(
      [
        { header: 'without KPIs' },
        ...['sheets', 'claimed'].map((header) => ({ header, align: 'right' }) as const),
      ],
      byPart(none).map(([part, { sheets, claimed }]) => [
        part,
        String(sheets),
        percent(share(claimed, sheets)),
      ]),
    ),
    ...shown.flatMap(asText),
  ];
}

function asText({ sheet, kpisFound, kpisWrong }: GeneratedOutcome): string[] {
  const { seed, parts, kpis, rows } = sheet;
  return [
    '',
    `seed ${seed}: found ${kpisFound} of ${kpis.length}, wrong ${kpisWrong} (${parts.join('; ')})`,
    sheetAsText(rows),
  ];
}

function isWrong({ sheet, kpisFound, kpisWrong }: GeneratedOutcome): boolean {
  return kpisFound < sheet.kpis.length || kpisWrong > 0;
}

function oneOfEachLayout(outcomes: readonly GeneratedOutcome[]): readonly GeneratedOutcome[] {
  const seen = new Map<string, number>();
  return outcomes.filter(({ sheet }) => {
    const layout = sheet.parts.find((part) => part.startsWith('layout: ')) ?? '';
    seen.set(layout, (seen.get(layout) ?? 0) + 1);
    return seen.get(layout) === 1;
  });
}

function split(
  outcomes: readonly GeneratedOutcome[],
): readonly [readonly GeneratedOutcome[], readonly GeneratedOutcome[]] {
  return [
    outcomes.filter(({ sheet }) => sheet.kpis.length > 0),
    outcomes.filter(({ sheet }) => sheet.kpis.length === 0),
  ];
}

/** By part, those of a layout together, the largest first. */
function byPart(outcomes: readonly GeneratedOutcome[]): readonly (readonly [string, Tally])[] {
  const parts = new Map<string, GeneratedOutcome[]>();
  for (const outcome of outcomes) {
    const { parts: own } = outcome.sheet;
    const layout = own.find((part) => part.startsWith('layout: ')) ?? '';
    const others = own.filter((part) => part !== layout);
    const name = layout.replace('layout: ', '');
    for (const part of [layout, ...others.map((other) => `${name}, ${other}`)]) {
      const members = parts.get(part) ?? [];
      parts.set(part, members);
      members.push(outcome);
    }
  }
  return [...parts]
    .map(([part, members]) => [part, tallyOf(members)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function tallyOf(outcomes: readonly GeneratedOutcome[]): Tally {
  const tally: Tally = { sheets: 0, kpis: 0, found: 0, wrong: 0, claimed: 0 };
  for (const { sheet, kpisFound, kpisWrong } of outcomes) {
    tally.sheets += 1;
    tally.kpis += sheet.kpis.length;
    tally.found += kpisFound;
    tally.wrong += kpisWrong;
    if (kpisFound + kpisWrong > 0) tally.claimed += 1;
  }
  return tally;
}

function percent(ratio: number): string {
  return `${(ratio * 100).toFixed(1)}%`;
}
