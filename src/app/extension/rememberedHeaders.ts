import type { AnchoredHeader } from '../settings/columnsAnchor';
import type { ExtensionMemory } from '../settings/keyliftSettings';
import { cellAt, contains } from '../sheetCells';
import type { Snapshot } from '../snapshot';
import { rememberedSheet } from './rememberedSheet';

/**
 * The headers over ids that no name leads to, because an earlier version kept none: on the sheet, in the table and
 * right of the header that the settings remember.
 */
export function rememberedHeaders(
  snapshot: Snapshot,
  memories: readonly ExtensionMemory[],
): AnchoredHeader[] {
  return memories.flatMap((memory) => {
    const sheet = rememberedSheet(snapshot, memory);
    const { grid, tables } = sheet ?? {};
    if (memory.anchor !== undefined || sheet === undefined || grid === undefined) return [];
    const table = tables?.find(({ name }) => name === memory.table);
    return grid.values.flatMap((values, r) =>
      values.flatMap((value, c): AnchoredHeader[] => {
        const [row, column] = [grid.area.row + r, grid.area.column + c];
        if (value !== memory.idHeader) return [];
        if (table !== undefined && !contains({ ...table.area, rowCount: 1 }, row, column)) return [];
        const beside = column === 0 ? '' : String(cellAt(sheet, row, column - 1).value);
        return beside === memory.beside ? [{ anchor: NO_NAME, sheet, row, column }] : [];
      }),
    );
  });
}

const NO_NAME = '';
