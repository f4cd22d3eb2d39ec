import type { Pane } from '../state/pane';
import type { ActualOption, ActualQuestion } from '../state/actualQuestion';
import { draftOfTable, withRole } from '../state/tableDraft';
import { decideInForm } from './decideInForm';

/** Keeps which field holds the current values of a table, and fills the form that is open in with them. */
export async function chooseActual(
  pane: Pane,
  { table, options }: ActualQuestion,
  chosen: ActualOption,
): Promise<void> {
  const { workbook } = pane.state();
  if (workbook.kind !== 'read') return;
  const draft = options.reduce(
    (said, { at, header }) =>
      withRole(said, table, { at, header, role: 'actual' }, at === chosen.at ? 'actual' : 'other'),
    draftOfTable(workbook.content.snapshot, table),
  );
  await decideInForm(pane, { kind: 'correct-table', title: table.title, draft });
}
