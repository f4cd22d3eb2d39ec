import { guessDirection, directionFromTarget } from '../direction';
import type { CellNumber, Kpi, Measurement } from '../kpi';
import { areaBetween, type Area } from '../sheet/area';
import { foldedText, isEmpty } from '../sheet/cellValue';
import { cellAddress } from '../sheet/address';
import { unitOf } from '../unit';
import { readBodyRows, type BodyRow } from './bodyRows';
import { judge, soundsLikeMeasure, type Features } from './confidence';
import type { HeaderRow, Window } from './headerRow';
import { keyliftColumns } from './keyliftColumns';
import { chooseNameColumns, readNames, type NameColumns, type NamedRow } from './kpiNames';
import type { ColumnReading, ColumnRole, KpiTable } from './kpiTable';
import type { SheetReading } from './sheetReading';

/** Where a table may lie. */
export interface Bounds {
  readonly lastRow: number;
  readonly mostBlankRows: number;
  readonly isHeader: (row: number) => boolean;
  /** The Excel table it is: then its columns are given. */
  readonly excelTable?: { readonly name: string; readonly area: Area };
  readonly title: string;
  /** Nothing else but a title stands on the sheet. */
  readonly alone: boolean;
}

/** Reads the table under a header; `undefined` where there is none with one KPI a row. */
export function readTable(reading: SheetReading, header: HeaderRow, bounds: Bounds): KpiTable | undefined {
  const labels = labelColumns(reading, header, bounds);
  const width = {
    first: Math.min(...labels, ...header.valueColumns),
    last: lastHeaderColumn(reading, header, bounds),
  };
  const allRows = readBodyRows(reading, { ...bounds, header, labelColumns: labels, width });
  const names = chooseNameColumns(reading, header, labels, allRows);
  if (names === undefined || crossesPeriods(reading, labels, allRows)) return undefined;
  const rows = withoutClosingTotal(reading, names, allRows);
  const named = readNames(reading, names, rows);
  const [firstRow, lastRow] = [rows[0]?.row, rows.at(-1)?.row];
  if (named.length === 0 || firstRow === undefined || lastRow === undefined) return undefined;

  const columns = readColumns(reading, header, names, width, rows);
  const own = columns.filter(({ role }) => role !== 'keylift').map(({ column }) => column);
  const [first, last] = [Math.min(...own), Math.max(...own)];
  const series = measuredColumns(reading, columns, header, named);
  const kpis = named.map((row) => readKpi(reading, row, columns, series, names));
  if (!kpis.some(({ latest }) => latest !== undefined)) return undefined;
  const { sheet } = reading;
  return {
    key: `${sheet.id}!${cellAddress(header.row, first)}`,
    sheetId: sheet.id,
    sheetName: sheet.name,
    title: bounds.title,
    ...(bounds.excelTable === undefined ? {} : { excelTable: bounds.excelTable.name }),
    orientation: header.axis === undefined ? 'snapshot' : 'kpis-in-rows',
    header: areaBetween(header.top, first, header.row, last),
    body: areaBetween(firstRow, first, lastRow, last),
    columns,
    kpis,
    ...judge(featuresOf(reading, header, columns, kpis, bounds.alone)),
  };
}

/** How many rows below the header are looked at to see how far the table reaches to the left and right. */
const SAMPLE = 40;

/** The columns in which labels may stand: left of the values, at most one empty column away; of a snapshot all others. */
function labelColumns(
  reading: SheetReading,
  header: HeaderRow,
  { excelTable, lastRow }: Bounds,
): readonly number[] {
  const { valueColumns, window } = header;
  const firstValue = Math.min(...valueColumns);
  if (excelTable !== undefined || header.axis === undefined) {
    return between(window.first, window.last).filter((column) => !valueColumns.includes(column));
  }
  let first = firstValue;
  for (let column = firstValue - 1; column >= window.first; column -= 1) {
    if (isUsed(reading, header, column, lastRow)) first = column;
    else if (first < firstValue || column < firstValue - 1) break;
  }
  return between(first, firstValue - 1);
}

function isUsed(reading: SheetReading, header: HeaderRow, column: number, lastRow: number): boolean {
  const last = Math.min(lastRow, header.row + SAMPLE);
  return between(header.row, last).some((row) => reading.kind(row, column) !== 'empty');
}

/** Periods down the side cross the header's: a matrix, one KPI in all. */
function crossesPeriods(reading: SheetReading, labels: readonly number[], rows: readonly BodyRow[]): boolean {
  const kpiRows = rows.filter(({ kind }) => kind === 'kpi');
  return labels.some((column) => {
    const periods = kpiRows.filter(({ row }) => reading.period(row, column) !== undefined);
    return periods.length >= 2 && periods.length >= kpiRows.length * 0.8;
  });
}

const TOTAL =
  /^(?:grand |overall )?(?:total|totals|sum|gesamt|summe|totaal|totale|totaux|suma|soma|summa)$/iu;

/** A last row called just "Total" adds up the others; it is no KPI. */
function withoutClosingTotal(
  reading: SheetReading,
  names: NameColumns,
  rows: readonly BodyRow[],
): readonly BodyRow[] {
  const last = rows.at(-1);
  if (last === undefined || rows.filter(({ kind }) => kind === 'kpi').length < 3) return rows;
  const isTotal = names.names.some((column) => TOTAL.test(foldedText(reading.value(last.row, column))));
  if (!isTotal) return rows;
  const kept = rows.slice(0, -1);
  while (kept.length > 0 && kept.at(-1)?.kind !== 'kpi') kept.pop();
  return kept;
}

function readColumns(
  reading: SheetReading,
  header: HeaderRow,
  names: NameColumns,
  width: Window,
  rows: readonly BodyRow[],
): ColumnReading[] {
  const firstRow = rows[0]?.row ?? header.row + 1;
  const lastRow = rows.at(-1)?.row ?? firstRow;
  const lastColumn = lastColumnInUse(reading, header, width.last, rows);
  const appended = keyliftColumns(reading, header.row, width.first, lastColumn, firstRow, lastRow);
  return between(width.first, lastColumn).map((column): ColumnReading => {
    const period = header.periods.get(column);
    const role = appended.has(column) ? 'keylift' : roleOf(reading, header, names, column, rows);
    return {
      column,
      header: headerText(reading, header, column),
      role,
      ...(period === undefined ? {} : { period }),
    };
  });
}

/**
 * How far the header reaches to the right of its values: while its cells are filled. One empty column may stand before
 * one whose header tells its role. A column for names begins the next table.
 */
function lastHeaderColumn(reading: SheetReading, header: HeaderRow, { excelTable }: Bounds): number {
  const { window, roles, valueColumns } = header;
  if (excelTable !== undefined || header.axis === undefined) return window.last;
  const filled = (column: number): boolean =>
    column <= window.last && headerText(reading, header, column) !== '' && roles.get(column)?.role !== 'name';
  let column = Math.max(...valueColumns);
  for (;;) {
    if (filled(column + 1)) column += 1;
    else if (filled(column + 2) && roles.has(column + 2)) column += 2;
    else return column;
  }
}

/** Leaves out columns at the right edge that have only a header, and one that tells no role: notes beside the table. */
function lastColumnInUse(
  reading: SheetReading,
  header: HeaderRow,
  last: number,
  rows: readonly BodyRow[],
): number {
  if (header.axis === undefined) return last;
  const edge = Math.max(...header.valueColumns);
  const inUse = (column: number): boolean =>
    header.roles.has(column) || rows.some(({ row }) => reading.kind(row, column) !== 'empty');
  let column = last;
  while (column > edge && !inUse(column)) column -= 1;
  return column;
}

/** What stands over a column: where it is empty or a date, the period's name or the merged cell above. */
function headerText(reading: SheetReading, header: HeaderRow, column: number): string {
  const value = reading.value(header.row, column);
  const period = header.periods.get(column)?.label;
  if (typeof value === 'number') return period ?? String(value);
  return foldedText(isEmpty(value) && header.top < header.row ? reading.value(header.top, column) : value);
}

function roleOf(
  reading: SheetReading,
  header: HeaderRow,
  names: NameColumns,
  column: number,
  rows: readonly BodyRow[],
): ColumnRole {
  if (names.names.includes(column)) return 'name';
  if (names.unit === column) return 'unit';
  if (names.sections.includes(column)) return 'section';
  if (header.valueColumns.includes(column)) return header.axis === undefined ? 'actual' : 'period';
  const told = header.roles.get(column)?.role;
  if (told !== undefined) {
    const figures = rows.some(({ row }) => reading.number(row, column) !== undefined);
    return FIGURE_ROLES.has(told) && !figures ? 'other' : told === 'name' || told === 'unit' ? 'other' : told;
  }
  // A period among those of another kind, such as `Q1` after `Mar`, sums up its neighbours.
  return reading.period(header.row, column) !== undefined && header.axis !== undefined ? 'total' : 'other';
}

const FIGURE_ROLES: ReadonlySet<ColumnRole> = new Set(['target', 'baseline', 'budget', 'forecast', 'actual']);

/**
 * The value columns in time order, oldest first, without those at the end that nothing was measured in yet: empty in
 * every row, or formulas that come to zero.
 */
function measuredColumns(
  reading: SheetReading,
  columns: readonly ColumnReading[],
  header: HeaderRow,
  rows: readonly NamedRow[],
): readonly ColumnReading[] {
  const inTime = columns
    .filter(({ column }) => header.valueColumns.includes(column))
    .sort((a, b) => (a.period?.order ?? 0) - (b.period?.order ?? 0));
  const measured = ({ column }: ColumnReading): boolean =>
    rows.some(({ row }) => {
      const value = reading.number(row, column);
      return value !== undefined && (value !== 0 || !reading.isFormula(row, column));
    });
  let end = inTime.length;
  for (let last = inTime[end - 1]; last !== undefined && !measured(last); last = inTime[end - 1]) end -= 1;
  return inTime.slice(0, end);
}

function readKpi(
  reading: SheetReading,
  { row, column, name }: NamedRow,
  columns: readonly ColumnReading[],
  valueColumns: readonly ColumnReading[],
  names: NameColumns,
): Kpi {
  const { id: sheetId } = reading.sheet;
  const series = valueColumns.flatMap((value): Measurement[] => {
    const number = reading.number(row, value.column);
    if (number === undefined) return [];
    const cell = { sheetId, row, column: value.column };
    return [
      value.period === undefined ? { value: number, cell } : { value: number, cell, period: value.period },
    ];
  });
  const latest = series.at(-1);
  const beside = (...roles: ColumnRole[]): CellNumber | undefined => {
    for (const role of roles) {
      const having = columns.filter((candidate) => candidate.role === role);
      const sameTime = having.find(
        ({ period }) => period !== undefined && period.order === latest?.period?.order,
      );
      const at = (sameTime ?? having[0])?.column;
      const value = at === undefined ? undefined : reading.number(row, at);
      if (at !== undefined && value !== undefined) return { value, cell: { sheetId, row, column: at } };
    }
    return undefined;
  };
  const target = beside('target', 'budget');
  const baseline = beside('baseline');
  const towards = target && directionFromTarget((baseline ?? latest)?.value ?? target.value, target.value);
  const direction = guessDirection(name) ?? towards;
  const numberFormat = reading.numberFormat(
    row,
    latest?.cell.column ?? valueColumns.at(-1)?.column ?? column,
  );
  const unitText = names.unit === undefined ? '' : foldedText(reading.value(row, names.unit));
  return {
    key: `${sheetId}!${cellAddress(row, column)}`,
    name,
    nameCell: { sheetId, row, column },
    unit: unitOf({ numberFormat, unitText, name }),
    series,
    numberFormat,
    ...(direction === undefined ? {} : { direction }),
    ...(latest === undefined ? {} : { latest }),
    ...(target === undefined ? {} : { target }),
    ...(baseline === undefined ? {} : { baseline }),
  };
}

function featuresOf(
  reading: SheetReading,
  header: HeaderRow,
  columns: readonly ColumnReading[],
  kpis: readonly Kpi[],
  alone: boolean,
): Features {
  const has = (...roles: ColumnRole[]): number => (columns.some(({ role }) => roles.includes(role)) ? 1 : 0);
  const values = header.valueColumns.length;
  const cells = kpis.reduce((sum, { series }) => sum + series.length, 0);
  const names = [...header.roles.values()];
  const isWide = header.axis !== undefined;
  return {
    periods: isWide ? Math.min(1, values / 4) : header.periods.size > 0 ? 0.25 : 0,
    orderlyAxis: isWide ? (header.axis.regularity === 1 ? 0.5 : 0.2) + (header.weak ? 0 : 0.5) : 0,
    currentValue: !isWide && header.roles.get(header.valueColumns[0] ?? -1)?.role === 'actual' ? 1 : 0,
    target: has('target', 'baseline', 'budget'),
    nameHeader: names.some(({ namesKpis }) => namesKpis)
      ? 1
      : names.some(({ role }) => role === 'name')
        ? 0.5
        : 0,
    unitColumn: has('unit'),
    kpis: Math.min(1, 0.1 + kpis.length * 0.3),
    filled: cells / (kpis.length * values),
    distinctNames: new Set(kpis.map(({ name }) => name)).size / kpis.length,
    measureNames: kpis.filter(({ name }) => soundsLikeMeasure(name)).length / kpis.length,
    alone: alone && reading.area.rowCount > 0 ? 1 : 0,
  };
}

function between(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
