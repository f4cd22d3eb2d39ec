import { planPromotion } from '../../src/app/planPromotion';
import type { KpiPromotion, PromotionRequest } from '../../src/app/promotionRequest';
import type { Result } from '../../src/app/result';
import type { Snapshot } from '../../src/app/snapshot';
import type { Survey, SurveyRequest } from '../../src/app/survey';
import { surveysForPromotion } from '../../src/app/surveysForPromotion';
import type { KpiTable } from '../../src/domain/kpi-table/kpiTable';
import type { Plan } from '../../src/app/plan';
import { carryOut } from './carryOut';
import { cellAt } from '../../src/app/sheetCells';
import { areaAt, freeSurvey, kpiTableOf, sheetOf, tableOf, workbookOf } from './snapshots';

/** A workbook with the KPI table under test. */
export interface KpiWorkbook {
  readonly snapshot: Snapshot;
  readonly table: KpiTable;
}

const SALES_HEADERS = ['KPI', 'Unit', 'Actual', 'Target'];

/** `Sales`, an Excel table with current values and targets, at B4:E7 of `Sales Q1`. */
export function salesWorkbook(rest: Partial<Snapshot> = {}): KpiWorkbook {
  const rows = [
    SALES_HEADERS,
    ['Revenue', 'USD', 1200, 1500],
    ['Churn', '%', 0.03, 0.01],
    ['NPS', '', 40, ''],
  ];
  const tables = [tableOf('Sales', 'B4:E7', SALES_HEADERS)];
  const snapshot = workbookOf([sheetOf('Sales Q1', rows, { at: 'B4', tables })], rest);
  return {
    snapshot,
    table: kpiTableOf(snapshot, 'Sales Q1', 'B4:E7', ['name', 'unit', 'actual', 'target'], 'Sales'),
  };
}

/** A plain range with months across, at A3:D6 of `KPIs`, and a note below it. */
export function monthsWorkbook(rest: Partial<Snapshot> = {}): KpiWorkbook {
  const rows = [
    ['KPI', 'Jan', 'Feb', 'Mar'],
    ['Revenue', 1, 2, 3],
    ['Churn', 0.05, 0.04, '–'],
    ['NPS', 30, 35, ''],
    ['', '', '', ''],
    ['Checked by finance', '', '', ''],
  ];
  const snapshot = workbookOf(
    [sheetOf('KPIs', rows, { at: 'A3', formats: ['General', '0.0', '0.0', '0.0'] })],
    rest,
  );
  return { snapshot, table: kpiTableOf(snapshot, 'KPIs', 'A3:D6', ['name', 1, 2, 3]) };
}

/** A request that promotes these rows of the table from 1 to 2. */
export function requestFor(
  table: KpiTable,
  rows: readonly number[],
  rest: Partial<PromotionRequest> = {},
  figures: Partial<KpiPromotion> = {},
): PromotionRequest {
  return {
    kpis: rows.map((row) => ({
      tableKey: table.key,
      kpiKey: table.kpis[row]?.key ?? 'none',
      baseline: { kind: 'constant', value: 1 },
      target: { kind: 'level', value: 2 },
      ...figures,
    })),
    objective: 'Grow',
    start: 46023,
    due: 46112,
    columns: ['Baseline', 'Target', 'Progress', 'Expected', 'Status'],
    ...rest,
  };
}

/** Plans a promotion where the surveys find what `found` says, by default nothing in the way. */
export function planned(
  { snapshot, table }: KpiWorkbook,
  request: PromotionRequest,
  found: (request: SurveyRequest) => Survey = freeSurvey,
): Result<Plan> {
  const surveys = surveysForPromotion(snapshot, [table], request).map((one) => found(one));
  return planPromotion(snapshot, [table], surveys, request);
}

/** The value of a result that must be there. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.issue)}`);
  return result.value;
}

/** The workbook after these rows were promoted. */
export function promoted(workbook: KpiWorkbook, request: PromotionRequest): Snapshot {
  return carryOut(workbook.snapshot, valueOf(planned(workbook, request)));
}

/** The formulas and constants of an area, row by row. */
export function cellsOf(snapshot: Snapshot, sheetName: string, address: string): unknown[][] {
  const sheet = snapshot.sheets.find(({ name }) => name === sheetName);
  if (sheet === undefined) throw new Error(`no sheet ${sheetName}`);
  const { row, column, rowCount, columnCount } = areaAt(address);
  return Array.from({ length: rowCount }, (_, r) =>
    Array.from({ length: columnCount }, (_, c) => cellAt(sheet, row + r, column + c).formula),
  );
}
