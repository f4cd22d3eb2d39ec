import type { Area } from './area';

/** The last row and column of a sheet in Excel 2007 and later, counted from 0. */
const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/**
 * The letters of a column.
 * @param column counted from 0
 * @example columnLetters(0) // 'A'
 * @example columnLetters(27) // 'AB'
 */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/**
 * The column that letters stand for, counted from 0.
 * @param letters A to XFD in either case; nothing else
 * @example columnIndex('AB') // 27
 */
export function columnIndex(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + (letter.charCodeAt(0) - 64);
  return column - 1;
}

/**
 * The area as A1 text, relative, without a sheet; a single cell is not written as a range.
 * @example areaAddress({ row: 3, column: 5, rowCount: 17, columnCount: 5 }) // 'F4:J20'
 */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.row, area.column);
  if (area.rowCount === 1 && area.columnCount === 1) return first;
  return `${first}:${cellAddress(area.row + area.rowCount - 1, area.column + area.columnCount - 1)}`;
}

/**
 * One cell as A1 text.
 * @param row counted from 0
 * @param column counted from 0
 * @example cellAddress(3, 5) // 'F4'
 */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/**
 * The area as people write it, with its sheet.
 * @example qualifiedAddress('Sales Q1', area) // "'Sales Q1'!F4:J20"
 */
export function qualifiedAddress(sheetName: string, area: Area): string {
  return `${quoteSheetName(sheetName)}!${areaAddress(area)}`;
}

/**
 * A sheet's name as it stands in front of `!` in a formula: in quotes where Excel would not read it otherwise (spaces,
 * signs, a leading digit, or the look of a cell), quotes inside doubled.
 * @example quoteSheetName("Bob's") // "'Bob''s'"
 */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  const likeBoolean = /^(true|false)$/i.test(name);
  return plain && !isLikeCell(name) && !likeBoolean ? name : `'${name.replaceAll("'", "''")}'`;
}

/**
 * `Q1` stands for a cell, `YTD2026` does not: there is no column YTD. In the style of R1C1 it is enough to begin like a
 * row or column, as `R1_Budget` and `C3PO` do.
 */
function isLikeCell(name: string): boolean {
  const [, letters = '', digits = ''] = /^([a-z]{1,3})0*([1-9]\d*)$/i.exec(name) ?? [];
  if (letters !== '' && columnIndex(letters) <= LAST_COLUMN && Number(digits) - 1 <= LAST_ROW) return true;
  return /^(r\d*)?(c\d*)?$/i.test(name) || /^[rc]\d/i.test(name);
}

/** An address taken apart. */
export interface ParsedAddress {
  /** As the workbook spells it, without quotes. Absent where the address names no sheet. */
  readonly sheetName?: string;
  readonly area: Area;
}

/**
 * Reads an A1 address, with or without sheet and `$`; `undefined` for anything else, whole rows and columns included.
 * @example parseAddress("'Sales Q1'!$F$4:J20") // { sheetName: 'Sales Q1', area: … }
 */
export function parseAddress(text: string): ParsedAddress | undefined {
  const match =
    /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([a-z]{1,3})\$?(\d{1,7})(?::\$?([a-z]{1,3})\$?(\d{1,7}))?$/i.exec(
      text.trim(),
    );
  const [, quoted, bare, letters, digits, letters2, digits2] = match ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  const corner = { row: Number(digits) - 1, column: columnIndex(letters) };
  const other = { row: Number(digits2 ?? digits) - 1, column: columnIndex(letters2 ?? letters) };
  const row = Math.min(corner.row, other.row);
  const column = Math.min(corner.column, other.column);
  const lastRow = Math.max(corner.row, other.row);
  const lastColumn = Math.max(corner.column, other.column);
  if (row < 0 || lastRow > LAST_ROW || lastColumn > LAST_COLUMN) return undefined;
  const area = { row, column, rowCount: lastRow - row + 1, columnCount: lastColumn - column + 1 };
  const sheetName = quoted?.replaceAll("''", "'") ?? bare;
  return sheetName === undefined ? { area } : { sheetName, area };
}
