import { readContent } from '../../../src/taskpane/state/readContent';
import type { WorkbookContent } from '../../../src/taskpane/state/paneState';
import { followKpis } from '../../../src/taskpane/state/followKpis';
import { sheetOf, workbookOf } from '../../support/snapshots';
import { keyOf } from '../sample';

const withRows = (...names: string[]): WorkbookContent =>
  readContent(
    workbookOf([
      sheetOf('S', [['KPI', 'Jan 2026', 'Feb 2026'], ...names.map((name, n) => [name, n + 1, n + 2])]),
    ]),
  );

const BEFORE = withRows('Revenue', 'Churn', 'Score');

describe('following a KPI through a change of the workbook', () => {
  it.each([
    ['stays where it is', ['Revenue', 'Churn', 'Score']],
    ['moved down, a row having been inserted above', ['Revenue', 'Margin', 'Churn', 'Score']],
    ['moved with a sort', ['Score', 'Revenue', 'Churn']],
  ])('finds the one that %s', (_, names) => {
    const after = withRows(...names);
    expect(followKpis(BEFORE.tables, after.tables)(keyOf(BEFORE, 'Churn'))).toBe(keyOf(after, 'Churn'));
  });

  it.each([
    ['was deleted', ['Revenue', 'Score', 'Margin']],
    ['has a namesake now and stands elsewhere', ['Revenue', 'Score', 'Churn', 'Churn']],
  ])('gives up on the one that %s, rather than take another', (_, names) => {
    expect(followKpis(BEFORE.tables, withRows(...names).tables)(keyOf(BEFORE, 'Churn'))).toBeUndefined();
  });
});
