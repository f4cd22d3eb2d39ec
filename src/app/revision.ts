import type { Edit } from './plan';
import { readRevision } from './settings/keyliftSettings';
import type { Snapshot } from './snapshot';

/** Every writing plan takes the next revision, so that of two clients who plan from one state only one can write. */
export function takeRevision(snapshot: Snapshot): Edit {
  const before = readRevision(snapshot);
  return { kind: 'take-revision', before, after: before + 1 };
}
