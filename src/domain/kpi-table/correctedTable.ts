import type { Kpi } from '../kpi';
import { lastColumnOf, lastRowOf, type Area } from '../sheet/area';
import { chooseTables } from './chooseTables';
import { columnsBetween } from './columnsBetween';
import type { FieldCorrection, TableCorrection } from './correction';
import type { HeaderRow } from './headerRow';
import { headersInRow } from './headersInRow';
import type { FieldRole, KpiTable } from './kpiTable';
import { findLongTables } from './longForm';
import { readTable } from './readTable';
import type { Bounds } from './tablePlace';
import type { SheetReading } from './sheetReading';
import { headerText } from './tableColumns';
import type { Title } from './tableTitle';

/** How many lines from the edge of the area its header may lie. */
const HEADER_LINES = 6;

/**
 * Reads a table where a person said that one is, the way they said. Along its periods it grows with the sheet, so that
 * next month's column or row is taken in.
 * @param excelTable the Excel table that lies there, if one does
 */
export function* readCorrectedTable(
  upright: SheetReading,
  correction: TableCorrection,
  title: Title,
  excelTable: Bounds['excelTable'],
): Generator<void, KpiTable | undefined> {
  const context = { correction, title, excelTable };
  const readings = [
    ...(yield* readEachHeader(upright, context)),
    ...(yield* readEachHeader(upright.turned(), context)),
    ...(yield* readLong(upright, context)),
  ];
  const wanted = readings.filter(
    ({ orientation }) => orientation === (correction.orientation ?? orientation),
  );
  const [found] = yield* chooseTables(wanted, 'one');
  const table = found ?? (yield* readWithoutHeader(upright, context));
  return table && corrected(table, correction);
}

interface Context {
  readonly correction: TableCorrection;
  readonly title: Title;
  readonly excelTable: Bounds['excelTable'];
}

function* readEachHeader(reading: SheetReading, context: Context): Generator<void, readonly KpiTable[]> {
  const { closed = false } = context.correction;
  const area = reading.onSheet(context.correction.area);
  const found: KpiTable[] = [];
  const lastRow = reading.isTurned ? lastRowOf(area) : Math.min(lastRowOf(area), area.row + HEADER_LINES - 1);
  for (let row = area.row; row <= lastRow && found.length === 0; row += 1) {
    const last = closed ? lastColumnOf(area) : lastPeriodColumn(reading, row, area);
    const window = { first: area.column, last };
    for (const header of yield* headersInRow(reading, row, window)) {
      const table = yield* readBelow(reading, { ...header, window }, area, context);
      if (table !== undefined) found.push(table);
    }
  }
  return found;
}

/** The area's last column, or further right as long as the header row goes on with periods. */
function lastPeriodColumn(reading: SheetReading, row: number, area: Area): number {
  let column = lastColumnOf(area);
  while (reading.period(row, column + 1) !== undefined) column += 1;
  return column;
}

function readBelow(
  reading: SheetReading,
  header: HeaderRow,
  area: Area,
  { correction, title, excelTable }: Context,
): Generator<void, KpiTable | undefined> {
  const told = correctHeader(reading, header, area, correction.fields);
  return readTable(reading, told, {
    firstRow: area.row,
    lastRow: lastRowOf(area),
    rowsAreGiven: true,
    isHeader: () => false,
    isTold: true,
    title,
    alone: false,
    ...(excelTable === undefined ? {} : { excelTable }),
  });
}

/** The header with the roles that a person gave its columns. */
function correctHeader(
  reading: SheetReading,
  header: HeaderRow,
  area: Area,
  fields: readonly FieldCorrection[],
): HeaderRow {
  const roles = correctedRoles(fields, area, (column) => headerText(reading, header, column), header.window);
  if (roles.size === 0) return header;
  const isValue = (column: number): boolean => {
    const role = roles.get(column);
    return role === undefined ? header.valueColumns.includes(column) : VALUES.has(role);
  };
  const valueColumns = columnsBetween(header.window.first, header.window.last).filter(isValue);
  const known = new Map(header.roles);
  for (const [column, role] of roles) {
    if (!VALUES.has(role)) known.set(column, { role, namesKpis: role === 'name', dates: false });
  }
  const periods = new Map(header.periods);
  for (const [index, column] of valueColumns.entries()) {
    const before = periods.get(valueColumns[index - 1] ?? -1);
    const label = headerText(reading, header, column);
    // A header that is no period is one by its place: right after the one before it.
    if (header.axis !== undefined && !periods.has(column))
      periods.set(column, { kind: header.axis.kind, label, order: (before?.order ?? 0) + 0.5 });
  }
  return { ...header, valueColumns, periods, roles: known };
}

const VALUES: ReadonlySet<FieldRole> = new Set(['period', 'actual']);

/** By column: a correction is found by its header, else by its place. */
function correctedRoles(
  fields: readonly FieldCorrection[],
  area: Area,
  textOf: (column: number) => string,
  { first, last }: { first: number; last: number },
): ReadonlyMap<number, FieldRole> {
  const columns = columnsBetween(first, last);
  const roles = new Map<number, FieldRole>();
  for (const { header, offset, role } of fields) {
    const named = columns.filter((column) => header !== '' && textOf(column) === header);
    const column = named.length === 1 ? named[0] : area.column + offset;
    if (column !== undefined && column >= first && column <= last) roles.set(column, role);
  }
  return roles;
}

function* readLong(reading: SheetReading, context: Context): Generator<void, readonly KpiTable[]> {
  const { correction, title, excelTable } = context;
  const { area, fields, closed = false } = correction;
  const rowCount = closed ? area.rowCount : Math.max(area.rowCount, lastRowOf(reading.area) - area.row + 1);
  const roles = correctedRoles(fields, area, (column) => String(reading.value(area.row, column)), {
    first: area.column,
    last: lastColumnOf(area),
  });
  return yield* findLongTables(
    reading,
    { ...area, rowCount },
    { title, rowsAreGiven: false, roles, ...(excelTable === undefined ? {} : { excelTable }) },
  );
}

/** Nothing in the area says what it is: its first line is taken for the header, its last figures for the current values. */
function* readWithoutHeader(upright: SheetReading, context: Context): Generator<void, KpiTable | undefined> {
  const { orientation } = context.correction;
  if (orientation === 'long' || orientation === 'matrix') return undefined;
  const reading = orientation === 'kpis-in-columns' ? upright.turned() : upright;
  const area = reading.onSheet(context.correction.area);
  const window = { first: area.column, last: lastColumnOf(area) };
  const value = columnsBetween(window.first + 1, window.last)
    .reverse()
    .find((column) =>
      Array.from({ length: area.rowCount }).some((_, n) => reading.kind(area.row + n, column) === 'number'),
    );
  if (value === undefined) return undefined;
  const startsWithFigures = reading.kind(area.row, value) === 'number';
  const row = startsWithFigures ? area.row - 1 : area.row;
  const header: HeaderRow = {
    top: row,
    row,
    valueColumns: [value],
    periods: new Map(),
    axis: undefined,
    weak: false,
    roles: new Map(),
    window,
  };
  return yield* readBelow(reading, header, area, context);
}

function corrected(table: KpiTable, { id, area, kpis }: TableCorrection): KpiTable {
  const across = table.fieldsAre === 'rows';
  const names = new Set(table.kpis.map(({ name }) => name));
  const byName = new Map(kpis.map((one) => [one.name, one]));
  const byOffset = new Map(kpis.filter(({ name }) => !names.has(name)).map((one) => [one.offset, one]));
  return {
    ...table,
    confidence: 1,
    reasons: ['corrected'],
    correction: id,
    kpis: table.kpis.map((kpi): Kpi => {
      const { row, column } = kpi.nameCell;
      const told = byName.get(kpi.name) ?? byOffset.get(across ? column - area.column : row - area.row);
      if (told === undefined) return kpi;
      const { unit = kpi.unit, direction = kpi.direction, aggregation } = told;
      return {
        ...kpi,
        unit,
        ...(direction === undefined ? {} : { direction }),
        ...(told.direction === undefined ? {} : { directionIsTold: true }),
        ...(aggregation === undefined ? {} : { aggregation }),
      };
    }),
  };
}
