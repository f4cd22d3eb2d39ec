import type { CellRef } from '../../domain/sheet/area';
import type { Pane } from '../state/pane';

/** Shows the cell in the sheet. */
export async function goToCell({ port, dispatch }: Pane, { sheetId, row, column }: CellRef): Promise<void> {
  const gone = await port.select({ sheetId, area: { row, column, rowCount: 1, columnCount: 1 } });
  if (!gone.ok) dispatch({ kind: 'noticed', notice: { kind: 'failed', issue: gone.issue } });
}
