import type { Selection } from '../../app/workbookPort';
import { kpiUnderSelection } from '../state/findKpi';
import type { Pane } from '../state/pane';
import { bugAsIssue } from './bugAsIssue';

/**
 * Offers the KPI under the active cell for promotion. An Excel that does not tell the selection just offers nothing.
 * @returns how to stop
 */
export async function followSelection(pane: Pane): Promise<() => void> {
  const offer = (selection: Selection): void => {
    const { workbook } = pane.state();
    if (workbook.kind !== 'read') return;
    const found = kpiUnderSelection(workbook.content.tables, selection);
    pane.dispatch({ kind: 'selection-moved', kpiKey: found?.kpi.key });
  };
  const watching = await bugAsIssue(() => pane.port.watchSelection(offer));
  const now = await bugAsIssue(() => pane.port.selection());
  if (now.ok) offer(now.value);
  return () => {
    if (watching.ok) watching.value();
  };
}
