import { isDoubtful } from '../../app/describeTable';
import type { TrackedKeyResult } from '../../app/trackedKeyResult';
import type { KpiTable } from '../../domain/kpi-table/kpiTable';
import type { Kpi } from '../../domain/kpi';
import { sharedBeginning } from './sharedBeginning';

/** The list of KPIs as one flat run of rows, so that thousands can be drawn a screenful at a time. */
export type KpiListRow =
  | {
      readonly kind: 'table';
      readonly table: KpiTable;
      readonly folded: boolean;
      /** How many of its KPIs the search leaves. */
      readonly shown: number;
      /** Keys of those that are no key results yet. */
      readonly open: readonly string[];
    }
  | {
      readonly kind: 'kpi';
      readonly table: KpiTable;
      readonly kpi: Kpi;
      /** How its name begins like a neighbour's. */
      readonly shared: string;
      readonly keyResult: TrackedKeyResult | undefined;
    };

export interface KpiListQuery {
  readonly tables: readonly KpiTable[];
  readonly keyResults: readonly TrackedKeyResult[];
  /** What is typed in the search: every word must occur in the KPI's name or its table's title. */
  readonly search: string;
  /** Keys of tables folded away. A search looks into them all the same. */
  readonly folded: ReadonlySet<string>;
}

/** The rows to show. Tables in which the search finds nothing are left out. */
export function kpiListRows({ tables, keyResults, search, folded }: KpiListQuery): readonly KpiListRow[] {
  const words = search
    .toLocaleLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const keyResultOf = keyResultsByKpi(keyResults);
  // What is perhaps no KPI table stands last.
  const doubtfulLast = [...tables].sort((a, b) => Number(isDoubtful(a)) - Number(isDoubtful(b)));
  return doubtfulLast.flatMap((table): KpiListRow[] => {
    const title = table.title.toLocaleLowerCase();
    const found = table.kpis.filter((kpi) => matches(`${kpi.name.toLocaleLowerCase()} ${title}`, words));
    if (found.length === 0) return [];
    const hidden = words.length === 0 && folded.has(table.key);
    const open = found.map(({ key }) => key).filter((key) => !keyResultOf.has(key));
    const heading: KpiListRow = { kind: 'table', table, folded: hidden, shown: found.length, open };
    if (hidden) return [heading];
    return [
      heading,
      ...found.map((kpi, index): KpiListRow => {
        const shared = sharedBeginning(kpi.name, [found[index - 1]?.name, found[index + 1]?.name]);
        return { kind: 'kpi', table, kpi, shared, keyResult: keyResultOf.get(kpi.key) };
      }),
    ];
  });
}

const matches = (text: string, words: readonly string[]): boolean =>
  words.every((word) => text.includes(word));

/** Which key result a KPI has become, by the KPI's key. */
export function keyResultsByKpi(
  keyResults: readonly TrackedKeyResult[],
): ReadonlyMap<string, TrackedKeyResult> {
  const byKpi = new Map<string, TrackedKeyResult>();
  for (const keyResult of keyResults) {
    if (keyResult.link.kind === 'linked' && keyResult.link.kpi !== undefined)
      byKpi.set(keyResult.link.kpi.key, keyResult);
  }
  return byKpi;
}
