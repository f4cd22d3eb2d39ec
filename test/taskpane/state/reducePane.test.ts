import { readContent } from '../../../src/taskpane/state/readContent';
import type { PaneAction } from '../../../src/taskpane/state/paneAction';
import { emptyPane, type PaneState } from '../../../src/taskpane/state/paneState';
import { proposeDraft } from '../../../src/taskpane/state/proposeDraft';
import { reducePane } from '../../../src/taskpane/state/reducePane';
import { sheetOf, workbookOf } from '../../support/snapshots';
import { keyOf, sampleContent } from '../sample';
import { planOfEdits } from '../../support/planOfEdits';

const content = sampleContent();
const CHURN = keyOf(content, 'Customer churn');
const TODAY = { year: 2026, month: 2, day: 15 };

const after = (...actions: readonly PaneAction[]): PaneState => actions.reduce(reducePane, emptyPane());
const READ: PaneAction = { kind: 'read-done', content };

describe('the state of the pane', () => {
  it('keeps what was read on view when a later read fails', () => {
    const state = after(READ, { kind: 'read-began' }, { kind: 'read-failed', issue: { code: 'excel-busy' } });
    expect(state).toMatchObject({
      workbook: { kind: 'read' },
      busy: undefined,
      notice: { kind: 'failed', issue: { code: 'excel-busy' } },
    });
  });

  it('shows why nothing could be read when the first read fails', () => {
    const state = after({ kind: 'read-failed', issue: { code: 'connection-lost' } });
    expect(state.workbook).toEqual({ kind: 'unreadable', issue: { code: 'connection-lost' } });
  });

  it('keeps a tick with its KPI when a row is inserted above it', () => {
    const moved = readContent(
      workbookOf([
        sheetOf('Monthly', [
          ['KPI', 'Jan 2026', 'Feb 2026'],
          ['New', 1, 2],
          ['Net revenue', 1, 2],
          ['Customer churn', 3, 4],
        ]),
      ]),
    );
    const state = after(READ, { kind: 'kpi-picked', kpiKey: CHURN }, { kind: 'read-done', content: moved });
    expect([...state.picked]).toEqual([keyOf(moved, 'Customer churn')]);
  });

  it('lets go of the tick and empties the form of a KPI that is gone', () => {
    const without = readContent(
      workbookOf([
        sheetOf('Monthly', [
          ['KPI', 'Jan 2026', 'Feb 2026'],
          ['Net revenue', 1, 2],
          ['Margin', 3, 4],
        ]),
      ]),
    );
    const draft = proposeDraft(content, [CHURN], TODAY);
    const state = after(
      READ,
      { kind: 'kpi-picked', kpiKey: CHURN },
      { kind: 'screen-opened', screen: { kind: 'promote', draft, checked: false } },
      { kind: 'read-done', content: without },
    );
    expect(state.picked.size).toBe(0);
    expect(state.screen).toMatchObject({ draft: { kpis: [{ kpiKey: '' }] } });
  });

  it('ticks and unticks all of a table, and leaves the ticks of others', () => {
    const [monthly, people] = content.tables.map(({ kpis }) => kpis.map(({ key }) => key));
    const all = after(
      READ,
      { kind: 'kpi-picked', kpiKey: people?.[0] ?? '' },
      { kind: 'kpis-picked', kpiKeys: monthly ?? [], picked: true },
    );
    expect(all.picked.size).toBe(4);
    const none = reducePane(all, { kind: 'kpis-picked', kpiKeys: monthly ?? [], picked: false });
    expect([...none.picked]).toEqual([people?.[0]]);
  });

  it('ignores the answer to a proposal that is no longer on view', () => {
    const state = after(READ, {
      kind: 'proposal-answered',
      outcome: { kind: 'refused', issue: { code: 'excel-busy' } },
    });
    expect(state.screen).toEqual({ kind: 'kpis' });
  });

  it('offers the last change for undo, and no longer once it is undone', () => {
    const draft = proposeDraft(content, [CHURN], TODAY);
    const change = {
      plan: planOfEdits([]),
      proposal: { kind: 'promote', draft },
    } as const;
    const made = after(READ, { kind: 'kpi-picked', kpiKey: CHURN }, { kind: 'change-made', change });
    expect(made).toMatchObject({
      lastChange: change,
      screen: { kind: 'key-results' },
      notice: { kind: 'done' },
    });
    expect(made.picked.size).toBe(0);
    expect(reducePane(made, { kind: 'change-undone', change })).toMatchObject({
      lastChange: undefined,
      screen: { kind: 'kpis' },
      notice: { kind: 'undone' },
    });
  });
});
