import { layOutAxis, type Axis } from '../period/layOutAxis';
import { parsePeriod, type PeriodReading } from '../period/parsePeriod';
import type { Area } from '../sheet/area';
import { isEmpty, isError, isText, numberIn, type CellValue } from '../sheet/cellValue';
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

/** The sheet as the finder looks at it: cells by kind, and headers as periods, each distinct text read once. */
export class SheetReading {
  readonly #periods = new Map<string, PeriodReading | undefined>();

  constructor(readonly sheet: SheetToRead) {}

  get area(): Area {
    return this.sheet.grid.area;
  }

  value(row: number, column: number): CellValue {
    return valueAt(this.sheet.grid, row, column);
  }

  kind(row: number, column: number): CellKind {
    const value = this.value(row, column);
    if (numberIn(value) !== undefined) return 'number';
    if (isEmpty(value)) return 'empty';
    return isPlaceholder(value) || !isText(value) ? 'placeholder' : 'text';
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

  period(row: number, column: number): PeriodReading | undefined {
    const value = this.value(row, column);
    if (value === '' || typeof value === 'boolean') return undefined;
    const format = typeof value === 'number' ? this.numberFormat(row, column) : '';
    const key = `${typeof value} ${value} ${format}`;
    if (!this.#periods.has(key)) this.#periods.set(key, parsePeriod(value, format, this.sheet.date1904));
    return this.#periods.get(key);
  }

  axis(readings: readonly PeriodReading[]): Axis {
    return layOutAxis(readings, this.sheet.date1904);
  }
}

const PLACEHOLDERS = /^(?:[-–—.…?]+|n\.?\/?a\.?|nan|null|none|nil|tbd|tbc|pending|k\.?\s?a\.?|n\/d|s\/d)$/iu;

function isPlaceholder(value: CellValue): boolean {
  return isError(value) || (typeof value === 'string' && PLACEHOLDERS.test(value.trim()));
}
