import { done, type Result } from '../app/result';
import type { SheetSnapshot, Snapshot } from '../app/snapshot';
import type { ReadProgress } from '../app/workbookPort';
import type { Area } from '../domain/sheet/area';
import { readCells, type SheetCells } from './askCells';
import { askStructure, type SheetStructure } from './askStructure';
import { sizeOf } from './ranges';
import { wholeGrid } from './readGrid';
import { request, type Connection } from './request';
import { hiddenIn, readPivotTables } from './sheetExtras';

/**
 * Reads a workbook: one request for its structure, one for its cells; more only where the size limits force chunks, or
 * where Excel refuses to tell everything at once.
 */
export async function readSnapshot(
  connection: Connection,
  onProgress: (progress: ReadProgress) => void,
): Promise<Result<Snapshot>> {
  const structure = await request(connection, askStructure, 'repeatable');
  if (!structure.ok) return structure;
  const { sheets, workbook } = structure.value;
  onProgress({ sheetsRead: 0, sheets: sheets.length });

  const cells = await readCells(connection, sheets);
  if (!cells.ok) return cells;
  const read: SheetSnapshot[] = [];
  for (const [sheet, found] of cells.value) {
    const snapshot = await sheetSnapshot(connection, sheet, found);
    if (!snapshot.ok) return snapshot;
    read.push(snapshot.value);
    onProgress({ sheetsRead: read.length, sheets: sheets.length });
  }
  return done({ ...workbook, sheets: read });
}

/**
 * Reads some sheets again over an earlier snapshot: their cells, what is hidden, where tables and PivotTables stand.
 * One request; one more for each PivotTable that is new.
 */
export async function rereadSheets(
  connection: Connection,
  previous: Snapshot,
  sheetIds: readonly string[],
): Promise<Result<Snapshot>> {
  const stale = previous.sheets.filter((sheet) => sheetIds.includes(sheet.id));
  const cells = await readCells(connection, stale);
  if (!cells.ok) return cells;
  const fresh = new Map<string, SheetSnapshot>();
  for (const [sheet, found] of cells.value) {
    const snapshot = await sheetSnapshot(connection, sheet, found);
    if (!snapshot.ok) return snapshot;
    fresh.set(sheet.id, snapshot.value);
  }
  return done({ ...previous, sheets: previous.sheets.map((sheet) => fresh.get(sheet.id) ?? sheet) });
}

/** One sheet, its cells completed in chunks where the first window did not hold them all. */
async function sheetSnapshot(
  connection: Connection,
  sheet: SheetStructure,
  found: SheetCells,
): Promise<Result<SheetSnapshot>> {
  const { visible, pivotTables, newPivotTables } = found.extras;
  const grid = await wholeGrid(connection, sheet, found);
  if (!grid.ok) return grid;
  const others = await readPivotTables(connection, sheet, newPivotTables);
  if (!others.ok) return others;
  const hidden = grid.value && visible ? hiddenIn(grid.value.area, visible) : { rows: [], columns: [] };
  return done({
    id: sheet.id,
    name: sheet.name,
    visible: sheet.visible,
    protected: sheet.protected,
    tables: sheet.tables.map((table, at) => ({ ...table, area: found.tableAreas[at] ?? EMPTY_AREA })),
    pivotTables: [...pivotTables, ...others.value],
    hiddenRows: hidden.rows,
    hiddenColumns: hidden.columns,
    grid: grid.value,
    cellsLeftOut: sizeOf(found.used) - sizeOf(grid.value?.area),
  });
}

const EMPTY_AREA: Area = { row: 0, column: 0, rowCount: 0, columnCount: 0 };
