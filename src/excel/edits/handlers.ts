import { writeCells } from './cells';
import { columnWidth } from './columnWidth';
import { dress, undress } from './dress';
import type { BatchEdit, BatchEditOf, EditHandler } from './edit';
import { clearFill, fillDown } from './fill';
import { addName, deleteName } from './name';
import { numberFormat } from './numberFormat';
import { resizeTable } from './resizeTable';
import { addRule } from './rule';
import { addSheet, deleteSheet } from './sheet';
import { sheetFilter } from './sheetFilter';
import { sheetVisibility } from './sheetVisibility';
import { addTable, deleteTable } from './table';
import { deleteTableColumn, insertTableColumn } from './tableColumn';
import { deleteTableRows, insertTableRows } from './tableRows';

const HANDLERS: { readonly [K in BatchEdit['kind']]: EditHandler<BatchEditOf<K>> } = {
  'add-sheet': addSheet,
  'delete-sheet': deleteSheet,
  'sheet-visibility': sheetVisibility,
  'write-cells': writeCells,
  'fill-down': fillDown,
  'clear-fill': clearFill,
  'number-format': numberFormat,
  dress,
  undress,
  'column-width': columnWidth,
  'sheet-filter': sheetFilter,
  'add-table': addTable,
  'delete-table': deleteTable,
  'resize-table': resizeTable,
  'insert-table-rows': insertTableRows,
  'delete-table-rows': deleteTableRows,
  'insert-table-column': insertTableColumn,
  'delete-table-column': deleteTableColumn,
  'add-rule': addRule,
  'add-name': addName,
  'delete-name': deleteName,
};

/** How an edit is carried out and seen. */
export function handlerOf<K extends BatchEdit['kind']>(edit: BatchEditOf<K>): EditHandler<BatchEditOf<K>> {
  return HANDLERS[edit.kind];
}
