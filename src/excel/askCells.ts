import { done, type Result } from '../app/result';
import type { Area } from '../domain/sheet/area';
import { askNames, type Names, type SheetStructure } from './askStructure';
import { AREA_PROPERTIES, areaOf, GRID_PROPERTIES, rawCellsOf, type RawCells } from './ranges';
import { request, type Connection } from './request';
import { askExtras, isRefusal, readExtras, type SheetExtras } from './sheetExtras';

/**
 * The part of each sheet that is asked for before its size is known. Most workbooks fit, so that structure and cells
 * are two requests; what lies outside follows in chunks. A full window is 300,000 cells: Excel for the web needs seconds
 * for more, and a request that takes long counts as unanswered.
 */
export const FIRST_WINDOW: Area = { row: 0, column: 0, rowCount: 2_500, columnCount: 120 };

/** What one request tells of a sheet's cells. */
export interface SheetCells {
  readonly tableAreas: readonly Area[];
  /** The used area of the whole sheet; undefined for an empty one. */
  readonly used: Area | undefined;
  /** The cells in the first window; undefined where there are none. */
  readonly window: RawCells | 'not-asked' | undefined;
  readonly extras: SheetExtras;
}

/** What to ask: without the cells where they are too much for one answer, without the rest where Excel refuses it. */
interface Question {
  readonly cells: boolean;
  readonly extras: boolean;
}

/** What was read of some sheets, and at the same moment of the names, which cells move along. */
export interface CellsRead {
  readonly names: Names;
  /** Each sheet with what was found. */
  readonly sheets: readonly (readonly [SheetStructure, SheetCells])[];
}

/**
 * Reads the cells of some sheets, and all names, in one request; in more only where that one is refused or its answer
 * too large.
 */
export async function readCells(
  connection: Connection,
  sheets: readonly SheetStructure[],
): Promise<Result<CellsRead>> {
  let question: Question = { cells: true, extras: true };
  for (;;) {
    const asked = question;
    const answer = await request(connection, (workbook) => ask(workbook, sheets, asked), 'repeatable');
    if (answer.ok) {
      const { cells, names } = answer.value;
      const complete = await withExtras(connection, sheets, cells);
      return complete.ok ? done({ names, sheets: complete.value }) : complete;
    }
    if (answer.issue.code === 'too-large' && asked.cells) question = { ...asked, cells: false };
    else if (isRefusal(answer.issue) && asked.extras) question = { ...asked, extras: false };
    else return answer;
  }
}

type Answer = Omit<SheetCells, 'extras'> & { readonly extras: SheetExtras | undefined };

function ask(workbook: Excel.Workbook, sheets: readonly SheetStructure[], question: Question) {
  const cells = askCells(workbook, sheets, question);
  const names = askNames(workbook);
  return () => ({ cells: cells(), names: names() });
}

function askCells(
  workbook: Excel.Workbook,
  structures: readonly SheetStructure[],
  { cells, extras }: Question,
): () => Answer[] {
  const sheets = structures.map((structure) => ({
    structure,
    sheet: workbook.worksheets.getItem(structure.id),
  }));
  const readers = sheets.map(({ sheet, structure }) => askSheet(sheet, structure, cells));
  const extraReaders = sheets.map(({ sheet, structure }) =>
    extras ? askExtras(sheet, structure) : undefined,
  );
  return () => readers.map((read, index) => ({ ...read(), extras: extraReaders[index]?.() }));
}

function askSheet(
  sheet: Excel.Worksheet,
  structure: SheetStructure,
  withCells: boolean,
): () => Omit<SheetCells, 'extras'> {
  const tables = structure.tables.map((table) =>
    sheet.tables.getItem(table.id).getRange().load(AREA_PROPERTIES),
  );
  // Values only: a stray format in row 1,048,576 does not make a sheet large.
  const used = sheet.getUsedRangeOrNullObject(true).load(AREA_PROPERTIES);
  const { row, column, rowCount, columnCount } = FIRST_WINDOW;
  const window = withCells
    ? sheet
        .getRangeByIndexes(row, column, rowCount, columnCount)
        .getUsedRangeOrNullObject(true)
        .load(GRID_PROPERTIES)
    : undefined;
  return () => ({
    tableAreas: tables.map(areaOf),
    used: used.isNullObject ? undefined : areaOf(used),
    window: !window ? 'not-asked' : window.isNullObject ? undefined : rawCellsOf(window),
  });
}

/** Asks one by one for what was refused all at once. */
async function withExtras(
  connection: Connection,
  sheets: readonly SheetStructure[],
  answers: readonly Answer[],
): Promise<Result<CellsRead['sheets']>> {
  const complete: [SheetStructure, SheetCells][] = [];
  for (const [index, sheet] of sheets.entries()) {
    const answer = answers[index];
    if (!answer) throw new Error('Excel answered for fewer sheets than were asked for.');
    const extras = answer.extras ? done(answer.extras) : await readExtras(connection, sheet);
    if (!extras.ok) return extras;
    complete.push([sheet, { ...answer, extras: extras.value }]);
  }
  return done(complete);
}
