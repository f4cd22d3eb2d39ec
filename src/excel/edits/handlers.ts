import type { Edit, EditOf } from '../../app/edits/edit';
import { writeCells } from './cells';
import { columnWidth } from './columnWidth';
import { dress, undress } from './dress';
import type { EditHandler } from './edit';
import { clearFill, fillDown } from './fill';
import { addName, deleteName } from './name';
import { numberFormat } from './numberFormat';
import { resizeTable } from './resizeTable';
import { addRule, deleteRule } from './rule';
import { addSheet, deleteSheet } from './sheet';
import { sheetFilter } from './sheetFilter';
import { addTable, deleteTable } from './table';
import { deleteTableColumn, insertTableColumn } from './tableColumn';
import { deleteTableRows, insertTableRows } from './tableRows';

const HANDLERS: { readonly [K in Edit['kind']]: EditHandler<EditOf<K>> } = {
  'add-sheet': addSheet,
  'delete-sheet': deleteSheet,
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
  'delete-rule': deleteRule,
  'add-name': addName,
  'delete-name': deleteName,
};

/** How an edit is carried out and seen. */
export function handlerOf<K extends Edit['kind']>(edit: EditOf<K>): EditHandler<EditOf<K>> {
  return HANDLERS[edit.kind];
}
