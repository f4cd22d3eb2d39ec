/** @jest-environment jsdom */
import { waitFor } from '@testing-library/dom';
import { describeWorkbook, differences } from '../support/describeWorkbook';
import { gridWorkbook } from '../support/gridWorkbook';
import { closePanes, openPane, type PaneOnHost } from '../support/paneOnHost';
import { registerRow } from './onTheSheet';
import { fillPromotion, promote, writePreview } from './promoting';

afterEach(closePanes);

const quarters = () =>
  gridWorkbook({
    KPIs: [
      ['KPI', 'FY26 Q3', 'FY26 Q4', 'FY27 Q1', 'FY27 Q2', 'FY27 Q3', 'FY27 Q4'],
      ['Orders shipped', 10, 11, 12, 14, null, null],
      ['Revenue', 120, 130, 140, 150, null, null],
    ],
  });

const months = (title: string) =>
  gridWorkbook({
    Scorecard: [
      [title],
      [],
      ['Metric', ...'Jul Aug Sep Oct Nov Dec Jan Feb Mar Apr May Jun'.split(' ')],
      ['Trainings held', 3, 4, 2, 5],
      ['Hires', 1, 0, 2, 1],
    ],
  });

const BEGINS = 'Your fiscal year begins in';
const chosenMonth = ({ view }: PaneOnHost): string => view.getByLabelText<HTMLSelectElement>(BEGINS).value;
const valueIn = ({ view }: PaneOnHost, label: string): string =>
  view.getByLabelText<HTMLInputElement>(label, { selector: 'input:not([type=checkbox])' }).value;
const namesOf = ({ host }: PaneOnHost): string[] =>
  host.workbook.names.flatMap(({ name, formula, visible }) => (visible ? [`${name} =${formula}`] : []));

describe('a company whose fiscal year begins in July', () => {
  it('is asked once when it begins, and its quarters follow', async () => {
    const pane = await openPane(quarters());
    const before = describeWorkbook(pane.host.workbook, 'content');
    await fillPromotion(pane, 'Revenue', { target: '200' });
    await pane.press('Preview changes');
    await pane.shows(/Choose the month/);
    await pane.user.selectOptions(pane.view.getByLabelText(BEGINS), 'July');
    await pane.shows(/keeps it with this key result/);
    // The quarter before the one that begins on 1 October.
    expect(valueIn(pane, 'Baseline')).toBe('140');
    expect(valueIn(pane, 'Target')).toBe('200');
    await writePreview(pane);
    expect(namesOf(pane)).toContain('Keylift_FiscalStart =7');
    expect(registerRow(pane.host, 'KR-1')).toMatchObject({ Baseline: '140', Current: '150' });

    await pane.press('KPIs');
    await pane.fill('Search KPIs', 'Orders');
    await pane.press('Promote Orders shipped');
    await pane.choose('radio', 'Sum over the cycle');
    expect(pane.view.queryByLabelText(BEGINS)).toBeNull();
    await pane.fill('Start', '2026-07-01');
    await pane.fill('Due', '2027-06-30');
    await pane.fill('Baseline', '0');
    await pane.fill('Target', '40');
    await writePreview(pane);
    expect(registerRow(pane.host, 'KR-2')).toMatchObject({ Current: '26', Progress: '65%' });

    await pane.press('More');
    await pane.choose('menuitem', /^Remove Keylift/);
    await pane.press('Remove Keylift');
    await waitFor(() =>
      expect(differences(before, describeWorkbook(pane.host.workbook, 'content'))).toEqual([]),
    );
  });

  it('is not asked where its months tell it under the title of their year', async () => {
    const pane = await openPane(months('Scorecard FY 2026/27'));
    await pane.fill('Search KPIs', 'Trainings');
    await pane.press('Promote Trainings held');
    await pane.choose('radio', 'Sum over the cycle');
    expect(chosenMonth(pane)).toBe('7');
    await pane.fill('Start', '2026-07-01');
    await pane.fill('Due', '2027-06-30');
    await pane.fill('Baseline', '0');
    await pane.fill('Target', '40');
    await pane.fill('Objective', 'Learn');
    await pane.press('Preview changes');
    await pane.shows('New name Keylift_FiscalStart: your fiscal year begins in July');
    await pane.press('Write to workbook');
    await pane.shows(/^Promoted/);
    expect(registerRow(pane.host, 'KR-1')).toMatchObject({ Current: '14', Progress: '35%' });
  });

  it('sees its own quarter proposed where a sheet says so in words', async () => {
    const pane = await openPane(
      gridWorkbook({
        Notes: [['Fiscal year: February to January']],
        KPIs: [
          ['KPI', 'Jul 2026', 'Aug 2026', 'Sep 2026', 'Oct 2026'],
          ['Orders', 1, 2, 3, 4],
          ['Revenue', 5, 6, 7, 8],
        ],
      }),
    );
    await pane.fill('Search KPIs', 'Revenue');
    await pane.press('Promote Revenue');
    await pane.shows(/As the sheets tell it/);
    expect([valueIn(pane, 'Start'), valueIn(pane, 'Due')]).toEqual(['2026-11-01', '2027-01-31']);
  });

  it('is asked nothing where no period counts in fiscal years', async () => {
    const pane = await openPane();
    await promote(pane, 'Customer churn', { target: '2' });
    expect(namesOf(pane).filter((name) => name.startsWith('Keylift_Fiscal'))).toEqual([]);
  });
});
