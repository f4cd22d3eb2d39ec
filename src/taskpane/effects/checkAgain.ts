import type { Pane } from '../state/pane';
import { proposeChange } from './proposeChange';
import { readWorkbook } from './readWorkbook';

/**
 * Plans once more what was refused. The workbook is read anew before, for much of what can stand in the way changes
 * without an event: protection, filters, hidden columns, the names of sheets.
 */
export async function checkAgain(pane: Pane): Promise<void> {
  await readWorkbook(pane);
  const { screen } = pane.state();
  if (screen.kind !== 'proposal') return;
  const { proposal, back } = screen;
  // The form has followed its KPIs to where they stand now.
  const draft = proposal.kind === 'promote' && back.kind === 'promote' ? back.draft : undefined;
  await proposeChange(pane, draft === undefined ? proposal : { kind: 'promote', draft });
}
