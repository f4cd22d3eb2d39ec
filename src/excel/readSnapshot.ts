import { done, failed, type Result } from '../app/result';
import type { SheetSnapshot, Snapshot } from '../app/snapshot';
import type { ReadProgress, StopSignal } from '../app/workbookPort';
import type { Area } from '../domain/sheet/area';
import { areasToRead } from './areaToRead';
import { readCells, type SheetCells } from './askCells';
import { askStructure, type SheetStructure } from './askStructure';
import { fileFormatOf } from './fileFormat';
import { NEVER, Pace } from './pace';
import { sizeOf } from './ranges';
import { readDateSystem } from './readDateSystem';
import { readGrid } from './readGrid';
import { request, type Connection } from './request';
import { hiddenIn, readPivotTables } from './sheetExtras';

/**
 * Reads a workbook: one request for its structure, one for its cells, one for how its dates show; more only where the size
 * limits force chunks, or where Excel refuses to tell everything at once. The thread is given back every so many cells.
 *
 * @param signal ends the read with the issue `stopped`, at the latest when Excel has answered the request under way.
 * @param again how often it is read anew where somebody changes a table between the requests
 */
export async function readSnapshot(
  connection: Connection,
  onProgress: (progress: ReadProgress) => void,
  signal: StopSignal = NEVER,
  again = MOST_READS_AGAIN,
): Promise<Result<Snapshot>> {
  const pace = new Pace(signal);
  const structure = await request(connection, askStructure, 'repeatable');
  if (!structure.ok) return structure;
  const { sheets, workbook } = structure.value;
  onProgress({ sheetsRead: 0, sheets: sheets.length, cellsRead: 0, cells: 0 });
  if (pace.stopped) return failed({ code: 'stopped' });

  const found = await readCells(connection, sheets);
  if (!found.ok) return found;
  const { names, sheets: foundSheets } = found.value;
  if (again > 0 && hasChangedBetween(foundSheets))
    return readSnapshot(connection, onProgress, signal, again - 1);
  const areas = await areasToRead(connection, foundSheets);
  if (!areas.ok) return areas;
  const cells = areas.value.reduce((sum, area) => sum + sizeOf(area), 0);
  const read: SheetSnapshot[] = [];
  let cellsRead = 0;
  for (const [index, [sheet, sheetCells]] of foundSheets.entries()) {
    const area = areas.value[index];
    const tell = (more: number): void =>
      onProgress({ sheetsRead: read.length, sheets: sheets.length, cellsRead: cellsRead + more, cells });
    const snapshot = await sheetSnapshot(connection, sheet, area, sheetCells, pace, (rows) =>
      tell(rows * (area?.columnCount ?? 0)),
    );
    if (!snapshot.ok) return snapshot;
    read.push(snapshot.value);
    cellsRead += sizeOf(area);
    tell(0);
  }
  const dates = await readDateSystem(connection, read, pace);
  if (!dates.ok) return dates;
  if (pace.stopped) return failed({ code: 'stopped' });
  const savedAs = fileFormatOf(connection.url?.());
  const named = { names: names.defined, ...(savedAs === undefined ? {} : { savedAs }) };
  return done({ ...workbook, ...dates.value, ...named, sheets: read });
}

/** So often a workbook is read anew that somebody changes while it is read. */
const MOST_READS_AGAIN = 3;

/** Whether a table got or lost columns since its headers were read. */
function hasChangedBetween(sheets: readonly (readonly [SheetStructure, SheetCells])[]): boolean {
  return sheets.some(([{ tables }, { tableAreas }]) =>
    tables.some(({ columns }, at) => {
      const area = tableAreas[at];
      return area !== undefined && area.columnCount !== columns.length;
    }),
  );
}

/**
 * Reads some sheets again over an earlier snapshot: their cells, what is hidden, where tables and PivotTables stand,
 * and where all names lead. One request; one more for each PivotTable that is new. Excel tells nobody that a sheet was
 * renamed, and every formula may call it by its name: then the whole workbook is read.
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
  const pace = new Pace(NEVER);
  const { names, sheets } = cells.value;
  const isRenamed = previous.sheets.some(({ id, name }) => names.sheets.get(id) !== name);
  if (isRenamed || hasChangedBetween(sheets)) return readSnapshot(connection, () => undefined);
  const areas = await areasToRead(connection, sheets);
  if (!areas.ok) return areas;
  for (const [index, [sheet, found]] of sheets.entries()) {
    const area = areas.value[index];
    const snapshot = await sheetSnapshot(connection, sheet, area, found, pace, () => undefined);
    if (!snapshot.ok) return snapshot;
    fresh.set(sheet.id, snapshot.value);
  }
  const { dateSystemUnknown, date1904, ...kept } = previous;
  const dates =
    dateSystemUnknown === true
      ? await readDateSystem(connection, [...fresh.values()], pace)
      : done({ date1904 });
  if (!dates.ok) return dates;
  return done({
    ...kept,
    ...dates.value,
    names: names.defined,
    sheets: previous.sheets.map((sheet) => fresh.get(sheet.id) ?? sheet),
  });
}

/** One sheet, its cells completed in chunks where the first window did not hold them all. */
async function sheetSnapshot(
  connection: Connection,
  sheet: SheetStructure,
  area: Area | undefined,
  found: SheetCells,
  pace: Pace,
  onRows: (rows: number) => void,
): Promise<Result<SheetSnapshot>> {
  const { visible, pivotTables, newPivotTables } = found.extras;
  const grid = await readGrid(connection, sheet, area, found, pace, onRows);
  if (!grid.ok) return grid;
  const others = await readPivotTables(connection, sheet, newPivotTables);
  if (!others.ok) return others;
  const hidden = grid.value && visible ? hiddenIn(grid.value.area, visible) : { rows: [], columns: [] };
  return done({
    id: sheet.id,
    name: sheet.name,
    visible: sheet.visible,
    ...(sheet.veryHidden === true ? { veryHidden: true } : {}),
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
