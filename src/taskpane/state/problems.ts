import type { Overtyped, TrackedKeyResult } from '../../app/trackedKeyResult';
import type { CellRef } from '../../domain/sheet/area';
import type { WorkbookContent } from './paneState';

/** Something that a person has to decide. */
export type Problem =
  | { readonly kind: 'twice'; readonly keyResult: TrackedKeyResult; readonly cells: readonly CellRef[] }
  | { readonly kind: 'gone'; readonly keyResult: TrackedKeyResult }
  /** An id in a KPI table that the register does not hold. */
  | { readonly kind: 'stray'; readonly id: string; readonly cell: CellRef }
  /** The formula for its current value does not reach all periods any more. */
  | { readonly kind: 'outdated'; readonly keyResult: TrackedKeyResult; readonly missed: number }
  | { readonly kind: 'overtyped'; readonly keyResult: TrackedKeyResult; readonly overtyped: Overtyped };

/** The problems of all key results, the ones that break the link first. */
export function listProblems({ keyResults, register }: WorkbookContent): readonly Problem[] {
  const broken = keyResults.flatMap((keyResult): Problem[] => {
    const { link } = keyResult;
    if (link.kind === 'twice') return [{ kind: 'twice', keyResult, cells: link.cells }];
    if (link.kind === 'gone') return [{ kind: 'gone', keyResult }];
    return keyResult.missed === undefined ? [] : [{ kind: 'outdated', keyResult, missed: keyResult.missed }];
  });
  const overtyped = keyResults.flatMap((keyResult) =>
    keyResult.overtyped.map((one): Problem => ({ kind: 'overtyped', keyResult, overtyped: one })),
  );
  const strays = (register?.strays ?? []).map(({ id, cell }): Problem => ({ kind: 'stray', id, cell }));
  return [...broken, ...strays, ...overtyped];
}
