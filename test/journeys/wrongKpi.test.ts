/** @jest-environment jsdom */
import type { EmbeddedHost } from '../../src/embedded-host';
import { copyCells } from '../../src/embedded-host/model/edit/copyCells';
import { sortArea } from '../../src/embedded-host/model/edit/sortArea';
import { at, gridWorkbook, sheetOf } from '../support/gridWorkbook';
import { closePanes, openPane, type PaneOnHost } from '../support/paneOnHost';
import { idsInRegister, kpiRow, registerRow, tableOf } from './onTheSheet';
import { promote } from './promoting';

afterEach(closePanes);

/** The sample's scorecard sorted by name, without the columns right of it. */
function sortWithoutIds({ user }: EmbeddedHost): void {
  user.edit((workbook) => {
    const by = [{ offset: 0, ascending: false }];
    const rows = { matchCase: false, hasHeaders: false, orientation: 'rows' } as const;
    sortArea(workbook, sheetOf(workbook, 'Scorecard'), at('A5:F17'), by, rows);
  });
}

async function promoteBoth(): Promise<PaneOnHost> {
  const pane = await openPane();
  await promote(pane, 'Customer churn', { target: '2' });
  await pane.press(/^KPIs/);
  await promote(pane, 'Gross margin', { target: '45' });
  return pane;
}

/** The last problem is gone, so that nothing is left to look at. */
async function repaired(pane: PaneOnHost): Promise<void> {
  await pane.shows(/^Repaired$|^New name remembered$/);
  await pane.view.findByRole('region', { name: 'Grow with care' });
  expect(pane.view.queryByRole('button', { name: /^Problems/ })).toBeNull();
}

describe('rows that were sorted without their ids', () => {
  it('are told in the pane, which puts the key results back on the KPIs that bear their names', async () => {
    const pane = await promoteBoth();
    const { host } = pane;
    sortWithoutIds(host);
    await pane.press('Show');
    await pane.shows(/^KR-1 was linked to “Customer churn” and stands on “/);
    await pane.press('Put back on Customer churn…');
    await pane.press('Repair');
    await repaired(pane);
    expect(kpiRow(host, 'Scorecard', 'Customer churn')).toMatchObject({ OKR: 'KR-1', Progress: '0%' });
    expect(registerRow(host, 'KR-1')).toMatchObject({ KPI: 'Customer churn', Progress: '0%' });
    expect(registerRow(host, 'KR-2')).toMatchObject({ KPI: 'Gross margin', Progress: '0%' });
    expect(kpiRow(host, 'Scorecard', 'Gross margin')).toMatchObject({ OKR: 'KR-2' });
  });
});

describe('a KPI that was renamed', () => {
  it('is asked about once', async () => {
    const pane = await openPane();
    await promote(pane, 'Customer churn', { target: '2' });
    pane.host.user.type('Scorecard', 'A7', 'Lost customers');
    await pane.press('Show');
    await pane.shows('KR-1 was linked to “Customer churn” and stands on “Lost customers”');
    expect(pane.view.queryByRole('button', { name: /^Put back on/ })).toBeNull();
    await pane.press('It was renamed…');
    await pane.shows('The KPI was renamed');
    await pane.press('It was renamed');
    await repaired(pane);
    expect(registerRow(pane.host, 'KR-1')).toMatchObject({
      KPI: 'Lost customers',
      'Linked name': 'Lost customers',
    });
  });

  it('is asked about, too, where it has no row of its own', async () => {
    const rows = [
      ['Month', 'Revenue', 'Tickets', 'Orders'],
      ['Jul 2026', 90, 5, 31],
      ['Aug 2026', 100, 7, 32],
      ['Sep 2026', 110, 8, 33],
      ['Oct 2026', 120, 9, 34],
    ];
    const pane = await openPane(gridWorkbook({ Columns: rows }));
    await promote(pane, 'Tickets', { target: '20' });
    pane.host.user.type('Columns', 'C1', 'Orders');
    pane.host.user.type('Columns', 'D1', 'Tickets');
    await pane.press('Show');
    await pane.shows('KR-1 was linked to “Tickets” and stands on “Orders”');
    await pane.press('Put back on Tickets…');
    await pane.press('Repair');
    await repaired(pane);
    expect(registerRow(pane.host, 'KR-1')).toMatchObject({ KPI: 'Tickets', Current: '34' });
  });
});

describe('an id that two rows of the register have', () => {
  it('is told, and the copy of a row goes', async () => {
    const pane = await promoteBoth();
    const { host } = pane;
    await host.connect('team').run(async (context) => {
      context.workbook.tables.getItem('KeyResults').rows.add();
      await context.sync();
    });
    host.user.edit((workbook) => {
      const { sheet, table } = tableOf(workbook, 'KeyResults');
      const row = (address: string) => ({ sheet, area: { ...at(address), right: table.area.right } });
      copyCells(workbook, row('A5'), row('A7'), { what: 'all', skipBlanks: false, transpose: false });
    });
    expect(idsInRegister(host)).toEqual(['KR-1', 'KR-2', 'KR-1']);
    await pane.press('Show');
    await pane.shows('KR-1 is the id of 2 key results');
    await pane.press('Repair…');
    await pane.press('Repair');
    await repaired(pane);
    expect(idsInRegister(host)).toEqual(['KR-1', 'KR-2']);
    expect(kpiRow(host, 'Scorecard', 'Customer churn')).toMatchObject({ OKR: 'KR-1', Progress: '0%' });
  });

  it('is told, and each of two that were promoted at once gets its own, in both places', async () => {
    const pane = await promoteBoth();
    const { host } = pane;
    const { sheet, table } = tableOf(host.workbook, 'KeyResults');
    host.user.type(sheet.name, `A${table.area.bottom + 1}`, 'KR-1');
    host.user.type('Scorecard', 'G11', 'KR-1');
    await pane.press('Show');
    await pane.shows('KR-1 is the id of 2 key results');
    await pane.press('Repair…');
    await pane.press('Repair');
    await repaired(pane);
    expect(idsInRegister(host)).toEqual(['KR-1', 'KR-2']);
    expect(kpiRow(host, 'Scorecard', 'Gross margin')).toMatchObject({ OKR: 'KR-2', Progress: '0%' });
    expect(registerRow(host, 'KR-2')).toMatchObject({ KPI: 'Gross margin' });
  });
});
