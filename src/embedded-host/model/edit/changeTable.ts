import { HostError } from '../hostError';
import type { Sheet } from '../sheet';
import type { Table } from '../table';
import type { Workbook } from '../workbook';
import { assertAllowed } from './assertWritable';
import { removeFilter } from './filterRows';
import { replaceTable } from './tableAreas';

/** How a table looks: nothing moves. */
export type TableLooks = Pick<Table, 'style' | 'bandedRows' | 'bandedColumns' | 'firstColumn' | 'lastColumn'>;

/** Changes a table's style, its bands, or the emphasis of its first and last column. Throws `AccessDenied`. */
export function changeTable(
  workbook: Workbook,
  sheet: Sheet,
  table: Table,
  looks: Partial<TableLooks>,
): void {
  assertAllowed(workbook, sheet);
  replaceTable(sheet, { ...table, ...looks });
  workbook.noteChange({ kind: 'structure', sheet, what: 'table' });
}

/**
 * Shows or hides the filter buttons; hiding them shows the rows that were filtered out.
 * Throws `InvalidOperation` for a table without headers, `AccessDenied`.
 */
export function showFilterButton(workbook: Workbook, sheet: Sheet, table: Table, show: boolean): void {
  assertAllowed(workbook, sheet);
  if (show === (table.filter !== undefined)) return;
  if (!show) {
    removeFilter(workbook, sheet, table);
  } else {
    if (!table.showHeaders)
      throw new HostError('InvalidOperation', 'A table without headers has no filter buttons.');
    const area = { ...table.area, bottom: table.area.bottom - (table.showTotals ? 1 : 0) };
    replaceTable(sheet, { ...table, filter: { area, criteria: [] } });
  }
  workbook.noteChange({ kind: 'structure', sheet, what: 'table' });
}
