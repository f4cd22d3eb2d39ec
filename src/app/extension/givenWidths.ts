import type { ColumnWidth } from '../edits/columnWidth';
import { joinNeighbours, type ColumnwiseEdit } from '../joinNeighbours';
import type { Edit, Expectation } from '../plan';
import { done, failed, type Result } from '../result';
import { widthColumns, type SheetColumn } from '../settings/columnsAnchor';
import { readSettings, type ColumnMemory, type ExtensionMemory } from '../settings/keyliftSettings';
import { columnArea } from '../sheetCells';
import type { Snapshot } from '../snapshot';
import type { ExtensionColumn, Survey, SurveyRequest } from '../survey';
import { surveyOf } from '../surveyOf';
import type { Extension } from './extension';
import { columnsOf } from './foreignCells';

/** A column of a sheet to which Keylift gave a width. */
export interface GivenWidth extends SheetColumn {
  /** What it was before. */
  readonly before: ColumnWidth;
  /**
   * In points: also what it was given with other columns, since tables one below the other share columns. `undefined`
   * where an earlier version did not remember it.
   */
  readonly given: readonly number[] | undefined;
}

/**
 * The columns to which a width was given with these that Keylift appended. They stay where they are when somebody cuts
 * the table out and pastes it elsewhere.
 */
export function givenWidths(
  snapshot: Snapshot,
  extension: Extension,
  memory: ExtensionMemory | undefined,
): GivenWidth[] {
  if (memory === undefined) return [];
  const own = new Map(columnsOf(extension).map(({ column, at }) => [column, at]));
  const all = readSettings(snapshot).extensions.flatMap((one) => placesOf(snapshot, one));
  const places = placesOf(snapshot, memory);
  return widened(memory).flatMap(({ column, width, given }, n): GivenWidth[] => {
    const at = own.get(column);
    const here = at === undefined ? undefined : { sheet: extension.sheet, at };
    const place = places.length === 0 ? here : places[n]?.place;
    if (place === undefined || width === undefined) return [];
    const others = all.filter((one) => one.place?.sheet === place.sheet && one.place.at === place.at);
    const widths = [given, ...others.map((one) => one.given)].flatMap((one) => one ?? []);
    return [{ ...place, before: width, given: given === undefined ? undefined : widths }];
  });
}

interface Place {
  readonly place: SheetColumn | undefined;
  readonly given: number | undefined;
}

/** Where the columns are that a memory tells of; none where no name leads there. */
function placesOf(snapshot: Snapshot, memory: ExtensionMemory): Place[] {
  const places = widthColumns(snapshot, memory.anchor) ?? [];
  const changed = widened(memory);
  return places.map((place, n) => ({ place, given: changed[n]?.given }));
}

function widened({ columns }: ExtensionMemory): readonly ColumnMemory[] {
  return columns.filter(({ width }) => width !== undefined);
}

/** What has to be known of such columns that are not among those surveyed already. */
export function widthSurveysOf(widths: readonly GivenWidth[], survey: SurveyRequest): SurveyRequest[] {
  return widths.filter((one) => !isWithin(one, survey)).map(requestOf);
}

/**
 * The edits that give these columns their widths back, where they still have the one that Keylift gave: another one is
 * the team's.
 * @param survey of the columns that Keylift appended
 * @param surveys the answers to `widthSurveysOf`, among others
 * @param stays of columns that keep what was typed over
 */
export function restoreWidths(
  widths: readonly GivenWidth[],
  survey: Survey,
  surveys: readonly Survey[],
  stays: (column: SheetColumn) => boolean,
): Result<{ readonly edits: readonly Edit[]; readonly expects: readonly Expectation[] }> {
  const edits: ColumnwiseEdit[] = [];
  const sheets = new Set<string>();
  for (const one of widths) {
    const { sheet, at, before } = one;
    const isHere = isWithin(one, survey.request);
    const { columns, protected: isProtected } = isHere ? survey : surveyOf(surveys, requestOf(one));
    const now = columns[isHere ? at - survey.request.extension.column : 0];
    if (now === undefined || now.width === before || stays(one) || !isAsGiven(one, now)) continue;
    if (isProtected) return failed({ code: 'sheet-protected', sheet: sheet.name });
    if (sheet.name !== survey.request.sheet) sheets.add(sheet.name);
    const area = columnArea(survey.request.extension.row, at, 1);
    edits.push({ kind: 'column-width', sheet: sheet.name, area, before: now.width, after: before });
  }
  const expects = [...sheets].map((sheet): Expectation => ({ kind: 'writable', sheet }));
  return done({ edits: joinNeighbours(edits), expects });
}

/** Excel rounds widths to whole pixels, which are no larger than a point. A hidden column tells no width. */
function isAsGiven({ given }: GivenWidth, { points, hidden }: ExtensionColumn): boolean {
  return given === undefined || hidden || given.some((one) => Math.abs(points - one) < ONE_PIXEL);
}

const ONE_PIXEL = 1;

function isWithin({ sheet, at }: GivenWidth, { sheet: name, extension }: SurveyRequest): boolean {
  return sheet.name === name && at >= extension.column && at < extension.column + extension.columnCount;
}

function requestOf({ sheet, at }: GivenWidth): SurveyRequest {
  const cell = columnArea(0, at, 1);
  return { sheet: sheet.name, extension: cell, headerCell: cell, bodyCell: cell };
}
