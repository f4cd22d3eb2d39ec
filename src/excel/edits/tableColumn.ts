import type { EditOf } from '../../app/edits/edit';
import type { EditHandler } from './edit';

export const insertTableColumn: EditHandler<EditOf<'insert-table-column'>> = {
  carryOut(workbook, { table, index, header }) {
    workbook.tables.getItem(table).columns.add(index, undefined, header);
  },
  observe(workbook, { table, header }) {
    const column = workbook.tables.getItem(table).columns.getItemOrNullObject(header).load('name');
    return () => !column.isNullObject;
  },
};

export const deleteTableColumn: EditHandler<EditOf<'delete-table-column'>> = {
  carryOut(workbook, { table, index }) {
    workbook.tables.getItem(table).columns.getItemAt(index).delete();
  },
  observe(workbook, { table, header }) {
    const column = workbook.tables.getItem(table).columns.getItemOrNullObject(header).load('name');
    return () => column.isNullObject;
  },
};
