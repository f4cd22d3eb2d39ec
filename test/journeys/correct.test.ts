/** @jest-environment jsdom */
import { waitFor } from '@testing-library/dom';
import type { Workbook } from '../../src/embedded-host/model/workbook';
import { copySheet } from '../../src/embedded-host/model/edit/copySheet';
import { copyCells } from '../../src/embedded-host/model/edit/copyCells';
import { moveCells } from '../../src/embedded-host/model/edit/moveCells';
import { describeWorkbook, differences } from '../support/describeWorkbook';
import { at, gridWorkbook, sheetOf, type GridRows } from '../support/gridWorkbook';
import { closePanes, openPane, type PaneOnHost } from '../support/paneOnHost';

afterEach(closePanes);

const PLAN: GridRows = [
  ['KPI', 'Jan 2026', 'Feb 2026', 'Mar 2026'],
  ['Revenue', 100, 110, 999],
  ['Customer churn', 4, 3, 77],
  ['Orders', 8, 9, 55],
];

/** Nothing says outright that these are KPIs. */
const FRUIT: GridRows = [
  ['Item', 'Owner', 'Actual'],
  ['Apples', 'Ann', 4],
  ['Pears', 'Bob', 6],
];

/** Names at the right: nobody would look for a table here. */
const ODD: GridRows = [
  [null, null, null, null],
  [null, 3, 12, 'Visits'],
  [null, 4, 15, 'Tickets'],
];

/** As Keylift writes it with each of its names. */
const ANCHOR_COMMENT = 'Where Keylift was told that a KPI table is, or is not';

const workbook = (): Workbook => gridWorkbook({ Plan: PLAN, Fruit: FRUIT, Odd: ODD });

/** The latest value of a KPI as its row in the list shows it. */
async function latestOf({ view }: PaneOnHost, kpi: string): Promise<string | null | undefined> {
  const row = (await view.findByRole('button', { name: `Promote ${kpi}` })).closest('li');
  return row?.querySelector('.kpi-row-value')?.textContent;
}

const headings = ({ view }: PaneOnHost): (string | null)[] =>
  view.queryAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);

async function choose({ user, view }: PaneOnHost, field: string, option: string): Promise<void> {
  await user.selectOptions(await view.findByRole('combobox', { name: field }), option);
}

/** Says that the third month of Plan is a total. */
async function correctPlan(pane: PaneOnHost): Promise<void> {
  await pane.press('How Plan is read');
  await choose(pane, 'Mar 2026', 'Total');
  await pane.press('Save');
  await pane.shows('Saved how Plan is read');
}

/** Reads the workbook again, as after opening it anew. */
async function readAgain(pane: PaneOnHost): Promise<void> {
  await pane.press('More');
  await pane.choose('menuitem', 'Read the workbook again');
}

async function remove(pane: PaneOnHost): Promise<void> {
  await pane.press('More');
  await pane.choose('menuitem', 'Remove Keylift from this workbook…');
  await pane.press('Remove Keylift');
  await pane.shows('Keylift is removed from this workbook');
}

describe('a table is no KPI table', () => {
  it('and is dismissed, and brought back', async () => {
    const pane = await openPane(workbook());
    await pane.press('How Plan is read');
    await pane.press('Not a KPI table');
    await pane.shows('Plan is no KPI table');
    expect(pane.view.queryByRole('button', { name: 'Promote Revenue' })).toBeNull();
    await pane.user.click(await pane.shows('1 dismissed'));
    await pane.press('Bring back Plan!A1:D4');
    expect(await latestOf(pane, 'Revenue')).toBe('999');
  });

  it('for everyone who opens the workbook from then on', async () => {
    const pane = await openPane(workbook());
    await pane.press('How Plan is read');
    await pane.press('Not a KPI table');
    await pane.shows('Plan is no KPI table');
    const saved = pane.host.save();
    closePanes();
    const again = await openPane(saved);
    expect(again.view.queryByRole('button', { name: 'Promote Revenue' })).toBeNull();
    expect(again.view.getByText('1 dismissed')).toBeTruthy();
  });

  it('as is said in the list where it is only perhaps one', async () => {
    const pane = await openPane(workbook());
    await pane.press('No, Fruit is no KPI table');
    await pane.shows('Fruit is no KPI table');
    expect(headings(pane)).toEqual(['Plan3 KPIs']);
  });
});

describe('a table is perhaps a KPI table', () => {
  it('and is confirmed, so that nobody is asked again', async () => {
    const pane = await openPane(workbook());
    await pane.press('Yes, these are KPIs: Fruit');
    await pane.shows('Fruit holds KPIs');
    expect(pane.view.queryByRole('button', { name: 'Yes, these are KPIs: Fruit' })).toBeNull();
    await pane.press('How Fruit is read');
    await pane.shows('Read as you said');
  });
});

describe('a table is read wrongly', () => {
  it('and once a total is told from a period, the latest value is another', async () => {
    const pane = await openPane(workbook());
    expect(await latestOf(pane, 'Revenue')).toBe('999');
    await correctPlan(pane);
    expect(await latestOf(pane, 'Revenue')).toBe('110');
    expect(await latestOf(pane, 'Customer churn')).toBe('3');
  });

  it('and is read as found again once the corrections are forgotten', async () => {
    const pane = await openPane(workbook());
    await correctPlan(pane);
    await pane.press('How Plan is read');
    await pane.press('Forget my corrections');
    await pane.shows('Plan is read as found');
    expect(await latestOf(pane, 'Revenue')).toBe('999');
  });

  it('and a KPI is given its unit and better direction', async () => {
    const pane = await openPane(workbook());
    await pane.press('How Plan is read');
    await pane.user.click(await pane.shows('KPIs'));
    await pane.press(/^Orders/);
    await choose(pane, 'Better', 'Lower is better');
    await pane.press('Save');
    await pane.shows('Saved how Plan is read');
    const row = (await pane.view.findByRole('button', { name: 'Promote Orders' })).closest('li');
    expect(row?.textContent).toContain('worse');
  });

  it('and no cell, format or rule of the workbook is touched by saying so', async () => {
    const pane = await openPane(workbook());
    const before = describeWorkbook(pane.host.workbook);
    await correctPlan(pane);
    const changed = differences(before, describeWorkbook(pane.host.workbook));
    expect(changed.map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      '+ name Keylift_Table_1',
      expect.stringMatching(/^\+ setting Keylift\.revision\.\d+$/),
    ]);
    expect(changed[0]).toContain('"visible":false');
  });
});

describe('a table is missing', () => {
  it('and is added by its cells', async () => {
    const pane = await openPane(workbook());
    pane.host.user.select('Odd', 'B2:D3');
    await pane.press('Add selected cells as a table');
    await choose(pane, 'Column D', 'Name');
    await choose(pane, 'Column B', 'Actual');
    await choose(pane, 'Column C', 'Left out');
    await pane.press('Add table');
    await pane.shows(/^Added as a table/);
    expect(await latestOf(pane, 'Visits')).toBe('3');
  });

  it('in the right place, though not found by itself', async () => {
    const pane = await openPane(
      gridWorkbook({ Notes: [['a'], [null, 'Item', 'Amount'], [null, 'Revenue', 5]] }),
    );
    await pane.shows('No KPIs found in this workbook');
    pane.host.user.select('Notes', 'B2:C3');
    await pane.press('Add selected cells as a table');
    await pane.shows('Notes!B2:C3');
    await choose(pane, 'Item', 'Name');
    await choose(pane, 'Amount', 'Actual');
    await pane.press('Add table');
    expect(await latestOf(pane, 'Revenue')).toBe('5');
  });
});

describe('a correction holds', () => {
  const onPlan = (pane: PaneOnHost, edit: (of: Workbook) => void): void => pane.host.user.edit(edit);

  it.each<[string, (pane: PaneOnHost) => void]>([
    ['the sheet is renamed', ({ host }) => host.user.renameSheet('Plan', "Bob's plan")],
    ['rows come in above', ({ host }) => host.user.insertRows('Plan', '1:3')],
    ['columns come in at the left', ({ host }) => host.user.insertColumns('Plan', 'A:B')],
    ['a KPI comes in', ({ host }) => host.user.insertRows('Plan', '3:3')],
    [
      'the table is moved',
      (pane) => onPlan(pane, (book) => moveCells(book, sheetOf(book, 'Plan'), at('A1:D4'), 9, 5)),
    ],
    [
      'a new period comes in',
      (pane) => {
        pane.host.user.insertColumns('Plan', 'D:D');
        onPlan(pane, (book) => {
          const sheet = sheetOf(book, 'Plan');
          const [from, to] = [at('C1:C4'), at('D1:D4')].map((area) => ({ sheet, area }));
          if (from && to) copyCells(book, from, to, { what: 'all', skipBlanks: false, transpose: false });
        });
        pane.host.user.type('Plan', 'D1', 'Mar 2026');
        pane.host.user.type('Plan', 'E1', 'Year');
      },
    ],
  ])('when %s', async (_, change) => {
    const pane = await openPane(workbook());
    await correctPlan(pane);
    change(pane);
    await readAgain(pane);
    expect(await latestOf(pane, 'Revenue')).toBe('110');
    const saved = pane.host.save();
    closePanes();
    expect(await latestOf(await openPane(saved), 'Revenue')).toBe('110');
  });

  it('while the pane is open, when the table is cut and pasted elsewhere', async () => {
    const pane = await openPane(workbook());
    await correctPlan(pane);
    await pane.press('How Plan is read');
    await pane.shows('Plan!A1:D4');
    onPlan(pane, (book) => moveCells(book, sheetOf(book, 'Plan'), at('A1:D4'), 9, 5));
    await pane.shows('Plan!F10:I13');
    await pane.shows('Read as you said');
  });

  it('at no cost for what is typed on its sheet: that is read again alone, in one request', async () => {
    const pane = await openPane(workbook());
    await correctPlan(pane);
    await pane.view.findByRole('button', { name: 'Promote Revenue' });
    const before = pane.host.log.length;
    pane.host.user.type('Plan', 'C2', '120');
    await waitFor(async () => expect(await latestOf(pane, 'Revenue')).toBe('120'));
    expect(pane.host.log.length - before).toBe(1);
  });

  it('not longer than its cells are there, and is no trouble then', async () => {
    const pane = await openPane(workbook());
    await correctPlan(pane);
    pane.host.user.deleteRows('Plan', '1:4');
    await readAgain(pane);
    await pane.view.findByRole('button', { name: 'How Fruit is read' });
    await remove(pane);
    expect(pane.host.workbook.names).toEqual([]);
  });
});

describe('what was said of tables is taken back', () => {
  it('by undoing it', async () => {
    const pane = await openPane(workbook());
    const before = describeWorkbook(pane.host.workbook);
    await correctPlan(pane);
    await pane.press('Undo');
    await pane.shows('Undone: Saved how Plan is read');
    expect(await latestOf(pane, 'Revenue')).toBe('999');
    expect(differences(before, describeWorkbook(pane.host.workbook))).toEqual([]);
  });

  it('by removing Keylift, which leaves the workbook as it was', async () => {
    const pane = await openPane(workbook());
    const before = describeWorkbook(pane.host.workbook);
    await correctPlan(pane);
    await pane.press('No, Fruit is no KPI table');
    await pane.shows('Fruit is no KPI table');
    await remove(pane);
    expect(differences(before, describeWorkbook(pane.host.workbook))).toEqual([]);
  });

  it('by removing Keylift, also the names that Excel made when the sheet was copied; undone, they are back', async () => {
    const pane = await openPane(workbook());
    await correctPlan(pane);
    pane.host.user.edit((book) => {
      const copy = copySheet(book, sheetOf(book, 'Plan'));
      const formula = `'${copy.name}'!$A$1:$D$4`;
      const local = {
        name: 'Keylift_Table_1',
        formula,
        comment: ANCHOR_COMMENT,
        visible: false,
        sheet: copy,
      };
      book.names = [...book.names, local];
    });
    await readAgain(pane);
    const before = pane.host.workbook.names;
    await remove(pane);
    expect(pane.host.workbook.names).toEqual([]);
    await pane.press('Undo');
    await pane.shows(/^Undone/);
    expect([...pane.host.workbook.names].reverse()).toEqual(before);
  });
});
