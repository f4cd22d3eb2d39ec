import type { CellRef } from '../../domain/sheet/area';
import type { Pane } from '../state/pane';
import { bugAsIssue } from './bugAsIssue';

/** Shows the cell in the sheet. */
export async function goToCell({ port, dispatch }: Pane, { sheetId, row, column }: CellRef): Promise<void> {
  const area = { row, column, rowCount: 1, columnCount: 1 };
  const gone = await bugAsIssue(() => port.select({ sheetId, area }));
  if (!gone.ok) dispatch({ kind: 'noticed', notice: { kind: 'failed', issue: gone.issue } });
}
