import { placedCorrections } from '../../app/settings/placedCorrections';
import { sheetById } from '../../app/sheetCells';
import type { Snapshot } from '../../app/snapshot';
import { qualifiedAddress } from '../../domain/sheet/address';
import { foldedText } from '../../domain/sheet/cellValue';
import { valueAt } from '../../domain/sheet/grid';

/** A table that a person said is none. */
export interface DismissedTable {
  readonly correction: string;
  readonly address: string;
  /** The first texts in it, by which people know it again. */
  readonly words: string;
}

const MOST_WORDS = 3;
const MOST_CELLS = 20;

/** The tables that were dismissed, in the order in which they were. */
export function dismissedTables(snapshot: Snapshot): readonly DismissedTable[] {
  return placedCorrections(snapshot).flatMap(({ id, kind, sheetId, area }) => {
    const sheet = sheetById(snapshot, sheetId);
    if (kind !== 'dismissed' || sheet === undefined) return [];
    const { grid } = sheet;
    const count = Math.min(area.columnCount, MOST_CELLS);
    const texts = Array.from({ length: grid === undefined ? 0 : count }, (_, index) =>
      grid === undefined ? '' : foldedText(valueAt(grid, area.row, area.column + index)),
    );
    const words = texts
      .filter((text) => text !== '')
      .slice(0, MOST_WORDS)
      .join(', ');
    return [{ correction: id, address: qualifiedAddress(sheet.name, area), words }];
  });
}
