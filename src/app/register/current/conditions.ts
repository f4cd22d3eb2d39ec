import { foldedText, type CellValue } from '../../../domain/sheet/cellValue';
import { quoteText } from '../../formula/escapeText';
import { cellAt, columnArea } from '../../sheetCells';
import type { SheetSnapshot } from '../../snapshot';
import { absolute } from './cells';

/** What tells the rows of a KPI from those of others: what they bear in a column. */
export interface Condition {
  readonly column: number;
  readonly value: CellValue;
  /** A cell that holds it. */
  readonly row: number;
  /** Its rows bear it with more or less white space. */
  readonly isRagged: boolean;
}

/** Excel takes texts of up to 255 characters in a formula. */
export const LONGEST_TEXT = 255;

/**
 * The conditions by which rows are found again.
 * @param rows of the KPI; there is at least one
 * @returns `undefined` where the rows do not bear the same in each of the columns
 */
export function conditionsFor(
  sheet: SheetSnapshot,
  columns: readonly number[],
  rows: readonly number[],
): readonly Condition[] | undefined {
  const [row = 0] = rows;
  const conditions = columns.map((column): Condition | undefined => {
    const { value } = cellAt(sheet, row, column);
    const others = new Set(rows.map((one) => cellAt(sheet, one, column).value));
    const isSame = (one: CellValue): boolean => lower(one) === lower(value);
    if ([...others].every(isSame)) return { column, value, row, isRagged: false };
    const isAlike = (one: CellValue): boolean => lower(foldedText(one)) === lower(foldedText(value));
    return [...others].every(isAlike) ? { column, value, row, isRagged: true } : undefined;
  });
  return conditions.every((condition) => condition !== undefined) ? conditions : undefined;
}

/** Excel takes texts for equal whatever their case. */
const lower = (value: CellValue): CellValue => (typeof value === 'string' ? value.toLowerCase() : value);

/**
 * For each row 1 where all conditions hold, else 0: `((KPIs!$A$2:$A$9="Churn")*(KPIs!$B$2:$B$9="EMEA"))`.
 * @param cellsIn how formulas call the cells of a column
 */
export function whereAll(
  sheet: SheetSnapshot,
  conditions: readonly Condition[],
  cellsIn: (column: number) => string,
): string {
  const factors = conditions.map(({ column, value, row, isRagged }) => {
    const [cells, folded] = [cellsIn(column), isRagged ? foldedText(value) : value];
    const isLong = typeof folded === 'string' && folded.length > LONGEST_TEXT;
    const own = isLong ? absolute(sheet, columnArea(row, column, 1)) : inFormula(folded);
    return isRagged ? `(${withoutBreaks(cells)}=${isLong ? withoutBreaks(own) : own})` : `(${cells}=${own})`;
  });
  return `(${factors.join('*')})`;
}

/** A value as formulas write it. */
export function inFormula(value: CellValue): string {
  return typeof value === 'string' ? quoteText(value) : String(value).toUpperCase();
}

/** The text of cells with one space wherever lines break or several spaces stand, as `foldedText` has it. */
function withoutBreaks(cells: string): string {
  return `TRIM(SUBSTITUTE(SUBSTITUTE(${cells},CHAR(10)," "),UNICHAR(160)," "))`;
}

/** The same as SUMIFS takes it: pairs of cells and criterion; `undefined` where it cannot. */
export function asCriteria(
  conditions: readonly Condition[],
  cellsIn: (column: number) => string,
): readonly string[] | undefined {
  const pairs = conditions.map(({ column, value, isRagged }) => {
    if (isRagged || typeof value !== 'string' || value === '' || value.length >= LONGEST_TEXT)
      return undefined;
    // A tilde keeps what would stand for any characters.
    return `${cellsIn(column)},${quoteText(`=${value.replace(/[~*?]/g, '~$&')}`)}`;
  });
  return pairs.every((pair) => pair !== undefined) ? pairs : undefined;
}
