/** @jest-environment jsdom */
import { waitFor } from '@testing-library/dom';
import { gridWorkbook } from '../support/gridWorkbook';
import { closePanes, openPane, type PaneOnHost } from '../support/paneOnHost';
import { registerRow } from './onTheSheet';
import { writePreview } from './promoting';

afterEach(closePanes);

const scorecard = () =>
  gridWorkbook({
    KPIs: [
      ['KPI', 'Unit', 'YTD target', 'YTD actual', 'Month target', 'Month actual'],
      ['New customers', '#', 1000, 940, 100, 95],
      ['Complaints', '#', 50, 61, 5, 4],
    ],
  });

const valueIn = ({ view }: PaneOnHost, label: string): string =>
  view.getByLabelText<HTMLInputElement>(label, { selector: 'input:not([type=checkbox])' }).value;

describe('two cells that could be the actual value', () => {
  it('are shown with their heads, and the form waits for the answer', async () => {
    const pane = await openPane(scorecard());
    await pane.press('Promote New customers');
    await pane.shows('Which is the current value of New customers?');
    await pane.fill('Objective', 'Grow');
    await pane.press('Preview changes');
    await pane.shows('Choose the one that is meant.');

    await pane.choose('radio', 'Month actual: 95');
    await waitFor(() => expect([valueIn(pane, 'Baseline'), valueIn(pane, 'Target')]).toEqual(['95', '100']));
    expect(valueIn(pane, 'Objective')).toBe('Grow');
    expect(pane.view.queryByText(/^Which is the current value/)).toBeNull();
    await writePreview(pane);
    expect(registerRow(pane.host, 'KR-1')).toMatchObject({ Current: '95', Target: '100' });

    // It is asked once a table.
    await pane.press('KPIs');
    await pane.press('Promote Complaints');
    await pane.shows('Promote to key result');
    expect(valueIn(pane, 'Baseline')).toBe('4');
    expect(pane.view.queryByText(/^Which is the current value/)).toBeNull();
  });

  it('may be the one that was read', async () => {
    const pane = await openPane(scorecard());
    await pane.press('Promote New customers');
    await pane.choose('radio', 'YTD actual: 940');
    await waitFor(() => {
      expect(pane.view.queryByText(/^Which is the current value/)).toBeNull();
      expect([valueIn(pane, 'Baseline'), valueIn(pane, 'Target')]).toEqual(['940', '1000']);
    });
  });

  it('are no question where one of them is empty', async () => {
    const workbook = gridWorkbook({
      KPIs: [
        ['KPI', 'Target', 'YTD actual', 'Month actual'],
        ['New customers', 1000, 940, null],
        ['Complaints', 50, 61, 4],
      ],
    });
    const pane = await openPane(workbook);
    await pane.press('Promote New customers');
    await pane.shows('Promote to key result');
    expect(pane.view.queryByText(/^Which is the current value/)).toBeNull();
  });
});
