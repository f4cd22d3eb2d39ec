import { isTimeFormat } from '../sheet/numberFormat';
import type { HeaderRow, Window } from './headerRow';
import { looksUpRegister } from './keyliftColumns';
import { namesIds } from './recordColumns';
import { repeatsHeader } from './repeatedHeader';
import { hasFigureBeside } from './sharedLabels';
import type { SheetReading } from './sheetReading';

/** What a row below a header is. */
export type RowKind =
  /** A label and a figure or placeholder, or a remark where a figure belongs. */
  | 'kpi'
  /** A label and nothing under the values: a heading for the rows below. */
  | 'section'
  /** Figures without a label. */
  | 'nameless'
  /** A label and days where figures belong; beside KPIs in columns also words: what a record is about, or a note. */
  | 'remark'
  /** Beside KPIs in columns, before the dates: years of the months, ids, places. */
  | 'lead'
  | 'blank'
  /** Neither label nor figure where they belong. */
  | 'other';

export interface BodyRow {
  readonly row: number;
  readonly kind: RowKind;
}

/** Where a table's rows are looked for. */
export interface BodySearch {
  readonly header: HeaderRow;
  /** The columns where labels may stand. */
  readonly labelColumns: readonly number[];
  /** All the columns that the table may have: rows with nothing in them are blank. */
  readonly width: Window;
  readonly lastRow: number;
  /** The rows down to the last are all the table's: nothing else ends it. */
  readonly rowsAreGiven: boolean;
  /** Whether another table's header stands in the row. */
  readonly isHeader: (row: number) => boolean;
}

/**
 * Reads the rows of a table down from its header until it ends: at another header, at two blank rows, at a row that is
 * neither label nor figures, or where after a blank row the rows are no longer filled like those before. A KPI some rows
 * further, behind headings and blank rows, goes on with the table; blank rows among those that Keylift extended do not
 * end it. What trails after the last KPI (notes, headings, blank rows) is cut
 * off.
 */
export function* readBodyRows(reading: SheetReading, search: BodySearch): Generator<void, BodyRow[]> {
  const rows: BodyRow[] = [];
  const seen = { kpis: 0, filled: 0 };
  for (let row = search.header.row + 1; row <= search.lastRow && !search.isHeader(row); row += 1) {
    yield;
    const kind = kindOfRow(reading, search, row);
    const afterBlank = rows.at(-1)?.kind === 'blank';
    if (!search.rowsAreGiven) {
      const follows = afterBlank && isExtended(reading, search, kind === 'blank' ? row + 1 : row);
      if (kind === 'other' && !goesOn(reading, search, row + 1, seen)) break;
      if (kind === 'blank' && afterBlank && !follows && !resumes(reading, search, row, seen)) break;
      if (kind !== 'blank' && afterBlank && !follows && !goesOn(reading, search, row, seen)) break;
    }
    if (kind === 'kpi') {
      seen.kpis += 1;
      seen.filled += fillOf(reading, search, row);
    }
    rows.push({ row, kind });
  }
  let count = rows.length;
  const isEnd = (kind: RowKind | undefined): boolean =>
    kind === 'kpi' || (reading.isTurned && kind === 'remark');
  while (count > 0 && !isEnd(rows[count - 1]?.kind)) count -= 1;
  if (!rows.some(({ kind }) => kind === 'kpi')) count = 0;
  const first = rows.findIndex(({ kind }) => kind !== 'blank');
  return rows.slice(Math.max(0, first), count);
}

function kindOfRow(reading: SheetReading, { header, labelColumns, width }: BodySearch, row: number): RowKind {
  const labelled = labelColumns.some(
    (column) => reading.kind(row, column) === 'text' || reading.period(row, column) !== undefined,
  );
  if (repeatsHeader(reading, header, row)) return 'section';
  const values = header.valueColumns.map((column) => reading.kind(row, column));
  const figures = values.filter((kind) => kind === 'number' || kind === 'placeholder').length;
  if (figures > 0 && labelled && areDates(reading, row, header.valueColumns)) return 'remark';
  if (reading.isTurned && labelled && labelColumns.some((column) => namesNoKpi(reading, row, column, header)))
    return 'remark';
  if (figures > 0 && !(reading.isTurned && isMostlyText(values))) return labelled ? 'kpi' : 'nameless';
  const texts = values.filter((kind) => kind === 'text').length;
  if (texts > 0 && labelled && repeatsLabel(reading, header.valueColumns, labelColumns, row))
    return 'section';
  if (texts > 0 && labelled && (texts * 2 < values.length || values.length === 1)) return 'kpi';
  if (texts > 0) return labelled && reading.isTurned ? 'remark' : 'other';
  if (labelled) return reading.isTurned || hasFigureBeside(reading, header, row) ? 'kpi' : 'section';
  let others = 0;
  for (let column = width.first; column <= width.last; column += 1) {
    const kind = reading.kind(row, column);
    if (kind === 'text' || (kind !== 'empty' && labelColumns.includes(column))) return 'other';
    if (kind !== 'empty') others += 1;
  }
  return others === 0 ? 'blank' : 'nameless';
}

/** Whether a column's name says that it numbers things, or tells at which time of the day something was. */
function namesNoKpi(
  reading: SheetReading,
  row: number,
  column: number,
  { valueColumns }: HeaderRow,
): boolean {
  if (namesIds(String(reading.value(row, column)))) return true;
  const isOfTime = reading.role(row, column)?.dates === true;
  return isOfTime && isTimeFormat(reading.numberFormat(row, valueColumns[0] ?? 0));
}

/** Whether the figures of a row are days: when something began, not how much it was. */
function areDates(reading: SheetReading, row: number, columns: readonly number[]): boolean {
  let [dates, numbers] = [0, 0];
  for (const column of columns) {
    if (reading.kind(row, column) !== 'number') continue;
    numbers += 1;
    if (reading.isDate(row, column)) dates += 1;
  }
  return dates * 2 > numbers;
}

function isMostlyText(kinds: readonly string[]): boolean {
  return kinds.filter((kind) => kind === 'text').length * 2 > kinds.filter((kind) => kind !== 'empty').length;
}

function fillOf(reading: SheetReading, { header }: BodySearch, row: number): number {
  return (header.shared ?? header).valueColumns.filter((column) => {
    const kind = reading.kind(row, column);
    return kind === 'number' || kind === 'placeholder';
  }).length;
}

/** Whether columns that Keylift appended to the table go on in the row: then it is the table's, whatever stands above. */
function isExtended(reading: SheetReading, { header, lastRow }: BodySearch, row: number): boolean {
  const first = (header.valueColumns.at(-1) ?? 0) + 1;
  return row <= lastRow && looksUpRegister(reading, row, first, header.window.last);
}

/** The KPI rows so far and their filled cells. */
interface Seen {
  readonly kpis: number;
  readonly filled: number;
}

/** How many rows further a KPI may stand that goes on: behind headings, words and blank rows. */
const LOOK_AHEAD = 8;
/** The same where KPIs stand side by side. */
const LOOK_BESIDE = 4;
/** More blank rows end a table, whatever stands below. */
const MOST_BLANK = 3;

/** At the second blank row: a KPI as well filled as is usual here, or lines of one period, perhaps below headings. */
function resumes(reading: SheetReading, search: BodySearch, row: number, seen: Seen): boolean {
  const kpiRow = nextKpi(reading, search, row + 1, 2);
  if (kpiRow === undefined) return false;
  return isFilledLike(reading, search, kpiRow, seen) || areOfOnePeriod(reading, search, kpiRow);
}

/** After a blank row: a KPI filled at least half as well as is usual here, or since a few periods; or headings above one. */
function goesOn(reading: SheetReading, search: BodySearch, row: number, seen: Seen): boolean {
  const kpiRow = nextKpi(reading, search, row);
  if (kpiRow === undefined) return false;
  const isLater = search.header.axis !== undefined && fillOf(reading, search, kpiRow) >= LEAST_SINCE;
  return (
    isFilledLike(reading, search, kpiRow, seen) ||
    (isLater && !reading.isTurned) ||
    areOfOnePeriod(reading, search, kpiRow)
  );
}

/** A line that was begun later has so many figures at least. */
const LEAST_SINCE = 2;

/** So many lines with a figure of one period are a statement that is told less often: a balance sheet below months. */
const LEAST_OF_ONE = 3;

/** Whether KPIs follow one another that all have a figure in one period, and not the first: there inputs may stand. */
function areOfOnePeriod(reading: SheetReading, search: BodySearch, row: number): boolean {
  const rows = Array.from({ length: LEAST_OF_ONE }, (_, index) => row + index);
  const [, ...later] = (search.header.shared ?? search.header).valueColumns;
  return (
    !reading.isTurned &&
    search.header.axis !== undefined &&
    rows.every((at) => at <= search.lastRow && kindOfRow(reading, search, at) === 'kpi') &&
    later.some((column) => rows.every((at) => reading.kind(at, column) === 'number'))
  );
}

function isFilledLike(reading: SheetReading, search: BodySearch, row: number, seen: Seen): boolean {
  const least = reading.isTurned ? LEAST_FILLED_BESIDE : LEAST_FILLED;
  return fillOf(reading, search, row) * seen.kpis >= seen.filled * least;
}

/** What goes on is filled at least so well as what stands before; beside a blank column another table may stand. */
const LEAST_FILLED = 0.5;
const LEAST_FILLED_BESIDE = 0.7;

/** The next KPI row, if nothing but headings, a row of words and blank rows stand before it. */
function nextKpi(
  reading: SheetReading,
  search: BodySearch,
  from: number,
  blankBefore = 0,
): number | undefined {
  let blank = blankBefore;
  const last = Math.min(search.lastRow, from + (reading.isTurned ? LOOK_BESIDE : LOOK_AHEAD));
  for (let row = from; row <= last && !search.isHeader(row); row += 1) {
    const kind = kindOfRow(reading, search, row);
    const isHeading = reading.isTurned && kind === 'kpi' && fillOf(reading, search, row) === 0;
    if (kind === 'kpi' && !isHeading) return isNamedByPeriod(reading, search, row) ? undefined : row;
    blank = kind === 'blank' ? blank + 1 : 0;
    const isWords =
      kind === 'section' || (kind === 'other' && !reading.isTurned && !isRowOfHeads(reading, search, row));
    if (!(isHeading || isWords || kind === 'blank') || blank > MOST_BLANK) return undefined;
  }
  return undefined;
}

/** Words over most of the values that differ: the header of something else. */
function isRowOfHeads(reading: SheetReading, { header }: BodySearch, row: number): boolean {
  const texts = header.valueColumns.flatMap((column) =>
    reading.kind(row, column) === 'text' ? [reading.value(row, column)] : [],
  );
  return new Set(texts).size > 1 && texts.length * 2 >= header.valueColumns.length;
}

/** Whether a row is a period of KPIs in columns, not a KPI. */
function isNamedByPeriod(reading: SheetReading, { labelColumns }: BodySearch, row: number): boolean {
  const filled = labelColumns.filter((column) => reading.kind(row, column) !== 'empty');
  return filled.length > 0 && filled.every((column) => reading.period(row, column) !== undefined);
}

/** Whether a heading that is merged over its row stands in each of its cells. */
function repeatsLabel(
  reading: SheetReading,
  valueColumns: readonly number[],
  labelColumns: readonly number[],
  row: number,
): boolean {
  if (valueColumns.length < 2) return false;
  const labels = new Set(labelColumns.map((column) => reading.value(row, column)));
  return valueColumns.every((column) => {
    const kind = reading.kind(row, column);
    return kind === 'empty' || (kind === 'text' && labels.has(reading.value(row, column)));
  });
}
