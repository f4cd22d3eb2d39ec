import type { ExtensionMemory, KeyliftSettings } from './keyliftSettings';

/** Changes what the workbook remembers of the columns that Keylift appended. */
export function rememberExtensions(
  change: (known: readonly ExtensionMemory[]) => readonly ExtensionMemory[],
): (settings: KeyliftSettings) => KeyliftSettings {
  return (settings) => ({ ...settings, extensions: change(settings.extensions) });
}
