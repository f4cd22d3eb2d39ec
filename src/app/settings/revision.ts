import type { RevisionChange, RevisionState } from '../plan';
import type { Snapshot } from '../snapshot';
import { ownSettings, readSettings, revisionKey, revisionNumber } from './keyliftSettings';

/** How the revision stands in a snapshot. */
export function revisionOf(snapshot: Snapshot): RevisionState {
  const keys = ownSettings(snapshot.settings);
  return { keys, remembers: keys.length === 0 ? undefined : readSettings(snapshot) };
}

/** How the revision stands once a change of it is made. */
export function revisionAfter({ takes, leaves }: RevisionChange): RevisionState {
  return leaves === undefined
    ? { keys: [], remembers: undefined }
    : { keys: [revisionKey(takes)], remembers: leaves };
}

/**
 * The number that the next plan takes. In a workbook without a revision the first is not 1 but one that was never
 * given out: after a removal, a plan from before it must not pass for a new one.
 */
export function nextRevision({ settings, unusedRevision }: Snapshot): number {
  const latest = Math.max(0, ...ownSettings(settings).map(revisionNumber));
  return latest === 0 ? unusedRevision : latest + 1;
}
