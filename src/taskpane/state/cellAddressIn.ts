import type { Snapshot } from '../../app/snapshot';
import { cellAddress, qualifiedAddress } from '../../domain/sheet/address';
import type { CellRef } from '../../domain/sheet/area';

/** The cell's address with its sheet, as people write it: `'Sales Q1'!F4`. */
export function cellAddressIn(snapshot: Snapshot, { sheetId, row, column }: CellRef): string {
  const sheet = snapshot.sheets.find(({ id }) => id === sheetId);
  if (sheet === undefined) return cellAddress(row, column);
  return qualifiedAddress(sheet.name, { row, column, rowCount: 1, columnCount: 1 });
}
