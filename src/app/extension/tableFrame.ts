import type { KpiTable } from '../../domain/kpi-table/kpiTable';
import { qualifiedAddress } from '../../domain/sheet/address';
import type { Area } from '../../domain/sheet/area';
import { done, failed, type Result } from '../result';
import { rightEdgeOf, sheetById } from '../sheetCells';
import type { SheetSnapshot, Snapshot, TableSnapshot } from '../snapshot';
import type { Issue } from '../issue';
import type { ExtensionColumn, Survey, SurveyRequest } from '../survey';
import { bodyRowsOf } from './extension';

/** A KPI table as the place that columns are appended to. */
export interface TableFrame {
  readonly title: string;
  readonly sheet: SheetSnapshot;
  readonly excelTable?: TableSnapshot;
  /** From the first header row to the last row, a totals row of an Excel table included. */
  readonly whole: Area;
  /** The row that the new headers go to. */
  readonly headerRow: number;
  /** The rows that may hold KPIs. */
  readonly body: Area;
  /** The row of the first KPI: a heading may stand above it, in a look of its own. */
  readonly firstKpi: number;
  /** The last column that the sheet has. */
  readonly lastColumn: number;
}

/** The last column of a sheet, from 0. */
const LAST_COLUMN = { today: 16_383, xls: 255 } as const;

export function frameOf(snapshot: Snapshot, table: KpiTable): TableFrame {
  const sheet = sheetById(snapshot, table.sheetId);
  if (sheet === undefined) throw new Error(`the table ${table.key} is not of this snapshot`);
  const { title } = table;
  const lastColumn = LAST_COLUMN[snapshot.savedAs === 'xls' ? 'xls' : 'today'];
  const firstKpi = table.kpis[0]?.nameCell.row ?? table.body.row;
  const excelTable = sheet.tables.find(({ name }) => name === table.excelTable);
  if (excelTable !== undefined) {
    const { area } = excelTable;
    const body = bodyRowsOf(excelTable);
    return { title, sheet, excelTable, whole: area, headerRow: area.row, body, firstKpi, lastColumn };
  }
  const { header, body } = table;
  const column = Math.min(header.column, body.column);
  const columnCount = Math.max(rightEdgeOf(header), rightEdgeOf(body)) - column;
  const whole = { row: header.row, column, rowCount: body.row + body.rowCount - header.row, columnCount };
  return { title, sheet, whole, headerRow: header.row + header.rowCount - 1, body, firstKpi, lastColumn };
}

/** What has to be known of the cells right of the table before `columnCount` columns can be appended. */
export function surveyRequestOf(frame: TableFrame, columnCount: number): SurveyRequest {
  const column = rightEdgeOf(frame.whole);
  const neighbour = { column: column - 1, rowCount: 1, columnCount: 1 };
  return {
    sheet: frame.sheet.name,
    extension: { ...frame.whole, column, columnCount },
    headerCell: { row: frame.headerRow, ...neighbour },
    bodyCell: { row: frame.firstKpi, ...neighbour },
    ...(frame.excelTable === undefined ? {} : { excelTable: frame.excelTable.name }),
  };
}

/** What tells whether there is room: a survey, or as much of one as is known without asking. */
export interface Room extends Pick<
  Survey,
  'request' | 'occupied' | 'merged' | 'otherTable' | 'filtered' | 'protected'
> {
  readonly columns: readonly Pick<ExtensionColumn, 'hidden'>[];
}

/** Issues that say that a table cannot take Keylift's columns. */
const NO_ROOM: ReadonlySet<Issue['code']> = new Set([
  'sheet-protected',
  'table-cannot-grow',
  'sheet-full',
  'rows-filtered',
  'merged-across-edge',
  'cells-not-free',
  'columns-hidden',
]);

/** Whether a KPI can be tracked all the same, in the register alone. */
export function isLackOfRoom({ code }: Issue): boolean {
  return NO_ROOM.has(code);
}

/** Whether the table can grow by the columns of the survey; if not, what is in the way. */
export function checkRoom(frame: TableFrame, survey: Room): Result<void> {
  const { sheet, excelTable, title } = frame;
  const { extension } = survey.request;
  const address = qualifiedAddress(sheet.name, extension);
  if (survey.protected) return failed({ code: 'sheet-protected', sheet: sheet.name });
  if (excelTable?.showHeaders === false) return failed({ code: 'table-cannot-grow', table: title, address });
  if (rightEdgeOf(extension) - 1 > frame.lastColumn) return failed({ code: 'sheet-full', sheet: sheet.name });
  if (survey.filtered) return failed({ code: 'rows-filtered', sheet: sheet.name });
  const [merged] = survey.merged;
  if (merged !== undefined) return failed({ code: 'merged-across-edge', address: merged });
  if (survey.otherTable !== undefined) {
    return failed({ code: 'table-cannot-grow', table: title, address: survey.otherTable.address });
  }
  const [occupied] = survey.occupied;
  if (occupied !== undefined) {
    return failed({ code: 'cells-not-free', address: occupied.address, found: occupied.text });
  }
  if (survey.columns.some(({ hidden }) => hidden)) return failed({ code: 'columns-hidden', address });
  return done(undefined);
}
