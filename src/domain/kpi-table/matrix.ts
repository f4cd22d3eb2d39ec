import type { Kpi, Measurement } from '../kpi';
import type { PeriodReading } from '../period/parsePeriod';
import type { Period } from '../period/period';
import { foldedText } from '../sheet/cellValue';
import type { CellRef } from '../sheet/area';
import type { BodyRow } from './bodyRows';
import { judge } from './confidence';
import type { HeaderRow, Window } from './headerRow';
import type { NameColumns } from './kpiNames';
import type { FieldReading, KpiTable, PeriodAxis } from './kpiTable';
import { isMeasured, lastMeasured, measuredOf } from './measured';
import { isAverageName, isTotalName } from './totalWords';
import type { SheetReading } from './sheetReading';
import { describeKpi } from './readKpi';
import { readFields } from './tableColumns';
import { featuresOf } from './tableFeatures';
import { placeOf, type Bounds } from './tablePlace';

/** Periods that run down a table with periods across. */
export interface PeriodsDown {
  readonly column: number;
  /** By row. */
  readonly readings: ReadonlyMap<number, PeriodReading>;
}

/** At least this share of the rows must hold a period. */
const LEAST_PERIODS = 0.8;

/** The column of labels that holds a period in nearly every row, if there is one. */
export function* periodsDown(
  reading: SheetReading,
  labels: readonly number[],
  rows: readonly BodyRow[],
): Generator<void, PeriodsDown | undefined> {
  const kpiRows = rows.filter(({ kind }) => kind === 'kpi');
  if (kpiRows.length < 2) return undefined;
  for (const column of labels) {
    const readings = new Map<number, PeriodReading>();
    let summed = 0;
    for (const { row } of kpiRows) {
      yield;
      const period = reading.period(row, column);
      const text = String(reading.value(row, column));
      if (period !== undefined) readings.set(row, period);
      else if (isTotalName(text) || isAverageName(text)) summed += 1;
    }
    const counted = kpiRows.length - summed;
    if (readings.size >= 2 && readings.size >= counted * LEAST_PERIODS) return { column, readings };
  }
  return undefined;
}

/** Whether the periods tell rows apart: they stand where names should be, or beside names that repeat. */
export function standsForNames(
  reading: SheetReading,
  { column, readings }: PeriodsDown,
  { names }: NameColumns,
  rows: readonly BodyRow[],
): boolean {
  if (names.includes(column)) return true;
  const kpiRows = rows.filter(({ kind }) => kind === 'kpi');
  let above = '';
  const texts = kpiRows.map(({ row }) => {
    const own = names.map((name) => reading.value(row, name)).join(' ');
    return (above = own.trim() === '' ? above : own);
  });
  return readings.size > 0 && new Set(texts).size * 2 <= texts.length;
}

/** Years down and parts of the year across, or the other way round: together they tell each figure's period. */
export function isMatrix(reading: SheetReading, header: HeaderRow, { readings }: PeriodsDown): boolean {
  const across = header.valueColumns.flatMap((column) => reading.period(header.row, column) ?? []);
  const down = [...readings.values()];
  return (isYears(down) && isParts(across)) || (isYears(across) && isParts(down));
}

const isYears = (readings: readonly PeriodReading[]): boolean =>
  readings.every(({ kind, year }) => kind === 'year' && year !== undefined);
const isParts = (readings: readonly PeriodReading[]): boolean =>
  readings.every(({ part, year }) => part !== undefined && year === undefined);

/** Reads a matrix: one KPI, or one for each name that stands beside the periods. May be paused now and then. */
export function* readMatrix(
  reading: SheetReading,
  header: HeaderRow,
  rows: readonly BodyRow[],
  labels: readonly number[],
  width: Window,
  down: PeriodsDown,
  bounds: Bounds,
): Generator<void, KpiTable | undefined> {
  const nameColumn = [...labels]
    .reverse()
    .find((column) => column !== down.column && rows.some(({ row }) => reading.kind(row, column) === 'text'));
  const names = { names: nameColumn === undefined ? [] : [nameColumn], sections: [], unit: undefined };
  const fields = readFields(reading, header, names, width, rows).map((field): FieldReading =>
    field.at === down.column ? { ...field, role: 'period' } : field,
  );
  const groups = new Map<string, { cell: CellRef; text: string; rows: number[] }>();
  const sums: number[] = [];
  let current = '';
  for (const { row, kind } of rows) {
    if (nameColumn !== undefined && reading.kind(row, nameColumn) === 'text')
      current = foldedText(reading.value(row, nameColumn));
    if (kind !== 'kpi') continue;
    if (!down.readings.has(row)) {
      sums.push(row);
      continue;
    }
    const cell =
      nameColumn === undefined
        ? (bounds.title.cell ?? reading.cell(header.row, down.column))
        : reading.cell(row, nameColumn);
    const group = groups.get(current.toLowerCase()) ?? { cell, text: current || bounds.title.text, rows: [] };
    group.rows.push(row);
    groups.set(current.toLowerCase(), group);
  }
  const whole: Kpi[] = [];
  const kpis: Kpi[] = [];
  for (const { cell, text, rows: own } of groups.values()) {
    const read = yield* readSeries(reading, header, own, down);
    const measured = measuredOf(read.series, reading.sheet.asOf);
    const formatCell = read.series.at(-1)?.cell;
    const named = { name: text, nameCell: cell };
    whole.push(describeKpi(reading, { ...named, series: read.series }));
    kpis.push(describeKpi(reading, { ...named, ...measured, formatCell }));
    sums.push(...read.sums);
  }
  if (!whole.some(({ latest }) => latest !== undefined)) return undefined;
  const used = fields.filter(({ role }) => role !== 'keylift');
  const parts = { header, names, rows, fields: used, remarks: 0 };
  yield;
  const axis = axisOf(whole, orderOf(down, new Set(sums)));
  return {
    ...placeOf(reading, parts, bounds),
    orientation: 'matrix',
    fieldsAre: 'columns',
    fields,
    ...(axis === undefined ? {} : { axis }),
    ...(sums.length === 0 ? {} : { sums }),
    namesEntities: false,
    formulasAhead: false,
    oddities: [],
    kpis,
    ...judge(featuresOf(parts, whole, bounds.alone, reading.isTurned)),
  };
}

function axisOf(kpis: readonly Kpi[], order: PeriodAxis['order']): PeriodAxis | undefined {
  let [first, last, count]: [Period | undefined, Period | undefined, number] = [undefined, undefined, 0];
  for (const { series } of kpis)
    for (const { period } of series) {
      if (period === undefined) continue;
      count += 1;
      if (first === undefined || period.order < first.order) first = period;
      if (last === undefined || period.order >= last.order) last = period;
    }
  return first && last && { kind: first.kind, order, first: first.label, last: last.label, count };
}

function orderOf({ readings }: PeriodsDown, sums: ReadonlySet<number>): PeriodAxis['order'] {
  const own = [...readings].filter(([row]) => !sums.has(row));
  const years = own.map(([, { year, part }]) => year ?? part ?? 0);
  return (years[0] ?? 0) > (years.at(-1) ?? 0) ? 'descending' : 'ascending';
}

/** A row or column with the period that stands over it. */
interface PeriodLine {
  readonly at: number;
  readonly period: PeriodReading;
}

/**
 * The figures of one KPI in time order. Columns keep their own order within a year, which need not begin in January; where
 * it does, the calendar's dates are known.
 * @returns besides, which of its rows sum up others, such as `Q1` among months
 */
function* readSeries(
  reading: SheetReading,
  header: HeaderRow,
  rows: readonly number[],
  { readings }: PeriodsDown,
): Generator<void, { series: readonly Measurement[]; sums: readonly number[] }> {
  const lines = rows.flatMap((row) => lineOf(readings.get(row), row));
  const across = header.valueColumns.flatMap((column) => lineOf(reading.period(header.row, column), column));
  const yearsAreLines = lines[0]?.period.kind === 'year';
  const [years, allParts] = yearsAreLines ? [lines, across] : [across, lines];
  const { parts, begins } = inOrder(reading, allParts);
  const own = new Set(parts);
  const inTime: MatrixCell[] = [];
  for (const [year, sameYear] of byYear(years)) {
    yield;
    const isFiscal = begins === 'fiscal-year' || sameYear[0]?.period.years === 'fiscal';
    const dated = parts.map(({ period }): PeriodReading => {
      const isCalendarMonth = period.kind === 'month' && begins === 'calendar-year';
      return { ...period, year, ...(isFiscal && !isCalendarMonth && { years: 'fiscal' }) };
    });
    const known = begins === undefined ? [] : reading.axis(dated).periods;
    for (const [index, part] of parts.entries())
      for (const { at, period } of sameYear) {
        const [row, column] = yearsAreLines ? [at, part.at] : [part.at, at];
        const label = `${part.period.label} ${period.label}`;
        const found = known[index];
        const { kind } = part.period;
        inTime.push({
          row,
          column,
          period: found ? { ...found, label } : { kind, label, order: inTime.length },
        });
      }
  }
  yield;
  const end = lastMeasured(inTime, ({ row, column }) => isMeasured(reading, row, column));
  const series = inTime.slice(0, end).flatMap(({ row, column, period }): Measurement[] => {
    const value = reading.number(row, column);
    return value === undefined ? [] : [{ value, period, cell: reading.cell(row, column) }];
  });
  const sums = yearsAreLines ? [] : lines.filter((line) => !own.has(line)).map(({ at }) => at);
  return { series, sums };
}

/** A place of the view in a matrix. */
interface MatrixCell {
  readonly row: number;
  readonly column: number;
  readonly period: Period;
}

function lineOf(period: PeriodReading | undefined, at: number): PeriodLine[] {
  return period === undefined ? [] : [{ at, period }];
}

/** The lines of each year, the first year first. */
function byYear(years: readonly PeriodLine[]): [year: number, lines: PeriodLine[]][] {
  const found = new Map<number, PeriodLine[]>();
  for (const line of years) {
    const year = line.period.year ?? 0;
    const same = found.get(year);
    if (same === undefined) found.set(year, [line]);
    else same.push(line);
  }
  return [...found].sort(([a], [b]) => a - b);
}

/**
 * The parts of a year in time order, without those of another kind, which sum up their neighbours.
 * `begins`: whose first the first one is, as far as that is known.
 */
function inOrder(
  reading: SheetReading,
  all: readonly PeriodLine[],
): { readonly parts: readonly PeriodLine[]; readonly begins?: 'calendar-year' | 'fiscal-year' } {
  const { periods } = reading.axis(all.map(({ period }) => period));
  const parts = all
    .flatMap((line, index) => {
      const order = periods[index]?.order;
      return order === undefined ? [] : [{ line, order }];
    })
    .sort((a, b) => a.order - b.order)
    .map(({ line }) => line);
  const [first] = parts;
  if (first?.period.part === 1) return { parts, begins: 'calendar-year' };
  const isFiscal = first?.period.kind === 'month' && first.period.part === reading.sheet.fiscalStart;
  return isFiscal ? { parts, begins: 'fiscal-year' } : { parts };
}
