/** @jest-environment jsdom */
import { EmbeddedHost } from '../../src/embedded-host';
import { describeWorkbook, differences } from '../support/describeWorkbook';
import { gridWorkbook, type GridRows } from '../support/gridWorkbook';
import { NOON } from '../support/keyliftOnHost';
import { closePanes, openPane, type PaneOnHost } from '../support/paneOnHost';
import { idsInRegister, kpiRow, registerRow } from './onTheSheet';
import { fillPromotion, promote, writePreview } from './promoting';

afterEach(closePanes);

/** KPIs that have no row of their own: what their key results survive, and what can be done with them. */
const COLUMNS: GridRows = [
  ['Month', 'Revenue', 'Tickets', 'Orders'],
  ['Jul 2026', 90, 5, 31],
  ['Aug 2026', 100, 7, 32],
  ['Sep 2026', 110, 8, 33],
  ['Oct 2026', 120, 9, 34],
];
const RECORDS: GridRows = [
  ['Period', 'KPI', 'Value'],
  ...['Aug 2026', 'Sep 2026', 'Oct 2026'].flatMap((month, n) => [
    [month, 'Margin', 40 + n],
    [month, 'Backlog', 400 - n],
  ]),
];

const open = (): Promise<PaneOnHost> => openPane(gridWorkbook({ Columns: COLUMNS, Records: RECORDS }));

async function readAgain(pane: PaneOnHost): Promise<void> {
  await pane.press('More');
  await pane.choose('menuitem', 'Read the workbook again');
}

describe('a key result without a row in its table', () => {
  it('is shown beside its KPI in the list, and cannot be promoted twice', async () => {
    const pane = await open();
    await promote(pane, 'Revenue', { target: '200' });
    await pane.press(/^KPIs/);
    await pane.fill('Search KPIs', 'Revenue');
    expect(await pane.view.findByRole('button', { name: 'Revenue: show key result KR-1' })).toBeTruthy();
    expect(pane.view.queryByRole('button', { name: 'Promote Revenue' })).toBeNull();
  });

  it('is told from another measure of the same place', async () => {
    const months = ['Aug 2026', 'Sep 2026', 'Oct 2026'];
    const rows: GridRows = months.flatMap((month, n) => [
      [month, 'North', 100 + n, 70 + n],
      [month, 'South', 50 + n, 30 + n],
    ]);
    const pane = await openPane(gridWorkbook({ Data: [['Month', 'Region', 'Sales', 'Costs'], ...rows] }));
    await promote(pane, 'North: Sales', { target: '200' });
    await pane.press(/^KPIs/);
    await promote(pane, 'North: Costs', { target: '60' });
    expect(registerRow(pane.host, 'KR-1')).toMatchObject({ KPI: 'North: Sales', Current: '102' });
    expect(registerRow(pane.host, 'KR-2')).toMatchObject({ KPI: 'North: Costs', Current: '72' });
    pane.host.user.insertColumns('Data', 'A:A');
    await readAgain(pane);
    await pane.press(/^KPIs/);
    await pane.fill('Search KPIs', 'North');
    for (const [kpi, id] of [
      ['North: Sales', 'KR-1'],
      ['North: Costs', 'KR-2'],
    ]) {
      expect(await pane.view.findByRole('button', { name: `${kpi}: show key result ${id}` })).toBeTruthy();
    }
  });

  it('says that nothing is added to the table', async () => {
    const pane = await open();
    await fillPromotion(pane, 'Revenue', { target: '200' });
    await pane.shows(/Nothing is added to the table/);
    expect(pane.view.queryByText('Columns to add')).toBeNull();
  });

  it.each<[string, string, (host: EmbeddedHost) => void, string]>([
    [
      'the KPI was renamed',
      'Revenue',
      ({ user }) => user.type('Columns', 'B1', 'Net revenue'),
      'Net revenue',
    ],
    [
      'rows and columns came in',
      'Revenue',
      ({ user }) => {
        user.insertRows('Columns', '1:2');
        user.insertColumns('Columns', 'A:B');
      },
      'Revenue',
    ],
    ['the sheet was renamed', 'Revenue', ({ user }) => user.renameSheet('Columns', "Bob's (Q1)"), 'Revenue'],
    ['rows came in above its records', 'Margin', ({ user }) => user.insertRows('Records', '1:2'), 'Margin'],
    [
      'the sheet of its records was renamed',
      'Margin',
      ({ user }) => user.renameSheet('Records', "Bob's (Q2)"),
      'Margin',
    ],
  ])('stays with its KPI after %s', async (_, kpi, change, name) => {
    const pane = await open();
    await promote(pane, kpi, { target: '200' });
    change(pane.host);
    await readAgain(pane);
    expect(registerRow(pane.host, 'KR-1')).toMatchObject({ KPI: name });
    await pane.press(/^KPIs/);
    expect(await pane.view.findByRole('button', { name: `${name}: show key result KR-1` })).toBeTruthy();
  });

  it('is gone with its column, and can be put on another KPI, of a column or of records', async () => {
    const pane = await open();
    await promote(pane, 'Revenue', { target: '200' });
    pane.host.user.deleteColumns('Columns', 'B:B');
    await readAgain(pane);
    expect(registerRow(pane.host, 'KR-1')).toMatchObject({ KPI: 'Revenue (not found)', Current: '' });
    await pane.press(/^Problems/);
    await pane.shows('KR-1 (Revenue) has lost its row');
    pane.host.user.select('Records', 'C7');
    await pane.press('Put on Backlog…');
    await pane.press('Repair');
    await pane.shows('Repaired');
    expect(registerRow(pane.host, 'KR-1')).toMatchObject({ KPI: 'Backlog', Current: '398' });
  });

  it('goes from a row to a column and back to a row', async () => {
    const rows: GridRows = [
      ['KPI', 'Actual', 'Goal'],
      ['Footfall', 100, 120],
      ['Basket', 30, 40],
      ['Returns', 5, 4],
    ];
    const pane = await openPane(gridWorkbook({ Columns: COLUMNS, Rows: rows }));
    await promote(pane, 'Footfall', { target: '200' });
    const repairOn = async (sheet: string, cell: string, kpi: string): Promise<void> => {
      await readAgain(pane);
      await pane.press(/^Problems/);
      pane.host.user.select(sheet, cell);
      await pane.press(`Put on ${kpi}…`);
      await pane.press('Repair');
      await pane.shows('Repaired');
    };
    pane.host.user.deleteRows('Rows', '2:2');
    await repairOn('Columns', 'C3', 'Tickets');
    expect(registerRow(pane.host, 'KR-1')).toMatchObject({ KPI: 'Tickets', Current: '9' });
    pane.host.user.deleteColumns('Columns', 'C:C');
    await repairOn('Rows', 'B2', 'Basket');
    expect(registerRow(pane.host, 'KR-1')).toMatchObject({ KPI: 'Basket', Current: '30' });
    expect(kpiRow(pane.host, 'Rows', 'Basket')).toMatchObject({ OKR: 'KR-1', Status: expect.any(String) });
  });

  it('can be given another target, be undone and be demoted', async () => {
    const pane = await open();
    const before = describeWorkbook(pane.host.workbook);
    await promote(pane, 'Margin', { target: '50' });
    await pane.press('Edit target: Margin');
    await pane.fill('Target', '60');
    await pane.press('Preview changes');
    await pane.press('Change target');
    await pane.shows('Target changed');
    expect(registerRow(pane.host, 'KR-1')).toMatchObject({ Target: '60' });
    await pane.press('Demote…: Margin');
    await pane.press('Demote');
    await pane.shows('Demoted to KPI');
    expect(idsInRegister(pane.host)).toEqual([]);
    await pane.press('Remove Keylift…');
    await pane.press('Remove Keylift');
    await pane.shows('Keylift is removed from this workbook');
    expect(differences(before, describeWorkbook(pane.host.workbook))).toEqual([]);
  });

  it('goes when its promotion is undone', async () => {
    const pane = await open();
    const before = describeWorkbook(pane.host.workbook);
    await promote(pane, 'Margin', { target: '50' });
    await pane.press(/^Undo/);
    await pane.shows(/^Undone/);
    expect(differences(before, describeWorkbook(pane.host.workbook))).toEqual([]);
  });
});

describe('the current value', () => {
  it.each([
    // Of September: after the due date nothing moves.
    ['Latest value', '110'],
    ['Sum over the cycle', '210'],
    ['Average over the cycle', '105'],
  ])('is measured as the form says: %s', async (choice, current) => {
    const pane = await open();
    await fillPromotion(pane, 'Revenue', { target: '900', baseline: '0' });
    await pane.fill('Start', '2026-08-01');
    await pane.fill('Due', '2026-09-30');
    await pane.choose('radio', choice);
    await writePreview(pane);
    expect(registerRow(pane.host, 'KR-1')).toMatchObject({ Current: current });
  });

  it('cannot be a sum where no period lies in the cycle', async () => {
    const pane = await open();
    await fillPromotion(pane, 'Revenue', { target: '900', baseline: '0' });
    await pane.fill('Start', '2024-08-01');
    await pane.fill('Due', '2024-09-30');
    await pane.choose('radio', 'Sum over the cycle');
    await pane.press('Preview changes');
    await pane.shows('Revenue has no period in this cycle');
  });

  it('is refused where the figures are text, with the cell that holds one', async () => {
    const rows = COLUMNS.map((cells, row) => (row === 4 ? ['Oct 2026', '$120', 9, 34] : cells));
    const host = EmbeddedHost.open(gridWorkbook({ Columns: rows }), { now: () => NOON });
    const pane = await openPane(host);
    await fillPromotion(pane, 'Revenue', { target: '900', baseline: '0' });
    await pane.press('Preview changes');
    await pane.shows(/The figures of Revenue are text: Columns!B5 holds “\$120”/);
  });
});
