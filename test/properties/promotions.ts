import fc from 'fast-check';
import { MIRRORED_COLUMNS } from '../../src/app/extension/mirrorFormula';
import type { Plan } from '../../src/app/plan';
import type { PromotionRequest } from '../../src/app/promotionRequest';
import type { Snapshot } from '../../src/app/snapshot';
import type { MirroredColumn } from '../../src/app/trackedKeyResult';
import { EmbeddedHost } from '../../src/embedded-host';
import { describeWorkbook } from '../support/describeWorkbook';
import { kpiNamed, type KeyliftOnHost, NOON, promotionOf, valueOf } from '../support/keyliftOnHost';
import { findKpis } from '../../src/app/findKpis';
import { buildWorkbook, type RandomSheet, randomSheets } from './randomWorkbook';

/** A workbook, and what becomes of each of its KPIs, by turns through the list. */
export interface PromotionCase {
  readonly sheets: readonly RandomSheet[];
  readonly fates: readonly {
    readonly when: 'first' | 'second' | 'never';
    readonly baseline: 'constant' | 'cell';
    readonly target: 'level' | 'change' | 'percent';
  }[];
  readonly columns: readonly MirroredColumn[];
}

export const promotionCases: fc.Arbitrary<PromotionCase> = fc.record({
  sheets: randomSheets,
  fates: fc.array(
    fc.record({
      when: fc.constantFrom('first' as const, 'second' as const, 'never' as const),
      baseline: fc.constantFrom('constant' as const, 'cell' as const),
      target: fc.constantFrom('level' as const, 'change' as const, 'percent' as const),
    }),
    { minLength: 4, maxLength: 15 },
  ),
  columns: fc.subarray([...MIRRORED_COLUMNS]),
});

/** The case's workbook as a file: only what a file can hold is compared later. */
export function fileOf({ sheets }: PromotionCase): Uint8Array {
  return EmbeddedHost.open(buildWorkbook(sheets), { now: () => NOON }).save();
}

/** What the first and the second promotion ask for; one that takes no KPI is left out. */
export function requestsOf(one: PromotionCase): ((snapshot: Snapshot) => PromotionRequest)[] {
  const fates = one.sheets
    .flatMap(({ kpis }) => kpis)
    .map(({ name }, index) => ({ name, fate: one.fates[index % one.fates.length] }));
  return (['first', 'second'] as const).flatMap((when) => {
    const taken = fates.filter(({ fate }) => fate?.when === when);
    if (taken.length === 0) return [];
    return [
      (snapshot: Snapshot): PromotionRequest => {
        const tables = findKpis(snapshot, () => false);
        const request = promotionOf(snapshot, ...taken.map(({ name }) => name));
        const kpis = request.kpis.map((kpi, index) => {
          const { name, fate } = taken[index] ?? { name: '', fate: undefined };
          const { latest } = kpiNamed(tables, name).kpi;
          if (!latest || !fate) throw new Error(`${name} has no value.`);
          return {
            ...kpi,
            baseline:
              fate.baseline === 'cell' ? ({ kind: 'cell', cell: latest.cell } as const) : kpi.baseline,
            target:
              fate.target === 'level'
                ? ({ kind: 'level', value: latest.value + 10 } as const)
                : fate.target === 'change'
                  ? ({ kind: 'change', by: -index - 1 } as const)
                  : kpi.target,
          };
        });
        return { ...request, kpis, columns: one.columns };
      },
    ];
  });
}

/** Plans and carries out a promotion. */
export async function promote(
  keylift: KeyliftOnHost,
  request: (snapshot: Snapshot) => PromotionRequest,
): Promise<Plan> {
  const plan = valueOf(await keylift.planPromotion(request(await keylift.read())));
  valueOf(await keylift.port.apply(plan));
  return plan;
}

/**
 * The workbook as lines, without the mark of who wrote last.
 * @param only 'content' leaves calculated values out
 */
export function stateOf({ host }: KeyliftOnHost, only: 'all' | 'content' = 'all'): string[] {
  return describeWorkbook(host.workbook, only).map((line) =>
    line.replace(/^(setting Keylift\.revision\.\d+ ).*$/, '$1'),
  );
}
