import { qualifiedAddress } from '../../domain/sheet/address';
import { writeCells } from './cells';
import { columnWidth } from './columnWidth';
import { dress, undress } from './dress';
import type { Edit, EditOf } from './edit';
import type { EditKind } from './editKind';
import { clearFill, fillDown } from './fill';
import { addName, deleteName } from './name';
import { numberFormat } from './numberFormat';
import { resizeTable } from './resizeTable';
import { addRule, deleteRule } from './rule';
import { addSheet, deleteSheet } from './sheet';
import { sheetFilter } from './sheetFilter';
import { sheetVisibility } from './sheetVisibility';
import { addTable, deleteTable } from './table';
import { deleteTableColumn, insertTableColumn } from './tableColumn';
import { deleteTableRows, insertTableRows } from './tableRows';

const KINDS: { readonly [K in Edit['kind']]: EditKind<EditOf<K>> } = {
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
  'delete-rule': deleteRule,
  'add-name': addName,
  'delete-name': deleteName,
};

/** What an edit means. */
export function kindOf<K extends Edit['kind']>(edit: EditOf<K>): EditKind<EditOf<K>> {
  return KINDS[edit.kind];
}

/** Where an edit is, as users know places. */
export function placeOf(edit: Edit): string {
  if ('area' in edit) return qualifiedAddress(edit.sheet, edit.area);
  if ('table' in edit) return edit.table;
  return 'name' in edit ? edit.name : edit.sheet;
}
