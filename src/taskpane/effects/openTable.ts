import { regionAround } from '../../app/regionAround';
import { sheetById } from '../../app/sheetCells';
import { usedWithin } from '../../app/usedWithin';
import type { Selection } from '../../app/workbookPort';
import type { KpiTable } from '../../domain/kpi-table/kpiTable';
import type { Pane } from '../state/pane';
import { draftOfCells, draftOfTable, withCells, type TableDraft } from '../state/tableDraft';
import { bugAsIssue } from './bugAsIssue';

/** Opens the form that tells how a table is read, and outlines the table in the sheet by selecting it. */
export async function openTable(pane: Pane, table: KpiTable): Promise<void> {
  const { workbook } = pane.state();
  if (workbook.kind !== 'read') return;
  const draft = draftOfTable(workbook.content.snapshot, table);
  pane.dispatch({ kind: 'screen-opened', screen: { kind: 'table', draft } });
  const isVisible = sheetById(workbook.content.snapshot, table.sheetId)?.visible === true;
  if (isVisible) await showCells(pane, draft);
}

/** Opens the form for the selected cells, to take them for a table. */
export async function addSelectedCells(pane: Pane): Promise<void> {
  const selected = await selectedCells(pane);
  if (selected === undefined) return;
  const draft = draftOfCells(selected.sheetId, selected.area);
  pane.dispatch({ kind: 'screen-opened', screen: { kind: 'table', draft } });
}

/** Takes the selected cells for the table of the form that is open. */
export async function takeSelectedCells(
  pane: Pane,
  draft: TableDraft,
  fieldsAre: KpiTable['fieldsAre'],
): Promise<void> {
  const selected = await selectedCells(pane);
  if (selected === undefined) return;
  pane.dispatch({ kind: 'table-typed', draft: withCells(draft, selected, fieldsAre) });
}

/** Selects cells in the sheet. */
export async function showCells(pane: Pane, { sheetId, area }: Selection): Promise<void> {
  const shown = await bugAsIssue(() => pane.port.select({ sheetId, area }));
  if (!shown.ok) pane.dispatch({ kind: 'noticed', notice: { kind: 'failed', issue: shown.issue } });
}

/** The selected cells as far as they are in use; around a single one, the block that it stands in. */
async function selectedCells(pane: Pane): Promise<Selection | undefined> {
  const { workbook } = pane.state();
  if (workbook.kind !== 'read') return undefined;
  const selection = await bugAsIssue(() => pane.port.selection());
  if (!selection.ok) {
    pane.dispatch({ kind: 'noticed', notice: { kind: 'failed', issue: selection.issue } });
    return undefined;
  }
  const { sheetId, area } = selection.value;
  const grid = sheetById(workbook.content.snapshot, sheetId)?.grid;
  const isOneCell = area.rowCount * area.columnCount === 1;
  const used = grid && usedWithin(grid, isOneCell ? regionAround(grid, area) : area);
  if (used !== undefined && used.rowCount * used.columnCount > 1) return { sheetId, area: used };
  pane.dispatch({ kind: 'noticed', notice: { kind: 'no-cells-selected' } });
  return undefined;
}
