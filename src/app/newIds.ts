import { formatTrackingId, nextTrackingId, parseTrackingId } from '../domain/keyResult';
import { idsIn } from './extension/extension';
import { loggedIds } from './log/findLog';
import type { Tracking } from './register/readTracking';
import type { Snapshot } from './snapshot';

/** Ids for so many new key results, above all that the register, the KPI tables and the history know. */
export function newIds(snapshot: Snapshot, { register, extensions }: Tracking, count: number): string[] {
  const used = [
    ...(register?.rows.map(({ id }) => id) ?? []),
    ...extensions.flatMap((extension) => idsIn(extension).map(({ id }) => id)),
    ...loggedIds(snapshot),
  ];
  const first = parseTrackingId(nextTrackingId('key-result', used))?.number ?? 1;
  return Array.from({ length: count }, (_, n) => formatTrackingId({ kind: 'key-result', number: first + n }));
}
