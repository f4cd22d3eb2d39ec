import { cellAddress, columnLetters } from '../../../src/domain/sheet/address';
import type { EmbeddedHost } from '../../../src/embedded-host';
import type { Area } from '../../../src/embedded-host/model/area';
import type { Sheet } from '../../../src/embedded-host/model/sheet';
import type { Table } from '../../../src/embedded-host/model/table';
import type { Workbook } from '../../../src/embedded-host/model/workbook';
import type { Draw } from '../step';

/** A workbook under the user's hand, at one of its tables: the team's own, or its twin without Keylift. */
export interface Hand {
  readonly host: EmbeddedHost;
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  /** Header and body of the team's own columns. */
  readonly area: Area;
  /** The last column that belongs to the table for its reader: in the real workbook Keylift's are right of the team's. */
  readonly shownRight: number;
  /**
   * The same of the real workbook, also for the twin: formats and rules beside the table go along when rows are sorted,
   * copied and moved, whether there is anything in these cells or not.
   */
  readonly realRight: number;
  /** What the filter buttons of the real workbook stand over. */
  readonly filtered: Area | undefined;
  /** Where Keylift's columns stand in the real workbook, also for the twin, in which nothing is there. */
  readonly keylift: { readonly left: number; readonly right: number };
  readonly kind: 'rows' | 'records';
  readonly excelTable: Table | undefined;
  /** Whether Keylift's columns of the real workbook stand apart from what its reader takes for the table. */
  readonly isApart: boolean;
  /** Told which cells came in. */
  readonly noteInserted: (cells: Area) => void;
  /** A number that no other edit of this sequence is given. */
  readonly fresh: number;
}

/** Something a user does to the workbook, the same in the real one and in its twin. */
export interface UserEdit {
  /** How often it is drawn against the others; 2 if not said. */
  readonly often?: number;
  /** @returns false where it makes no sense here */
  readonly make: (hand: Hand, draw: Draw) => boolean;
  /** Done in the real workbook alone: it is about what only Keylift has written. */
  readonly onlyReal?: true;
  /** Key results can go by it, as the user wants. */
  readonly touchesRegister?: true;
}

/** A body row, by turns. */
export function bodyRow({ area }: Hand, { row }: Draw): number {
  return area.top + 1 + (row % Math.max(1, area.bottom - area.top));
}

/** A column of figures, by turns: all but the first, and in records the last. */
export function figureColumn({ area, kind }: Hand, { column }: Draw): number {
  if (kind === 'records') return area.right;
  return area.left + 1 + (column % Math.max(1, area.right - area.left));
}

export function type(hand: Hand, row: number, column: number, text: string): true {
  hand.host.user.type(hand.sheet.name, cellAddress(row, column), text);
  return true;
}

export function edit(hand: Hand, change: (workbook: Workbook) => void): true {
  hand.host.user.edit(change);
  return true;
}

/** Inserts a whole row, as it looks in both workbooks. */
export function insertRow(hand: Hand, row: number): true {
  hand.host.user.insertRows(hand.sheet.name, wholeRow(row));
  hand.noteInserted({ top: row, bottom: row, left: 0, right: LAST_COLUMN });
  return true;
}

/** Inserts a whole column. */
export function insertColumn(hand: Hand, column: number): true {
  hand.host.user.insertColumns(hand.sheet.name, wholeColumn(column));
  hand.noteInserted({ top: 0, bottom: LAST_ROW, left: column, right: column });
  return true;
}

const LAST_COLUMN = 16_383;
const LAST_ROW = 1_048_575;

export const wholeRow = (row: number): string => `${row + 1}:${row + 1}`;
export const wholeColumn = (column: number): string => `${columnLetters(column)}:${columnLetters(column)}`;
export const cellArea = (row: number, column: number): Area => ({
  top: row,
  bottom: row,
  left: column,
  right: column,
});
