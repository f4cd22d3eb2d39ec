import type { Kpi } from '../kpi';
import { foldedText } from '../sheet/cellValue';
import { isUnitWord } from '../unit';
import { readBodyRows, type BodyRow } from './bodyRows';
import { columnsBetween } from './columnsBetween';
import { judge } from './confidence';
import { areDatesDoubtful, withoutFiscalDates } from './doubtfulDates';
import type { HeaderRow, Window } from './headerRow';
import { chooseNameColumns, readNames, type NamedRow } from './kpiNames';
import type { KpiTable, Oddity } from './kpiTable';
import { isMatrix, periodsDown, readMatrix, standsForNames } from './matrix';
import { namesEntity } from './measureWords';
import { withNeighbours, type SectionedKpi } from './neighbourKpis';
import { axisOf } from './periodAxis';
import {
  directionField,
  fieldsAsOf,
  holdFormulas,
  measuredFields,
  readKpi,
  type MeasuredFields,
} from './readKpi';
import { withNumberNames } from './numberNames';
import { headsEvents, headsLife, linesBeforeDates, recordWeight } from './recordColumns';
import { kpisOfBlock } from './sharedLabels';
import type { SheetReading } from './sheetReading';
import { lastHeaderColumn, readFields } from './tableColumns';
import { featuresOf, shareOf } from './tableFeatures';
import { placeOf, type Bounds, type TableParts } from './tablePlace';

/** Reads the table under a header; `undefined` where there is none. May be paused now and then. */
export function* readTable(
  sheet: SheetReading,
  header: HeaderRow,
  bounds: Bounds,
): Generator<void, KpiTable | undefined> {
  const labels = labelColumns(sheet, header, bounds);
  const reading = withNumberNames(sheet, header, labels, bounds.lastRow);
  const width = {
    first: Math.min(labels[0] ?? Infinity, header.valueColumns[0] ?? Infinity),
    last: bounds.excelTable === undefined ? lastHeaderColumn(reading, header) : header.window.last,
  };
  const search = { ...bounds, header, labelColumns: labels, width };
  const below = yield* readBodyRows(reading, search);
  const before = reading.isTurned ? linesBeforeDates(reading, header, labels, bounds.firstRow) : [];
  const allRows = [...before, ...below];
  const names = yield* chooseNameColumns(reading, header, labels, allRows);
  yield;
  const down = yield* periodsDown(reading, labels, allRows);
  const isRecord =
    down !== undefined && (names === undefined || standsForNames(reading, down, names, allRows));
  if (isRecord && !(bounds.isTold === true && header.axis === undefined && names !== undefined)) {
    // Both ways of looking see a matrix; neither sees a KPI in the row of a dated record.
    if (reading.isTurned || header.axis === undefined || !isMatrix(reading, header, down)) return undefined;
    return yield* readMatrix(reading, header, allRows, labels, width, down, bounds);
  }
  if (names === undefined) return yield* readUnnamed(reading, header, width, bounds);
  const fields = readFields(reading, header, names, width, allRows);
  const parts = { header, names, rows: allRows, fields, remarks: remarksOf(reading, header, allRows) };
  yield;
  return yield* readNamed(reading, parts, bounds);
}

function* readNamed(
  reading: SheetReading,
  parts: TableParts,
  bounds: Bounds,
): Generator<void, KpiTable | undefined> {
  const { names, rows } = parts;
  const named = yield* readNames(reading, names, rows);
  yield;
  return yield* readKpis(reading, parts, named, bounds);
}

/** One line of figures without a name, right below the periods, is called what the title says. */
function* readUnnamed(
  reading: SheetReading,
  header: HeaderRow,
  { last }: Window,
  bounds: Bounds,
): Generator<void, KpiTable | undefined> {
  const row = header.row + 1;
  const first = header.valueColumns[0] ?? last;
  const { cell, text } = bounds.title;
  const figures = header.valueColumns.filter((column) => reading.kind(row, column) === 'number').length;
  if (cell === undefined || header.axis === undefined || figures * 2 < header.valueColumns.length)
    return undefined;
  if (bounds.isHeader(row)) return undefined;
  if (header.valueColumns.some((column) => reading.kind(row + 1, column) !== 'empty')) return undefined;
  const names = { names: [], sections: [], unit: undefined };
  const rows: BodyRow[] = [{ row, kind: 'kpi' }];
  const fields = readFields(reading, header, names, { first, last }, rows);
  const parts = { header, names, rows, fields, remarks: 0 };
  // The cell before the figures stands for the line; figures that begin at the edge do so themselves.
  const nameCell = reading.cell(row, Math.max(0, first - 1));
  return yield* readKpis(
    reading,
    parts,
    [{ row, nameCell, titleCell: cell, name: text, section: undefined }],
    bounds,
  );
}

function* readKpis(
  reading: SheetReading,
  parts: TableParts,
  named: readonly NamedRow[],
  bounds: Bounds,
): Generator<void, KpiTable | undefined> {
  const { header, names } = parts;
  if (named.length === 0) return undefined;
  const inTime = measuredFields(reading, parts.fields, header, named);
  const [fields, filled] = areDatesDoubtful(inTime, reading.sheet)
    ? [withoutFiscalDates(parts.fields), withoutFiscalDates(inTime)]
    : [parts.fields, inTime];
  yield;
  const { asOf } = reading.sheet;
  const measured = fieldsAsOf(reading, filled, named);
  yield;
  const [nameColumn] = names.names;
  const corner = nameColumn === undefined ? '' : foldedText(reading.value(header.row, nameColumn));
  const headers = [corner, bounds.title.text];
  const directions = directionField(fields);
  const readFrom = function* (values: MeasuredFields, asOf?: number): Generator<void, readonly Kpi[]> {
    const read: SectionedKpi[] = [];
    for (const row of named) {
      const kpi = readKpi(reading, row, fields, values, names, directions, headers, asOf);
      read.push({ kpi, section: row.section });
      yield;
    }
    return kpisOfBlock(reading, header, yield* withNeighbours(read, reading.isTurned));
  };
  // Plans make a table as well as measurements do; what is measured is told apart once it is one.
  const whole = yield* readFrom({ fields: filled, isWaiting: false });
  if (!whole.some(({ latest }) => latest !== undefined)) return undefined;
  const kpis = asOf === undefined ? whole : yield* readFrom(measured, asOf);
  const known = new Set(measured.fields.map(({ at }) => at));
  const ahead = header.valueColumns.filter((at) => !known.has(at));
  yield;
  const axis = header.axis && axisOf(fields, header.axis);
  return {
    ...placeOf(reading, parts, bounds),
    orientation:
      header.axis === undefined ? 'snapshot' : reading.isTurned ? 'kpis-in-columns' : 'kpis-in-rows',
    fieldsAre: reading.isTurned ? 'rows' : 'columns',
    fields,
    ...(axis === undefined ? {} : { axis }),
    namesEntities: shareOf(kpis, namesEntity) > 0.5,
    formulasAhead: holdFormulas(reading, ahead, named),
    oddities: [...(header.axis?.oddities ?? []), ...(hasTextFigures(reading, kpis) ? TEXT_FIGURES : [])],
    kpis,
    ...judge(featuresOf(parts, whole, bounds.alone, reading.isTurned, bounds.panel)),
  };
}

const TEXT_FIGURES: readonly Oddity[] = ['text-figures'];

function hasTextFigures(reading: SheetReading, kpis: readonly Kpi[]): boolean {
  return kpis.some(({ latest }) => latest !== undefined && reading.figureAt(latest.cell) !== undefined);
}

/** How much the lines beside the KPIs speak for records of single things. */
function remarksOf(reading: SheetReading, header: HeaderRow, rows: readonly BodyRow[]): number {
  if (!reading.isTurned) return singleRows(reading, header, rows);
  const beside = rows
    .filter(({ kind }) => kind === 'remark' || kind === 'lead')
    .reduce((sum, { row }) => sum + recordWeight(reading, row, header), 0);
  const over = (header.valueColumns[0] ?? 0) - 1;
  const isOfThings =
    reading.kind(header.row, over) === 'text' && headsEvents(String(reading.value(header.row, over)));
  return beside + (isOfThings ? rows.filter(({ kind }) => kind === 'kpi').length : 0);
}

/** From when to when: a project has two days, a KPI at most the one when it is due. */
const DAYS_OF_PLAN = 2;

/** The rows of single things: projects with days beside their figures where no header speaks of KPIs, assets with a life. */
function singleRows(reading: SheetReading, header: HeaderRow, rows: readonly BodyRow[]): number {
  const kpiRows = rows.filter(({ kind }) => kind === 'kpi').map(({ row }) => row);
  const columns = columnsBetween(header.window.first, header.window.last);
  if (header.axis !== undefined)
    return columns.some((column) => headsLife(String(reading.value(header.row, column))))
      ? kpiRows.length
      : 0;
  if ([...header.roles.values()].some(({ namesKpis }) => namesKpis)) return 0;
  return kpiRows.filter((row) => {
    const days = columns.filter((at) => reading.kind(row, at) === 'number' && reading.isDate(row, at));
    return days.length >= DAYS_OF_PLAN;
  }).length;
}

/** How many rows below the header are looked at to see how far the table reaches to the left and right. */
const SAMPLE = 40;

/** How many empty columns may stand between labels and values: names are merged over some, or stand far left. */
const MOST_EMPTY = 8;

/** The columns in which labels may stand: the filled ones nearest to the left of the values; of a snapshot all others. */
function labelColumns(
  reading: SheetReading,
  header: HeaderRow,
  { excelTable, lastRow }: Bounds,
): readonly number[] {
  const { valueColumns, window } = header;
  const firstValue = header.shared?.before ?? valueColumns[0] ?? window.first;
  const furthest = header.shared?.first ?? window.first;
  if ((excelTable !== undefined && !reading.isTurned) || header.axis === undefined) {
    const values = new Set(valueColumns);
    return columnsBetween(window.first, window.last).filter((column) => !values.has(column));
  }
  let first = firstValue;
  let named = false;
  for (let column = firstValue - 1; column >= furthest; column -= 1) {
    if (isUsed(reading, header, column, lastRow)) {
      first = column;
      named ||= hasWords(reading, header, column, lastRow) && !holdsUnits(reading, header, column);
    } else if (named || column < firstValue - MOST_EMPTY) break;
  }
  return columnsBetween(first, firstValue - 1);
}

/** Whether words stand below the header: a column of units may be empty, and a total in front of the periods names nothing. */
function hasWords(reading: SheetReading, header: HeaderRow, column: number, lastRow: number): boolean {
  if (reading.isTurned) return true;
  const last = Math.min(lastRow, header.row + SAMPLE);
  for (let row = header.row + 1; row <= last; row += 1) if (reading.kind(row, column) === 'text') return true;
  return false;
}

/** Whether the first row below the header holds a unit in this column: names stand further left. */
function holdsUnits(reading: SheetReading, { row }: HeaderRow, column: number): boolean {
  return !reading.isTurned && isUnitWord(String(reading.value(row + 1, column)));
}

function isUsed(reading: SheetReading, header: HeaderRow, column: number, lastRow: number): boolean {
  const last = Math.min(lastRow, header.row + SAMPLE);
  for (let row = header.row; row <= last; row += 1) {
    if (reading.kind(row, column) !== 'empty') return true;
  }
  return false;
}
