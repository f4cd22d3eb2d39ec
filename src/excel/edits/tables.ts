import { areaAddress, qualifiedAddress } from '../../domain/sheet/address';
import type { Area } from '../../domain/sheet/area';
import { AREA_PROPERTIES, areaOf, cellsOf } from '../ranges';
import type { CellInput } from '../../app/plan';
import type { EditHandler, EditOf } from './edit';

export const addTable: EditHandler<EditOf<'add-table'>> = {
  carryOut(workbook, { sheet, area, table: name, style }) {
    const table = workbook.tables.add(qualifiedAddress(sheet, area), true);
    table.name = name;
    table.style = style;
  },
  observe(workbook, { table: name }) {
    const table = workbook.tables.getItemOrNullObject(name).load('name');
    return () => !table.isNullObject;
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

export const resizeTable: EditHandler<EditOf<'resize-table'>> = {
  carryOut(workbook, { sheet, table, after }) {
    workbook.tables.getItem(table).resize(qualifiedAddress(sheet, after));
  },
  observe(workbook, { table, after }) {
    return observeTableArea(workbook, table, after);
  },
};

/** Whether a table stands just there. */
export function observeTableArea(workbook: Excel.Workbook, table: string, area: Area): () => boolean {
  const range = workbook.tables.getItem(table).getRange().load(AREA_PROPERTIES);
  return () => areaAddress(areaOf(range)) === areaAddress(area);
}

export const insertTableRow: EditHandler<EditOf<'insert-table-row'>> = {
  carryOut(workbook, { table, index, inputs }) {
    workbook.tables.getItem(table).rows.add(index, [[...inputs]] as (string | number | boolean)[][]);
  },
  observe(workbook, { table, inputs }) {
    const has = observeRow(workbook, table, inputs);
    return () => has();
  },
};

export const deleteTableRow: EditHandler<EditOf<'delete-table-row'>> = {
  carryOut(workbook, { table, index }) {
    workbook.tables.getItem(table).rows.getItemAt(index).delete();
  },
  observe(workbook, { table, inputs }) {
    const has = observeRow(workbook, table, inputs);
    return () => !has();
  },
};

/** Whether a row of the table begins with the id that these inputs begin with. */
function observeRow(workbook: Excel.Workbook, table: string, inputs: readonly CellInput[]): () => boolean {
  const ids = workbook.tables.getItem(table).columns.getItemAt(0).getDataBodyRange().load('values');
  return () => (cellsOf(ids.values) ?? []).some((row) => row[0] === inputs[0]);
}

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
