import type { Area } from '../area';
import { intersectAreas } from '../area';
import { formatAt } from '../formatAt';
import { HostError } from '../hostError';
import type { Sheet } from '../sheet';
import type { Table, TableColumn } from '../table';
import { ErrorValue, type Scalar } from '../value';
import type { Workbook } from '../workbook';
import { rewriteFormulas } from './rewriteFormulas';
import { headerArea, replaceTable, tableById } from './tableAreas';
import { uniqueColumnName } from './tableNames';

/** How a header's content reads as text. Dates need their cell's format, which `model` cannot apply by itself. */
export type ShowText = (value: Scalar, numberFormat: string) => string;

/** How a value reads in a cell formatted General. */
export const plainText: ShowText = (value) => {
  if (value === null) return '';
  if (value instanceof ErrorValue) return value.code;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
};

/**
 * After header cells were written: the columns are called what the cells say. The text is made unique, numbers become
 * text, an empty header becomes `Column1`; structured references follow.
 * @returns the table as it is now
 */
export function nameColumnsByHeader(workbook: Workbook, sheet: Sheet, table: Table, written: Area): Table {
  const header = headerArea(table);
  const touched = header && intersectAreas(header, written);
  if (!touched) return table;
  for (let column = touched.left; column <= touched.right; column++) {
    const cell = sheet.cells.get(touched.top, column);
    setColumnName(
      workbook,
      sheet,
      tableById(sheet, table.id),
      column - table.area.left,
      plainText(cell?.value ?? null, ''),
    );
  }
  return tableById(sheet, table.id);
}

/** Renames a table's column (`InvalidArgument` for one that it does not have): header cell and references follow. */
export function renameColumn(
  workbook: Workbook,
  sheet: Sheet,
  table: Table,
  index: number,
  name: string,
): void {
  const others = table.columns.filter((_, i) => i !== index);
  if (name === '' || others.some((column) => column.name.toLowerCase() === name.toLowerCase()))
    throw new HostError('InvalidArgument', 'A column of a table needs a name that no other column has.');
  setColumnName(workbook, sheet, table, index, name);
  workbook.noteChange({ kind: 'structure', sheet, what: 'table' });
}

function setColumnName(workbook: Workbook, sheet: Sheet, table: Table, index: number, wanted: string): void {
  const column = table.columns[index];
  if (!column) throw new HostError('InvalidArgument', 'The table has no such column.');
  const name = uniqueColumnName(
    wanted,
    table.columns.filter((_, i) => i !== index),
  );
  const header = headerArea(table);
  if (header) {
    const at = header.left + index;
    const cell = sheet.cells.get(header.top, at);
    if (cell?.value !== name || cell.formula !== undefined)
      sheet.cells.set(header.top, at, { value: name, format: formatAt(sheet, header.top, at) });
  }
  if (name === column.name) return;
  replaceTable(sheet, {
    ...table,
    columns: table.columns.map((it, i) => (i === index ? { ...it, name } : it)),
  });
  rewriteFormulas(workbook, { kind: 'columnRenamed', table: table.name, from: column.name, to: name });
}

/** Columns without a header of their own: `Column1`, … */
export function uniqueColumns(count: number, others: readonly TableColumn[]): TableColumn[] {
  const columns = [...others];
  for (let i = 0; i < count; i++) {
    const id = Math.max(0, ...columns.map((column) => column.id)) + 1;
    columns.push({ id, name: uniqueColumnName('', columns) });
  }
  return columns.slice(others.length);
}
