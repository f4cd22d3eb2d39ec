/** @jest-environment jsdom */
import { EmbeddedHost } from '../../src/embedded-host';
import type { Workbook } from '../../src/embedded-host/model/workbook';
import { describeWorkbook, differences } from '../support/describeWorkbook';
import { gridWorkbook, sheetOf, type GridRows } from '../support/gridWorkbook';
import { NOON } from '../support/keyliftOnHost';
import { closePanes, openPane, type PaneOnHost } from '../support/paneOnHost';
import { withTable } from '../support/withTable';
import { registerRow } from './onTheSheet';
import { fillPromotion, promote, writePreview } from './promoting';

afterEach(closePanes);

/** Serial dates of months' first days. */
const MONTHS = [46_235, 46_266, 46_296];
const [AUG = 0, SEP = 0, OCT = 0] = MONTHS;

interface Story {
  readonly rows: GridRows;
  readonly kpi: string;
  /** What is promoted shows this. */
  readonly current: string;
  /** Next month comes in, and this is shown. */
  readonly nextMonth: (host: EmbeddedHost) => void;
  readonly then: string;
  /** The KPI has a row of its own, which columns are appended to. */
  readonly hasRow?: true;
}

const type = (host: EmbeddedHost, cells: Readonly<Record<string, string>>): void => {
  for (const [address, text] of Object.entries(cells)) host.user.type('Data', address, text);
};

const STORIES: Readonly<Record<string, Story>> = {
  'KPIs in columns': {
    rows: [
      ['Month', 'Revenue', 'Churn'],
      [AUG, 100, 0.05],
      [SEP, 110, 0.04],
      [OCT, 120, 0.03],
    ],
    kpi: 'Revenue',
    current: '120',
    nextMonth: (host) => type(host, { A5: '46327', B5: '130', C5: '0.02' }),
    then: '130',
  },
  'KPIs in columns, the newest first and a total below': {
    rows: [
      ['Month', 'Revenue', 'Tickets'],
      ['Oct 2026', 120, 9],
      ['Sep 2026', 110, 8],
      ['Aug 2026', 100, 7],
      ['Total', '=SUM(B2:B4)', '=SUM(C2:C4)'],
    ],
    kpi: 'Revenue',
    current: '120',
    nextMonth: (host) => {
      host.user.insertRows('Data', '2:2');
      type(host, { A2: 'Nov 2026', B2: '130', C2: '10' });
    },
    then: '130',
  },
  'KPIs in columns, a total just below': {
    rows: [
      ['Month', 'Revenue', 'Tickets'],
      ['Aug 2026', 100, 7],
      ['Sep 2026', 110, 8],
      ['Oct 2026', 120, 9],
      ['Total', '=SUM(B2:B4)', '=SUM(C2:C4)'],
    ],
    kpi: 'Revenue',
    current: '120',
    nextMonth: (host) => {
      host.user.insertRows('Data', '5:5');
      type(host, { A5: 'Nov 2026', B5: '130', C5: '10' });
    },
    then: '130',
  },
  'measures side by side for each month and region': {
    rows: [
      ['Month', 'Region', 'Sales', 'Costs'],
      [AUG, 'North', 100, 71],
      [AUG, 'South', 50, 31],
      [SEP, 'North', 110, 72],
      [SEP, 'South', 60, 32],
      [OCT, 'North', 120, 73],
      [OCT, 'South', 70, 33],
    ],
    kpi: 'North: Sales',
    current: '120',
    nextMonth: (host) => type(host, { A8: '46327', B8: 'North', C8: '130', D8: '74' }),
    then: '130',
  },
  'a line of figures that only the title names': {
    rows: [['Maintenance contracts'], [null, 'Aug 2026', 'Sep 2026', 'Oct 2026'], [null, 500, 510, 530]],
    kpi: 'Maintenance contracts',
    current: '530',
    nextMonth: (host) => {
      host.user.insertColumns('Data', 'E:E');
      type(host, { E2: 'Nov 2026', E3: '540' });
    },
    then: '540',
    hasRow: true,
  },
  'a column of figures that only the title names': {
    rows: [['Maintenance contracts'], [], ['Aug 2026', 500], ['Sep 2026', 510], ['Oct 2026', 530]],
    kpi: 'Maintenance contracts',
    current: '530',
    nextMonth: (host) => type(host, { A6: 'Nov 2026', B6: '540' }),
    then: '540',
  },
  'labels and figures without a header': {
    rows: [
      ['Cash balance', 1200],
      ['Open invoices', 34],
      ['Days payable', 41],
      ['Headcount', 87],
    ],
    kpi: 'Headcount',
    current: '87',
    nextMonth: (host) => type(host, { B4: '88' }),
    then: '88',
  },
  'a long table': {
    rows: [
      ['Date', 'KPI', 'Value'],
      [AUG, 'Revenue', 100],
      [AUG, 'Churn rate', 5],
      [SEP, 'Revenue', 110],
      [SEP, 'Churn rate', 4],
      [OCT, 'Revenue', 120],
      [OCT, 'Churn rate', 3],
    ],
    kpi: 'Revenue',
    current: '120',
    nextMonth: (host) => type(host, { A8: '46327', B8: 'Revenue', C8: '130' }),
    then: '130',
  },
  'a long table with dimensions and dates as text': {
    rows: [
      ['Period', 'Region', 'KPI', 'Value'],
      ['Aug 2026', 'EMEA', 'Revenue', 100],
      ['Aug 2026', 'APAC', 'Revenue', 50],
      ['Sep 2026', 'EMEA', 'Revenue', 110],
      ['Sep 2026', 'APAC', 'Revenue', 60],
      ['Oct 2026', 'EMEA', 'Revenue', 120],
      ['Oct 2026', 'APAC', 'Revenue', 70],
    ],
    kpi: 'APAC: Revenue',
    current: '70',
    nextMonth: (host) => type(host, { A8: 'Nov 2026', B8: 'APAC', C8: 'Revenue', D8: '80' }),
    then: '80',
  },
  'a matrix of years and months': {
    rows: [
      ['Revenue'],
      ['Year', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Total'],
      [2025, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, '=SUM(B3:M3)'],
      [2026, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, null, null, '=SUM(B4:M4)'],
    ],
    kpi: 'Revenue',
    current: '110',
    nextMonth: (host) => type(host, { L4: '130' }),
    then: '130',
  },
  'a matrix of months and years, a total below': {
    rows: [
      ['Revenue'],
      ['Month', 2025, 2026],
      ...['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'].map(
        (month, n) => [month, n + 1, n < 10 ? 101 + n : null],
      ),
      ['Total', '=SUM(B3:B14)', '=SUM(C3:C14)'],
    ],
    kpi: 'Revenue',
    current: '110',
    nextMonth: (host) => type(host, { C13: '130' }),
    then: '130',
  },
  'a snapshot turned round': {
    rows: [
      ['', 'Revenue', 'Churn rate', 'NPS', 'Orders'],
      ['Actual', 120, 3, 40, 7],
      ['Target', 150, 2, 50, 9],
    ],
    kpi: 'Revenue',
    current: '120',
    nextMonth: (host) => type(host, { B2: '130' }),
    then: '130',
  },
};

/** The workbook as a file that has been opened and saved once; its months' first days are shown as dates. */
function fileOf({ rows }: Story): Uint8Array {
  const workbook = gridWorkbook({ Data: rows });
  const format = workbook.formats.change(0, { numberFormat: 'mmm yy' });
  const { cells } = sheetOf(workbook, 'Data');
  for (const row of cells.rowIndexes())
    for (const [column, cell] of cells.row(row) ?? [])
      if (typeof cell.value === 'number' && MONTHS.includes(cell.value))
        cells.set(row, column, { ...cell, format });
  return EmbeddedHost.open(workbook, { now: () => NOON }).save();
}

async function remove(pane: PaneOnHost): Promise<void> {
  await pane.press('More');
  await pane.choose('menuitem', 'Remove Keylift from this workbook…');
  await pane.press('Remove Keylift');
  await pane.shows('Keylift is removed from this workbook');
}

function look(source: Uint8Array | Workbook): string[] {
  const { workbook } = EmbeddedHost.open(source, { now: () => NOON });
  workbook.calculation?.calculate('full');
  return describeWorkbook(workbook);
}

describe.each(Object.entries(STORIES))('%s', (_, story) => {
  it('a KPI is promoted, follows the next month, and leaves nothing behind', async () => {
    const bytes = fileOf(story);
    const pane = await openPane(bytes);
    const before = describeWorkbook(pane.host.workbook, 'content');
    await promote(pane, story.kpi, { target: '200', baseline: '50' });
    expect(registerRow(pane.host, 'KR-1')).toMatchObject({ KPI: story.kpi, Current: story.current });
    // Without a row of its own, nothing is written outside of Keylift's own sheet.
    const changed = differences(before, describeWorkbook(pane.host.workbook, 'content'));
    expect(changed.some((line) => line.includes(' Data '))).toBe(story.hasRow === true);
    await remove(pane);
    expect(differences(look(bytes), look(pane.host.save()))).toEqual([]);
    closePanes();

    const again = await openPane(bytes);
    await promote(again, story.kpi, { target: '200', baseline: '50' });
    story.nextMonth(again.host);
    expect(registerRow(again.host, 'KR-1')).toMatchObject({ KPI: story.kpi, Current: story.then });
  });
});

describe('a wide table with forecasts and a total', () => {
  const WIDE: GridRows = [
    ['KPI', 'Aug 2026', 'Sep 2026', 'Oct 2026', 'Nov 2026 Forecast', 'Dec 2026 Forecast', 'Total', 'Target'],
    ['Revenue', 100, 110, 120, 500, 600, '=SUM(B2:D2)', 700],
    ['Orders', 7, 8, 9, 50, 60, '=SUM(B3:D3)', 70],
    ['Tickets', 4, 3, 2, 1, 1, '=SUM(B4:D4)', 5],
  ];

  it.each([false, true])(
    'follows a month that comes in between, and leaves the others out (as an Excel table: %p)',
    async (isTable) => {
      const workbook = gridWorkbook({ Data: WIDE });
      if (isTable) withTable(workbook, 'Figures', 'A1:H4');
      const bytes = EmbeddedHost.open(workbook, { now: () => NOON }).save();
      const pane = await openPane(bytes);
      await promote(pane, 'Revenue', { target: '200', baseline: '50' });
      expect(registerRow(pane.host, 'KR-1')).toMatchObject({ KPI: 'Revenue', Current: '120' });
      pane.host.user.insertColumns('Data', 'E:E');
      type(pane.host, { E1: "'Nov 2026", E2: '130', E3: '10' });
      expect(registerRow(pane.host, 'KR-1')).toMatchObject({ KPI: 'Revenue', Current: '130' });
      pane.host.user.deleteColumns('Data', 'E:E');
      await pane.press('More');
      await pane.choose('menuitem', 'Read the workbook again');
      await remove(pane);
      expect(differences(look(bytes), look(pane.host.save()))).toEqual([]);
    },
  );

  it('adds up the months of the cycle only', async () => {
    const pane = await openPane(gridWorkbook({ Data: WIDE }));
    await fillPromotion(pane, 'Revenue', { target: '900', baseline: '0' });
    await pane.fill('Start', '2026-09-01');
    await pane.choose('radio', 'Sum over the cycle');
    await writePreview(pane);
    expect(registerRow(pane.host, 'KR-1')).toMatchObject({ Current: '230' });
    pane.host.user.insertColumns('Data', 'E:E');
    type(pane.host, { E1: "'Nov 2026", E2: '130', E3: '10' });
    expect(registerRow(pane.host, 'KR-1')).toMatchObject({ Current: '360' });
  });
});

describe('a formula that does not reach the latest figures any more', () => {
  it('is a problem, and is brought up to date', async () => {
    const story = STORIES['KPIs in columns, a total just below'];
    if (story === undefined) throw new Error('There is such a story.');
    const pane = await openPane(gridWorkbook({ Data: story.rows }));
    await promote(pane, 'Revenue', { target: '200', baseline: '50' });
    pane.host.user.deleteRows('Data', '5:5');
    type(pane.host, { A5: "'Nov 2026", B5: '130', C5: '10' });
    expect(registerRow(pane.host, 'KR-1')).toMatchObject({ Current: '' });
    await pane.press('More');
    await pane.choose('menuitem', 'Read the workbook again');
    await pane.press(/^Problems/);
    await pane.shows('KR-1 (Revenue) does not see the latest figures');
    await pane.press('Bring up to date…');
    await pane.press('Repair');
    await pane.shows('Repaired');
    expect(registerRow(pane.host, 'KR-1')).toMatchObject({ Current: '130' });
    expect(pane.view.queryByRole('button', { name: /^Problems/ })).toBeNull();
  });
});
