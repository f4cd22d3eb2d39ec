import { columnLetters, qualifiedAddress } from '../../domain/sheet/address';
import type { Area } from '../../domain/sheet/area';
import { sameFormula } from '../formula/sameFormula';
import { idText } from '../idText';
import { joinNeighbours, type ColumnwiseEdit } from '../joinNeighbours';
import { runsOf, sameRuns, sliceRuns } from '../numberFormatRuns';
import type { CellInput, Edit, Expectation, LeftCells, Rule } from '../plan';
import { done, failed, type Result } from '../result';
import { PROGRESS_BAR, statusRules } from '../rules';
import type { AppendedColumn, ExtensionMemory } from '../settings/keyliftSettings';
import { cellAt, columnArea, inputAt, lastRowOf, rightEdgeOf } from '../sheetCells';
import type { Snapshot, TableSnapshot } from '../snapshot';
import type { Look, Survey, SurveyRequest } from '../survey';
import { surveyOf } from '../surveyOf';
import { holdsId, idReferenceAt, type Extension, type Mirror } from './extension';
import { filterStands, withdrawFilter } from './carryFilter';
import { columnsOf, foreignRows, leftCells } from './foreignCells';
import { givenWidths, restoreWidths, widthSurveysOf } from './givenWidths';
import { headerLookOf } from './headerLook';
import { mirrorFormula } from './mirrorFormula';

/** The edits that take Keylift's columns out of a KPI table; the register's rows go between the two lists. */
export interface RemovedColumns {
  /** Rules and mirrored formulas, which read the register. */
  readonly first: readonly Edit[];
  /** Ids, formats, the table's growth, headers. */
  readonly then: readonly Edit[];
  readonly expects: readonly Expectation[];
  /** What the team typed into these columns: it stays, with its header and its look. */
  readonly left: readonly LeftCells[];
}

/** What has to be known of the columns before they go: how they are dressed and how wide, so that this can be undone. */
export function surveysToRemove(
  snapshot: Snapshot,
  extension: Extension,
  memory: ExtensionMemory | undefined,
): SurveyRequest[] {
  const survey = removalSurveyOf(extension, memory);
  return [survey, ...widthSurveysOf(givenWidths(snapshot, extension, memory), survey)];
}

/** @param memory tells which of the columns Keylift dressed; without it all count as dressed */
function removalSurveyOf(
  { sheet, excelTable, headerRow, ids, mirrors }: Extension,
  memory: ExtensionMemory | undefined,
): SurveyRequest {
  const columns = [{ column: 'OKR' as const, at: ids.column }, ...mirrors];
  const places = columns.map(({ at }) => at);
  const column = Math.min(...places);
  const last = Math.max(...places);
  const dressed = columns.filter((one) => isDressed(memory, one.column));
  // Of the headers the last over figures, which took over all of the look.
  const figures = dressed.filter((one) => one.column !== 'OKR' && one.column !== 'Status');
  const cell = (at: number, row: number): Area => ({ row, column: at, rowCount: 1, columnCount: 1 });
  const lastOf = (some: readonly { readonly at: number }[], otherwise: number): number =>
    some.length === 0 ? otherwise : Math.max(...some.map(({ at }) => at));
  return {
    sheet: sheet.name,
    extension: {
      row: headerRow,
      column,
      rowCount: lastRowOf(ids) - headerRow + 1,
      columnCount: last - column + 1,
    },
    headerCell: cell(lastOf(figures, lastOf(dressed, last)), headerRow),
    bodyCell: cell(lastOf(dressed, last), ids.row),
    ...(excelTable === undefined ? {} : { excelTable: excelTable.name }),
  };
}

/**
 * Takes the columns out and puts back what was there before. A cell that does not hold what Keylift wrote is not
 * emptied, and its column stays.
 * @param memory what the settings remember of them; without it the cells count as bare before, as most are
 * @param surveys the answers to `surveysToRemove`, among others
 * @param register the register's table name; `undefined` where it is gone
 */
export function removeColumns(
  snapshot: Snapshot,
  extension: Extension,
  memory: ExtensionMemory | undefined,
  surveys: readonly Survey[],
  register: string | undefined,
): Result<RemovedColumns> {
  const { sheet, ids, mirrors } = extension;
  const survey = surveyOf(surveys, removalSurveyOf(extension, memory));
  if (survey.protected) return failed({ code: 'sheet-protected', sheet: sheet.name });
  if (survey.filtered) return failed({ code: 'rows-filtered', sheet: sheet.name });
  const rules = mirrors.flatMap(({ column, at }) =>
    rulesOf(column, at, ids.row).map((rule): Edit => {
      return { kind: 'delete-rule', sheet: sheet.name, area: { ...ids, column: at }, rule };
    }),
  );
  const foreign = new Map(
    columnsOf(extension).map((own) => [own.at, { own, rows: foreignRows(extension, register, own) }]),
  );
  const emptied = joinFills(
    mirrors.flatMap((mirror) => emptyMirror(extension, register, mirror, foreign.get(mirror.at)?.rows ?? [])),
  );
  const columns = [...foreign.values()].flatMap(({ own, rows }) => (rows.length === 0 ? [own] : []));
  const shrunk = shrink(
    extension,
    columns.map(({ at }) => at),
  );
  if (!shrunk.ok) return shrunk;
  const keeping = [...foreign.values()].flatMap(({ own, rows }) => (rows.length === 0 ? [] : [own.at]));
  const movesLeft = (at: number): boolean =>
    shrunk.value.some((edit) => edit.kind === 'delete-table-column') && columns.some((own) => own.at < at);
  const widths = restoreWidths(
    givenWidths(snapshot, extension, memory),
    survey,
    surveys,
    (one) => one.sheet === sheet && keeping.includes(one.at) && !movesLeft(one.at),
  );
  if (!widths.ok) return widths;
  const withdrawn = withdrawFilter(
    extension,
    survey,
    columns.map(({ at }) => at),
  );
  return done({
    first: [...emptied, ...rules.reverse()],
    then: [
      ...withdrawn,
      ...emptyIds(extension),
      ...restoreCells(extension, memory, survey, columns),
      ...widths.value.edits,
      ...shrunk.value,
    ],
    expects: [...filterStands(withdrawn), ...widths.value.expects],
    left: [...foreign.values()].flatMap(({ own, rows }) => leftCells(extension, own, rows)),
  });
}

/** @param foreign the rows that hold what somebody typed */
function emptyMirror(
  extension: Extension,
  register: string | undefined,
  { column, at }: Mirror,
  foreign: readonly number[],
): Edit[] {
  const { sheet, ids } = extension;
  const area = { ...ids, column: at };
  const before: CellInput[][] = [];
  let asFilled = register !== undefined;
  for (let row = ids.row; row <= lastRowOf(ids); row += 1) {
    const { formula } = cellAt(sheet, row, at);
    before.push([formula === '' || foreign.includes(row) ? null : inputAt(sheet, row, at)]);
    const wanted = mirrorFormula(register ?? '', column, idReferenceAt(extension, row));
    asFilled &&= sameFormula(formula, wanted);
  }
  if (register !== undefined && asFilled) {
    const formulas = [mirrorFormula(register, column, idReferenceAt(extension, ids.row))];
    return [{ kind: 'clear-fill', sheet: sheet.name, area, formulas }];
  }
  if (before.every(([input]) => input === null)) return [];
  const after = before.map(([input]) => [input === null ? null : '']);
  return [{ kind: 'write-cells', sheet: sheet.name, area, before, after }];
}

/** What was filled side by side is cleared at once. */
function joinFills(edits: readonly Edit[]): Edit[] {
  const joined: Edit[] = [];
  for (const edit of edits) {
    const last = joined.at(-1);
    if (
      last?.kind === 'clear-fill' &&
      edit.kind === 'clear-fill' &&
      rightEdgeOf(last.area) === edit.area.column
    ) {
      const area = { ...last.area, columnCount: last.area.columnCount + 1 };
      joined.splice(-1, 1, { ...last, area, formulas: [...last.formulas, ...edit.formulas] });
    } else joined.push(edit);
  }
  return joined;
}

/**
 * Empties the id cells that hold an id.
 * @param isGone of the id in the cell; without it all are emptied
 */
export function emptyIds(extension: Extension, isGone: (id: string) => boolean = () => true): Edit[] {
  const { sheet, ids, idsGone } = extension;
  if (idsGone === true) return [];
  const rows = Array.from({ length: ids.rowCount }, (_, n) => ids.row + n).filter(
    (row) => holdsId(extension, row) && isGone(idText(cellAt(sheet, row, ids.column).value)),
  );
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return [];
  const area = columnArea(first, ids.column, last - first + 1);
  const emptied = new Set(rows);
  const before = Array.from({ length: area.rowCount }, (_, n): CellInput[] => [
    emptied.has(first + n) ? inputAt(sheet, first + n, ids.column) : null,
  ]);
  const after = before.map(([input]) => [input === null ? null : '']);
  return [{ kind: 'write-cells', sheet: sheet.name, area, before, after }];
}

function restoreCells(
  { sheet, headerRow, ids }: Extension,
  memory: ExtensionMemory | undefined,
  survey: Survey,
  columns: readonly { readonly column: AppendedColumn; readonly at: number }[],
): Edit[] {
  const formats: ColumnwiseEdit[] = [];
  const bodies: Dressed[] = [];
  const headers: Dressed[] = [];
  for (const { column, at } of columns) {
    const area = { ...ids, column: at };
    const remembered = memory?.columns.find((one) => one.column === column);
    const now = Array.from({ length: ids.rowCount }, (_, n) => cellAt(sheet, ids.row + n, at).numberFormat);
    const before = runsOf(now);
    const after = sliceRuns(remembered?.formats ?? [{ format: 'General', rows: 1 }], 0, ids.rowCount);
    if (!sameRuns(before, after))
      formats.push({ kind: 'number-format', sheet: sheet.name, area, before, after });
    if (isDressed(memory, column)) {
      bodies.push({ area, look: survey.bodyLook });
      headers.push({ area: columnArea(headerRow, at, 1), look: headerLookOf(column, survey.headerLook) });
    }
  }
  return [...joinNeighbours(formats), ...undress(sheet.name, bodies), ...undress(sheet.name, headers)];
}

/** Cells of which nothing is remembered count as bare before, as most are. */
function isDressed(memory: ExtensionMemory | undefined, column: AppendedColumn): boolean {
  return memory?.columns.find((one) => one.column === column)?.dressed ?? true;
}

interface Dressed {
  readonly area: Area;
  readonly look: Look;
}

function undress(sheet: string, cells: readonly Dressed[]): ColumnwiseEdit[] {
  const dressed = cells.filter(({ look }) => Object.keys(look).length > 0);
  return joinNeighbours(dressed.map(({ area, look }) => ({ kind: 'undress', sheet, area, look })));
}

/** The table gives the columns up, and their headers go. */
function shrink(
  { sheet, excelTable, headerRow }: Extension,
  columns: readonly number[],
): Result<readonly Edit[]> {
  const headers = stretches(columns).map((stretch): Edit => {
    const area = { row: headerRow, column: stretch[0] ?? 0, rowCount: 1, columnCount: stretch.length };
    const before = [stretch.map((at) => inputAt(sheet, headerRow, at))];
    return { kind: 'write-cells', sheet: sheet.name, area, before, after: [stretch.map(() => '')] };
  });
  if (excelTable === undefined) return done(headers);
  const kept = excelTable.area.columnCount - columns.length;
  const areLast = columns.every((at, n) => at === excelTable.area.column + kept + n);
  if (areLast) {
    const after = { ...excelTable.area, columnCount: kept };
    return done([
      { kind: 'resize-table', sheet: sheet.name, table: excelTable.name, before: excelTable.area, after },
      ...headers,
    ]);
  }
  return takeOutColumns(sheet.name, excelTable, columns, isFreeBeside(sheet, excelTable));
}

/** Columns side by side, from left to right. */
function stretches(columns: readonly number[]): number[][] {
  const found: number[][] = [];
  for (const column of columns) {
    const last = found.at(-1);
    if (last?.at(-1) === column - 1) last.push(column);
    else found.push([column]);
  }
  return found;
}

/** Columns that the team added behind Keylift's move left, as in any table; nothing else may move with them. */
function takeOutColumns(
  sheet: string,
  table: TableSnapshot,
  columns: readonly number[],
  free: boolean,
): Result<readonly Edit[]> {
  if (!free)
    return failed({
      code: 'columns-in-between',
      table: table.name,
      address: qualifiedAddress(sheet, table.area),
    });
  const indexes = columns.map((at) => at - table.area.column).sort((a, b) => b - a);
  return done(
    indexes.map((index): Edit => {
      return {
        kind: 'delete-table-column',
        sheet,
        table: table.name,
        index,
        header: table.columns[index] ?? '',
      };
    }),
  );
}

function isFreeBeside(sheet: Extension['sheet'], { area }: TableSnapshot): boolean {
  const { grid } = sheet;
  if (grid === undefined) return true;
  for (let row = area.row; row <= lastRowOf(area); row += 1) {
    for (let column = rightEdgeOf(area); column < rightEdgeOf(grid.area); column += 1) {
      if (cellAt(sheet, row, column).formula !== '') return false;
    }
  }
  return true;
}

function rulesOf(column: AppendedColumn, at: number, row: number): readonly Rule[] {
  if (column === 'Progress') return [PROGRESS_BAR];
  return column === 'Status' ? statusRules(`$${columnLetters(at)}${row + 1}`) : [];
}
