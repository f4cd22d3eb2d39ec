import { idHeaderOf, type Extension } from '../extension/extension';
import { cellAt } from '../sheetCells';
import type { ExtensionMemory } from './keyliftSettings';

/**
 * What the settings remember of an extension: what was kept under the name that leads to it. Of what was kept before
 * there were such names, the latest that tells the same table, or the same headers on the same sheet. What does not fit
 * counts as none: widths and formats of other columns would be put back.
 */
export function memoryOf(
  known: readonly ExtensionMemory[],
  extension: Extension,
): ExtensionMemory | undefined {
  const { anchor } = extension;
  const anchored = known.find((memory) => anchor !== undefined && memory.anchor === anchor);
  return anchored ?? known.filter((memory) => isFitting(memory, extension)).at(-1);
}

/** What is remembered of columns that are there. */
export function livingMemories(
  known: readonly ExtensionMemory[],
  extensions: readonly Extension[],
): readonly ExtensionMemory[] {
  const living = new Set(extensions.map((extension) => memoryOf(known, extension)));
  return known.every((memory) => living.has(memory)) ? known : known.filter((memory) => living.has(memory));
}

function isFitting(memory: ExtensionMemory, extension: Extension): boolean {
  const { sheet, excelTable, headerRow, ids } = extension;
  if (memory.anchor !== undefined || memory.idHeader !== idHeaderOf(extension)) return false;
  if (excelTable !== undefined && memory.table === excelTable.name) return true;
  const beside = ids.column === 0 ? '' : String(cellAt(sheet, headerRow, ids.column - 1).value);
  const isAlike = (memory.table === undefined) === (excelTable === undefined);
  return isAlike && memory.sheetId === sheet.id && memory.beside === beside;
}
