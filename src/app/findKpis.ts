import { findKpiTablesInSteps } from '../domain/kpi-table/findKpiTables';
import type { KpiTable } from '../domain/kpi-table/kpiTable';
import type { SheetToRead } from '../domain/kpi-table/sheetToRead';
import type { Grid } from '../domain/sheet/grid';
import { distinctTitles } from './distinctTitles';
import { calendarOfTables, followsFiscalYears, type FiscalCalendar } from './fiscalCalendar';
import { placedCorrections, type PlacedCorrection } from './settings/placedCorrections';
import type { SheetSnapshot, Snapshot } from './snapshot';
import { toEnd } from './toEnd';

/**
 * Finds the KPI tables of a workbook, sheet by sheet from top to bottom, hidden sheets included, and those that are
 * only "perhaps" (below `CLAIM_THRESHOLD`). What people said of tables counts for more than what is found.
 * @param isOwn whether an Excel table of this name is Keylift's own: its register and its log hold no KPIs
 * @param asOf a serial date: what lies ahead of it is no measurement (`asOfDate`); without it all figures are
 * @param fiscalStart the month that fiscal years begin in, where it is known
 */
export function findKpis(
  snapshot: Snapshot,
  isOwn: (excelTable: string) => boolean,
  asOf?: number,
  fiscalStart?: number,
): readonly KpiTable[] {
  return toEnd(findKpisInSteps(snapshot, isOwn, asOf, fiscalStart));
}

/** The same, in steps short enough to let the thread do something else between any two of them. */
export function* findKpisInSteps(
  snapshot: Snapshot,
  isOwn: (excelTable: string) => boolean,
  asOf?: number,
  fiscalStart?: number,
): Generator<void, readonly KpiTable[]> {
  const corrections = placedCorrections(snapshot);
  const found: KpiTable[] = [];
  for (const sheet of snapshot.sheets) {
    const { grid } = sheet;
    if (grid === undefined) continue;
    const tables = yield* findKpiTablesInSteps(
      sheetToRead(snapshot, sheet, grid, corrections, asOf, fiscalStart),
    );
    found.push(...tables.filter(({ excelTable }) => excelTable === undefined || !isOwn(excelTable)));
  }
  return found;
}

/** All tables of a workbook, dated by its fiscal calendar, each under a title of its own. */
export interface DatedTables {
  readonly tables: readonly KpiTable[];
  readonly calendar: FiscalCalendar;
}

/**
 * Dates tables once more whose quarters or years follow the fiscal calendar, where nothing told it before and the headers
 * of the tables do.
 * @param tables as found without a calendar
 */
export function* datedInSteps(
  snapshot: Snapshot,
  isOwn: (excelTable: string) => boolean,
  asOf: number | undefined,
  calendar: FiscalCalendar,
  tables: readonly KpiTable[],
): Generator<void, DatedTables> {
  if (calendar.source !== 'unknown') return { tables: distinctTitles(tables), calendar };
  const told = calendarOfTables(tables);
  const following = new Set(tables.filter(followsFiscalYears).map(({ sheetId }) => sheetId));
  if (told.start === undefined || following.size === 0)
    return { tables: distinctTitles(tables), calendar: told };
  const sheets = snapshot.sheets.filter(({ id }) => following.has(id));
  const again = yield* findKpisInSteps({ ...snapshot, sheets }, isOwn, asOf, told.start);
  const dated = snapshot.sheets.flatMap(({ id }) =>
    (following.has(id) ? again : tables).filter(({ sheetId }) => sheetId === id),
  );
  return { tables: distinctTitles(dated), calendar: told };
}

/** Everything that a snapshot knows of a sheet and the search can use. */
export function sheetToRead(
  { date1904, culture }: Snapshot,
  { id, name, tables, hiddenRows, hiddenColumns, pivotTables }: SheetSnapshot,
  grid: Grid,
  corrections: readonly PlacedCorrection[],
  asOf?: number,
  fiscalStart?: number,
): SheetToRead {
  return {
    id,
    name,
    grid,
    excelTables: tables,
    date1904,
    culture,
    hiddenRows,
    hiddenColumns,
    pivotTables,
    corrections: corrections.filter(({ sheetId }) => sheetId === id),
    ...(asOf === undefined ? {} : { asOf }),
    ...(fiscalStart === undefined ? {} : { fiscalStart }),
  };
}
