import type { HeaderRow, Window } from './headerRow';
import { looksUpRegister } from './keyliftColumns';
import { namesIds } from './recordColumns';
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
 * neither label nor figures, or where after a blank row the rows are no longer filled like those before; blank rows
 * among those that Keylift extended do not end it. What trails after the last KPI (notes, headings, blank rows) is cut
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
      if (kind === 'blank' && afterBlank && !follows && !startsSection(reading, search, row + 1, seen)) break;
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
  const values = header.valueColumns.map((column) => reading.kind(row, column));
  const figures = values.filter((kind) => kind === 'number' || kind === 'placeholder').length;
  if (figures > 0 && labelled && areDates(reading, row, header.valueColumns)) return 'remark';
  if (
    reading.isTurned &&
    labelled &&
    labelColumns.some((column) => namesIds(String(reading.value(row, column))))
  )
    return 'remark';
  if (figures > 0 && !(reading.isTurned && isMostlyText(values))) return labelled ? 'kpi' : 'nameless';
  const texts = values.filter((kind) => kind === 'text').length;
  if (texts > 0 && labelled && (texts * 2 < values.length || values.length === 1)) return 'kpi';
  if (texts > 0) return labelled && reading.isTurned ? 'remark' : 'other';
  if (labelled) return reading.isTurned ? 'kpi' : 'section';
  let others = 0;
  for (let column = width.first; column <= width.last; column += 1) {
    const kind = reading.kind(row, column);
    if (kind === 'text' || (kind !== 'empty' && labelColumns.includes(column))) return 'other';
    if (kind !== 'empty') others += 1;
  }
  return others === 0 ? 'blank' : 'nameless';
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
  return header.valueColumns.filter((column) => {
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

/** After two blank rows: a heading above a KPI that goes on. */
function startsSection(reading: SheetReading, search: BodySearch, row: number, seen: Seen): boolean {
  return kindOfRow(reading, search, row) === 'section' && goesOn(reading, search, row, seen);
}

/** After a blank row: a KPI filled at least half as well as is usual here, or a heading above one. */
function goesOn(reading: SheetReading, search: BodySearch, row: number, seen: Seen): boolean {
  const isSection = kindOfRow(reading, search, row) === 'section';
  const kpiRow = isSection ? row + 1 : row;
  if (kpiRow > search.lastRow || search.isHeader(kpiRow)) return false;
  if (kindOfRow(reading, search, kpiRow) !== 'kpi') return false;
  return fillOf(reading, search, kpiRow) * 2 * seen.kpis >= seen.filled;
}
