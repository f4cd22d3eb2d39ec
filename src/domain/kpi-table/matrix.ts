import type { Kpi, Measurement } from '../kpi';
import type { PeriodReading } from '../period/parsePeriod';
import { foldedText } from '../sheet/cellValue';
import type { CellRef } from '../sheet/area';
import type { BodyRow } from './bodyRows';
import { judge } from './confidence';
import type { HeaderRow, Window } from './headerRow';
import type { NameColumns } from './kpiNames';
import type { FieldReading, KpiTable } from './kpiTable';
import { isMeasured, lastMeasured } from './measured';
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

/** Reads a matrix: one KPI, or one for each name that stands beside the periods. */
export function readMatrix(
  reading: SheetReading,
  header: HeaderRow,
  rows: readonly BodyRow[],
  labels: readonly number[],
  width: Window,
  down: PeriodsDown,
  bounds: Bounds,
): KpiTable | undefined {
  const nameColumn = [...labels]
    .reverse()
    .find((column) => column !== down.column && rows.some(({ row }) => reading.kind(row, column) === 'text'));
  const names = { names: nameColumn === undefined ? [] : [nameColumn], sections: [], unit: undefined };
  const fields = readFields(reading, header, names, width, rows).map((field): FieldReading =>
    field.at === down.column ? { ...field, role: 'period' } : field,
  );
  const groups = new Map<string, { cell: CellRef; text: string; rows: number[] }>();
  let current = '';
  for (const { row, kind } of rows) {
    if (nameColumn !== undefined && reading.kind(row, nameColumn) === 'text')
      current = foldedText(reading.value(row, nameColumn));
    if (kind !== 'kpi' || !down.readings.has(row)) continue;
    const cell =
      nameColumn === undefined
        ? (bounds.title.cell ?? reading.cell(header.row, down.column))
        : reading.cell(row, nameColumn);
    const group = groups.get(current.toLowerCase()) ?? { cell, text: current || bounds.title.text, rows: [] };
    group.rows.push(row);
    groups.set(current.toLowerCase(), group);
  }
  const columns = header.valueColumns;
  const kpis = [...groups.values()].map(({ cell, text, rows: own }): Kpi => {
    const series = seriesOf(reading, header, columns, own, down);
    return describeKpi(reading, { name: text, nameCell: cell, series });
  });
  if (!kpis.some(({ latest }) => latest !== undefined)) return undefined;
  const used = fields.filter(({ role }) => role !== 'keylift');
  const parts = { header, names, rows, fields: used, remarks: 0 };
  const inTime = kpis.flatMap(({ series }) => series.flatMap(({ period }) => period ?? []));
  inTime.sort((a, b) => a.order - b.order);
  const [first, last] = [inTime[0], inTime.at(-1)];
  return {
    ...placeOf(reading, parts, bounds),
    orientation: 'matrix',
    fieldsAre: 'columns',
    fields,
    ...(first && last
      ? {
          axis: {
            kind: first.kind,
            order: orderOf(down),
            first: first.label,
            last: last.label,
            count: inTime.length,
          },
        }
      : {}),
    namesEntities: false,
    formulasAhead: false,
    oddities: [],
    kpis,
    ...judge(featuresOf(parts, kpis, bounds.alone)),
  };
}

function orderOf({ readings }: PeriodsDown): 'ascending' | 'descending' {
  const years = [...readings.values()].map(({ year, part }) => year ?? part ?? 0);
  return (years[0] ?? 0) > (years.at(-1) ?? 0) ? 'descending' : 'ascending';
}

/**
 * The figures of one KPI in time order. Columns keep their own order within a year, which need not begin in January; where
 * it does, the calendar's dates are known.
 */
function seriesOf(
  reading: SheetReading,
  header: HeaderRow,
  columns: readonly number[],
  rows: readonly number[],
  { readings }: PeriodsDown,
): readonly Measurement[] {
  const lines = rows.flatMap((row) => partOf(readings.get(row), row));
  const across = columns.flatMap((column) => partOf(reading.period(header.row, column), column));
  const [years, parts] = lines[0]?.period.kind === 'year' ? [lines, across] : [across, lines];
  const rank = ranksOf(parts, reading);
  const cells = years.flatMap(({ at: yearAt, period: year }) =>
    parts.map(({ at: partAt, period: part }) => {
      const [row, column] = years === lines ? [yearAt, partAt] : [partAt, yearAt];
      const label = `${part.label} ${year.label}`;
      return { row, column, rank: rank.get(partAt) ?? 0, period: { ...part, year: year.year ?? 0, label } };
    }),
  );
  const inTime = cells.sort((a, b) => a.period.year - b.period.year || a.rank - b.rank);
  const { periods } = reading.axis(inTime.map(({ period }) => period));
  const end = lastMeasured(inTime, ({ row, column }) => isMeasured(reading, row, column));
  return inTime.slice(0, end).flatMap(({ row, column, period: { kind, label } }, order): Measurement[] => {
    const value = reading.number(row, column);
    const known = rank.begins ? periods[order] : undefined;
    return value === undefined
      ? []
      : [{ value, period: known ?? { kind, label, order }, cell: reading.cell(row, column) }];
  });
}

function partOf(period: PeriodReading | undefined, at: number): { at: number; period: PeriodReading }[] {
  return period === undefined ? [] : [{ at, period }];
}

/** The place of each part within its year, from 0; `begins`: the first is the calendar year's. */
function ranksOf(
  parts: readonly { readonly at: number; readonly period: PeriodReading }[],
  reading: SheetReading,
): { get: (at: number) => number | undefined; begins: boolean } {
  const { periods } = reading.axis(parts.map(({ period }) => period));
  const orders = parts.map(({ at }, index) => ({ at, order: periods[index]?.order ?? index }));
  orders.sort((a, b) => a.order - b.order);
  const ranks = new Map(orders.map(({ at }, index) => [at, index]));
  const first = parts.find(({ at }) => at === orders[0]?.at)?.period.part;
  return { get: (at) => ranks.get(at), begins: first === 1 };
}
