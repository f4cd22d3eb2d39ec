import type { Edit } from '../plan';
import type { Snapshot } from '../snapshot';
import { readSettings, SETTINGS_KEY, type ExtensionMemory } from './keyliftSettings';

/** Replaces what the workbook remembers of its extensions; no edit where nothing changes. */
export function rememberExtensions(
  snapshot: Snapshot,
  change: (known: readonly ExtensionMemory[]) => readonly ExtensionMemory[],
): Edit[] {
  const settings = readSettings(snapshot);
  const extensions = change(settings.extensions);
  if (extensions === settings.extensions) return [];
  const before = snapshot.settings[SETTINGS_KEY];
  return [{ kind: 'setting', key: SETTINGS_KEY, before, after: { ...settings, extensions } }];
}
