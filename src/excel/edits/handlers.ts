import type { Edit } from '../../app/plan';
import { clearFill, fillDown, writeCells } from './cells';
import type { EditHandler, EditOf } from './edit';
import { columnWidth, dress, numberFormat, undress } from './looks';
import { addRule, deleteRule } from './rules';
import {
  addTable,
  deleteTable,
  deleteTableColumn,
  deleteTableRow,
  insertTableColumn,
  insertTableRow,
  resizeTable,
} from './tables';
import { addName, addSheet, deleteName, deleteSheet, setting, takeRevision } from './workbookParts';

const HANDLERS: { readonly [K in Edit['kind']]: EditHandler<EditOf<K>> } = {
  'take-revision': takeRevision,
  'add-sheet': addSheet,
  'delete-sheet': deleteSheet,
  'write-cells': writeCells,
  'fill-down': fillDown,
  'clear-fill': clearFill,
  'number-format': numberFormat,
  dress,
  undress,
  'column-width': columnWidth,
  'add-table': addTable,
  'delete-table': deleteTable,
  'resize-table': resizeTable,
  'insert-table-row': insertTableRow,
  'delete-table-row': deleteTableRow,
  'insert-table-column': insertTableColumn,
  'delete-table-column': deleteTableColumn,
  'add-rule': addRule,
  'delete-rule': deleteRule,
  'add-name': addName,
  'delete-name': deleteName,
  setting,
};

/** How an edit is carried out and seen. */
export function handlerOf<K extends Edit['kind']>(edit: EditOf<K>): EditHandler<EditOf<K>> {
  return HANDLERS[edit.kind];
}
