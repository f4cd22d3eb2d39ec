import type { KpiTable } from '../../domain/kpi-table/kpiTable';
import { columnLetters } from '../../domain/sheet/address';
import type { Area } from '../../domain/sheet/area';
import { joinNeighbours, type ColumnwiseEdit } from '../joinNeighbours';
import { formatsOf, runsOf, sameRuns, sliceRuns } from '../numberFormatRuns';
import type { Edit, Expectation, FormatRuns, Rule } from '../plan';
import { excelTableReferences, rangeReferences, type RowReferences } from '../register/rowReferences';
import { anchorColumns, anchorWidths } from '../settings/columnsAnchor';
import { widthsAnchorName } from '../settings/columnsAnchorName';
import type { AppendedColumn, ColumnMemory, ExtensionMemory } from '../settings/keyliftSettings';
import { cellAt, columnArea, freeName, lastRowOf } from '../sheetCells';
import type { Culture } from '../snapshot';
import type { Look, Survey } from '../survey';
import type { MirroredColumn } from '../trackedKeyResult';
import { PROGRESS_BAR, statusRules } from '../rules';
import { idReference, mirrorFormula } from './mirrorFormula';
import { carryFilter, filterStands } from './carryFilter';
import { widthFor } from './columnWidth';
import { headerLookOf } from './headerLook';
import type { TableFrame } from './tableFrame';

/** The edits that append Keylift's columns to a KPI table. The register's rows are written between the two lists. */
export interface AppendedColumns {
  readonly expects: readonly Expectation[];
  /** Headers, the table's growth, formats: what formulas elsewhere may refer to afterwards. */
  readonly first: readonly Edit[];
  /** The rules over the mirrored cells, and their formulas, which read the register. */
  readonly then: readonly Edit[];
  readonly idColumn: number;
  readonly references: RowReferences;
  readonly memory: ExtensionMemory;
}

/**
 * Appends `OKR` and the chosen columns at the table's right edge.
 * @param kpiRows of the KPIs that are promoted
 * @param survey of just these columns; must have been found free
 * @param anchor a free name for the place of the columns
 * @param register the register's table name
 */
export function appendColumns(
  frame: TableFrame,
  table: KpiTable,
  kpiRows: readonly number[],
  chosen: readonly MirroredColumn[],
  survey: Survey,
  register: string,
  culture: Culture,
  anchor: string,
): AppendedColumns {
  const { sheet, excelTable, headerRow, body } = frame;
  const { extension } = survey.request;
  const idColumn = extension.column;
  const columns: AppendedColumn[] = ['OKR', ...chosen];
  const headers = headersFor(columns, frame, table);
  const headerCells = { row: headerRow, column: idColumn, rowCount: 1, columnCount: columns.length };
  const bodyColumn = (index: number): Area => columnArea(body.row, idColumn + index, body.rowCount);

  const first: Edit[] = [
    {
      kind: 'write-cells',
      sheet: sheet.name,
      area: headerCells,
      before: [headers.map(() => '')],
      after: [headers],
    },
  ];
  if (excelTable !== undefined) {
    const after = { ...excelTable.area, columnCount: excelTable.area.columnCount + columns.length };
    first.push({
      kind: 'resize-table',
      sheet: sheet.name,
      table: excelTable.name,
      before: excelTable.area,
      after,
    });
  }
  first.push(anchorColumns(anchor, sheet, headerRow, idColumn));
  const carried = carryFilter(frame, survey);
  const remembered: ColumnMemory[] = [];
  const bare: number[] = [];
  const formats: ColumnwiseEdit[] = [];
  const widths: ColumnwiseEdit[] = [];
  columns.forEach((column, index) => {
    const found = survey.columns[index];
    if (found === undefined) throw new Error('the survey is not of these columns');
    const width = widthFor(column, headers[index] ?? '', frame, table, survey.headerLook, culture);
    const wider = width > found.points;
    const before = sliceRuns(found.numberFormats, body.row - extension.row, body.rowCount);
    remembered.push({
      column,
      dressed: found.bare,
      ...(wider ? { width: found.width, given: width } : {}),
      ...(before.every(({ format }) => format === 'General') ? {} : { formats: before }),
    });
    if (found.bare) bare.push(index);
    const after = formatsFor(column, table, body.row, before);
    const area = bodyColumn(index);
    if (!sameRuns(before, after))
      formats.push({ kind: 'number-format', sheet: sheet.name, area, before, after });
    if (wider) {
      const header = { ...headerCells, column: idColumn + index, columnCount: 1 };
      widths.push({
        kind: 'column-width',
        sheet: sheet.name,
        area: header,
        before: found.width,
        after: width,
      });
    }
  });
  first.push(
    ...dress(
      sheet.name,
      bare.map((index) => ({
        area: { ...headerCells, column: idColumn + index, columnCount: 1 },
        look: headerLookOf(columns[index] ?? 'OKR', survey.headerLook),
      })),
    ),
    ...dress(
      sheet.name,
      bare.map((index) => ({ area: bodyColumn(index), look: survey.bodyLook })),
    ),
    ...joinNeighbours(formats),
    ...joinNeighbours(widths),
    ...anchorWidths(
      anchor,
      sheet,
      widths.map(({ area }) => area.column),
    ),
    ...carried,
  );
  const then = columns.flatMap((column, index): Edit[] =>
    rulesFor(column, bodyColumn(index)).map((rule) => addRule(sheet.name, bodyColumn(index), rule)),
  );
  if (chosen.length > 0) {
    // Behind the rules: whether a rule was broken off cannot be seen, whether formulas stand can.
    for (const run of excelTable === undefined ? rowsToFill(body, kpiRows) : [body]) {
      const id = idReference(excelTable && headers[0], idColumn, run.row);
      const formulas = chosen.map((column) => mirrorFormula(register, column, id));
      const area = { ...body, ...run, column: idColumn + 1, columnCount: chosen.length };
      then.push({ kind: 'fill-down', sheet: sheet.name, area, formulas });
    }
  }
  const [idHeader = ''] = headers;
  return {
    expects: [
      { kind: 'free', sheet: sheet.name, area: extension },
      { kind: 'no-name', name: anchor },
      ...(widths.length === 0 ? [] : [{ kind: 'no-name', name: widthsAnchorName(anchor) } as const]),
      ...filterStands(carried),
    ],
    first,
    then,
    idColumn,
    references:
      excelTable === undefined
        ? rangeReferences(sheet.name, body, idColumn)
        : excelTableReferences(excelTable, [...excelTable.columns, ...headers], idColumn),
    memory: {
      anchor,
      sheetId: sheet.id,
      beside: String(cellAt(sheet, headerRow, idColumn - 1).value),
      idHeader,
      columns: remembered,
      ...(excelTable === undefined ? {} : { table: excelTable.name }),
    },
  };
}

/** Tables of so many rows are filled whole, so that an id may be typed or moved into any row. */
const FILLED_WHOLE = 200;
/** So many rows cost as much as one more edit. */
const ROWS_AN_EDIT = 20;

/**
 * The rows that get mirrored formulas. In a long table only those of the KPIs do: thousands of formulas that show nothing
 * would be written, calculated and read back for each one that shows something. A row that is promoted later gets its
 * own (`fillRows`). The last row has them always: how far the columns reach is told by them where the register is gone.
 * An Excel table fills its columns itself.
 */
function rowsToFill(body: Area, kpiRows: readonly number[]): readonly Pick<Area, 'row' | 'rowCount'>[] {
  if (body.rowCount <= FILLED_WHOLE) return [body];
  const runs: { row: number; rowCount: number }[] = [];
  for (const row of [...new Set([...kpiRows, lastRowOf(body)])].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last.row + last.rowCount === row) last.rowCount += 1;
    else runs.push({ row, rowCount: 1 });
  }
  return runs.length * ROWS_AN_EDIT > body.rowCount ? [body] : runs;
}

/** Names that the table does not have yet: `Target` becomes `Target (OKR)` beside the team's own. */
function headersFor(columns: readonly AppendedColumn[], frame: TableFrame, table: KpiTable): string[] {
  const taken = frame.excelTable?.columns ?? table.fields.map(({ header }) => header);
  return columns.map((column) =>
    freeName(column, taken) === column ? column : freeName(`${column} (OKR)`, taken),
  );
}

/** Cells without any formatting take over the look of their left neighbours. */
function dress(sheet: string, cells: readonly { area: Area; look: Look }[]): ColumnwiseEdit[] {
  const dressed = cells.filter(({ look }) => Object.keys(look).length > 0);
  return joinNeighbours(dressed.map(({ area, look }) => ({ kind: 'dress', sheet, area, look })));
}

/** Baseline and target look like the KPI's own figures, row by row; rows without a KPI keep their format. */
function formatsFor(
  column: AppendedColumn,
  table: KpiTable,
  firstRow: number,
  before: FormatRuns,
): FormatRuns {
  const formats = formatsOf(before);
  if (column === 'Progress' || column === 'Expected') return runsOf(formats.map(() => '0%'));
  if (column === 'Baseline' || column === 'Target') {
    for (const { nameCell, numberFormat } of table.kpis) formats[nameCell.row - firstRow] = numberFormat;
  }
  return runsOf(formats);
}

function rulesFor(column: AppendedColumn, area: { row: number; column: number }): readonly Rule[] {
  if (column === 'Progress') return [PROGRESS_BAR];
  return column === 'Status' ? statusRules(`$${columnLetters(area.column)}${area.row + 1}`) : [];
}

function addRule(sheet: string, area: Area, rule: Rule): Edit {
  return { kind: 'add-rule', sheet, area, rule };
}
