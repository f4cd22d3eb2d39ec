import type { Edit } from '../edits/edit';
import type { Extension } from '../extension/extension';
import { findOrphans } from '../extension/findOrphans';
import { readTracking } from '../register/readTracking';
import type { Snapshot } from '../snapshot';
import { columnsAnchorsGo } from './columnsAnchor';
import type { ExtensionMemory, KeyliftSettings } from './keyliftSettings';
import { livingMemories } from './memoryOf';
import { rememberExtensions } from './rememberExtensions';

/**
 * Remembers columns which come, and forgets those which go or which somebody deleted. Where only the ids were deleted,
 * what is left of the columns can still be taken away, and is remembered.
 * @param staying the columns that are there before and after
 * @param coming what is to be remembered of columns that are appended
 */
export function rememberColumns(
  snapshot: Snapshot,
  staying: readonly Extension[],
  coming: readonly ExtensionMemory[],
): (settings: KeyliftSettings) => KeyliftSettings {
  return rememberExtensions((known) => {
    const { register, extensions } = readTracking(snapshot);
    const there = livingMemories(known, extensions);
    const forsaken = known.filter((memory) => !there.includes(memory));
    const orphans = findOrphans(snapshot, register?.table.name, forsaken).map(({ memory }) => memory);
    const living = livingMemories(known, staying);
    // In the order in which they came.
    return [...known.filter((memory) => living.includes(memory) || orphans.includes(memory)), ...coming];
  });
}

/**
 * The edits that take away the names of columns which go or which somebody deleted. They come before the columns go, so
 * that the inverse brings a name back when its cell is there again.
 */
export function anchorsOfOthersGo(snapshot: Snapshot, staying: readonly Extension[]): Edit[] {
  const kept = new Set(staying.map(({ anchor }) => anchor));
  return columnsAnchorsGo(snapshot, (anchor) => kept.has(anchor));
}
