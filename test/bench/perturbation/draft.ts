import type { SheetSnapshot } from '../../../src/app/snapshot';
import { cellAddress, columnIndex, parseAddress } from '../../../src/domain/sheet/address';
import { areaBetween, lastColumnOf, lastRowOf, type Area } from '../../../src/domain/sheet/area';
import { formulaAt, isFormulaAt, numberFormatAt, valueAt, type Grid } from '../../../src/domain/sheet/grid';
import { type LooseCell, NO_CELL, turnedRows } from '../../support/looseCells';
import { overlap } from '../detection/boundary';
import type { ExpectedAxis, ExpectedTable } from '../detection/expectedTable';

export type ColumnKind = 'name' | 'period' | 'value' | 'total' | 'other';
export type RowKind = 'above' | 'header' | 'kpi' | 'heading' | 'blank' | 'other';

export interface DraftRow {
  readonly kind: RowKind;
  readonly cells: readonly LooseCell[];
  readonly hidden?: boolean;
}

/** A table lifted out of its sheet, with one KPI a row whichever way it lies, so that it can be changed. */
export interface Draft {
  readonly columns: readonly ColumnKind[];
  readonly rows: readonly DraftRow[];
  /** Whether it lies the other way on its sheet: one KPI a column. */
  readonly isTurned: boolean;
  /** Whether its rows and columns are known for what they are; of long tables and matrices they are not. */
  readonly isOpen: boolean;
  readonly axis?: ExpectedAxis;
  /** What the truth holds for its KPIs: `name cell>latest cell` by origin; those without a known latest cell left out. */
  readonly truth: ReadonlySet<string>;
}

/** More rows or columns tell nothing new of a table. */
const MOST = 90;
const TITLE_ROWS = 3;

/** Lifts a table out of its sheet. Each cell keeps its address as its origin; a cell of a name, that of its KPI. */
export function draftOf(
  table: ExpectedTable,
  sheet: SheetSnapshot,
  others: readonly ExpectedTable[],
): Draft | undefined {
  const { grid } = sheet;
  if (grid === undefined) return undefined;
  const isTurned = table.orientation === 'kpis-in-columns' || /^\d/.test(table.figures.current ?? '');
  const rowNumbers = rowsOf(table);
  const columnNumbers = columnsOf(table);
  const title = isTurned ? [] : titleRows(table, others);
  const cells = [...title, ...rowNumbers].map((row) =>
    columnNumbers.map((column) => cellOf(grid, row, column)),
  );
  const upright = isTurned ? turnedRows(cells) : cells;
  const [lines, fields] = isTurned ? [columnNumbers, rowNumbers] : [[...title, ...rowNumbers], columnNumbers];
  const marks = new Marks(table, isTurned);
  const columns = fields.map((field) => marks.columnKind(field));
  const rows = upright.map((row, index): DraftRow => {
    const line = lines[index] ?? 0;
    const kind = index < title.length ? 'above' : marks.rowKind(line, row, columns);
    const name = marks.nameOf(line);
    const named = row.map((cell, field) =>
      columns[field] === 'name' && name !== undefined ? { ...cell, origin: name } : cell,
    );
    const isHidden = (isTurned ? sheet.hiddenColumns : sheet.hiddenRows).includes(line);
    return { kind, cells: named, ...(isHidden && { hidden: true }) };
  });
  const isOpen = table.orientation !== 'long' && table.orientation !== 'matrix' && columns.includes('name');
  const truth = table.kpis.flatMap(({ nameCell, latestCell }) =>
    latestCell === undefined ? [] : [`${marks.nameAt(nameCell) ?? nameCell}>${latestCell}`],
  );
  return { columns, rows, isTurned, isOpen, truth: new Set(truth), ...(table.axis && { axis: table.axis }) };
}

function cellOf(grid: Grid, row: number, column: number): LooseCell {
  const value = valueAt(grid, row, column);
  if (value === '') return NO_CELL;
  const format = numberFormatAt(grid, row, column);
  const cell = { value, format, origin: cellAddress(row, column) };
  return isFormulaAt(grid, row, column) ? { ...cell, formula: String(formulaAt(grid, row, column)) } : cell;
}

function rowsOf({ header, body }: ExpectedTable): readonly number[] {
  return numbersIn([header, body].flatMap((area) => (area ? [[area.row, lastRowOf(area)]] : [])));
}

function columnsOf({ header, body }: ExpectedTable): readonly number[] {
  return numbersIn([header, body].flatMap((area) => (area ? [[area.column, lastColumnOf(area)]] : [])));
}

/** All numbers of some spans, in order, each once; not too many. */
function numbersIn(spans: readonly (readonly number[])[]): readonly number[] {
  const all = new Set<number>();
  for (const [first = 0, last = 0] of spans) for (let n = first; n <= last; n += 1) all.add(n);
  return [...all].sort((a, b) => a - b).slice(0, MOST);
}

/** The rows just above that no other table takes. */
function titleRows(
  { header, body, sheet }: ExpectedTable,
  others: readonly ExpectedTable[],
): readonly number[] {
  const top = Math.min(header?.row ?? body.row, body.row);
  const rows: number[] = [];
  for (let row = top - 1; row >= 0 && rows.length < TITLE_ROWS; row -= 1) {
    const line = areaBetween(row, 0, row, 16_383);
    if (others.some((other) => other.sheet === sheet && overlap(line, other.body))) break;
    rows.unshift(row);
  }
  return rows;
}

/** What the truth tells of rows and columns. A `line` is the sheet's row or column that holds a KPI, a `field` the other. */
class Marks {
  private readonly names = new Map<number, string>();
  private readonly table: ExpectedTable;
  private readonly isTurned: boolean;

  constructor(table: ExpectedTable, isTurned: boolean) {
    this.table = table;
    this.isTurned = isTurned;
    for (const { nameCell } of table.kpis) {
      const line = this.lineOf(nameCell);
      if (line !== undefined && !this.names.has(line)) this.names.set(line, nameCell);
    }
  }

  nameOf(line: number): string | undefined {
    return this.names.get(line);
  }

  nameAt(nameCell: string): string | undefined {
    const line = this.lineOf(nameCell);
    return line === undefined ? undefined : this.names.get(line);
  }

  columnKind(field: number): ColumnKind {
    const { names, figures, kpis } = this.table;
    const isTotal = figures.totals.some((total) =>
      this.isTurned ? Number(total) - 1 === field : /^[A-Z]/.test(total) && columnIndex(total) === field,
    );
    if (isTotal) return 'total';
    const current = figures.current;
    if (current !== undefined && (this.isTurned ? Number(current) - 1 : columnIndex(current)) === field)
      return 'value';
    if (figures.periods.some((area) => this.hasField(area, field))) return 'period';
    const nameAreas =
      names.length > 0 ? names : kpis.flatMap(({ nameCell }) => parseAddress(nameCell)?.area ?? []);
    return nameAreas.some((area) => this.hasField(area, field)) ? 'name' : 'other';
  }

  rowKind(line: number, cells: readonly LooseCell[], columns: readonly ColumnKind[]): RowKind {
    if (this.names.has(line)) return 'kpi';
    const { header, figures } = this.table;
    if (figures.periods.some((area) => this.hasLine(area, line))) return 'header';
    if (!this.isTurned && header && this.hasLine(header, line)) return 'header';
    const filled = cells.flatMap(({ value }, field) => (value === '' ? [] : [columns[field]]));
    if (filled.length === 0) return 'blank';
    return filled.every((kind) => kind === 'name') ? 'heading' : 'other';
  }

  private lineOf(nameCell: string): number | undefined {
    const at = parseAddress(nameCell)?.area;
    return this.isTurned ? at?.column : at?.row;
  }

  private hasField(area: Area, field: number): boolean {
    return this.isTurned
      ? area.row <= field && field <= lastRowOf(area)
      : area.column <= field && field <= lastColumnOf(area);
  }

  private hasLine(area: Area, line: number): boolean {
    return this.isTurned
      ? area.column <= line && line <= lastColumnOf(area)
      : area.row <= line && line <= lastRowOf(area);
  }
}
