import { HostError } from '../hostError';
import type { Sheet } from '../sheet';
import type { Table } from '../table';
import type { Workbook } from '../workbook';
import { assertAllowed } from './assertWritable';
import { clearCells } from './clearCells';
import { isValidName } from './names';
import { rewriteFormulas } from './rewriteFormulas';
import { replaceTable } from './tableAreas';
import { isNameTaken } from './tableNames';

/** Turns a table into plain cells: they keep their content and looks, structured references become addresses. */
export function convertToRange(workbook: Workbook, sheet: Sheet, table: Table): void {
  assertAllowed(workbook, sheet);
  rewriteFormulas(workbook, {
    kind: 'tableToRange',
    table: table.name,
    sheet: sheet.name,
    area: table.area,
    showHeaders: table.showHeaders,
    showTotals: table.showTotals,
    columns: table.columns.map((column) => column.name),
  });
  sheet.tables = sheet.tables.filter((it) => it.id !== table.id);
  workbook.noteChange({ kind: 'structure', sheet, what: 'table' });
}

/** Deletes a table with its cells' content and looks; references to it become #REF!. Nothing else moves. */
export function deleteTable(workbook: Workbook, sheet: Sheet, table: Table): void {
  assertAllowed(workbook, sheet);
  sheet.tables = sheet.tables.filter((it) => it.id !== table.id);
  loseTableReferences(workbook, table);
  clearCells(workbook, sheet, table.area, 'all');
  workbook.noteChange({ kind: 'structure', sheet, what: 'table' });
}

/** Structured references to the columns of a table that is going become #REF!. */
export function loseTableReferences(workbook: Workbook, table: Table): void {
  for (const column of table.columns)
    rewriteFormulas(workbook, { kind: 'columnDeleted', table: table.name, column: column.name });
}

/** Renames a table; references follow. Throws `InvalidArgument`, `ItemAlreadyExists`, `AccessDenied`. */
export function renameTable(workbook: Workbook, sheet: Sheet, table: Table, name: string): void {
  assertAllowed(workbook, sheet);
  if (!isValidName(name)) throw new HostError('InvalidArgument', 'The name is not valid for a table.');
  if (name.toLowerCase() !== table.name.toLowerCase() && isNameTaken(workbook, name))
    throw new HostError('ItemAlreadyExists', 'A table or name is called so already.');
  replaceTable(sheet, { ...table, name });
  rewriteFormulas(workbook, { kind: 'tableRenamed', from: table.name, to: name });
  workbook.noteChange({ kind: 'structure', sheet, what: 'table' });
}
