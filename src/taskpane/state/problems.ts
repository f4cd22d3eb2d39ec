import type { Overtyped, Renamed, TrackedKeyResult } from '../../app/trackedKeyResult';
import type { CellRef } from '../../domain/sheet/area';
import type { WorkbookContent } from './paneState';

/** Something that a person has to decide. */
export type Problem =
  /** The register was made by an older version. */
  | { readonly kind: 'older' }
  /** Several rows of the register have one id. */
  | { readonly kind: 'doubled'; readonly id: string; readonly keyResults: readonly TrackedKeyResult[] }
  | { readonly kind: 'twice'; readonly keyResult: TrackedKeyResult; readonly cells: readonly CellRef[] }
  | { readonly kind: 'gone'; readonly keyResult: TrackedKeyResult }
  /** Its KPI bears another name than when it was linked. */
  | { readonly kind: 'renamed'; readonly keyResult: TrackedKeyResult; readonly renamed: Renamed }
  /** An id in a KPI table that the register does not hold. */
  | { readonly kind: 'stray'; readonly id: string; readonly cell: CellRef }
  /** The formula for its current value does not reach all periods any more. */
  | { readonly kind: 'outdated'; readonly keyResult: TrackedKeyResult; readonly missed: number }
  | { readonly kind: 'overtyped'; readonly keyResult: TrackedKeyResult; readonly overtyped: Overtyped };

/** The problems of all key results, the ones that break the link first. */
export function listProblems({ keyResults: all, register }: WorkbookContent): readonly Problem[] {
  const byId = new Map<string, TrackedKeyResult[]>();
  for (const keyResult of all) byId.set(keyResult.id, [...(byId.get(keyResult.id) ?? []), keyResult]);
  const doubled = [...byId].flatMap(([id, keyResults]): Problem[] =>
    keyResults.length > 1 ? [{ kind: 'doubled', id, keyResults }] : [],
  );
  // What else is wrong with these shows when they are apart.
  const keyResults = all.filter(({ id }) => byId.get(id)?.length === 1);
  const broken = keyResults.flatMap((keyResult): Problem[] => {
    const { link, renamed } = keyResult;
    if (link.kind === 'twice') return [{ kind: 'twice', keyResult, cells: link.cells }];
    if (link.kind === 'gone') return [{ kind: 'gone', keyResult }];
    return [
      ...(renamed === undefined ? [] : [{ kind: 'renamed', keyResult, renamed } as const]),
      ...(keyResult.missed === undefined
        ? []
        : [{ kind: 'outdated', keyResult, missed: keyResult.missed } as const]),
    ];
  });
  const overtyped = keyResults.flatMap((keyResult) =>
    keyResult.overtyped.map((one): Problem => ({ kind: 'overtyped', keyResult, overtyped: one })),
  );
  const strays = (register?.strays ?? []).map(({ id, cell }): Problem => ({ kind: 'stray', id, cell }));
  const older: Problem[] = register?.isOfOlderVersion === true ? [{ kind: 'older' }] : [];
  return [...older, ...doubled, ...broken, ...strays, ...overtyped];
}
