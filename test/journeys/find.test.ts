/** @jest-environment jsdom */
import { buildSample } from '../../src/workbench/sample/buildSample';
import { describeWorkbook, differences } from '../support/describeWorkbook';
import { gridWorkbook, sheetOf } from '../support/gridWorkbook';
import { closePanes, openPane, type PaneOnHost } from '../support/paneOnHost';

afterEach(closePanes);

/** The headings of the list: title, sheet and number of KPIs of each table. */
const headings = ({ view }: PaneOnHost): (string | null)[] =>
  view.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);

describe('a finance team opens the pane', () => {
  it('and finds its KPIs under the tables they stand in, with nothing changed by looking', async () => {
    const workbook = buildSample();
    const before = describeWorkbook(workbook, 'content');
    const pane = await openPane(workbook);
    for (const table of ['Larkfield Outdoor: group scorecard', 'Trading by month, 2026', 'StoreKpis'])
      await pane.press(new RegExp(`^${table}`));
    expect(headings(pane)).toEqual([
      'Larkfield Outdoor: group scorecardScorecard10 KPIs',
      'Trading by month, 2026Monthly8 KPIs',
      'StoreKpisStores6 KPIs',
      'SupportKpisSupport5 KPIs',
    ]);
    expect(differences(before, describeWorkbook(workbook, 'content'))).toEqual([]);
  });

  it('and sees the latest value as the sheet shows it, and its change since the period before', async () => {
    const pane = await openPane();
    await pane.fill('Search KPIs', 'Conversion rate');
    const row = (await pane.view.findByRole('button', { name: 'Promote Conversion rate' })).closest('li');
    expect(row?.textContent).toMatch(/2\.07%/);
    expect(row?.textContent).toMatch(/better.*since Sep 2026/);
  });

  it('and finds a KPI that is typed into the sheet meanwhile', async () => {
    const pane = await openPane();
    await pane.fill('Search KPIs', 'Headcount');
    await pane.shows('No KPI matches “Headcount”');
    pane.host.user.edit((workbook) => {
      const sheet = sheetOf(workbook, 'Scorecard');
      sheet.cells.set(17, 0, { value: 'Headcount', format: 0 });
    });
    pane.host.user.type('Scorecard', 'E18', '418');
    expect(await pane.view.findByRole('button', { name: 'Promote Headcount' })).toBeTruthy();
  });

  it.each([
    [
      'whose structure is protected',
      { structureProtected: true },
      /The workbook’s structure is protected, so Keylift cannot add its sheet\. Review → Protect Workbook lifts it\./,
    ],
    ['that is read-only', { readOnly: true }, /This workbook is read-only\. You can look at everything/],
  ])('on a workbook %s, and can still look at everything', async (_, state, words) => {
    const pane = await openPane(Object.assign(buildSample(), state));
    expect(pane.view.getByText(words)).toBeTruthy();
    expect(pane.view.getByRole('button', { name: 'Promote Customer churn' })).toBeTruthy();
  });

  it('on a workbook with a protected sheet, and finds what stands there all the same', async () => {
    const workbook = buildSample();
    sheetOf(workbook, 'Scorecard').protection = { protected: true, options: {} };
    const pane = await openPane(workbook);
    expect(pane.view.getByRole('button', { name: 'Promote Customer churn' })).toBeTruthy();
  });

  it.each([
    ['an empty workbook', gridWorkbook({ Sheet1: [] }), 'This workbook is empty'],
    [
      'a workbook without KPIs',
      gridWorkbook({ Letter: [['Dear all,'], ['the numbers follow.']] }),
      'No KPIs found in this workbook',
    ],
  ])('on %s, and learns what Keylift looks for', async (_, workbook, words) => {
    const pane = await openPane(workbook);
    expect(pane.view.getByRole('heading', { name: words })).toBeTruthy();
  });
});
