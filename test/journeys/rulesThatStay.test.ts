/** @jest-environment jsdom */
import { buildSample } from '../../src/workbench/sample/buildSample';
import { sheetOf } from '../support/gridWorkbook';
import { closePanes, openPane } from '../support/paneOnHost';
import { promote } from './promoting';

afterEach(closePanes);

describe('where Excel does not let rules of one type over the same cells be deleted', () => {
  it('Keylift is removed all the same, the pane says what stayed, and it can be undone', async () => {
    const pane = await openPane(buildSample());
    const rulesBefore = sheetOf(pane.host.workbook, 'Scorecard').rules.length;
    await promote(pane, 'Customer churn', { target: '2' });
    pane.host.faults.twinRulesFail = true;
    await pane.press('More');
    await pane.choose('menuitem', 'Remove Keylift from this workbook…');
    await pane.press('Remove Keylift');
    await pane.shows('Keylift is removed from this workbook');
    await pane.shows('Rules for the colours of the status stayed at Scorecard!L5:L17.');
    expect(pane.view.queryByText(/A rule for the progress bar stayed/)).toBeNull();
    expect(pane.host.workbook.sheets.map(({ name }) => name)).not.toContain('OKRs');
    expect(sheetOf(pane.host.workbook, 'Scorecard').rules).toHaveLength(rulesBefore + 3);

    await pane.press('Undo');
    await pane.shows(/^Undone/);
    // The bar is back, and the colours are there once.
    expect(sheetOf(pane.host.workbook, 'Scorecard').rules).toHaveLength(rulesBefore + 4);
  });
});
