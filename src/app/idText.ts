import type { CellValue } from '../domain/sheet/cellValue';

/**
 * The id that stands in a cell, `''` for none. MATCH takes upper and lower case as one, so this does too; but a blank
 * before or behind makes it another id for MATCH.
 */
export function idText(value: CellValue): string {
  const text = String(value);
  return text.trim() === '' ? '' : text.toUpperCase();
}
