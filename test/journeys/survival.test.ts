/** @jest-environment jsdom */
import type { EmbeddedHost } from '../../src/embedded-host';
import type { Workbook } from '../../src/embedded-host/model/workbook';
import { copyCells } from '../../src/embedded-host/model/edit/copyCells';
import { clearFilter, filterColumn, setSheetFilter } from '../../src/embedded-host/model/edit/filterRows';
import { moveCells } from '../../src/embedded-host/model/edit/moveCells';
import { renameTable } from '../../src/embedded-host/model/edit/removeTable';
import { sortArea } from '../../src/embedded-host/model/edit/sortArea';
import { deleteTableRows, insertTableRows } from '../../src/embedded-host/model/edit/tableRows';
import { at, sheetOf } from '../support/gridWorkbook';
import { closePanes, openPane, type PaneOnHost } from '../support/paneOnHost';
import { cellOf, kpiRow, registerRow, tableOf } from './onTheSheet';
import { promote } from './promoting';

afterEach(closePanes);

/** The sample with a key result in a plain table (KR-1) and one in an Excel table (KR-2), as it was saved. */
let saved: Uint8Array;

beforeAll(async () => {
  const pane = await openPane();
  await promote(pane, 'Customer churn', { target: '2' });
  await pane.press(/^KPIs/);
  await promote(pane, 'Footfall', { target: '50000' });
  saved = pane.host.save();
  closePanes();
});

/** Where a key result stands, for what is done to its table and how its progress is seen. */
interface Subject {
  readonly id: string;
  readonly sheet: string;
  readonly kpi: string;
  readonly current: string;
  readonly baseline: string;
  /** A figure half way from baseline to target. */
  readonly halfway: string;
  /** The name that it was linked to, where its KPI bears another one now. */
  readonly linkedTo?: string;
}

const CHURN: Subject = {
  id: 'KR-1',
  sheet: 'Scorecard',
  kpi: 'Customer churn',
  current: 'Current',
  baseline: '3.1%',
  halfway: '2.55%',
};
const FOOTFALL: Subject = {
  id: 'KR-2',
  sheet: 'Stores',
  kpi: 'Footfall',
  current: 'Actual',
  baseline: '48,210',
  halfway: '49105',
};

async function openSaved(): Promise<PaneOnHost> {
  const pane = await openPane(saved);
  await pane.press(/^Key results/);
  return pane;
}

/** The key result stands on its KPI: in its row, alive on the sheet and in the pane; all to ask is about a new name. */
async function expectStillLinked(pane: PaneOnHost, subject: Subject): Promise<void> {
  const { host, view } = pane;
  const { id, sheet, kpi, current, baseline, halfway, linkedTo } = subject;
  expect(kpiRow(host, sheet, kpi)).toMatchObject({ OKR: id, Baseline: baseline, Progress: '0%' });
  host.user.type(sheet, cellOf(host, sheet, kpi, current), halfway);
  expect(kpiRow(host, sheet, kpi)).toMatchObject({ OKR: id, Baseline: baseline, Progress: '50%' });
  expect(registerRow(host, id)).toMatchObject({ KPI: kpi, Progress: '50%' });
  await pane.shows('50% done');
  expect(view.getByRole('meter', { name: `Progress of ${kpi}` }).getAttribute('aria-valuetext')).toMatch(
    /^50%/,
  );
  if (linkedTo === undefined) expect(view.queryByRole('button', { name: /^Problems/ })).toBeNull();
  else {
    await pane.press(/^Problems/);
    await pane.shows(`${id} was linked to “${linkedTo}” and stands on “${kpi}”`);
    expect(view.getAllByRole('listitem')).toHaveLength(1);
  }
  const other = id === 'KR-1' ? 'KR-2' : 'KR-1';
  expect(registerRow(host, other)).toMatchObject({ Progress: '0%' });
}

const edit =
  (change: (workbook: Workbook) => void) =>
  ({ user }: EmbeddedHost): void =>
    user.edit(change);
const onStores = (change: (place: ReturnType<typeof tableOf>, workbook: Workbook) => void) =>
  edit((workbook) => change(tableOf(workbook, 'StoreKpis'), workbook));
const BY_ROWS = { matchCase: false, hasHeaders: true, orientation: 'rows' } as const;

describe('a key result stays on its KPI', () => {
  it.each<[string, (host: EmbeddedHost) => void, Partial<Subject>?]>([
    [
      'sorts the table',
      edit((workbook) => {
        const sheet = sheetOf(workbook, 'Scorecard');
        sortArea(workbook, sheet, at('A4:L17'), [{ offset: 4, ascending: false }], BY_ROWS);
      }),
    ],
    [
      'filters the table and clears the filter',
      edit((workbook) => {
        const sheet = sheetOf(workbook, 'Scorecard');
        setSheetFilter(workbook, sheet, at('A4:L17'));
        filterColumn(workbook, sheet, undefined, 2, { values: ['Tomasz'] });
        clearFilter(workbook, sheet, undefined);
      }),
    ],
    ['inserts rows above the table', ({ user }) => user.insertRows('Scorecard', '2:3')],
    ['inserts rows inside the table', ({ user }) => user.insertRows('Scorecard', '7:8')],
    ['deletes a row inside the table', ({ user }) => user.deleteRows('Scorecard', '6:6')],
    ['deletes the first row of the table', ({ user }) => user.deleteRows('Scorecard', '5:5')],
    ['deletes the last row of the table', ({ user }) => user.deleteRows('Scorecard', '17:17')],
    ['inserts columns left of the table', ({ user }) => user.insertColumns('Scorecard', 'A:B')],
    ['inserts a column inside the table', ({ user }) => user.insertColumns('Scorecard', 'D:D')],
    ['inserts a column between Keylift’s own', ({ user }) => user.insertColumns('Scorecard', 'J:J')],
    ['deletes a column inside the table', ({ user }) => user.deleteColumns('Scorecard', 'C:C')],
    [
      'renames the KPI',
      ({ user }) => user.type('Scorecard', 'A7', 'Lost customers'),
      { kpi: 'Lost customers', linkedTo: 'Customer churn' },
    ],
    ['renames a column', ({ user }) => user.type('Scorecard', 'E4', 'Now'), { current: 'Now' }],
    ['renames the sheet', ({ user }) => user.renameSheet('Scorecard', 'Q4 score'), { sheet: 'Q4 score' }],
    ['renames the register’s sheet', ({ user }) => user.renameSheet('OKRs', 'Our goals')],
    [
      'moves the table',
      edit((workbook) => moveCells(workbook, sheetOf(workbook, 'Scorecard'), at('A4:L17'), 29, 3)),
    ],
  ])('of a plain table when someone %s', async (_, change, now = {}) => {
    const pane = await openSaved();
    change(pane.host);
    await expectStillLinked(pane, { ...CHURN, ...now });
  });

  it.each<[string, (host: EmbeddedHost) => void, Partial<Subject>?]>([
    [
      'sorts the table',
      onStores(({ sheet }, workbook) =>
        sortArea(workbook, sheet, at('A3:J9'), [{ offset: 1, ascending: true }], BY_ROWS),
      ),
    ],
    [
      'filters the table and clears the filter',
      onStores(({ sheet, table }, workbook) => {
        filterColumn(workbook, sheet, table, 0, { values: ['Footfall'] });
        clearFilter(workbook, sheet, tableOf(workbook, 'StoreKpis').table);
      }),
    ],
    ['inserts rows above the table', ({ user }) => user.insertRows('Stores', '2:2')],
    [
      'inserts a row in the table',
      onStores(({ sheet, table }, workbook) => void insertTableRows(workbook, sheet, table, 1, 1)),
    ],
    [
      'deletes a row of the table',
      onStores(({ sheet, table }, workbook) => deleteTableRows(workbook, sheet, table, [0])),
    ],
    ['inserts a column left of the table', ({ user }) => user.insertColumns('Stores', 'A:A')],
    ['inserts a column inside the table', ({ user }) => user.insertColumns('Stores', 'C:C')],
    ['deletes a column inside the table', ({ user }) => user.deleteColumns('Stores', 'D:D')],
    [
      'renames the KPI',
      ({ user }) => user.type('Stores', 'A5', 'Visitors'),
      { kpi: 'Visitors', linkedTo: 'Footfall' },
    ],
    ['renames the column measured', ({ user }) => user.type('Stores', 'B3', 'Now'), { current: 'Now' }],
    ['renames a column of Keylift’s', ({ user }) => user.type('Stores', 'I3', 'Should be')],
    [
      'renames the table',
      onStores(({ sheet, table }, workbook) => renameTable(workbook, sheet, table, 'Shops')),
    ],
    ['renames the sheet', ({ user }) => user.renameSheet('Stores', 'Our shops'), { sheet: 'Our shops' }],
    ['moves the table', onStores(({ sheet }, workbook) => moveCells(workbook, sheet, at('A3:J9'), 19, 2))],
  ])('of an Excel table when someone %s', async (_, change, now = {}) => {
    const pane = await openSaved();
    change(pane.host);
    await expectStillLinked(pane, { ...FOOTFALL, ...now });
  });
});

describe('the pane says exactly what is wrong and repairs it', () => {
  /** Copies the row of churn to below it, as people do who start a new KPI from an old one. */
  function copyChurn({ user }: EmbeddedHost): void {
    user.insertRows('Scorecard', '8:8');
    user.edit((workbook) => {
      const sheet = sheetOf(workbook, 'Scorecard');
      const [from, to] = [at('A7:L7'), at('A8:L8')].map((area) => ({ sheet, area }));
      if (from && to) copyCells(workbook, from, to, { what: 'all', skipBlanks: false, transpose: false });
    });
    user.type('Scorecard', 'A8', 'Customer churn, wholesale');
  }

  it('when a row was copied with its id', async () => {
    const pane = await openSaved();
    copyChurn(pane.host);
    await pane.press('Show');
    await pane.shows('KR-1 (Customer churn) stands in two rows');
    expect(pane.view.getByText(/it stands at Scorecard!G7, Scorecard!G8\./)).toBeTruthy();
    await pane.press('Repair…');
    await pane.press('Repair');
    await pane.shows('Repaired');
    expect(kpiRow(pane.host, 'Scorecard', 'Customer churn, wholesale')).toMatchObject({
      OKR: '',
      Progress: '',
    });
    await expectStillLinked(pane, CHURN);
  });

  it('when the id was deleted, which is put back on the KPI of that name', async () => {
    const pane = await openSaved();
    pane.host.user.type('Scorecard', 'G7', '');
    await pane.press('Show');
    await pane.shows('KR-1 (Customer churn) has lost its row');
    await pane.press('Put back…');
    await pane.press('Repair');
    await pane.shows('Repaired');
    await expectStillLinked(pane, CHURN);
  });

  it('when the row was deleted, which is put on the KPI in the active cell', async () => {
    const pane = await openSaved();
    pane.host.user.deleteRows('Stores', '5:5');
    await pane.press('Show');
    await pane.shows('KR-2 (Footfall) has lost its row');
    pane.host.user.select('Stores', 'A4');
    await pane.press('Put on Revenue per square metre…');
    await pane.press('Repair');
    await pane.shows('Repaired');
    expect(kpiRow(pane.host, 'Stores', 'Revenue per square metre')).toMatchObject({ OKR: 'KR-2' });
    expect(registerRow(pane.host, 'KR-2')).toMatchObject({
      KPI: 'Revenue per square metre',
      Current: '512',
    });
  });

  it('when an id stands where the register has none such', async () => {
    const pane = await openSaved();
    pane.host.user.type('Scorecard', 'G8', 'KR-77');
    await pane.press('Show');
    await pane.shows('KR-77 at Scorecard!G8 is in no register');
    expect(kpiRow(pane.host, 'Scorecard', 'On-time delivery')).toMatchObject({ Status: 'Not in OKRs' });
  });
});
