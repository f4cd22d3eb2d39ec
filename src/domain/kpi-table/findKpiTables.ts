import { areaBetween, lastColumnOf, lastRowOf, type Area } from '../sheet/area';
import type { Grid } from '../sheet/grid';
import { chooseTables, overlap } from './chooseTables';
import { readCorrectedTable } from './correctedTable';
import { CLAIM_THRESHOLD } from './confidence';
import type { HeaderRow, Window } from './headerRow';
import { headersInRow } from './headersInRow';
import type { KpiTable } from './kpiTable';
import { findLabelPanel } from './labelPanel';
import { findLongTables } from './longForm';
import { findPanels } from './panels';
import { readTable } from './readTable';
import { goesOnBelow } from './repeatedHeader';
import { SheetReading } from './sheetReading';
import type { ExcelTable, SheetToRead } from './sheetToRead';
import { titleAbove } from './tableTitle';
import { withToldPeriods } from './toldPeriods';

/**
 * Finds the KPI tables of one sheet: among its Excel tables and PivotTables, and in the cells outside them. In the order
 * in which they stand, those below `CLAIM_THRESHOLD` included.
 */
export function findKpiTables(sheet: SheetToRead): readonly KpiTable[] {
  const steps = findKpiTablesInSteps(sheet);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same, in steps short enough to let the thread do something else between any two of them. */
export function* findKpiTablesInSteps(sheet: SheetToRead): Generator<void, readonly KpiTable[]> {
  const { excelTables, pivotTables = [], corrections = [] } = sheet;
  const whole = yield* SheetReading.open(sheet);
  const found: KpiTable[] = [];
  const told = corrections.filter(({ kind }) => kind === 'table');
  for (const correction of told) {
    const excelTable = excelTables.find(({ area }) => overlap(area, correction.area));
    const title = excelTable ? { text: excelTable.name } : titleAbove(whole, correction.area);
    const table = yield* readCorrectedTable(whole, correction, title, excelTable);
    if (table !== undefined) found.push(table);
  }
  const isTold = (area: Area): boolean => told.some((correction) => overlap(area, correction.area));
  const unread: Area[] = [];
  for (const table of excelTables) {
    if (isTold(table.area)) continue;
    const tables = yield* findInExcelTable(whole, table);
    found.push(...tables);
    if (tables.length === 0 && table.area.rowCount <= RECORD_ROWS) unread.push(table.area);
  }
  for (const { name, area } of pivotTables) {
    if (isTold(area)) continue;
    const tables = yield* findInCells(whole, clip(area, whole.area));
    found.push(...(yield* chooseTables(tables)).map((table) => ({ ...table, pivotTable: name })));
  }
  const taken = [...excelTables, ...pivotTables, ...told].map(({ area }) => area);
  const plain =
    taken.length === 0 ? whole : yield* SheetReading.open({ ...sheet, grid: without(sheet.grid, taken) });
  const inCells = yield* chooseTables(yield* findInCells(plain, plain.area));
  // An Excel table of one record is read as a panel; beside it there is no place for columns of Keylift's.
  const withRecords =
    unread.length === 0
      ? plain
      : yield* SheetReading.open({
          ...sheet,
          grid: without(
            sheet.grid,
            taken.filter((area) => !unread.includes(area)),
          ),
        });
  const panel =
    found.length + inCells.length > 0
      ? undefined
      : ((yield* findLabelPanel(plain)) ?? (yield* findLabelPanel(withRecords.turned())));
  if (panel === undefined) {
    const claimed = inCells.filter(({ confidence }) => confidence >= CLAIM_THRESHOLD);
    const panels = yield* findPanels(withRecords, claimed);
    found.push(...(yield* chooseTables([...inCells, ...panels])));
  } else found.push(panel);
  yield;
  const dismissed = corrections.filter(({ kind }) => kind === 'dismissed');
  return found
    .filter((table) => !dismissed.some(({ area }) => isMostlyIn(table.block ?? table.body, area)))
    .sort((a, b) => a.header.row - b.header.row || a.header.column - b.header.column)
    .map((table) => withToldPeriods(whole, table));
}

/** A header and one record. */
const RECORD_ROWS = 2;

/** Whether at least half of an area lies in another. */
function isMostlyIn(area: Area, other: Area): boolean {
  const both = clip(area, other);
  const shared = Math.max(0, both.rowCount) * Math.max(0, both.columnCount);
  return shared * 2 >= area.rowCount * area.columnCount;
}

/** An Excel table says itself where its header and rows are. */
function* findInExcelTable(
  reading: SheetReading,
  { area, name, showHeaders, showTotals }: ExcelTable,
): Generator<void, readonly KpiTable[]> {
  const used = clip({ ...area, rowCount: area.rowCount - (showTotals ? 1 : 0) }, reading.area);
  if (!showHeaders || used.rowCount < 2) return [];
  const window = { first: used.column, last: lastColumnOf(used) };
  const [header] = yield* headersInRow(reading, used.row, window);
  const bounds = {
    firstRow: used.row,
    lastRow: lastRowOf(used),
    rowsAreGiven: true,
    isHeader: () => false,
    excelTable: { name, area },
    title: { ...titleAbove(reading, used), ...(EXCEL_NAME.test(name) ? {} : { text: name }) },
    alone: false,
  };
  const upright = header && (yield* readTable(reading, { ...header, window, top: used.row }, bounds));
  const turned = yield* findInCells(reading, used, bounds);
  return yield* chooseTables([...(upright === undefined ? [] : [upright]), ...turned], 'one');
}

/** What Excel calls a table that nobody named: the title above says more. */
const EXCEL_NAME = /^(?:Table|Tabelle|Tableau|Tabla|Tabela|Tabella|Tabel|Tabell|テーブル|表)_?\d+$/u;

/** What is known of the cells that are searched, where they are an Excel table. */
type Given = Pick<Parameters<typeof readTable>[2], 'excelTable' | 'title'>;

/** All that can be read as a table in these cells, whichever way its KPIs lie. Readings may overlap. */
function* findInCells(
  upright: SheetReading,
  area: Area,
  given?: Given,
): Generator<void, readonly KpiTable[]> {
  if (area.rowCount < 1 || area.columnCount < 1) return [];
  const turned = upright.turned();
  return [
    ...(given === undefined ? yield* findHeaded(upright, area) : []),
    ...(yield* findHeaded(turned, turned.onSheet(area), given)),
    ...(yield* findLongTables(upright, area, given && { ...given, rowsAreGiven: true })),
  ];
}

/** Looks down the rows for headers and reads the table under each that does not stand inside a table found before. */
function* findHeaded(reading: SheetReading, area: Area, given?: Given): Generator<void, readonly KpiTable[]> {
  const window = { first: area.column, last: lastColumnOf(area) };
  const headers = new Map<number, readonly HeaderRow[]>();
  for (let row = area.row; row <= lastRowOf(area); row += 1) {
    const found = yield* headersInRow(reading, row, window);
    if (found.length > 0) headers.set(row, found);
    yield;
  }
  const tables: KpiTable[] = [];
  let reaching: Area[] = [];
  for (const [row, candidates] of headers) {
    reaching = reaching.filter((body) => lastRowOf(body) >= row);
    for (const candidate of candidates) {
      const header = besideTables(candidate, reaching);
      const table =
        header &&
        (yield* readTable(reading, header, {
          firstRow: firstRowBeside(reading, area, header, tables),
          lastRow: lastRowOf(area),
          rowsAreGiven: false,
          isHeader: (other) =>
            (headers.get(other)?.some((next) => endsTable(reading, header, next)) ?? false) &&
            !goesOnBelow(reading, header, other),
          title: given?.title ?? titleOf(reading, header),
          alone: false,
          ...(given?.excelTable === undefined ? {} : { excelTable: given.excelTable }),
        }));
      if (table === undefined) continue;
      tables.push(table);
      reaching.push(reading.onSheet(table.body));
    }
  }
  return tables;
}

/** The header with its window between the tables that reach into its row; none if it stands inside one. */
function besideTables(header: HeaderRow, reaching: readonly Area[]): HeaderRow | undefined {
  const { valueColumns } = header;
  const [firstValue = 0, lastValue = 0] = [valueColumns[0], valueColumns.at(-1)];
  const window: { -readonly [K in keyof Window]: number } = { ...header.window };
  for (const body of reaching) {
    if (lastColumnOf(body) < firstValue) window.first = Math.max(window.first, lastColumnOf(body) + 1);
    else if (body.column > firstValue) window.last = Math.min(window.last, body.column - 1);
    else return undefined;
  }
  return lastValue <= window.last ? { ...header, window } : undefined;
}

/** The first row that no table read just before takes, in columns that the header is over. */
function firstRowBeside(
  reading: SheetReading,
  area: Area,
  { valueColumns }: HeaderRow,
  tables: readonly KpiTable[],
): number {
  const [first = 0, last = 0] = [valueColumns[0], valueColumns.at(-1)];
  const ends = tables.slice(-MOST_BESIDE).flatMap(({ body }) => {
    const seen = reading.onSheet(body);
    return seen.column <= last && lastColumnOf(seen) >= first ? [lastRowOf(seen) + 1] : [];
  });
  return Math.max(area.row, ...ends);
}

/** Tables read longer ago do not reach here. */
const MOST_BESIDE = 8;

/** Beside the periods of KPIs in columns, other dates in the same rows are when something was done: "Call date". */
function tellsOtherDates(reading: SheetReading, header: HeaderRow, next: HeaderRow): boolean {
  if (header.axis === undefined || next.axis === undefined) return false;
  const isSameRows =
    next.valueColumns[0] === header.valueColumns[0] &&
    next.valueColumns.at(-1) === header.valueColumns.at(-1);
  const [column = 0] = header.valueColumns;
  const [own, other] = [header.periods.get(column), next.periods.get(column)];
  if (!isSameRows) return false;
  if (own?.kind !== other?.kind || own?.order !== other?.order) return true;
  // In the same months, "Send date" after "Month" is one of them all the same.
  const [first, second] = [header.row, next.row].map((row) => reading.value(row, column - 1));
  return second !== '' && first !== second && reading.kind(next.row - 1, column - 1) !== 'empty';
}

/** Whether another header ends this one's table: plain numbers do not, under periods that are sure. */
function endsTable(reading: SheetReading, header: HeaderRow, next: HeaderRow): boolean {
  if (next.weak && !header.weak) return false;
  if (reading.isTurned && tellsOtherDates(reading, header, next)) return false;
  return (next.valueColumns[0] ?? Infinity) <= (header.valueColumns.at(-1) ?? 0);
}

/** The title above a header row, or above the rows whose periods a header column holds. */
function titleOf(
  reading: SheetReading,
  { top, row, window, valueColumns, shared }: HeaderRow,
): ReturnType<typeof titleAbove> {
  const upright = reading.isTurned ? reading.turned() : reading;
  if (shared?.heading !== undefined) return { text: shared.heading };
  if (!reading.isTurned) {
    const first = shared?.first ?? window.first;
    return titleAbove(
      upright,
      areaBetween(top, first, row, shared === undefined ? window.last : shared.before),
    );
  }
  const firstPeriod = valueColumns[0] ?? 0;
  return titleAbove(upright, areaBetween(firstPeriod - 1, top, firstPeriod, lastRowOf(reading.area)));
}

/** The grid with the cells of some areas emptied. */
function without(grid: Grid, areas: readonly Area[]): Grid {
  const values = grid.values.map((row) => row);
  for (const area of areas) {
    const overlap = clip(area, grid.area);
    for (let row = overlap.row; row <= lastRowOf(overlap); row += 1) {
      const cells = values[row - grid.area.row];
      if (cells === undefined) continue;
      values[row - grid.area.row] = cells.map((value, index) => {
        const column = index + grid.area.column;
        return column >= overlap.column && column <= lastColumnOf(overlap) ? '' : value;
      });
    }
  }
  return { ...grid, values };
}

function clip(area: Area, to: Area): Area {
  return areaBetween(
    Math.max(area.row, to.row),
    Math.max(area.column, to.column),
    Math.min(lastRowOf(area), lastRowOf(to)),
    Math.min(lastColumnOf(area), lastColumnOf(to)),
  );
}
