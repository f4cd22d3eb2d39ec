/** @jest-environment jsdom */
import { EmbeddedHost } from '../../src/embedded-host';
import type { Workbook } from '../../src/embedded-host/model/workbook';
import { buildSample } from '../../src/workbench/sample/buildSample';
import { describeWorkbook, differences } from '../support/describeWorkbook';
import { contents, sheetOf } from '../support/gridWorkbook';
import { NOON } from '../support/keyliftOnHost';
import { closePanes, openPane, type PaneOnHost } from '../support/paneOnHost';
import { idsInRegister, kpiRow, tableOf } from './onTheSheet';
import { promote } from './promoting';

afterEach(closePanes);

async function promoteTwo(pane: PaneOnHost): Promise<void> {
  await promote(pane, 'Customer churn', { target: '2' });
  await pane.press(/^KPIs/);
  await promote(pane, 'Footfall', { target: '50000' });
}

async function demote(pane: PaneOnHost, kpi: string): Promise<void> {
  await pane.press(`Demote…: ${kpi}`);
  await pane.press('Demote');
  await pane.shows('Demoted to KPI');
}

/** Removes Keylift by the menu, having read what goes. */
async function remove(pane: PaneOnHost): Promise<void> {
  await pane.press('More');
  await pane.choose('menuitem', 'Remove Keylift from this workbook…');
  await pane.shows('The history goes too');
  await pane.press('Remove Keylift');
  await pane.shows('Keylift is removed from this workbook');
}

/** The bytes of the sample as a file that has been opened and saved once, and how it looks. */
function sampleFile(): { readonly bytes: Uint8Array; readonly before: string[] } {
  const bytes = EmbeddedHost.open(buildSample(), { now: () => NOON }).save();
  return { bytes, before: look(bytes) };
}

/** How a file looks to whoever opens it. */
function look(source: Uint8Array): string[] {
  const { workbook } = EmbeddedHost.open(source, { now: () => NOON });
  workbook.calculation?.calculate('full');
  return describeWorkbook(workbook);
}

describe('a key result is demoted', () => {
  it('and leaves the register and its row, while its history stays in the log', async () => {
    const pane = await openPane();
    await promote(pane, 'Customer churn', { target: '2' });
    await pane.press(/^KPIs/);
    await promote(pane, 'Gross margin', { target: '45' });
    await demote(pane, 'Customer churn');
    expect(idsInRegister(pane.host)).toEqual(['KR-2']);
    expect(kpiRow(pane.host, 'Scorecard', 'Customer churn')).toMatchObject({
      OKR: '',
      Baseline: '',
      Progress: '',
      Status: '',
      Current: '3.1%',
    });
    const { sheet, table } = tableOf(pane.host.workbook, 'CheckIns');
    const { top, left } = table.area;
    const logged = Array.from({ length: 12 }, (_, column) => sheet.cells.get(top + 1, left + column)?.value);
    expect(logged).toContain('KR-1');
    expect(logged).toContain('No longer a key result');
    expect(pane.view.queryByRole('button', { name: 'Demote…: Customer churn' })).toBeNull();
  });

  it('and takes Keylift’s columns along when it was the last one of its table', async () => {
    const pane = await openPane();
    await promoteTwo(pane);
    await demote(pane, 'Footfall');
    const { table } = tableOf(pane.host.workbook, 'StoreKpis');
    expect(table.columns.map(({ name }) => name)).toEqual(['Measure', 'Actual', 'Budget', 'Variance']);
    expect(kpiRow(pane.host, 'Scorecard', 'Customer churn')).toMatchObject({ OKR: 'KR-1' });
  });

  it('and can be promoted anew, under another id', async () => {
    const pane = await openPane();
    await promoteTwo(pane);
    await demote(pane, 'Customer churn');
    await pane.press(/^KPIs/);
    await promote(pane, 'Customer churn', { target: '1' });
    expect(idsInRegister(pane.host)).toEqual(['KR-2', 'KR-3']);
    expect(kpiRow(pane.host, 'Scorecard', 'Customer churn')).toMatchObject({ OKR: 'KR-3' });
  });

  it('and when it was the last one the pane offers to remove Keylift', async () => {
    const pane = await openPane();
    await promote(pane, 'Customer churn', { target: '2' });
    await demote(pane, 'Customer churn');
    expect(pane.view.getByRole('heading', { name: 'No key results yet' })).toBeTruthy();
    await pane.press('Remove Keylift…');
    await pane.shows('The history goes too');
  });
});

describe('Keylift is removed', () => {
  it('after a preview that names what goes, and nothing has gone before', async () => {
    const pane = await openPane();
    await promoteTwo(pane);
    const before = describeWorkbook(pane.host.workbook);
    await pane.press('More');
    await pane.choose('menuitem', 'Remove Keylift from this workbook…');
    await pane.view.findByRole('region', { name: 'What will change' });
    const lines = pane.view.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(lines).toEqual(
      expect.arrayContaining([
        'Delete the sheet OKRs',
        'Delete the name Keylift_AsOf',
        expect.stringMatching(/^Remove the progress bar from Scorecard!J5:J17$/),
        'Delete Keylift’s note in the workbook’s settings',
      ]),
    );
    expect(differences(before, describeWorkbook(pane.host.workbook))).toEqual([]);
  });

  it.each<[string, (pane: PaneOnHost) => Promise<void>]>([
    ['promotions in a plain and in an Excel table', promoteTwo],
    ['a promotion in a wide table', (pane) => promote(pane, 'Web revenue', { target: '1300' })],
    ['a promotion in a wide Excel table', (pane) => promote(pane, 'Backlog', { target: '500' })],
    [
      'a demotion, with its log',
      async (pane) => {
        await promoteTwo(pane);
        await demote(pane, 'Customer churn');
      },
    ],
  ])('and the workbook is as before, cell for cell, after %s', async (_, act) => {
    const { bytes, before } = sampleFile();
    const pane = await openPane(bytes);
    await act(pane);
    await remove(pane);
    expect(differences(before, describeWorkbook(pane.host.workbook))).toEqual([]);
    expect(differences(before, look(pane.host.save()))).toEqual([]);
  });

  it('from a workbook that was saved and opened again meanwhile', async () => {
    const { bytes, before } = sampleFile();
    const first = await openPane(bytes);
    await promoteTwo(first);
    const saved = first.host.save();
    closePanes();
    const pane = await openPane(saved);
    await remove(pane);
    expect(differences(before, look(pane.host.save()))).toEqual([]);
  });

  it.each<[string, (host: EmbeddedHost) => void]>([
    [
      'rows and columns came in',
      ({ user }) => {
        user.insertRows('Scorecard', '2:3');
        user.insertRows('Scorecard', '9:9');
        user.insertColumns('Scorecard', 'B:B');
        user.insertRows('Stores', '2:2');
        user.insertColumns('Stores', 'A:A');
      },
    ],
    [
      'sheets and tables were given other names',
      ({ user }) => {
        user.renameSheet('Scorecard', 'Q4 score');
        user.renameSheet('Stores', 'Our shops');
      },
    ],
  ])('after %s, and leaves what a workbook without Keylift would be', async (_, change) => {
    const { bytes } = sampleFile();
    const without = EmbeddedHost.open(bytes, { now: () => NOON });
    change(without);
    const pane = await openPane(bytes);
    await promoteTwo(pane);
    change(pane.host);
    await pane.press('More');
    await pane.choose('menuitem', 'Read the workbook again');
    await remove(pane);
    expect(differences(look(without.save()), look(pane.host.save()))).toEqual([]);
  });

  it('after its settings were lost, all but the looks of empty cells', async () => {
    const { bytes, before } = sampleFile();
    const first = await openPane(bytes);
    await promoteTwo(first);
    const saved = first.host.save();
    closePanes();
    const pane = await openPane(forgetful(saved));
    await remove(pane);
    const left = differences(before, look(pane.host.save()));
    expect(left.filter((line) => !isLookOfNothing(line))).toEqual([]);
    expect(contents(sheetOf(pane.host.workbook, 'Scorecard'), 'F4:H4')).toEqual([['Target', null, null]]);
  });

  it('only where there is something of it', async () => {
    const pane = await openPane();
    await pane.press('More');
    await pane.choose('menuitem', 'Remove Keylift from this workbook…');
    await pane.shows('There is nothing of Keylift in this workbook');
  });
});

/** A workbook whose settings some other program dropped. */
function forgetful(bytes: Uint8Array): Workbook {
  const { workbook } = EmbeddedHost.open(bytes, { now: () => NOON });
  workbook.settings = new Map();
  return workbook;
}

/** A width, or the format of a cell that holds nothing. */
const isLookOfNothing = (line: string): boolean =>
  /^[-+] \w+ column \d+ /.test(line) || /^[-+] \w+ cell \d+,\d+ \{"value":null,"numberFormat"/.test(line);

describe('before Keylift is removed', () => {
  it('the team’s own formulas that read it are named', async () => {
    const pane = await openPane();
    await promote(pane, 'Customer churn', { target: '2' });
    const { user } = pane.host;
    user.type('Stores', 'F20', '=COUNTIF(KeyResults[Status],"Off track")');
    user.type('Stores', 'F21', '=Scorecard!J7');
    user.type('Stores', 'H20', '=OKRs!B5');
    await pane.press('More');
    await pane.choose('menuitem', 'Read the workbook again');
    await pane.press('More');
    await pane.choose('menuitem', 'Remove Keylift from this workbook…');
    await pane.shows('3 of your formulas read what Keylift added');
    await pane.shows('Look at Stores!F20:F21, Stores!H20.');
  });
});
