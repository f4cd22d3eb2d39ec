/** @jest-environment jsdom */
import { waitFor } from '@testing-library/dom';
import { describeWorkbook, differences } from '../support/describeWorkbook';
import { gridWorkbook } from '../support/gridWorkbook';
import { closePanes, openPane } from '../support/paneOnHost';
import { registerRow } from './onTheSheet';
import { fillPromotion, writePreview } from './promoting';

afterEach(closePanes);

const WHICH = /^Which year is Jan/;

const months = () =>
  gridWorkbook({
    Team: [
      ['Metric', ...'Jan Feb Mar Apr May Jun Jul Aug Sep Oct'.split(' ')],
      ['Trainings held', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      ['Hires', 1, 0, 2, 1, 0, 1, 3, 1, 0, 2],
    ],
  });

describe('a sum over periods that do not tell their year', () => {
  it('asks for it instead of being refused, keeps it, and goes away with Keylift', async () => {
    const pane = await openPane(months());
    const before = describeWorkbook(pane.host.workbook, 'content');
    await fillPromotion(pane, 'Trainings held', { target: '40' });
    expect(pane.view.queryByLabelText(WHICH)).toBeNull();
    await pane.choose('radio', 'Sum over the cycle');
    await pane.press('Preview changes');
    await pane.shows(/do not tell their year/);
    await pane.user.selectOptions(await pane.view.findByLabelText(WHICH), '2026');
    await waitFor(() => {
      expect(pane.view.queryByLabelText(WHICH)).toBeNull();
      expect(pane.view.getByText('Promote to key result')).toBeTruthy();
    });
    // The quarter before the one that begins on 1 October is over.
    expect(pane.view.queryByText(/do not tell their year/)).toBeNull();
    await pane.fill('Start', '2026-07-01');
    await writePreview(pane);
    expect(registerRow(pane.host, 'KR-1')).toMatchObject({ Current: '34' });

    await pane.press('KPIs');
    await fillPromotion(pane, 'Hires', { target: '9' });
    await pane.choose('radio', 'Sum over the cycle');
    expect(pane.view.queryByLabelText(WHICH)).toBeNull();
    await writePreview(pane);
    expect(registerRow(pane.host, 'KR-2')).toMatchObject({ Current: '2' });

    await pane.press('More');
    await pane.choose('menuitem', /^Remove Keylift/);
    await pane.press('Remove Keylift');
    await waitFor(() =>
      expect(differences(before, describeWorkbook(pane.host.workbook, 'content'))).toEqual([]),
    );
  });
});
