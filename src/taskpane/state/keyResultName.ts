import type { TrackedKeyResult } from '../../app/trackedKeyResult';

/** What a key result is called: by its KPI, else by its id, as while the register has yet to be calculated. */
export function keyResultName({ kpiName, id }: TrackedKeyResult): string {
  return kpiName.trim() || id;
}
