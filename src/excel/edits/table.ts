import type { EditOf } from '../../app/edits/edit';
import { qualifiedAddress } from '../../domain/sheet/address';
import { rangeAt } from '../ranges';
import type { EditHandler } from './edit';

export const addTable: EditHandler<EditOf<'add-table'>> = {
  carryOut(workbook, { sheet, area, table: name, style }) {
    const table = workbook.tables.add(qualifiedAddress(sheet, area), true);
    table.name = name;
    table.style = style;
  },
  observe(workbook, { table: name, style }) {
    const table = workbook.tables.getItemOrNullObject(name).load('style');
    return () => !table.isNullObject && table.style === style;
  },
  /** It was added, but still bears the name or the style that Excel gave it. */
  leftovers(workbook, edit) {
    const there = rangeAt(workbook, edit.sheet, edit.area).getTables(true).load('items/name');
    return () => there.items.map(({ name }) => ({ ...edit, kind: 'delete-table', table: name }));
  },
};

export const deleteTable: EditHandler<EditOf<'delete-table'>> = {
  carryOut(workbook, { table }) {
    workbook.tables.getItem(table).convertToRange();
  },
  observe(workbook, { table: name }) {
    const table = workbook.tables.getItemOrNullObject(name).load('name');
    return () => table.isNullObject;
  },
};
