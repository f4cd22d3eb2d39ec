import type { TrackedKeyResult } from '../../app/trackedKeyResult';

/** The key results of one objective. */
export interface ObjectiveGroup {
  /** Empty for those without one. */
  readonly objective: string;
  readonly keyResults: readonly TrackedKeyResult[];
}

/** Groups in the order in which the register first names each objective; differences in case and spaces do not split one. */
export function byObjective(keyResults: readonly TrackedKeyResult[]): readonly ObjectiveGroup[] {
  const groups = new Map<string, { objective: string; keyResults: TrackedKeyResult[] }>();
  for (const keyResult of keyResults) {
    const objective = keyResult.objective.trim().replace(/\s+/g, ' ');
    const key = objective.toLocaleLowerCase();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { objective, keyResults: [keyResult] });
    else group.keyResults.push(keyResult);
  }
  return [...groups.values()];
}
