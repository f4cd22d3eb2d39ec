/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { button, closePane, openPane } from './openPane';
import { sampleSnapshot } from './sample';
import { sheetOf, workbookOf } from '../support/snapshots';

afterEach(closePane);

const search = (): HTMLElement => screen.getByRole('searchbox', { name: 'Search KPIs' });
const rowOf = (name: string): HTMLElement => {
  const row = screen.getByRole('button', { name: new RegExp(name) }).closest('li');
  if (row === null) throw new Error(`${name} stands in no row`);
  return row;
};

describe('the list of KPIs', () => {
  it('tells how far the workbook is read, then shows what was found', async () => {
    let release = (): void => undefined;
    const { findFaults } = await openPane({ prepare: (workbook) => (release = workbook.hold('read')) });
    expect(screen.getByRole('heading', { name: 'Finding your KPIs' })).toBeTruthy();
    expect(screen.getByText('Reading sheet 1 of 2')).toBeTruthy();
    // A quarter of the cells are read, and reading is half of the way.
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('12');
    expect(await findFaults()).toEqual([]);
    release();
    expect(await screen.findByRole('button', { name: 'Promote Net revenue' })).toBeTruthy();
    expect(await findFaults()).toEqual([]);
  });

  it('shows name, value as the sheet formats it, change and a sparkline in words', async () => {
    await openPane();
    const churn = within(rowOf('Customer churn'));
    expect(churn.getByText('3.0%')).toBeTruthy();
    expect(rowOf('Customer churn').textContent).toContain('up 0.1 pts worse');
    expect(churn.getByRole('img', { name: '3 values, from 3.1% to 3.0%' })).toBeTruthy();
  });

  it('shows when each value was measured, and marks what is out of date', async () => {
    const snapshot = workbookOf([
      sheetOf('Monthly', [
        ['KPI', 'Jul 2025', 'Aug 2025', 'Jan 2026', 'Feb 2026'],
        ['Orders', 1, 2, 3, 4],
        ['Tickets', 5, 6, '', ''],
      ]),
      sheetOf('Card', [
        ['KPI', 'Target', 'Actual'],
        ['Staff', 10, 9],
        ['Stores', 4, 3],
      ]),
    ]);
    const { findFaults } = await openPane({ snapshot });
    await screen.findByRole('button', { name: 'Promote Orders' });
    expect(within(rowOf('Orders')).getByText('Feb 2026')).toBeTruthy();
    expect(within(rowOf('Tickets')).getByText('Aug 2025, out of date')).toBeTruthy();
    expect(within(rowOf('Staff')).getByText('no period told')).toBeTruthy();
    expect(await findFaults()).toEqual([]);
  });

  it('stands under the headings of its tables, which fold', async () => {
    const { user } = await openPane();
    const heading = button(/^Monthly/);
    expect(heading.getAttribute('aria-expanded')).toBe('true');
    await user.click(heading);
    expect(screen.queryByRole('button', { name: 'Promote Net revenue' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Promote Headcount' })).toBeTruthy();
  });

  it('says which part of a sheet was read where that is not all, and what to do', async () => {
    const snapshot = sampleSnapshot();
    const [first, ...others] = snapshot.sheets;
    if (first === undefined) throw new Error('The sample has sheets.');
    const { findFaults } = await openPane({
      snapshot: { ...snapshot, sheets: [{ ...first, cellsLeftOut: 9 }, ...others] },
    });
    const { textContent } = await screen.findByText(/only this was read/);
    expect(textContent).toContain(`${first.name}!A1:`);
    expect(textContent).toContain('Move a KPI table that stands outside of it to a sheet of its own.');
    expect(await findFaults()).toEqual([]);
  });

  it('says so too where nothing was found', async () => {
    const sheet = { ...sheetOf('Dump', [['nothing', 'here']]), cellsLeftOut: 9 };
    await openPane({ snapshot: workbookOf([sheet]) });
    expect((await screen.findByText(/only this was read/)).textContent).toContain('Dump!A1:B1');
  });

  it('is searched, and says what it did not find', async () => {
    const { user, findFaults } = await openPane();
    await user.type(search(), 'turnover');
    expect(screen.getByRole('button', { name: 'Promote Voluntary turnover' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Promote Net revenue' })).toBeNull();
    await user.clear(search());
    await user.type(search(), 'zzz');
    expect(screen.getByText('No KPI matches “zzz”')).toBeTruthy();
    expect(await findFaults()).toEqual([]);
    await user.click(button('Clear the search'));
    expect(screen.getByRole('button', { name: 'Promote Net revenue' })).toBeTruthy();
  });

  it('is one stop of the tab key, along which the arrow keys walk', async () => {
    const { user } = await openPane();
    await user.click(search());
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: 'Select all of Monthly' }));
    await user.tab();
    expect(document.activeElement).toBe(button(/^Monthly/));
    await user.keyboard('{ArrowDown}{ArrowDown}');
    await screen.findByRole('button', { name: 'Promote Customer churn' });
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(document.activeElement).toBe(button('Promote Customer churn'));
    await user.tab();
    expect(rowOf('Customer churn').contains(document.activeElement)).toBe(false);
  });

  it('offers what is ticked for promotion', async () => {
    const { user } = await openPane();
    await user.click(screen.getByRole('checkbox', { name: 'Select Net revenue' }));
    await user.click(screen.getByRole('checkbox', { name: 'Select all of People' }));
    expect(screen.getByText('3 selected')).toBeTruthy();
    await user.click(button('Promote 3'));
    expect(await screen.findByRole('heading', { name: 'Promote 3 KPIs' })).toBeTruthy();
  });

  it('offers the KPI under the active cell, and follows the selection', async () => {
    const at = (row: number) => ({
      sheetId: '{Monthly}',
      area: { row, column: 2, rowCount: 1, columnCount: 1 },
    });
    const { workbook } = await openPane({ selection: at(1) });
    const offer = (): string | null => screen.getByRole('contentinfo').textContent;
    expect(offer()).toContain('Net revenue');
    workbook.moveTo(at(2));
    expect(await within(screen.getByRole('contentinfo')).findByText('Customer churn')).toBeTruthy();
    workbook.moveTo(at(30));
    expect(await screen.findByText('Choose a KPI to promote it, or tick several.')).toBeTruthy();
  });

  it('follows what is changed in the sheet', async () => {
    const { workbook } = await openPane();
    const [monthly, ...others] = sampleSnapshot().sheets;
    const renamed = sheetOf('Monthly', [
      ['KPI', 'Jan 2026', 'Feb 2026'],
      ['Gross revenue', 1, 2],
      ['Churn', 3, 4],
    ]);
    expect(monthly?.name).toBe('Monthly');
    workbook.change(workbookOf([renamed, ...others]));
    expect(await screen.findByRole('button', { name: 'Promote Gross revenue' })).toBeTruthy();
  });

  it('draws a screenful of ten thousand', async () => {
    const rows = Array.from({ length: 10_000 }, (_, n) => [`Item no. ${n + 10_000}`, n, n + 1]);
    await openPane({ snapshot: workbookOf([sheetOf('Big', [['KPI', 'Jan 2026', 'Feb 2026'], ...rows])]) });
    const drawn = screen.getAllByRole('listitem');
    expect(drawn.length).toBeLessThan(40);
    expect(drawn[0]?.getAttribute('aria-setsize')).toBe('10001');
  });

  it.each([
    ['empty', workbookOf([sheetOf('Sheet1', [])]), 'This workbook is empty'],
    ['without KPIs', workbookOf([sheetOf('Sheet1', [['Dear all']])]), 'No KPIs found in this workbook'],
  ])('says what helps in a workbook that is %s', async (_, snapshot, heading) => {
    const { findFaults } = await openPane({ snapshot });
    expect(screen.getByRole('heading', { name: heading })).toBeTruthy();
    expect(await findFaults()).toEqual([]);
  });

  it('shows a read-only workbook and says that it cannot be written', async () => {
    await openPane({ snapshot: sampleSnapshot({ readOnly: true }) });
    expect(screen.getByText(/This workbook is read-only/)).toBeTruthy();
    expect(button('Promote Net revenue')).toBeTruthy();
  });

  it('says of an .xls file that it will not keep what is written', async () => {
    await openPane({ snapshot: sampleSnapshot({ savedAs: 'xls' }) });
    expect(screen.getByText(/^A \.xls file will not keep key results\./)).toBeTruthy();
  });

  it('says why the workbook could not be read, and tries again', async () => {
    const { user, findFaults } = await openPane({
      prepare: (workbook) => workbook.failNext('read', { code: 'excel-not-answering' }),
    });
    expect(screen.getByText('Excel does not answer')).toBeTruthy();
    expect(await findFaults()).toEqual([]);
    await user.click(button('Try again'));
    expect(await screen.findByRole('button', { name: 'Promote Net revenue' })).toBeTruthy();
  });
});
