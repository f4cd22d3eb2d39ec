import type { Pane } from '../state/pane';
import { draftOfTable } from '../state/tableDraft';
import type { YearQuestion } from '../state/yearQuestion';
import { decideInForm } from './decideInForm';

/** Keeps the year of a table's first period. */
export async function chooseYear(pane: Pane, { table }: YearQuestion, firstYear: number): Promise<void> {
  const { workbook } = pane.state();
  if (workbook.kind !== 'read') return;
  const draft = { ...draftOfTable(workbook.content.snapshot, table), firstYear };
  await decideInForm(pane, { kind: 'correct-table', title: table.title, draft });
}
