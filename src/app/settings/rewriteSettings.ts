import type { Edit } from '../plan';
import type { Snapshot } from '../snapshot';
import { readSettings, SETTINGS_KEY, type KeyliftSettings } from './keyliftSettings';

/** Replaces what the workbook remembers; no edit where `change` gives back the same object. */
export function rewriteSettings(
  snapshot: Snapshot,
  change: (settings: KeyliftSettings) => KeyliftSettings,
): Edit[] {
  const settings = readSettings(snapshot);
  const after = change(settings);
  if (after === settings) return [];
  return [{ kind: 'setting', key: SETTINGS_KEY, before: snapshot.settings[SETTINGS_KEY], after }];
}
