import type { ExtensionMemory } from '../settings/keyliftSettings';
import { sheetById } from '../sheetCells';
import type { SheetSnapshot, Snapshot } from '../snapshot';

/** The sheet of a remembered table, wherever that was moved; else the sheet that is remembered. */
export function rememberedSheet(
  snapshot: Snapshot,
  { table, sheetId }: Pick<ExtensionMemory, 'table' | 'sheetId'>,
): SheetSnapshot | undefined {
  const withTable = snapshot.sheets.find(({ tables }) => tables.some(({ name }) => name === table));
  return withTable ?? sheetById(snapshot, sheetId);
}
