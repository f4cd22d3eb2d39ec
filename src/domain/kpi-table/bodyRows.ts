import type { HeaderRow, Window } from './headerRow';
import type { SheetReading } from './sheetReading';

/** What a row below a header is. */
export type RowKind =
  /** A label and a figure or placeholder, or a remark where a figure belongs. */
  | 'kpi'
  /** A label and nothing under the values: a heading for the rows below. */
  | 'section'
  /** Figures without a label. */
  | 'nameless'
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
  /** How many blank rows in a row may stand inside the table. */
  readonly mostBlankRows: number;
  /** Whether another table's header stands in the row. */
  readonly isHeader: (row: number) => boolean;
}

/**
 * Reads the rows of a table down from its header until it ends: at another header, at more blank rows than
 * may be, at a row that is neither label nor figures, or where after a blank row the rows are no longer filled like those before.
 * What trails after the last KPI (notes, headings, blank rows) is cut off.
 */
export function readBodyRows(reading: SheetReading, search: BodySearch): BodyRow[] {
  const rows: BodyRow[] = [];
  const fills: number[] = [];
  let blanks = 0;
  for (let row = search.header.row + 1; row <= search.lastRow && !search.isHeader(row); row += 1) {
    const kind = kindOfRow(reading, search, row);
    if (kind === 'other') break;
    if (kind !== 'blank' && blanks > 0 && !goesOn(reading, search, row, fills)) break;
    blanks = kind === 'blank' ? blanks + 1 : 0;
    if (blanks > search.mostBlankRows) break;
    if (kind === 'kpi') fills.push(fillOf(reading, search, row));
    rows.push({ row, kind });
  }
  let end = rows.length;
  while (end > 0 && rows[end - 1]?.kind !== 'kpi') end -= 1;
  return rows.slice(0, end);
}

function kindOfRow(reading: SheetReading, { header, labelColumns, width }: BodySearch, row: number): RowKind {
  const labelled = labelColumns.some((column) => reading.kind(row, column) === 'text');
  const values = header.valueColumns.map((column) => reading.kind(row, column));
  if (values.some((kind) => kind === 'number' || kind === 'placeholder'))
    return labelled ? 'kpi' : 'nameless';
  const texts = values.filter((kind) => kind === 'text').length;
  if (texts > 0 && labelled && (texts * 2 < values.length || values.length === 1)) return 'kpi';
  if (texts > 0) return 'other';
  if (labelled) return 'section';
  let figures = 0;
  for (let column = width.first; column <= width.last; column += 1) {
    const kind = reading.kind(row, column);
    if (kind === 'text' || (kind !== 'empty' && labelColumns.includes(column))) return 'other';
    if (kind !== 'empty') figures += 1;
  }
  return figures === 0 ? 'blank' : 'nameless';
}

function fillOf(reading: SheetReading, { header }: BodySearch, row: number): number {
  return header.valueColumns.filter((column) => {
    const kind = reading.kind(row, column);
    return kind === 'number' || kind === 'placeholder';
  }).length;
}

/** After a blank row: a KPI filled at least half as well as is usual here, or a heading above one. */
function goesOn(reading: SheetReading, search: BodySearch, row: number, fills: readonly number[]): boolean {
  const kind = kindOfRow(reading, search, row);
  if (kind === 'section') {
    return row < search.lastRow && !search.isHeader(row + 1) && isFilledKpi(reading, search, row + 1, fills);
  }
  return isFilledKpi(reading, search, row, fills);
}

function isFilledKpi(
  reading: SheetReading,
  search: BodySearch,
  row: number,
  fills: readonly number[],
): boolean {
  const usual = [...fills].sort((a, b) => a - b)[Math.floor(fills.length / 2)] ?? 1;
  return kindOfRow(reading, search, row) === 'kpi' && fillOf(reading, search, row) * 2 >= usual;
}
