import { done, type Result } from '../app/result';
import { lastColumnOf, lastRowOf, type Area } from '../domain/sheet/area';
import { FIRST_WINDOW, type SheetCells } from './askCells';
import type { SheetStructure } from './askStructure';
import { AREA_PROPERTIES, areaOf } from './ranges';
import { request, type Connection } from './request';

/** Cells of one sheet that are read at most, empty ones between them included: a dump of records has more. */
const CELLS_A_SHEET = 2_000_000;

/** Of whole rows, all columns of a sheet, Excel tells no values. */
const MOST_COLUMNS = 16_383;

/** A sheet that is no wider is read as it is; of a wider one it is asked first where its columns are in use. */
const BAND = FIRST_WINDOW.columnCount;

/** Empty columns after which a sheet counts as ended: what stands right of them strayed there. */
const EMPTY_COLUMNS = 1_000;

/**
 * The part of each sheet that is to be read, of all its used cells. Takes a request where a sheet is wide: one cell in the
 * last column makes a used area of sixteen thousand columns, and so do ten years of days.
 * @returns by sheet; `undefined` for an empty one
 */
export async function areasToRead(
  connection: Connection,
  sheets: readonly (readonly [SheetStructure, SheetCells])[],
): Promise<Result<readonly (Area | undefined)[]>> {
  const wide = sheets.flatMap(([{ id }, { used }]) =>
    used !== undefined && used.columnCount > BAND ? [{ id, used }] : [],
  );
  if (wide.length === 0) return done(sheets.map(([, { used }]) => used && areaToRead(used, [used])));
  const bands = await request(
    connection,
    ({ worksheets }) => {
      const readers = wide.map(({ id, used }) => askBands(worksheets.getItem(id), used));
      return () => new Map(readers.map((read, index) => [wide[index]?.id, read()]));
    },
    'repeatable',
  );
  if (!bands.ok) return bands;
  return done(sheets.map(([{ id }, { used }]) => used && areaToRead(used, bands.value.get(id) ?? [used])));
}

/** Where cells are in use within each few columns of a sheet. */
function askBands(sheet: Excel.Worksheet, used: Area): () => readonly Area[] {
  const count = Math.ceil(used.columnCount / BAND);
  const bands = Array.from({ length: count }, (_, index) => {
    const column = used.column + index * BAND;
    const columnCount = Math.min(BAND, lastColumnOf(used) - column + 1);
    return sheet
      .getRangeByIndexes(used.row, column, used.rowCount, columnCount)
      .getUsedRangeOrNullObject(true)
      .load(AREA_PROPERTIES);
  });
  return () => bands.flatMap((band) => (band.isNullObject ? [] : [areaOf(band)]));
}

/**
 * As wide, and by that as tall, as takes in most of the cells.
 * @param bands the used area in pieces, left to right
 */
function areaToRead(used: Area, bands: readonly Area[]): Area {
  let best: { readonly area: Area; readonly cells: number } | undefined;
  let end = used.column;
  for (const [index, band] of bands.entries()) {
    if (band.column - end > EMPTY_COLUMNS) break;
    end = lastColumnOf(band) + 1;
    const columnCount = Math.min(MOST_COLUMNS, end - used.column);
    const rowCount = Math.min(used.rowCount, Math.ceil(CELLS_A_SHEET / columnCount));
    const area = { ...used, columnCount, rowCount };
    const cells = bands.slice(0, index + 1).reduce((sum, one) => sum + cellsWithin(one, lastRowOf(area)), 0);
    if (best === undefined || cells > best.cells) best = { area, cells };
  }
  return best?.area ?? used;
}

function cellsWithin(band: Area, lastRow: number): number {
  return Math.max(0, Math.min(lastRowOf(band), lastRow) - band.row + 1) * band.columnCount;
}
