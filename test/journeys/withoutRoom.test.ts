/** @jest-environment jsdom */
import type { EmbeddedHost } from '../../src/embedded-host';
import { addTable } from '../../src/embedded-host/model/edit/addTable';
import { filterColumn, setSheetFilter } from '../../src/embedded-host/model/edit/filterRows';
import { mergeCells } from '../../src/embedded-host/model/edit/mergeCells';
import { hideColumns } from '../../src/embedded-host/model/edit/sizeRows';
import type { Workbook } from '../../src/embedded-host/model/workbook';
import { buildSample } from '../../src/workbench/sample/buildSample';
import { describeWorkbook, differences } from '../support/describeWorkbook';
import { at, sheetOf } from '../support/gridWorkbook';
import { closePanes, openPane, type PaneOnHost } from '../support/paneOnHost';
import { idsInRegister, kpiRow, registerRow, tableOf } from './onTheSheet';
import { fillPromotion, promote, writePreview } from './promoting';

afterEach(closePanes);

const TICK = 'Track on the sheet OKRs alone';
const GO_ON = 'Track on OKRs alone';

interface Obstacle {
  readonly kpi: string;
  readonly sheet: string;
  readonly put: (workbook: Workbook) => void;
}

const type = (workbook: Workbook, sheet: string, address: string, value: string): void => {
  const { top, left } = at(address);
  sheetOf(workbook, sheet).cells.set(top, left, { value, format: 0 });
};

/** What the form tells before anything is filled in. */
const TOLD: Readonly<Record<string, Obstacle>> = {
  'cells that are taken': {
    kpi: 'Customer churn',
    sheet: 'Scorecard',
    put: (workbook) => type(workbook, 'Scorecard', 'G7', 'see mail'),
  },
  'a protected sheet': {
    kpi: 'Customer churn',
    sheet: 'Scorecard',
    put: (workbook) => (sheetOf(workbook, 'Scorecard').protection = { protected: true, options: {} }),
  },
  'another table beside an Excel table': {
    kpi: 'Footfall',
    sheet: 'Stores',
    put: (workbook) => {
      type(workbook, 'Stores', 'F3', 'Store');
      type(workbook, 'Stores', 'F4', 'Bergen');
      addTable(workbook, sheetOf(workbook, 'Stores'), at('F3:F4'), true);
    },
  },
};

/** What only comes to light when the promotion is planned. */
const FOUND_OUT: Readonly<Record<string, Obstacle>> = {
  'cells merged across the edge': {
    kpi: 'Customer churn',
    sheet: 'Scorecard',
    put: (workbook) => mergeCells(workbook, sheetOf(workbook, 'Scorecard'), at('F15:G15'), false),
  },
  'hidden columns': {
    kpi: 'Customer churn',
    sheet: 'Scorecard',
    put: (workbook) => hideColumns(workbook, sheetOf(workbook, 'Scorecard'), at('H1:I1'), true),
  },
  'filtered rows of a plain range': {
    kpi: 'Customer churn',
    sheet: 'Scorecard',
    put: (workbook) => {
      const sheet = sheetOf(workbook, 'Scorecard');
      setSheetFilter(workbook, sheet, at('A4:F17'));
      filterColumn(workbook, sheet, undefined, 2, { values: ['Tomasz'] });
    },
  },
  'filtered rows of an Excel table': {
    kpi: 'Footfall',
    sheet: 'Stores',
    put: (workbook) => {
      const { sheet, table } = tableOf(workbook, 'StoreKpis');
      filterColumn(workbook, sheet, table, 0, { values: ['Footfall'] });
    },
  },
};

async function openWith({ put }: Obstacle): Promise<{ pane: PaneOnHost; before: string[] }> {
  const workbook = buildSample();
  put(workbook);
  const pane = await openPane(workbook);
  return { pane, before: describeWorkbook(workbook) };
}

/** The differences that tell of one sheet. */
const ofSheet = (lines: readonly string[], sheet: string): string[] =>
  lines.filter((line) => line.startsWith(sheet, 2));

async function readAgain(pane: PaneOnHost): Promise<void> {
  await pane.press('More');
  await pane.choose('menuitem', 'Read the workbook again');
}

async function removeKeylift(pane: PaneOnHost): Promise<void> {
  await pane.press('More');
  await pane.choose('menuitem', 'Remove Keylift from this workbook…');
  await pane.press('Remove Keylift');
  await pane.shows('Keylift is removed from this workbook');
}

function expectTrackedAlone({ workbook }: EmbeddedHost, before: readonly string[], sheet: string): void {
  const changed = differences(before, describeWorkbook(workbook));
  expect(changed.length).toBeGreaterThan(0);
  expect(ofSheet(changed, `${sheet} `)).toEqual([]);
}

describe.each(Object.entries(TOLD))('beside %s', (_, obstacle) => {
  it('a KPI is offered for the register alone before the form is filled in, promoted so and removed', async () => {
    const { pane, before } = await openWith(obstacle);
    await pane.fill('Search KPIs', obstacle.kpi);
    await pane.press(`Promote ${obstacle.kpi}`);
    await pane.choose('checkbox', TICK);
    await pane.fill('Target', '10');
    await pane.fill('Objective', 'Grow with care');
    expect(pane.view.queryByText('Columns to add')).toBeNull();
    await pane.press('Preview changes');
    await pane.shows(/^Nothing is added to .*: the sheet OKRs reads its cells$/);
    await pane.press('Write to workbook');
    await pane.shows('Promoted to key result');
    expect(idsInRegister(pane.host)).toEqual(['KR-1']);
    expectTrackedAlone(pane.host, before, obstacle.sheet);
    await removeKeylift(pane);
    expect(differences(before, describeWorkbook(pane.host.workbook))).toEqual([]);
  });
});

describe.each(Object.entries(FOUND_OUT))('beside %s', (_, obstacle) => {
  it('a KPI is refused, and its promotion goes on with one press', async () => {
    const { pane, before } = await openWith(obstacle);
    await fillPromotion(pane, obstacle.kpi, { target: '10' });
    expect(pane.view.queryByRole('checkbox', { name: TICK })).toBeNull();
    await pane.press('Preview changes');
    await pane.press(GO_ON);
    await pane.press('Write to workbook');
    await pane.shows('Promoted to key result');
    expect(idsInRegister(pane.host)).toEqual(['KR-1']);
    expectTrackedAlone(pane.host, before, obstacle.sheet);
    await removeKeylift(pane);
    expect(differences(before, describeWorkbook(pane.host.workbook))).toEqual([]);
  });
});

describe('a key result without room in its table', () => {
  const open = async (): Promise<PaneOnHost> => {
    const { pane } = await openWith({
      kpi: '',
      sheet: 'Scorecard',
      put: (workbook) => type(workbook, 'Scorecard', 'G7', 'see mail'),
    });
    await fillPromotion(pane, 'Customer churn', { target: '2' });
    await pane.choose('checkbox', TICK);
    await writePreview(pane);
    return pane;
  };

  it('follows its KPI, when that changes, moves and is renamed', async () => {
    const pane = await open();
    expect(registerRow(pane.host, 'KR-1')).toMatchObject({ KPI: 'Customer churn', Current: '3.1%' });
    const { user } = pane.host;
    user.type('Scorecard', 'E7', '2.4%');
    user.insertRows('Scorecard', '1:2');
    user.insertColumns('Scorecard', 'A:A');
    user.renameSheet('Scorecard', 'Score card');
    user.type('Score card', 'B9', 'Churn');
    await readAgain(pane);
    expect(registerRow(pane.host, 'KR-1')).toMatchObject({ KPI: 'Churn', Current: '2.4%' });
    await pane.press(/^KPIs/);
    await pane.fill('Search KPIs', 'Churn');
    expect(await pane.view.findByRole('button', { name: 'Churn: show key result KR-1' })).toBeTruthy();
  });

  it('can be given another target, be demoted and be undone', async () => {
    const pane = await open();
    await pane.press('Edit target: Customer churn');
    await pane.fill('Target', '1');
    await pane.press('Preview changes');
    await pane.press('Change target');
    await pane.shows('Target changed');
    expect(registerRow(pane.host, 'KR-1')).toMatchObject({ Target: '1.0%' });
    await pane.press('Demote…: Customer churn');
    await pane.press('Demote');
    await pane.shows('Demoted to KPI');
    expect(idsInRegister(pane.host)).toEqual([]);
    await pane.press(/^Undo/);
    await pane.shows(/^Undone/);
    expect(idsInRegister(pane.host)).toEqual(['KR-1']);
  });

  it('is repaired after its row was deleted, on a KPI of the same table', async () => {
    const pane = await open();
    pane.host.user.deleteRows('Scorecard', '7:7');
    pane.host.user.type('Scorecard', 'G7', 'taken');
    await readAgain(pane);
    await pane.press(/^Problems/);
    await pane.shows('KR-1 (Customer churn) has lost its row');
    const [kpi, cell] = ['Net promoter score', 'A6'];
    pane.host.user.select('Scorecard', cell);
    await pane.press(`Put on ${kpi}…`);
    await pane.press('Repair');
    await pane.shows('Repaired');
    expect(registerRow(pane.host, 'KR-1')['KPI']).toBe(kpi);
  });

  it('stands beside others that have columns, once there is room', async () => {
    const pane = await open();
    pane.host.user.type('Scorecard', 'G7', '');
    await readAgain(pane);
    await pane.press(/^KPIs/);
    await promote(pane, 'Gross margin', { target: '45' });
    expect(kpiRow(pane.host, 'Scorecard', 'Gross margin')).toMatchObject({ OKR: 'KR-2' });
    expect(kpiRow(pane.host, 'Scorecard', 'Customer churn')).toMatchObject({ OKR: '' });
    expect(registerRow(pane.host, 'KR-1')).toMatchObject({ KPI: 'Customer churn', Current: '3.1%' });
    expect(pane.view.queryByRole('button', { name: /^Problems/ })).toBeNull();
  });
});

describe('several KPIs, some of which have no room in their table', () => {
  it('get their columns where there is room, and are tracked in the register alone where there is none', async () => {
    const { pane } = await openWith({
      kpi: '',
      sheet: 'Scorecard',
      put: (workbook) => type(workbook, 'Scorecard', 'G7', 'see mail'),
    });
    await pane.choose('checkbox', 'Select Customer churn');
    await pane.fill('Search KPIs', 'Footfall');
    await pane.choose('checkbox', 'Select Footfall');
    await pane.press('Promote 2');
    await pane.choose('checkbox', TICK);
    await pane.fill('Improve by %', '10');
    await pane.fill('Objective', 'Grow with care');
    await pane.press('Preview changes');
    await pane.shows(/^Nothing is added to Larkfield/);
    await pane.press('Write to workbook');
    await pane.shows(/^Promoted 2/);
    expect(idsInRegister(pane.host)).toEqual(['KR-1', 'KR-2']);
    expect(kpiRow(pane.host, 'Stores', 'Footfall')).toMatchObject({ OKR: 'KR-2' });
  });
});
