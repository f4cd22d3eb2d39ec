import type { Edit } from '../plan';
import type { Snapshot } from '../snapshot';
import type { ExtensionMemory } from './keyliftSettings';
import { rewriteSettings } from './rewriteSettings';

/** Replaces what the workbook remembers of its extensions; no edit where nothing changes. */
export function rememberExtensions(
  snapshot: Snapshot,
  change: (known: readonly ExtensionMemory[]) => readonly ExtensionMemory[],
): Edit[] {
  return rewriteSettings(snapshot, (settings) => {
    const extensions = change(settings.extensions);
    return extensions === settings.extensions ? settings : { ...settings, extensions };
  });
}
