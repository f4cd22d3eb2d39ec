import { failed, done, type Result } from '../app/result';
import { lastColumnOf, lastRowOf, type Area } from '../domain/sheet/area';
import type { Grid } from '../domain/sheet/grid';
import { FIRST_WINDOW, type SheetCells } from './askCells';
import type { SheetStructure } from './askStructure';
import { GridRows } from './gridRows';
import { rowsABreath, type Pace } from './pace';
import { GRID_PROPERTIES, rawCellsOf, type RawCells } from './ranges';
import { request, type Connection } from './request';

/** Cells a response may hold: 5 MB at about 25 bytes for a cell's value, formula and number format. */
const CELLS_A_CHUNK = 150_000;

/** Empty rows after which a sheet counts as ended: what stands below them strayed there. */
const EMPTY_ROWS = 100_000;

/**
 * The cells of an area of a sheet: those of the first window, and what it left out in chunks of rows. Each chunk is asked for its
 * used part only, so that empty rows cost next to nothing.
 *
 * @param onRows told how many rows have been read so far, after each chunk.
 */
export async function readGrid(
  connection: Connection,
  sheet: SheetStructure,
  area: Area | undefined,
  { window }: SheetCells,
  pace: Pace,
  onRows: (rows: number) => void,
): Promise<Result<Grid | undefined>> {
  if (!area) return done(undefined);
  const end = area.row + area.rowCount;
  const rows = new GridRows(area);
  let next = area.row;
  if (window !== 'not-asked' && lastColumnOf(area) <= lastColumnOf(FIRST_WINDOW)) {
    const taken = window ? await takeRows(rows, window, pace) : 'taken';
    if (taken === 'stopped') return failed({ code: 'stopped' });
    if (taken === 'taken') next = Math.max(next, lastRowOf(FIRST_WINDOW) + 1);
    else next = rows.next;
  }

  const usualRows = Math.max(1, Math.floor(CELLS_A_CHUNK / area.columnCount));
  let rowsAChunk = usualRows;
  while (next < end && next - rows.next <= EMPTY_ROWS) {
    const chunk: Area = { ...area, row: next, rowCount: Math.min(rowsAChunk, end - next) };
    await pace.pause();
    if (pace.stopped) return failed({ code: 'stopped' });
    const answer = await request(connection, (workbook) => askChunk(workbook, sheet.id, chunk), 'repeatable');
    if (!answer.ok && answer.issue.code !== 'too-large') return answer;
    const found = answer.ok ? answer.value : undefined;
    if (found && found.area.row - rows.next > EMPTY_ROWS) break;
    const taken = !answer.ok ? 'too-large' : found ? await takeRows(rows, found, pace) : 'taken';
    if (taken === 'stopped') return failed({ code: 'stopped' });
    if (taken === 'taken') {
      next += chunk.rowCount;
      rowsAChunk = Math.min(usualRows, rowsAChunk * 2);
      onRows(next - area.row);
    } else if (chunk.rowCount > 1) {
      // Long formulas weigh more than numbers: by halves, from the row that is missing.
      next = Math.max(next, rows.next);
      rowsAChunk = Math.ceil(chunk.rowCount / 2);
    } else {
      return failed({ code: 'too-large', what: sheet.name });
    }
  }
  if (next >= end) rows.leaveBlankTo(end);
  return done(rows.grid());
}

function askChunk(workbook: Excel.Workbook, sheetId: string, area: Area): () => RawCells | undefined {
  const range = workbook.worksheets
    .getItem(sheetId)
    .getRangeByIndexes(area.row, area.column, area.rowCount, area.columnCount)
    .getUsedRangeOrNullObject(true)
    .load(GRID_PROPERTIES);
  return () => (range.isNullObject ? undefined : rawCellsOf(range));
}

/** Looks through what Excel returned, a few rows at a time: the answer is data from outside until it was looked at. */
async function takeRows(
  rows: GridRows,
  found: RawCells,
  pace: Pace,
): Promise<'taken' | 'too-large' | 'stopped'> {
  const { row, rowCount, columnCount } = found.area;
  const atOnce = rowsABreath(columnCount);
  rows.leaveBlankTo(row);
  for (let first = 0; first < rowCount; first += atOnce) {
    if (pace.stopped) return 'stopped';
    const count = Math.min(atOnce, rowCount - first);
    if (!rows.take(found, first, count)) return 'too-large';
    await pace.worked(count, columnCount);
  }
  return 'taken';
}
