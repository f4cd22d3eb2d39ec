import type { Kpi } from '../kpi';
import { keyOfPeriod, type PeriodReading } from '../period/parsePeriod';
import type { Period } from '../period/period';
import { cellAddress } from '../sheet/address';
import { areaBetween, lastColumnOf, lastRowOf, type Area } from '../sheet/area';
import { foldedText } from '../sheet/cellValue';
import { columnsBetween } from './columnsBetween';
import { judge } from './confidence';
import { longColumns, type LongColumns } from './longColumns';
import type { FieldReading, FieldRole, KpiTable } from './kpiTable';
import { namesEntity, soundsLikeMeasure } from './measureWords';
import { kpiOf, type LongRecord } from './longKpi';
import type { SheetReading } from './sheetReading';
import { shareOf } from './tableFeatures';
import { titleAbove, type Title } from './tableTitle';

/** What is known of the cells where they are an Excel table. */
interface Given {
  readonly excelTable?: { readonly name: string; readonly area: Area };
  readonly title: Title;
  /** The rows down to the last are all the table's. */
  readonly rowsAreGiven: boolean;
  /** What a person said that columns hold. */
  readonly roles?: ReadonlyMap<number, FieldRole>;
}

/**
 * Finds tables in long form: a row for each figure, with the date and the KPI's name beside it. They announce themselves
 * by a header row with a name for KPIs, and dates and figures below.
 */
export function* findLongTables(
  reading: SheetReading,
  area: Area,
  given?: Given,
): Generator<void, readonly KpiTable[]> {
  const found: KpiTable[] = [];
  const lastHeader = given === undefined ? lastRowOf(area) - 1 : area.row;
  let rejected: Rejected | undefined;
  for (let row = area.row; row <= lastHeader; row += 1) {
    yield;
    const run = headerRun(reading, row, area);
    if (run === undefined || !startsRecords(reading, row + 1, run)) continue;
    if (rejected !== undefined && comesAgain(reading, row, run, rejected)) continue;
    const columns = longColumns(reading, row, run, area, given?.roles ?? new Map());
    if (columns === undefined) continue;
    const records = yield* readRecords(reading, row, run, columns, area, given?.rowsAreGiven === true);
    const table = yield* readLongTable(reading, row, run, columns, records, given);
    if (table === undefined) {
      rejected = { header: row, run, lastRow: records.at(-1)?.row ?? row };
      continue;
    }
    found.push(table);
    row = lastRowOf(table.body);
  }
  return found;
}

/** Rows that were read as records and are none of KPIs. */
interface Rejected {
  readonly header: number;
  readonly run: { readonly first: number; readonly last: number };
  readonly lastRow: number;
}

/**
 * Whether a header is that of records read before, again: a log that repeats it on every page is read once, and not once
 * more from each page on.
 */
function comesAgain(
  reading: SheetReading,
  row: number,
  { first, last }: Rejected['run'],
  { header, run, lastRow }: Rejected,
): boolean {
  if (row > lastRow || first !== run.first || last !== run.last) return false;
  return columnsBetween(first, last).every(
    (column) => reading.value(row, column) === reading.value(header, column),
  );
}

/** The first run of at least three filled cells side by side, all of them text. */
function headerRun(
  reading: SheetReading,
  row: number,
  area: Area,
): { first: number; last: number } | undefined {
  let first = area.column;
  while (first <= lastColumnOf(area) && reading.kind(row, first) === 'empty') first += 1;
  let last = first;
  while (last <= lastColumnOf(area) && reading.kind(row, last) === 'text') last += 1;
  return last - first >= 3 && reading.kind(row, last) !== 'number' ? { first, last: last - 1 } : undefined;
}

/** Rows below a header of which one must have a figure: the first may have none yet. */
const FIRST_RECORDS = 60;

/**
 * Whether records may begin in a row: it has words and a period, and it or one of those that follow such a row a figure.
 * Cheap, for every row of text is asked.
 */
function startsRecords(reading: SheetReading, row: number, run: { first: number; last: number }): boolean {
  for (let at = row; at < row + FIRST_RECORDS; at += 1) {
    const found = contentOf(reading, at, run);
    if (found.texts === 0 || found.periods === 0) return false;
    if (found.figures > 0) return true;
  }
  return false;
}

/** How many words, periods and other cells that are filled a row has. */
function contentOf(
  reading: SheetReading,
  row: number,
  { first, last }: { first: number; last: number },
): { texts: number; periods: number; figures: number } {
  let [texts, periods, figures] = [0, 0, 0];
  for (let column = first; column <= last; column += 1) {
    const kind = reading.kind(row, column);
    if (kind === 'empty') continue;
    if (reading.period(row, column) !== undefined) periods += 1;
    else if (kind === 'text') texts += 1;
    else figures += 1;
  }
  return { texts, periods, figures };
}

function* readLongTable(
  reading: SheetReading,
  header: number,
  run: { first: number; last: number },
  columns: LongColumns,
  records: readonly LongRecord[],
  given: Given | undefined,
): Generator<void, KpiTable | undefined> {
  const labels = yield* neededLabels(records, labelsOf(columns));
  if (labels === undefined) return undefined;
  const periods = yield* periodsOf(reading, records);
  const groups = new Map<string, LongRecord[]>();
  for (const [index, record] of records.entries()) {
    if (index % RECORDS_A_STEP === 0) yield;
    const key = keyOf(record, labels);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [record]);
    else group.push(record);
  }
  const { name } = columns;
  const isOfThings = labels.length === 1 && isPanel(records, groups.size, periods.axis.count);
  if (name === undefined && !isOfThings) return undefined;
  const readUntil = function* (asOf?: number): Generator<void, readonly Kpi[]> {
    const read: Kpi[] = [];
    for (const group of groups.values()) {
      for (const value of columns.values)
        read.push(kpiOf(reading, { ...columns, header, value, labels }, group, periods.of, asOf));
      yield;
    }
    return read;
  };
  const whole = yield* readUntil();
  const repeating = whole.filter(({ series }) => series.length > 1).length;
  const namesKpis = name !== undefined && reading.role(header, name)?.namesKpis === true;
  const [firstRecord, lastRecord] = [records[0], records.at(-1)];
  if (firstRecord === undefined || lastRecord === undefined) return undefined;
  if (repeating === 0 || (!namesKpis && repeating * 2 < whole.length)) return undefined;
  const { asOf } = reading.sheet;
  const kpis = asOf === undefined ? whole : yield* readUntil(asOf);
  const body = areaBetween(header + 1, run.first, lastRecord.row, run.last);
  const headerArea = areaBetween(header, run.first, header, run.last);
  const { sheet } = reading;
  return {
    key: `${sheet.id}!${cellAddress(header, run.first)}`,
    sheetId: sheet.id,
    sheetName: sheet.name,
    title: (given?.title ?? titleAbove(reading, headerArea)).text,
    ...(given?.excelTable === undefined ? {} : { excelTable: given.excelTable.name }),
    orientation: 'long',
    fieldsAre: 'columns',
    header: headerArea,
    body,
    fields: columnsBetween(run.first, run.last).map((at): FieldReading => ({
      at,
      header: foldedText(reading.value(header, at)),
      role: roleOf(at, columns, labels),
    })),
    axis: periods.axis,
    namesEntities: shareOf(kpis, namesEntity) > 0.5,
    formulasAhead: false,
    oddities: [],
    kpis,
    ...judge({
      periods: Math.min(1, periods.axis.count / 4),
      orderlyAxis: 0.5,
      currentValue: columns.values.some((at) => reading.role(header, at)?.role === 'actual') ? 1 : 0,
      target: columns.target === undefined ? 0 : 1,
      nameHeader: namesKpis ? 1 : 0,
      unitColumn: columns.unit === undefined ? 0 : 1,
      kpis: Math.min(1, 0.1 + kpis.length * 0.3),
      filled: 1,
      distinctNames: 1,
      measureNames: shareOf(kpis, soundsLikeMeasure),
      alone: 0,
      records: 0,
      sameNames: 0,
    }),
  };
}

/** The rows that hold a name, a period and a figure, down to two blank rows or to a row that is something else. */
function* readRecords(
  reading: SheetReading,
  header: number,
  run: { first: number; last: number },
  columns: LongColumns,
  area: Area,
  isGiven: boolean,
): Generator<void, readonly LongRecord[]> {
  const records: LongRecord[] = [];
  const { date, values } = columns;
  const labels = labelsOf(columns);
  const [first = date] = labels;
  const headerName = reading.value(header, first);
  let blank = 0;
  for (let row = header + 1; row <= lastRowOf(area) && (blank < 2 || isGiven); row += 1) {
    yield;
    const period = reading.period(row, date);
    const isNamed =
      columns.name === undefined
        ? labels.some((column) => reading.kind(row, column) === 'text')
        : reading.kind(row, columns.name) === 'text';
    if (isNamed && period !== undefined) {
      blank = 0;
      if (values.every((value) => reading.kind(row, value) === 'text')) continue;
      const texts = labels.map((column) => foldedText(reading.value(row, column)));
      records.push({ row, period, texts });
    } else if (columnsBetween(run.first, run.last).every((column) => reading.kind(row, column) === 'empty'))
      blank += 1;
    else if (!isGiven && !(isNamed && reading.value(row, first) === headerName)) break;
  }
  return records;
}

/** The columns whose words tell KPIs apart, the name's first. */
function labelsOf({ name, dimensions }: LongColumns): readonly number[] {
  return name === undefined ? dimensions : [name, ...dimensions];
}

/**
 * How many of the labels, from the first, are needed so that no KPI has two figures for one period; `undefined` where even
 * all of them leave some: then the rows are single records, not a KPI's figures.
 */
function* neededLabels(
  records: readonly LongRecord[],
  labels: readonly number[],
): Generator<void, readonly number[] | undefined> {
  for (let count = 1; count <= labels.length; count += 1) {
    const needed = labels.slice(0, count);
    const keys = new Set<string>();
    for (const [index, record] of records.entries()) {
      if (index % RECORDS_A_STEP === 0) yield;
      keys.add(`${keyOf(record, needed)}\n${keyOfPeriod(record.period)}`);
      if (index + 1 - keys.size > records.length * (1 - LEAST_UNIQUE)) break;
    }
    if (keys.size >= records.length * LEAST_UNIQUE) return needed;
  }
  return undefined;
}

/** At least this share of periods is there for each of the things that figures are told of. */
const LEAST_FULL = 0.8;

/** Whether nearly every period tells of nearly every thing, as measured figures do and orders do not. */
function isPanel(records: readonly LongRecord[], things: number, periods: number): boolean {
  return things >= 2 && periods >= 3 && records.length >= things * periods * LEAST_FULL;
}

/** A long table may have a record in each of a million rows. */
const RECORDS_A_STEP = 2048;

/** A few rows may stand twice by mistake. */
const LEAST_UNIQUE = 0.95;

/** Excel's formulas do not tell `NPS` from `nps`, and so the finder does not either. */
const keyOf = ({ texts }: LongRecord, labels: readonly number[]): string =>
  texts.slice(0, labels.length).join('\n').toLowerCase();

function* periodsOf(
  reading: SheetReading,
  records: readonly LongRecord[],
): Generator<
  void,
  { of: (reading: PeriodReading) => Period | undefined; axis: NonNullable<KpiTable['axis']> }
> {
  const distinct = new Map<string, PeriodReading>();
  for (const [index, { period }] of records.entries()) {
    if (index % RECORDS_A_STEP === 0) yield;
    distinct.set(keyOfPeriod(period), period);
  }
  yield;
  const axis = reading.axis([...distinct.values()]);
  const byKey = new Map([...distinct.keys()].map((key, index) => [key, axis.periods[index]]));
  const inTime = axis.periods.flatMap((period) => period ?? []).sort((a, b) => a.order - b.order);
  return {
    of: (period) => byKey.get(keyOfPeriod(period)),
    axis: {
      kind: axis.kind,
      order: axis.order,
      first: inTime[0]?.label ?? '',
      last: inTime.at(-1)?.label ?? '',
      count: inTime.length,
      ...(axis.fiscalStart === undefined ? {} : { fiscalStart: axis.fiscalStart }),
    },
  };
}

function roleOf(at: number, columns: LongColumns, labels: readonly number[]): FieldRole {
  if (at === columns.name) return 'name';
  if (at === columns.date) return 'period';
  if (columns.values.includes(at)) return 'actual';
  if (at === columns.target) return 'target';
  if (at === columns.unit) return 'unit';
  return labels.includes(at) ? 'section' : 'other';
}
