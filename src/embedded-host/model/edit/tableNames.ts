import type { TableColumn } from '../table';
import type { Workbook } from '../workbook';

/**
 * A column name that no other column has, as Excel makes it: a number is appended (`Sales2`), and a column without
 * a name is called `Column1`.
 */
export function uniqueColumnName(wanted: string, others: readonly Pick<TableColumn, 'name'>[]): string {
  const taken = new Set(others.map((column) => column.name.toLowerCase()));
  if (wanted !== '' && !taken.has(wanted.toLowerCase())) return wanted;
  const stem = wanted === '' ? 'Column' : wanted;
  for (let number = wanted === '' ? 1 : 2; ; number++)
    if (!taken.has(`${stem}${number}`.toLowerCase())) return `${stem}${number}`;
}

/** `Table1` or the next number that no table and no name of the workbook has. */
export function freeTableName(workbook: Workbook, stem = 'Table'): string {
  for (let number = 1; ; number++) if (!isNameTaken(workbook, `${stem}${number}`)) return `${stem}${number}`;
}

/** Whether a table or a name of the whole workbook is called so. */
export function isNameTaken(workbook: Workbook, name: string): boolean {
  const wanted = name.toLowerCase();
  return (
    workbook.names.some((it) => !it.sheet && it.name.toLowerCase() === wanted) ||
    workbook.sheets.some((sheet) => sheet.tables.some((table) => table.name.toLowerCase() === wanted))
  );
}
