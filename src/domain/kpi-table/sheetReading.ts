import { readHeader, type HeaderReading } from './headerRole';
import { layOutAxis, type Axis } from '../period/layOutAxis';
import { parsePeriod, type PeriodReading } from '../period/parsePeriod';
import type { TitleYear } from '../period/yearInTitle';
import type { Area, CellRef } from '../sheet/area';
import { isEmpty, isError, type CellValue } from '../sheet/cellValue';
import { isPlaceholder, parseFigure, type Figure, type NumberCulture } from '../sheet/figureText';
import { isDateFormat } from '../sheet/numberFormat';
import { isFormulaAt, numberFormatAt, valueAt } from '../sheet/grid';
import { ReadOnce } from './readOnce';
import type { CellKind, SheetToRead } from './sheetToRead';
import { weekdayOf } from './weekdays';

/** A row may be sixteen thousand cells long. */
const CELLS_A_STEP = 2048;

/** Smaller numbers are neither years nor months. */
const FIRST_YEAR = 1900;

/** What the whole sheet has in common, whichever way it is looked at; each of its texts is read once. */
interface Shared {
  readonly sheet: SheetToRead;
  /** `CellKind` by place in the grid, row by row. */
  readonly kinds: Uint8Array;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly periods: ReadOnce<PeriodReading>;
  readonly roles: ReadOnce<HeaderReading>;
  readonly weekdays: ReadOnce<number>;
  readonly figures: ReadOnce<Figure>;
}

/**
 * A sheet as the finder looks at it: cells by kind, and headers as periods and roles. The finder only knows tables with
 * one KPI a row. It finds those with one KPI a column by looking at the sheet `turned`: then rows are the sheet's columns,
 * and `area`, rows and columns are those of the view until `cell` and `onSheet` lead back to the sheet.
 */
export class SheetReading {
  private constructor(
    private readonly shared: Shared,
    readonly isTurned: boolean,
    private readonly names?: { readonly column: number; readonly firstRow: number },
  ) {}

  /** Looks at every cell of the sheet once; may be paused after each row, and within a long one. */
  static *open(sheet: SheetToRead): Generator<void, SheetReading> {
    const { values } = sheet.grid;
    const { rowCount, columnCount } = sheet.grid.area;
    const shared: Shared = {
      sheet,
      kinds: new Uint8Array(rowCount * columnCount),
      hiddenRows: new Set(sheet.hiddenRows),
      hiddenColumns: new Set(sheet.hiddenColumns),
      periods: new ReadOnce(),
      roles: new ReadOnce(),
      weekdays: new ReadOnce(),
      figures: new ReadOnce(),
    };
    for (const [row, cells] of values.entries()) {
      for (const [column, value] of cells.entries()) {
        if (value !== '') shared.kinds[row * columnCount + column] = kindOf(shared, value);
        if (column % CELLS_A_STEP === CELLS_A_STEP - 1) yield;
      }
      yield;
    }
    return new SheetReading(shared, false);
  }

  /** The same sheet with rows for columns. */
  turned(): SheetReading {
    return new SheetReading(this.shared, !this.isTurned);
  }

  /** The same sheet where the numbers of a column are names, from a row on. */
  naming(column: number, firstRow: number): SheetReading {
    return new SheetReading(this.shared, this.isTurned, { column, firstRow });
  }

  get sheet(): SheetToRead {
    return this.shared.sheet;
  }

  /** In use, as the view sees it. */
  get area(): Area {
    return this.onSheet(this.sheet.grid.area);
  }

  /** An area of the view as it lies on the sheet, or the other way round: turning twice changes nothing. */
  onSheet(area: Area): Area {
    if (!this.isTurned) return area;
    return { row: area.column, column: area.row, rowCount: area.columnCount, columnCount: area.rowCount };
  }

  /** The cell of the sheet that stands at a row and column of the view. */
  cell(row: number, column: number): CellRef {
    const sheetId = this.sheet.id;
    return this.isTurned ? { sheetId, row: column, column: row } : { sheetId, row, column };
  }

  value(row: number, column: number): CellValue {
    return this.isTurned ? valueAt(this.sheet.grid, column, row) : valueAt(this.sheet.grid, row, column);
  }

  kind(row: number, column: number): CellKind {
    const { area } = this.sheet.grid;
    const r = (this.isTurned ? column : row) - area.row;
    const c = (this.isTurned ? row : column) - area.column;
    if (r < 0 || c < 0 || r >= area.rowCount || c >= area.columnCount) return 'empty';
    const kind = KINDS[this.shared.kinds[r * area.columnCount + c] ?? 0] ?? 'empty';
    const isName = kind === 'number' && column === this.names?.column && row >= this.names.firstRow;
    return isName ? 'text' : kind;
  }

  /** The figure in a cell, of text that means one too. */
  number(row: number, column: number): number | undefined {
    if (this.kind(row, column) !== 'number') return undefined;
    const value = this.value(row, column);
    return typeof value === 'number' ? value : this.figureIn(value)?.value;
  }

  /** The figure that a cell's text means; `undefined` for a number. */
  figureAt({ row, column }: CellRef): Figure | undefined {
    return this.figureIn(valueAt(this.sheet.grid, row, column));
  }

  private figureIn(value: CellValue): Figure | undefined {
    return typeof value === 'string' ? figureOf(this.shared, value) : undefined;
  }

  numberFormat(row: number, column: number): string {
    const { grid } = this.sheet;
    return this.isTurned ? numberFormatAt(grid, column, row) : numberFormatAt(grid, row, column);
  }

  isFormula(row: number, column: number): boolean {
    const { grid } = this.sheet;
    return this.isTurned ? isFormulaAt(grid, column, row) : isFormulaAt(grid, row, column);
  }

  isHiddenRow(row: number): boolean {
    const { hiddenRows, hiddenColumns } = this.shared;
    return (this.isTurned ? hiddenColumns : hiddenRows).has(row);
  }

  /** The cell as a period of a header. */
  period(row: number, column: number): PeriodReading | undefined {
    const kind = this.kind(row, column);
    if (kind === 'empty' || kind === 'placeholder') return undefined;
    const value = this.value(row, column);
    const { periods } = this.shared;
    if (typeof value === 'string') return periods.get(value, () => parsePeriod(value, '', false));
    if (typeof value === 'boolean') return undefined;
    if (!this.isDate(row, column) && value < FIRST_YEAR) return undefined;
    return parsePeriod(value, this.numberFormat(row, column), this.sheet.date1904);
  }

  /** Whether a number is shown as a date. */
  isDate(row: number, column: number): boolean {
    return isDateFormat(this.numberFormat(row, column));
  }

  /** The cell as the header of a column. */
  role(row: number, column: number): HeaderReading | undefined {
    if (this.kind(row, column) !== 'text') return undefined;
    const value = String(this.value(row, column));
    return this.shared.roles.get(value, () => readHeader(value));
  }

  /** The day of the week that a cell names: 1 for Monday to 7 for Sunday. */
  weekday(row: number, column: number): number | undefined {
    if (this.kind(row, column) !== 'text') return undefined;
    const value = String(this.value(row, column));
    return this.shared.weekdays.get(value, () => weekdayOf(value));
  }

  /** @param title the year that a title tells where the headers tell none */
  axis(readings: readonly PeriodReading[], title?: TitleYear): Axis {
    const { date1904, fiscalStart } = this.sheet;
    return layOutAxis(readings, date1904, { title, fiscalStart });
  }
}

const KINDS: readonly CellKind[] = ['empty', 'text', 'number', 'placeholder'];
const [EMPTY, TEXT, NUMBER, PLACEHOLDER] = [0, 1, 2, 3];

function kindOf(shared: Shared, value: CellValue): number {
  if (typeof value === 'number') return Number.isFinite(value) ? NUMBER : PLACEHOLDER;
  if (typeof value === 'boolean' || isError(value)) return PLACEHOLDER;
  if (isEmpty(value)) return EMPTY;
  if (figureOf(shared, value) !== undefined) return NUMBER;
  return isPlaceholder(value) ? PLACEHOLDER : TEXT;
}

function figureOf({ figures, sheet }: Shared, text: string): Figure | undefined {
  return figures.get(text, () => parseFigure(text, sheet.culture ?? ENGLISH));
}

/** Where the workbook tells no separators. */
export const ENGLISH: NumberCulture = { decimalSeparator: '.', thousandsSeparator: ',' };
