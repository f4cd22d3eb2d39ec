import type { Edit } from '../edits/edit';
import type { Extension } from '../extension/extension';
import type { Snapshot } from '../snapshot';
import { columnsAnchorsGo } from './columnsAnchor';
import type { ExtensionMemory, KeyliftSettings } from './keyliftSettings';
import { livingMemories } from './memoryOf';
import { rememberExtensions } from './rememberExtensions';

/**
 * Remembers columns which come, and forgets those which go or which somebody deleted.
 * @param staying the columns that are there before and after
 * @param coming what is to be remembered of columns that are appended
 */
export function rememberColumns(
  staying: readonly Extension[],
  coming: readonly ExtensionMemory[],
): (settings: KeyliftSettings) => KeyliftSettings {
  return rememberExtensions((known) => [...livingMemories(known, staying), ...coming]);
}

/**
 * The edits that take away the names of columns which go or which somebody deleted. They come before the columns go, so
 * that the inverse brings a name back when its cell is there again.
 */
export function anchorsOfOthersGo(snapshot: Snapshot, staying: readonly Extension[]): Edit[] {
  const kept = new Set(staying.map(({ anchor }) => anchor));
  return columnsAnchorsGo(snapshot, (anchor) => kept.has(anchor));
}
