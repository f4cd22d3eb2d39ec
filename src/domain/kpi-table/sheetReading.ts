import { readHeader, type HeaderReading } from './headerRole';
import { layOutAxis, type Axis } from '../period/layOutAxis';
import { parsePeriod, type PeriodReading } from '../period/parsePeriod';
import type { Area } from '../sheet/area';
import { isEmpty, isText, numberIn, type CellValue } from '../sheet/cellValue';
import { isDateFormat } from '../sheet/numberFormat';
import { isFormulaAt, numberFormatAt, valueAt, type Grid } from '../sheet/grid';

/** A sheet to search for KPI tables. */
export interface SheetToRead {
  readonly id: string;
  readonly name: string;
  readonly grid: Grid;
  readonly excelTables: readonly ExcelTable[];
  readonly date1904: boolean;
}

/** What the search needs of an Excel table. */
export interface ExcelTable {
  readonly name: string;
  /** Header, body and totals row. */
  readonly area: Area;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
}

/** What a cell is to a table of figures. A placeholder says that there is no figure: `-`, `n/a`, an error. */
export type CellKind = 'empty' | 'text' | 'number' | 'placeholder';

/** The sheet as the finder looks at it: cells by kind, and headers as periods and roles, each distinct text read once. */
export class SheetReading {
  readonly #dateFormats = new Map<string, { value: boolean }>();
  readonly #periods = new Map<string, { value: PeriodReading | undefined }>();
  readonly #roles = new Map<string, { value: HeaderReading | undefined }>();

  constructor(readonly sheet: SheetToRead) {}

  get area(): Area {
    return this.sheet.grid.area;
  }

  value(row: number, column: number): CellValue {
    return valueAt(this.sheet.grid, row, column);
  }

  kind(row: number, column: number): CellKind {
    const value = this.value(row, column);
    if (value === '') return 'empty';
    if (numberIn(value) !== undefined) return 'number';
    if (isEmpty(value)) return 'empty';
    return isText(value) && !PLACEHOLDERS.test(value.trim()) ? 'text' : 'placeholder';
  }

  number(row: number, column: number): number | undefined {
    return numberIn(this.value(row, column));
  }

  numberFormat(row: number, column: number): string {
    return numberFormatAt(this.sheet.grid, row, column);
  }

  isFormula(row: number, column: number): boolean {
    return isFormulaAt(this.sheet.grid, row, column);
  }

  /** The cell as a period of a header. */
  period(row: number, column: number): PeriodReading | undefined {
    const value = this.value(row, column);
    if (value === '' || typeof value === 'boolean') return undefined;
    if (typeof value === 'string') return once(this.#periods, value, () => parsePeriod(value, '', false));
    const format = this.numberFormat(row, column);
    const isDate = once(this.#dateFormats, format, () => isDateFormat(format));
    if (!isDate && (value < FIRST_YEAR || !Number.isInteger(value))) return undefined;
    return parsePeriod(value, format, this.sheet.date1904);
  }

  /** The cell as the header of a column. */
  role(row: number, column: number): HeaderReading | undefined {
    const value = this.value(row, column);
    return typeof value === 'string' ? once(this.#roles, value, () => readHeader(value)) : undefined;
  }

  axis(readings: readonly PeriodReading[]): Axis {
    return layOutAxis(readings, this.sheet.date1904);
  }
}

/** Smaller numbers are neither years nor months. */
const FIRST_YEAR = 1900;

/** Reads each key once; what was read is boxed, so that "nothing" is remembered too. */
function once<T>(known: Map<string, { readonly value: T }>, key: string, read: () => T): T {
  let box = known.get(key);
  if (box === undefined) known.set(key, (box = { value: read() }));
  return box.value;
}

const PLACEHOLDERS = /^(?:[-–—.…?]+|n\.?\/?a\.?|nan|null|none|nil|tbd|tbc|pending|k\.?\s?a\.?|n\/d|s\/d)$/iu;
