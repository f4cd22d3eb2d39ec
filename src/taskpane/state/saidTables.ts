import { placedCorrections, type PlacedCorrection } from '../../app/settings/placedCorrections';
import { sheetById } from '../../app/sheetCells';
import type { Snapshot } from '../../app/snapshot';
import { qualifiedAddress } from '../../domain/sheet/address';
import { foldedText } from '../../domain/sheet/cellValue';
import { valueAt } from '../../domain/sheet/grid';
import type { WorkbookContent } from './paneState';

/** Cells that a person said something of and that are not in the list of KPIs. */
export interface SaidTable {
  readonly correction: string;
  readonly address: string;
  /** The first texts in them, by which people know them again. */
  readonly words: string;
}

/** By why they are not in the list, in the order in which it was said. */
export interface SaidTables {
  /** Said to be no KPI table. */
  readonly dismissed: readonly SaidTable[];
  /** Said to be one, but no KPI stands there any more. */
  readonly withoutKpis: readonly SaidTable[];
}

const MOST_WORDS = 3;
const MOST_CELLS = 20;

/** What was said of cells that are not in the list of KPIs. A sheet that was not looked at may still hold some. */
export function saidTables({ snapshot, tables, unsearched }: WorkbookContent): SaidTables {
  const placed = placedCorrections(snapshot);
  const listed = new Set(tables.map(({ correction }) => correction));
  const lost = placed.filter(
    ({ id, kind, sheetId }) => kind === 'table' && !listed.has(id) && !unsearched.includes(sheetId),
  );
  return {
    dismissed: placed.filter(({ kind }) => kind === 'dismissed').map((one) => saidTable(snapshot, one)),
    withoutKpis: lost.map((one) => saidTable(snapshot, one)),
  };
}

function saidTable(snapshot: Snapshot, { id, sheetId, area }: PlacedCorrection): SaidTable {
  const sheet = sheetById(snapshot, sheetId);
  const grid = sheet?.grid;
  const count = grid === undefined ? 0 : Math.min(area.columnCount, MOST_CELLS);
  const texts = Array.from({ length: count }, (_, index) =>
    grid === undefined ? '' : foldedText(valueAt(grid, area.row, area.column + index)),
  );
  const words = texts
    .filter((text) => text !== '')
    .slice(0, MOST_WORDS)
    .join(', ');
  return { correction: id, address: qualifiedAddress(sheet?.name ?? '', area), words };
}
