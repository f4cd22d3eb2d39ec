import { failed, done, type Result } from '../app/result';
import type { Area } from '../domain/sheet/area';
import type { Grid } from '../domain/sheet/grid';
import type { SheetStructure } from './askStructure';
import { FIRST_WINDOW, type SheetCells } from './askCells';
import { gridOf, GRID_PROPERTIES, part, sizeOf } from './ranges';
import { request, type Connection } from './request';

/** Cells a response may hold: 5 MB at about 25 bytes for a cell's value, formula and number format. */
const CELLS_A_CHUNK = 150_000;

/** Cells of one sheet that are read at most. A KPI table is not larger; a dump of records is, and holds no KPI. */
const CELLS_A_SHEET = 2_000_000;

/** Completes what the first window left out, in chunks of rows. */
export async function wholeGrid(
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
