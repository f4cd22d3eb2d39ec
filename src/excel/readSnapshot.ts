import { failed, done, type Result } from '../app/result';
import type { Culture, NameSnapshot, SheetSnapshot, Snapshot, TableSnapshot } from '../app/snapshot';
import type { ReadProgress } from '../app/workbookPort';
import type { Area } from '../domain/sheet/area';
import type { Grid } from '../domain/sheet/grid';
import { AREA_PROPERTIES, areaOf, cellsOf, part, textsOf } from './ranges';
import { request, type Connection } from './request';

/**
 * The part of each sheet that is asked for before its size is known. Most workbooks fit, so that structure and cells
 * are two requests; what lies outside follows in chunks.
 */
const FIRST_WINDOW: Area = { row: 0, column: 0, rowCount: 12_000, columnCount: 120 };

/** Cells a response may hold: 5 MB at about 25 bytes for a cell's value, formula and number format. */
const CELLS_A_CHUNK = 150_000;

/** Cells of one sheet that are read at most. A KPI table is not larger; a dump of records is, and holds no KPI. */
const CELLS_A_SHEET = 2_000_000;

/** All of a workbook but its cells. */
interface Structure {
  readonly sheets: readonly SheetStructure[];
  readonly workbook: Omit<Snapshot, 'sheets'>;
}

type SheetStructure = Omit<SheetSnapshot, 'tables' | 'grid' | 'cellsLeftOut'> & {
  readonly tables: readonly Omit<TableSnapshot, 'area'>[];
};

/** What one request tells of a sheet's cells. */
interface SheetCells {
  readonly tableAreas: readonly Area[];
  /** The used area of the whole sheet; undefined for an empty one. */
  readonly used: Area | undefined;
  /** The cells in the first window, `'too-large'` where Excel would not hand them out, undefined where there are none. */
  readonly grid: Grid | 'too-large' | undefined;
}

/**
 * Reads a workbook: one request for its structure, one for its cells; more only where the size limits force chunks.
 */
export async function readSnapshot(
  connection: Connection,
  onProgress: (progress: ReadProgress) => void,
): Promise<Result<Snapshot>> {
  const structure = await request(connection, askStructure, 'repeatable');
  if (!structure.ok) return structure;
  const { sheets, workbook } = structure.value;
  onProgress({ sheetsRead: 0, sheets: sheets.length });

  const cells = await request(connection, (book) => askCells(book, sheets, 'with-cells'), 'repeatable');
  const sizes =
    !cells.ok && cells.issue.code === 'too-large'
      ? await request(connection, (book) => askCells(book, sheets, 'sizes-only'), 'repeatable')
      : cells;
  if (!sizes.ok) return sizes;

  const read: SheetSnapshot[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const found = sizes.value[index];
    if (!found) throw new Error('Excel answered for fewer sheets than were asked for.');
    const snapshot = await sheetSnapshot(connection, sheet, found);
    if (!snapshot.ok) return snapshot;
    read.push(snapshot.value);
    onProgress({ sheetsRead: index + 1, sheets: sheets.length });
  }
  return done({ ...workbook, sheets: read });
}

/** Reads the cells and tables' places of some sheets again, in one request, over an earlier snapshot. */
export async function rereadSheets(
  connection: Connection,
  previous: Snapshot,
  sheetIds: readonly string[],
): Promise<Result<Snapshot>> {
  const stale = previous.sheets.filter((sheet) => sheetIds.includes(sheet.id));
  const cells = await request(connection, (book) => askCells(book, stale, 'with-cells'), 'repeatable');
  if (!cells.ok) return cells;
  const fresh = new Map<string, SheetSnapshot>();
  for (const [index, sheet] of stale.entries()) {
    const found = cells.value[index];
    if (!found) throw new Error('Excel answered for fewer sheets than were asked for.');
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
  const grid = await wholeGrid(connection, sheet, found);
  if (!grid.ok) return grid;
  return done({
    ...sheet,
    tables: sheet.tables.map((table, at) => ({ ...table, area: found.tableAreas[at] ?? EMPTY_AREA })),
    grid: grid.value,
    cellsLeftOut: sizeOf(found.used) - sizeOf(grid.value?.area),
  });
}

const EMPTY_AREA: Area = { row: 0, column: 0, rowCount: 0, columnCount: 0 };
const sizeOf = (area: Area | undefined): number => (area ? area.rowCount * area.columnCount : 0);

function askStructure(workbook: Excel.Workbook): () => Structure {
  const { worksheets, names, settings, application } = workbook;
  // Office.js does not tell the date system, but lets the workbook calculate: day 0 of the one is day 1462 of the other.
  const firstOf1904 = workbook.functions.date(1904, 1, 1).load('value');
  workbook.load('readOnly,protection/protected');
  worksheets.load(
    'items/id,items/name,items/visibility,items/protection/protected,' +
      'items/tables/items/id,items/tables/items/name,items/tables/items/showHeaders,items/tables/items/showTotals,' +
      'items/tables/items/columns/items/name,' +
      'items/names/items/name,items/names/items/formula,items/names/items/visible',
  );
  names.load('items/name,items/formula,items/visible');
  settings.load('items/key,items/value');
  const { cultureInfo } = application;
  cultureInfo.load('name,numberFormat/numberDecimalSeparator,numberFormat/numberGroupSeparator');

  return () => ({
    sheets: worksheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      visible: sheet.visibility === 'Visible',
      protected: sheet.protection.protected,
      tables: sheet.tables.items.map((table) => ({
        id: table.id,
        name: table.name,
        showHeaders: table.showHeaders,
        showTotals: table.showTotals,
        columns: table.columns.items.map((column) => column.name),
      })),
    })),
    workbook: {
      names: [
        ...names.items.map(nameSnapshot),
        ...worksheets.items.flatMap((sheet) =>
          sheet.names.items.map((name) => ({ ...nameSnapshot(name), sheetId: sheet.id })),
        ),
      ],
      settings: Object.fromEntries(
        settings.items.map((setting): [string, unknown] => [setting.key, setting.value]),
      ),
      culture: cultureOf(cultureInfo),
      date1904: firstOf1904.value === 0,
      readOnly: workbook.readOnly,
      structureProtected: workbook.protection.protected,
    },
  });
}

function nameSnapshot(name: Excel.NamedItem): NameSnapshot {
  return { name: name.name, formula: String(name.formula), visible: name.visible };
}

function cultureOf(info: Excel.CultureInfo): Culture {
  return {
    name: info.name,
    decimalSeparator: info.numberFormat.numberDecimalSeparator,
    thousandsSeparator: info.numberFormat.numberGroupSeparator,
  };
}

function askCells(
  workbook: Excel.Workbook,
  sheets: readonly SheetStructure[],
  what: 'with-cells' | 'sizes-only',
): () => SheetCells[] {
  const readers = sheets.map((structure) => {
    const sheet = workbook.worksheets.getItem(structure.id);
    const tables = structure.tables.map((table) =>
      sheet.tables.getItem(table.id).getRange().load(AREA_PROPERTIES),
    );
    // Values only: a stray format in row 1,048,576 does not make a sheet large.
    const used = sheet.getUsedRangeOrNullObject(true).load(AREA_PROPERTIES);
    const window =
      what === 'with-cells'
        ? sheet
            .getRangeByIndexes(
              FIRST_WINDOW.row,
              FIRST_WINDOW.column,
              FIRST_WINDOW.rowCount,
              FIRST_WINDOW.columnCount,
            )
            .getUsedRangeOrNullObject(true)
            .load(GRID_PROPERTIES)
        : undefined;
    return (): SheetCells => ({
      tableAreas: tables.map(areaOf),
      used: used.isNullObject ? undefined : areaOf(used),
      grid: !window ? 'too-large' : window.isNullObject ? undefined : gridOf(window),
    });
  });
  return () => readers.map((read) => read());
}

const GRID_PROPERTIES = `${AREA_PROPERTIES},values,formulas,numberFormat`;

function gridOf(range: Excel.Range): Grid | 'too-large' {
  const values = cellsOf(range.values);
  const formulas = cellsOf(range.formulas);
  const numberFormats = textsOf(range.numberFormat);
  return values && formulas && numberFormats
    ? { area: areaOf(range), values, formulas, numberFormats }
    : 'too-large';
}

/** Completes what the first window left out, in chunks of rows. */
async function wholeGrid(
  connection: Connection,
  sheet: SheetStructure,
  found: SheetCells,
): Promise<Result<Grid | undefined>> {
  const { used, grid } = found;
  if (!used) return done(undefined);
  if (grid !== 'too-large' && grid && sizeOf(grid.area) === sizeOf(used)) return done(grid);

  const columnCount = Math.min(used.columnCount, FIRST_WINDOW.columnCount);
  const rowCount = Math.min(used.rowCount, Math.ceil(CELLS_A_SHEET / columnCount));
  const area: Area = { row: used.row, column: used.column, rowCount, columnCount };
  const rowsAChunk = Math.max(1, Math.floor(CELLS_A_CHUNK / columnCount));
  const chunks: Grid[] = [];
  for (let row = 0; row < rowCount; row += rowsAChunk) {
    const rows = part(area, row, 0, Math.min(rowsAChunk, rowCount - row), columnCount);
    const read = await readRows(connection, sheet, rows);
    if (!read.ok) return read;
    chunks.push(...read.value);
  }
  return done({
    area,
    values: chunks.flatMap((chunk) => chunk.values),
    formulas: chunks.flatMap((chunk) => chunk.formulas),
    numberFormats: chunks.flatMap((chunk) => chunk.numberFormats),
  });
}

/** Reads some rows, by halves where they are too much for one response: long formulas weigh more than numbers. */
async function readRows(connection: Connection, sheet: SheetStructure, area: Area): Promise<Result<Grid[]>> {
  const read = await request(connection, (workbook) => askGrid(workbook, sheet.id, area), 'repeatable');
  if (!read.ok && read.issue.code !== 'too-large') return read;
  if (read.ok && read.value !== 'too-large') return done([read.value]);
  if (area.rowCount === 1) return failed({ code: 'too-large', what: sheet.name });
  const half = Math.ceil(area.rowCount / 2);
  const above = await readRows(connection, sheet, part(area, 0, 0, half, area.columnCount));
  if (!above.ok) return above;
  const below = await readRows(
    connection,
    sheet,
    part(area, half, 0, area.rowCount - half, area.columnCount),
  );
  return below.ok ? done([...above.value, ...below.value]) : below;
}

function askGrid(workbook: Excel.Workbook, sheetId: string, area: Area): () => Grid | 'too-large' {
  const range = workbook.worksheets
    .getItem(sheetId)
    .getRangeByIndexes(area.row, area.column, area.rowCount, area.columnCount)
    .load(GRID_PROPERTIES);
  return () => gridOf(range);
}
