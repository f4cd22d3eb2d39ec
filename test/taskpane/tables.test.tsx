/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { readSettings } from '../../src/app/settings/keyliftSettings';
import type { Snapshot } from '../../src/app/snapshot';
import { areaAt, sheetOf, workbookOf } from '../support/snapshots';
import { button, closePane, openPane, type OpenPane } from './openPane';
import { sampleSnapshot } from './sample';

afterEach(closePane);

const select = (name: string): HTMLElement => screen.getByRole('combobox', { name });
const said = ({ workbook }: OpenPane) => readSettings(workbook.snapshot()).corrections;
const anchors = ({ workbook }: OpenPane) => workbook.snapshot().names.map(({ formula }) => formula);

/** jsdom holds that a page without a focused element has no focus; browsers know better. */
const browserHasFocus = (): void => void jest.spyOn(document, 'hasFocus').mockReturnValue(true);

/** A table that is only perhaps one. */
const DOUBTFUL = workbookOf([
  sheetOf('Fruit', [
    ['Item', 'Owner', 'Actual'],
    ['Apples', 'x', 4],
    ['Pears', 'y', 6],
  ]),
]);

async function openTable(snapshot: Snapshot = sampleSnapshot()): Promise<OpenPane> {
  const pane = await openPane({ snapshot });
  await pane.user.click(button('How Monthly is read'));
  await screen.findByRole('heading', { name: 'Monthly' });
  return pane;
}

async function save(pane: OpenPane): Promise<void> {
  await pane.user.click(button('Save'));
  await screen.findByText('Saved how Monthly is read');
}

describe('how a table is read', () => {
  it('is told in words, and the table is outlined in the sheet', async () => {
    const pane = await openTable();
    expect(screen.getByText('3 KPIs in rows, months Jan to Mar 2026, newest right')).toBeTruthy();
    expect(pane.workbook.selected()).toEqual({ sheetId: '{Monthly}', area: areaAt('A1:D4') });
    expect(screen.getByText('Monthly!A1:D4')).toBeTruthy();
    expect(await pane.findFaults()).toEqual([]);
  });

  it('is shown in the sheet again', async () => {
    const pane = await openTable();
    await pane.workbook.port.select({ sheetId: '{People}', area: areaAt('A1') });
    await pane.user.click(button('Show in sheet'));
    expect(pane.workbook.selected()).toEqual({ sheetId: '{Monthly}', area: areaAt('A1:D4') });
  });

  it('is told of a hidden sheet, which cannot be shown', async () => {
    const sheets = sampleSnapshot().sheets.map((sheet) => ({ ...sheet, visible: false }));
    const pane = await openTable(workbookOf(sheets));
    expect(screen.getByText('The sheet is hidden')).toBeTruthy();
    await pane.user.click(button('Show in sheet'));
    expect(pane.workbook.selected()).toBeUndefined();
  });

  it('is corrected field by field, and nothing is written to a cell', async () => {
    const pane = await openTable();
    await pane.user.selectOptions(select('Mar 2026'), 'Total');
    await pane.user.selectOptions(select('Jan 2026'), 'Left out');
    await save(pane);
    expect(said(pane)).toEqual([
      {
        id: 'Keylift_Table_1',
        kind: 'table',
        orientation: 'kpis-in-rows',
        fields: [
          { header: 'Mar 2026', offset: 3, role: 'total' },
          { header: 'Jan 2026', offset: 1, role: 'other' },
        ],
        kpis: [],
      },
    ]);
    expect(anchors(pane)).toEqual(['=Monthly!$A$1:$D$4']);
    expect(pane.workbook.snapshot().sheets).toEqual(sampleSnapshot().sheets);
  });

  it('has its many periods in one line, which opens; one of them keeps its place when it is given another role', async () => {
    const weeks = Array.from({ length: 52 }, (_, n) => `2026-W${String(n + 1).padStart(2, '0')}`);
    const figures = weeks.map((_, n) => n);
    const snapshot = workbookOf([
      sheetOf('Monthly', [
        ['KPI', ...weeks],
        ['Orders', ...figures],
        ['Visits', ...figures],
      ]),
    ]);
    const pane = await openTable(snapshot);
    const line = screen.getByText('2026-W01 to 2026-W52: 52 periods');
    expect(line.closest('details')).toHaveProperty('open', false);
    expect(await pane.findFaults()).toEqual([]);
    await pane.user.click(line);
    const first = select('2026-W01');
    first.focus();
    await pane.user.selectOptions(first, 'Left out');
    expect(await screen.findByText('2026-W01 to 2026-W52: 51 periods, 1 other')).toBe(line);
    expect(line.closest('details')).toHaveProperty('open', true);
    expect(document.activeElement).toBe(select('2026-W01'));
    await save(pane);
    expect(said(pane)).toMatchObject([{ fields: [{ header: '2026-W01', offset: 1, role: 'other' }] }]);
  });

  it('is given another layout', async () => {
    const pane = await openTable();
    await pane.user.selectOptions(select('Layout'), 'One KPI a row');
    await save(pane);
    expect(said(pane)).toMatchObject([{ orientation: 'kpis-in-rows' }]);
  });

  it('is given the selected cells', async () => {
    const pane = await openTable();
    pane.workbook.moveTo({ sheetId: '{Monthly}', area: areaAt('A1:D3') });
    await pane.user.click(button('Use the selected cells'));
    expect(await screen.findByText('Monthly!A1:D3')).toBeTruthy();
    expect(screen.getByText('2 KPIs in rows, months Jan to Mar 2026, newest right')).toBeTruthy();
    await save(pane);
    expect(anchors(pane)).toEqual(['=Monthly!$A$1:$D$3']);
  });

  it('says so when the selected cells are empty', async () => {
    const pane = await openTable();
    pane.workbook.moveTo({ sheetId: '{Monthly}', area: areaAt('J9:K12') });
    await pane.user.click(button('Use the selected cells'));
    expect(await screen.findByText('No table stands in the selected cells')).toBeTruthy();
    expect(screen.getByText('Monthly!A1:D4')).toBeTruthy();
  });

  it('cannot be saved while no KPI is found in its cells', async () => {
    const pane = await openTable();
    pane.workbook.moveTo({ sheetId: '{Monthly}', area: areaAt('A2:A4') });
    await pane.user.click(button('Use the selected cells'));
    expect(await screen.findByText(/^No KPIs are found in these cells/)).toBeTruthy();
    await pane.user.click(button('Save'));
    expect(pane.workbook.applied).toEqual([]);
    expect(await pane.findFaults()).toEqual([]);
  });

  it('is read anew without holding up the pane: the last reading is shown meanwhile, the newest choice counts', async () => {
    let time = 0;
    let pace = 0;
    const rows = Array.from({ length: 60 }, (_, n) => [`Item no. ${n}`, n, n + 1, n + 2]);
    const snapshot = workbookOf([sheetOf('Big', [['KPI', 'Jan 2026', 'Feb 2026', 'Mar 2026'], ...rows])]);
    const { user, findFaults } = await openPane({ snapshot, clock: () => (time += pace) });
    await user.click(button('How Big is read'));
    const before = '60 KPIs in rows, months Jan to Mar 2026, newest right';
    await screen.findByText(before);
    await waitFor(() => expect(button('Save').getAttribute('aria-disabled')).not.toBe('true'));
    // From now on each step is a slice of its own.
    pace = 1000;
    fireEvent.change(select('Mar 2026'), { target: { value: 'total' } });
    fireEvent.change(select('Feb 2026'), { target: { value: 'other' } });
    expect(screen.getByText(before)).toBeTruthy();
    expect(button('Save').getAttribute('aria-disabled')).toBe('true');
    expect(await findFaults()).toEqual([]);
    expect(await screen.findByText('60 KPIs in rows, month Jan 2026 only')).toBeTruthy();
    expect(button('Save').getAttribute('aria-disabled')).not.toBe('true');
  });

  it('is left without a change', async () => {
    const pane = await openTable();
    await pane.user.selectOptions(select('Mar 2026'), 'Total');
    await pane.user.click(button('Cancel'));
    expect(await screen.findByRole('button', { name: 'Promote Net revenue' })).toBeTruthy();
    expect(pane.workbook.applied).toEqual([]);
  });

  it('is undone like any change', async () => {
    const pane = await openTable();
    await pane.user.selectOptions(select('Mar 2026'), 'Total');
    await save(pane);
    await pane.user.click(button('Undo'));
    expect(await screen.findByText('Undone: Saved how Monthly is read')).toBeTruthy();
    expect([anchors(pane), pane.workbook.snapshot().settings]).toEqual([[], {}]);
  });

  it('keeps what is typed when the workbook changes meanwhile, and follows the table', async () => {
    const pane = await openTable();
    await pane.user.selectOptions(select('Mar 2026'), 'Total');
    const [monthly, ...others] = sampleSnapshot().sheets;
    if (monthly?.grid === undefined) throw new Error('no cells');
    const moved = { ...monthly, grid: { ...monthly.grid, area: { ...monthly.grid.area, row: 4 } } };
    pane.workbook.change(workbookOf([moved, ...others]));
    expect(await screen.findByText('Monthly!A5:D8')).toBeTruthy();
    expect(select('Mar 2026')).toHaveProperty('value', 'total');
  });

  it('is refused in a read-only workbook, and what was typed stays', async () => {
    const pane = await openTable(sampleSnapshot({ readOnly: true }));
    await pane.user.selectOptions(select('Mar 2026'), 'Total');
    await pane.user.click(button('Save'));
    expect(await screen.findByText('The workbook is read-only')).toBeTruthy();
    expect(select('Mar 2026')).toHaveProperty('value', 'total');
  });
});

describe('a KPI of a table', () => {
  async function openChurn(): Promise<OpenPane> {
    const pane = await openTable();
    await pane.user.click(screen.getByText(/^KPIs/));
    await pane.user.click(button(/^Customer churn/));
    return pane;
  }

  it('shows its unit and that its direction is a guess', async () => {
    const pane = await openChurn();
    expect(button(/^Customer churn/).textContent).toContain('% · Lower is better (guess)');
    expect(await pane.findFaults()).toEqual([]);
  });

  it('is given a unit, a direction and how it is taken over a cycle', async () => {
    const pane = await openChurn();
    const unit = screen.getByRole('combobox', { name: 'Unit' });
    await pane.user.clear(unit);
    await pane.user.type(unit, 'hours');
    await pane.user.selectOptions(select('Better'), 'Higher is better');
    await pane.user.selectOptions(select('Over a cycle'), 'Sum of the periods');
    expect(button(/^Customer churn/).textContent).toContain('hours · Higher is better');
    await save(pane);
    expect(said(pane)).toMatchObject([
      {
        kpis: [
          {
            name: 'Customer churn',
            offset: 2,
            unit: { kind: 'duration', unit: 'hours' },
            direction: 'increase',
            aggregation: 'sum',
          },
        ],
      },
    ]);
  });

  it('goes back to the guess', async () => {
    const pane = await openChurn();
    await pane.user.selectOptions(select('Better'), 'Higher is better');
    await pane.user.selectOptions(select('Better'), 'As guessed from its name');
    await save(pane);
    expect(said(pane)).toMatchObject([{ kpis: [] }]);
  });

  it('is one of many, of which the first are shown', async () => {
    const rows = Array.from({ length: 300 }, (_, n) => [`Item no. ${n}`, n, n + 1]);
    const snapshot = workbookOf([sheetOf('Monthly', [['KPI', 'Jan 2026', 'Feb 2026'], ...rows])]);
    const pane = await openTable(snapshot);
    await pane.user.click(screen.getByText(/^KPIs/));
    expect(screen.getAllByRole('button', { name: /^Item no/ })).toHaveLength(20);
    await pane.user.click(button('Show 200 more'));
    expect(screen.getAllByRole('button', { name: /^Item no/ })).toHaveLength(220);
  });
});

describe('what is no KPI table', () => {
  it('is dismissed, listed quietly and brought back', async () => {
    const pane = await openTable();
    await pane.user.click(button('Not a KPI table'));
    expect(await screen.findByText('Monthly is no KPI table')).toBeTruthy();
    expect(said(pane)).toMatchObject([{ kind: 'dismissed' }]);
    await pane.user.click(screen.getByText('1 dismissed'));
    expect(screen.getByText('KPI, Jan 2026, Feb 2026')).toBeTruthy();
    expect(await pane.findFaults()).toEqual([]);
    await pane.user.click(button('Bring back Monthly!A1:D4'));
    expect(await screen.findByText('Brought back: Monthly!A1:D4')).toBeTruthy();
    expect([said(pane), anchors(pane)]).toEqual([[], []]);
    expect(screen.queryByText(/dismissed$/)).toBeNull();
  });
});

describe('a table that somebody said something of', () => {
  it('is listed when its cells hold no KPI any more, and can be forgotten', async () => {
    const pane = await openTable();
    await save(pane);
    const now = pane.workbook.snapshot();
    const emptied = sheetOf('Monthly', [['Notes', 'of May'], [], [], ['the end', '', '', '']]);
    pane.workbook.change({
      ...now,
      sheets: now.sheets.map((sheet) => (sheet.name === 'Monthly' ? emptied : sheet)),
    });
    await pane.user.click(await screen.findByText('1 table holds no KPIs any more'));
    expect(screen.getByText('Notes, of May')).toBeTruthy();
    expect(await pane.findFaults()).toEqual([]);
    await pane.user.click(button('Forget what was said of Monthly!A1:D4'));
    expect(await screen.findByText('Monthly!A1:D4 is read as found')).toBeTruthy();
    expect([said(pane), anchors(pane)]).toEqual([[], []]);
    expect(screen.queryByText('1 table holds no KPIs any more')).toBeNull();
  });

  it('is not listed so while its KPIs are in the list', async () => {
    const pane = await openTable();
    await save(pane);
    expect(screen.queryByText(/no KPIs any more/)).toBeNull();
  });
});

describe('a table that is only perhaps one', () => {
  it.each([
    ['Yes, these are KPIs: Fruit', 'Fruit holds KPIs', { kind: 'table', orientation: 'snapshot' }],
    ['No, Fruit is no KPI table', 'Fruit is no KPI table', { kind: 'dismissed' }],
  ])('is decided in the list: %s', async (choice, done, kept) => {
    const pane = await openPane({ snapshot: DOUBTFUL });
    expect(await pane.findFaults()).toEqual([]);
    await pane.user.click(button(choice));
    expect(await screen.findByText(done)).toBeTruthy();
    expect(said(pane)).toMatchObject([kept]);
    expect(anchors(pane)).toEqual(['=Fruit!$A$1:$C$3']);
  });

  it('asks nothing of a table that is sure', async () => {
    await openPane();
    expect(screen.queryByRole('button', { name: /^Yes/ })).toBeNull();
  });
});

describe('a table that is missing', () => {
  it('is added by its cells, also by one cell inside it', async () => {
    const selection = { sheetId: '{People}', area: areaAt('B2') };
    const pane = await openPane({ selection });
    await pane.user.click(button('Add selected cells as a table'));
    await screen.findByRole('heading', { name: 'New KPI table' });
    expect(screen.getByText('People!A1:C3')).toBeTruthy();
    expect(await pane.findFaults()).toEqual([]);
    await pane.user.click(button('Add table'));
    expect(await screen.findByText('Added as a table: People!A1:C3')).toBeTruthy();
    expect(said(pane)).toMatchObject([{ kind: 'table', orientation: 'snapshot' }]);
    expect(anchors(pane)).toEqual(['=People!$A$1:$C$3']);
  });

  it('can be added where nothing was found, and fields of cells that are not understood are listed', async () => {
    const snapshot = workbookOf([
      sheetOf('Letter', [
        ['Dear all', 'Sum'],
        ['numbers', 'follow'],
      ]),
    ]);
    const pane = await openPane({ snapshot, selection: { sheetId: '{Letter}', area: areaAt('A1:B2') } });
    await pane.user.click(button('Add selected cells as a table'));
    expect(await screen.findByText(/^No KPIs are found in these cells/)).toBeTruthy();
    expect(select('Dear all')).toHaveProperty('value', 'other');
    expect(select('Sum')).toHaveProperty('value', 'other');
  });

  it('is asked for by its cells where none are selected', async () => {
    const pane = await openPane({ selection: { sheetId: '{People}', area: areaAt('Z99') } });
    await pane.user.click(button('Add selected cells as a table'));
    expect(await screen.findByText('No table stands in the selected cells')).toBeTruthy();
  });
});

describe('with the keyboard alone', () => {
  it('a table is opened and saved, and the focus is never lost', async () => {
    const { user } = await openPane();
    browserHasFocus();
    await user.click(screen.getByRole('searchbox'));
    await user.tab();
    await user.tab();
    await user.tab();
    expect(document.activeElement).toBe(button('How Monthly is read'));
    await user.keyboard('{Enter}');
    await screen.findByRole('heading', { name: 'Monthly' });
    await waitFor(() => expect(document.activeElement).toBe(button('Show in sheet')));
    for (let n = 0; n < 30 && document.activeElement !== button('Save'); n += 1) await user.tab();
    await user.keyboard('{Enter}');
    await screen.findByText('Saved how Monthly is read');
    await waitFor(() => expect(document.activeElement).toBe(button('How Monthly is read')));
  });
});

describe('looking for KPIs', () => {
  it('is stopped, and begun again', async () => {
    let release = (): void => undefined;
    const { user, findFaults } = await openPane({ prepare: (workbook) => (release = workbook.hold('read')) });
    browserHasFocus();
    await user.click(button('Stop'));
    await screen.findByRole('heading', { name: 'Stopped looking' });
    await waitFor(() => expect(document.activeElement).toBe(button('Look again')));
    expect(await findFaults()).toEqual([]);
    release();
    await user.click(button('Look again'));
    expect(await screen.findByRole('button', { name: 'Promote Net revenue' })).toBeTruthy();
  });

  it('keeps what it has found when it is stopped, and says what it has not looked at', async () => {
    let time = 0;
    // Every look at the clock takes a second, so that each step is a slice of its own.
    const clock = (): number => (time += 1000);
    const rows = Array.from({ length: 500 }, (_, n) => [`Item no. ${n}`, n, n + 1]);
    const big = sheetOf('Big', [['KPI', 'Jan 2026', 'Feb 2026'], ...rows]);
    const [monthly] = sampleSnapshot().sheets;
    if (monthly === undefined) throw new Error('no sheet');
    const { user } = await openPane({ snapshot: workbookOf([monthly, big]), clock });
    await screen.findByText('Looking at sheet 2 of 2');
    await user.click(button('Stop'));
    expect(await screen.findByText('One sheet was not looked at')).toBeTruthy();
    expect(button('Promote Net revenue')).toBeTruthy();
    expect(within(screen.getByRole('list')).queryByText('Item no. 1')).toBeNull();
  });
});
