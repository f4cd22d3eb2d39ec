import { idsIn, type Extension } from './extension/extension';
import { findOrphans } from './extension/findOrphans';
import { findExtensions } from './extension/findExtensions';
import { rememberedHeaders } from './extension/rememberedHeaders';
import { readTracking } from './register/readTracking';
import { readSettings, type ExtensionMemory } from './settings/keyliftSettings';
import { memoryOf } from './settings/memoryOf';
import type { Snapshot } from './snapshot';

/** Columns of a KPI table that are Keylift's, and what the settings remember of them. */
export interface RememberedColumns {
  readonly extension: Extension;
  readonly memory: ExtensionMemory | undefined;
  /** When they came, among those that the settings remember, from 0; -1 where that is not known. */
  readonly since: number;
}

/** All that is left of the columns that Keylift appended. */
export interface RemainingColumns {
  readonly columns: readonly RememberedColumns[];
  /** What the settings remember of columns that are gone altogether. */
  readonly gone: readonly ExtensionMemory[];
}

/**
 * Finds what Keylift appended to KPI tables, also where its ids or its register were deleted.
 * @param register what the register's table is called; `undefined` where it is gone or a table no longer
 */
export function remainingColumns(snapshot: Snapshot, register: string | undefined): RemainingColumns {
  const tracking = readTracking(snapshot);
  const extensions =
    tracking.register === undefined ? findExtensions(snapshot, register, []) : tracking.extensions;
  const { extensions: known } = readSettings(snapshot);
  const rememberedBy = (extension: Extension) => ({ extension, memory: memoryOf(known, extension) });
  const named = extensions.map(rememberedBy);
  const nameless = known.filter((memory) => !named.some((one) => one.memory === memory));
  const headed = findExtensions(snapshot, register, [], rememberedHeaders(snapshot, nameless))
    .filter((one) => one.mirrors.length > 0 || idsIn(one).length > 0)
    .filter((one) => !extensions.some((other) => isSamePlace(one, other)))
    .map(rememberedBy);
  const found = [...named, ...headed];
  const forsaken = nameless.filter((memory) => !headed.some((one) => one.memory === memory));
  const orphans = findOrphans(snapshot, register, forsaken);
  return {
    columns: [...found, ...orphans].map(({ extension, memory }) => ({
      extension,
      memory,
      since: memory === undefined ? -1 : known.indexOf(memory),
    })),
    gone: forsaken.filter((memory) => !orphans.some((one) => one.memory === memory)),
  };
}

function isSamePlace(one: Extension, other: Extension): boolean {
  return (
    one.sheet === other.sheet && one.headerRow === other.headerRow && one.ids.column === other.ids.column
  );
}
