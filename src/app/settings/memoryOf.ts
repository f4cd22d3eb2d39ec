import { idHeaderOf, type Extension } from '../extension/extension';
import { cellAt } from '../sheetCells';
import type { ExtensionMemory } from './keyliftSettings';

/**
 * What the settings remember of an extension: by its table's name, else by what stands beside it, for tables and
 * sheets may have been renamed and moved.
 */
export function memoryOf(
  known: readonly ExtensionMemory[],
  extension: Extension,
): ExtensionMemory | undefined {
  const { sheet, excelTable, headerRow, ids } = extension;
  const beside = ids.column === 0 ? '' : String(cellAt(sheet, headerRow, ids.column - 1).value);
  const likeness = (memory: ExtensionMemory): number =>
    (memory.table === excelTable?.name ? (memory.table === undefined ? 2 : 16) : 0) +
    (memory.sheetId === sheet.id ? 8 : 0) +
    (memory.beside === beside ? 4 : 0) +
    (memory.idHeader === idHeaderOf(extension) ? 1 : 0);
  return known.reduce<ExtensionMemory | undefined>(
    (best, memory) => (best === undefined || likeness(memory) > likeness(best) ? memory : best),
    undefined,
  );
}
