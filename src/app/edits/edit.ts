import type { WriteCells } from './cells';
import type { ColumnWidthEdit } from './columnWidth';
import type { Dress, Undress } from './dress';
import type { ClearFill, FillDown } from './fill';
import type { AddName, DeleteName } from './name';
import type { NumberFormatEdit } from './numberFormat';
import type { ResizeTable } from './resizeTable';
import type { AddRule, DeleteRule } from './rule';
import type { AddSheet, DeleteSheet } from './sheet';
import type { SheetFilter } from './sheetFilter';
import type { SheetVisibility } from './sheetVisibility';
import type { AddTable, DeleteTable } from './table';
import type { DeleteTableColumn, InsertTableColumn } from './tableColumn';
import type { DeleteTableRows, InsertTableRows } from './tableRows';

/**
 * One edit. Each carries what its inverse needs, so that taking back is pure. What text came from the workbook or the
 * user is escaped by the planner: an input that begins with `=` is meant as a formula.
 */
export type Edit =
  | AddSheet
  | DeleteSheet
  | SheetVisibility
  | WriteCells
  | FillDown
  | ClearFill
  | NumberFormatEdit
  | Dress
  | Undress
  | ColumnWidthEdit
  | SheetFilter
  | AddTable
  | DeleteTable
  | ResizeTable
  | InsertTableRows
  | DeleteTableRows
  | InsertTableColumn
  | DeleteTableColumn
  | AddRule
  | DeleteRule
  | AddName
  | DeleteName;

export type EditOf<K extends Edit['kind']> = Extract<Edit, { kind: K }>;
