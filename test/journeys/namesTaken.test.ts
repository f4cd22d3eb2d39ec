/** @jest-environment jsdom */
import { EmbeddedHost } from '../../src/embedded-host';
import { addTable } from '../../src/embedded-host/model/edit/addTable';
import { addName } from '../../src/embedded-host/model/edit/names';
import { renameTable } from '../../src/embedded-host/model/edit/removeTable';
import { renameColumn } from '../../src/embedded-host/model/edit/renameColumns';
import { addSheet } from '../../src/embedded-host/model/edit/sheets';
import { buildSample } from '../../src/workbench/sample/buildSample';
import { describeWorkbook, differences } from '../support/describeWorkbook';
import { at } from '../support/gridWorkbook';
import { NOON } from '../support/keyliftOnHost';
import { closePanes, openPane } from '../support/paneOnHost';
import { kpiRow, registerRow, tableOf } from './onTheSheet';
import { promote } from './promoting';

afterEach(closePanes);

/** The sample of a team that has used Keylift's own names for other things. */
function namesTaken(): Uint8Array {
  const host = EmbeddedHost.open(buildSample(), { now: () => NOON });
  host.user.edit((workbook) => {
    const sheet = addSheet(workbook, 'OKRs');
    addSheet(workbook, 'Check-ins');
    renameTable(workbook, sheet, addTable(workbook, sheet, at('A1:B3'), true), 'KeyResults');
    addName(workbook, { name: 'Keylift_AsOf', formula: 'OKRs!$A$1', comment: '', visible: true });
    const { sheet: stores, table } = tableOf(workbook, 'StoreKpis');
    renameColumn(workbook, stores, table, 2, 'OKR');
  });
  host.user.type('OKRs', 'A2', 'Win the league');
  return host.save();
}

describe('a workbook that uses Keylift’s names already', () => {
  it('keeps them; Keylift steps around', async () => {
    const pane = await openPane(namesTaken());
    const { workbook } = pane.host;
    const ours = describeWorkbook(workbook).filter((line) => /^(OKRs|name) /.test(line));
    await promote(pane, 'Footfall', { target: '50000' });
    expect(kpiRow(pane.host, 'Stores', 'Footfall')).toMatchObject({
      'OKR (OKR)': 'KR-1',
      Target: '50,000',
      Progress: '0%',
    });
    expect(registerRow(pane.host, 'KR-1', 'KeyResults_2')).toMatchObject({ KPI: 'Footfall' });
    expect(tableOf(workbook, 'KeyResults_2').sheet.name).toBe('OKRs 2');
    expect(workbook.names.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Keylift_AsOf', 'Keylift_AsOf_2']),
    );
    expect(ours.filter((line) => !describeWorkbook(workbook).includes(line))).toEqual([]);
  });

  it('tells the two apart when it is opened again, and loses only Keylift’s when that is removed', async () => {
    const bytes = namesTaken();
    const before = describeWorkbook(EmbeddedHost.open(bytes, { now: () => NOON }).workbook, 'content');
    const first = await openPane(bytes);
    await promote(first, 'Footfall', { target: '50000' });
    await first.press(/^KPIs/);
    await promote(first, 'Customer churn', { target: '2' });
    const saved = first.host.save();
    closePanes();
    const pane = await openPane(saved);
    await pane.press(/^Key results/);
    await pane.view.findByRole('article', { name: 'KR-1 Footfall' });
    await pane.press('More');
    await pane.choose('menuitem', 'Remove Keylift from this workbook…');
    await pane.press('Remove Keylift');
    await pane.shows('Keylift is removed from this workbook');
    expect(differences(before, describeWorkbook(pane.host.workbook, 'content'))).toEqual([]);
  });

  it('gets its own Target beside the team’s', async () => {
    const pane = await openPane();
    await promote(pane, 'Customer churn', { target: '1.5' });
    expect(kpiRow(pane.host, 'Scorecard', 'Customer churn')).toMatchObject({
      Target: '2.0%',
      'Target (OKR)': '1.5%',
    });
  });
});
