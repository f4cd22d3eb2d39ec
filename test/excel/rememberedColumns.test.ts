import { moveCells } from '../../src/embedded-host/model/edit/moveCells';
import { setColumnWidth } from '../../src/embedded-host/model/edit/sizeRows';
import { cellAddress } from '../../src/domain/sheet/address';
import { sheetNamed } from '../faults/books';
import { readSettings } from '../../src/app/settings/keyliftSettings';
import { describeWorkbook, differences } from '../support/describeWorkbook';
import { gridWorkbook } from '../support/gridWorkbook';
import { keyliftOnHost, promotionOf, valueOf, type KeyliftOnHost } from '../support/keyliftOnHost';
import { buildSample } from '../../src/workbench/sample/buildSample';
import type { MirroredColumn } from '../../src/app/trackedKeyResult';

async function promote(
  keylift: KeyliftOnHost,
  name: string,
  columns: readonly MirroredColumn[] = ['Baseline', 'Target', 'Progress', 'Expected', 'Status'],
): Promise<void> {
  const request = { ...promotionOf(await keylift.read(), name), columns };
  valueOf(await keylift.port.apply(valueOf(await keylift.planPromotion(request))));
}

async function demote(keylift: KeyliftOnHost, id: string): Promise<void> {
  valueOf(await keylift.port.apply(valueOf(await keylift.planDemotion(id))));
}

async function remove(keylift: KeyliftOnHost): Promise<void> {
  valueOf(await keylift.port.apply(valueOf(await keylift.planRemoval())));
}

/** What does not belong to Keylift's own sheets, settings and names. */
const theirs = ({ host }: KeyliftOnHost): string[] =>
  describeWorkbook(host.workbook, 'content').filter((line) => !/^(setting|name) Keylift|^OKR/.test(line));

describe('what is remembered of columns that Keylift appended', () => {
  it('is forgotten with the last key result of their table, however often', async () => {
    const keylift = keyliftOnHost(buildSample());
    const before = theirs(keylift);
    for (const id of ['KR-1', 'KR-2', 'KR-3']) {
      await promote(keylift, 'Customer churn');
      await demote(keylift, id);
      const snapshot = await keylift.read();
      expect(readSettings(snapshot).extensions).toEqual([]);
      expect(snapshot.names.filter(({ name }) => name.startsWith('Keylift_Columns'))).toEqual([]);
    }
    expect(differences(before, theirs(keylift))).toEqual([]);
  });

  it('is what stood there last, not what stood there before an earlier promotion', async () => {
    const keylift = keyliftOnHost(buildSample());
    await promote(keylift, 'Customer churn');
    await demote(keylift, 'KR-1');
    await keylift.host.connect('team').run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Scorecard');
      const cells = sheet.getRange('G4:H17');
      cells.format.fill.color = '#FFFF00';
      cells.format.font.bold = true;
      cells.numberFormat = Array.from({ length: 14 }, () => ['0.00', '0.00']);
      sheet.getRange('H:I').format.columnWidth = 58;
      await context.sync();
    });
    const before = theirs(keylift);
    await promote(keylift, 'Customer churn');
    await remove(keylift);
    expect(differences(before, theirs(keylift))).toEqual([]);
  });

  it('is of the columns that were chosen last', async () => {
    const keylift = keyliftOnHost(buildSample());
    const before = theirs(keylift);
    await promote(keylift, 'Web revenue', ['Progress']);
    await demote(keylift, 'KR-1');
    await promote(keylift, 'Web revenue', ['Baseline', 'Target']);
    await remove(keylift);
    expect(differences(before, theirs(keylift))).toEqual([]);
  });

  it('is forgotten when somebody deleted the columns, and the next ones are remembered anew', async () => {
    const keylift = keyliftOnHost(buildSample());
    await promote(keylift, 'Customer churn');
    keylift.host.user.deleteColumns('Scorecard', 'G:L');
    const before = theirs(keylift);
    await promote(keylift, 'Gross margin');
    expect(readSettings(await keylift.read()).extensions.map(({ anchor }) => anchor)).toEqual([
      'Keylift_Columns_2',
    ]);
    await remove(keylift);
    expect(differences(before, theirs(keylift))).toEqual([]);
  });
});

describe('the widths that Keylift gave', () => {
  const widthsOf = ({ host }: KeyliftOnHost, sheet: string): [number, number | undefined][] =>
    [...sheetNamed(host.workbook, sheet).columnProps].map(([column, { width }]) => [column, width]);

  it('go from the columns where the table stood before somebody cut it out and pasted it elsewhere', async () => {
    const keylift = keyliftOnHost(buildSample());
    const before = widthsOf(keylift, 'Scorecard');
    await promote(keylift, 'Customer churn');
    const { workbook, user } = keylift.host;
    const area = { top: 3, left: 0, bottom: 16, right: 11 };
    user.edit(() => moveCells(workbook, sheetNamed(workbook, 'Scorecard'), area, 23, 2));
    user.insertColumns('Scorecard', 'H:H');
    user.deleteColumns('Scorecard', 'H:H');
    await remove(keylift);
    expect(widthsOf(keylift, 'Scorecard')).toEqual(before);
    const { names } = await keylift.read();
    expect(names.filter(({ name }) => name.startsWith('Keylift'))).toEqual([]);
  });

  it('stay where the team has set another since', async () => {
    const keylift = keyliftOnHost(buildSample());
    await promote(keylift, 'Customer churn');
    const column = { top: 0, left: 8, bottom: 0, right: 8 };
    const { workbook, user } = keylift.host;
    user.edit(() => setColumnWidth(workbook, sheetNamed(workbook, 'Scorecard'), column, 31));
    await remove(keylift);
    expect(new Map(widthsOf(keylift, 'Scorecard')).get(8)).toBe(31);
  });

  it('go from a column of an Excel table whose typed figure moves left', async () => {
    const keylift = keyliftOnHost(buildSample());
    const before = widthsOf(keylift, 'Stores');
    await promote(keylift, 'Footfall');
    const { area } = sheetNamed(keylift.host.workbook, 'Stores').tables[0] ?? {};
    if (area === undefined) throw new Error('The sample has a table of stores.');
    keylift.host.user.type('Stores', cellAddress(area.top + 1, area.right), 'ask them');
    await remove(keylift);
    expect(widthsOf(keylift, 'Stores')).toEqual(before);
  });
});

describe('a name of the team that is called like one of Keylift’s', () => {
  it('stays, because Keylift’s are hidden', async () => {
    const workbook = buildSample();
    const names = ['Keylift_Columns_1', 'Keylift_Widths_7', 'Keylift_Table_1'];
    workbook.names = [
      ...workbook.names,
      ...names.map((name) => ({ name, formula: 'Scorecard!$A$1', comment: '', visible: true })),
    ];
    const keylift = keyliftOnHost(workbook);
    await promote(keylift, 'Customer churn');
    await remove(keylift);
    const left = keylift.host.workbook.names.map(({ name }) => name);
    expect(left.filter((name) => name.startsWith('Keylift'))).toEqual(names);
  });
});

describe('two tables on one sheet with the same last header', () => {
  const STACKED = {
    KPIs: [
      ['KPI', 'Actual'],
      ['Orders per day', 412],
      ['Returns per day', 31],
      ['Net promoter score', 41],
      [null, null],
      [null, null],
      ['KPI', 'Actual'],
      ['Revenue', 120],
      ['Costs', 98],
      ['Gross margin', 21],
    ],
  };

  it.each([
    ['as they were promoted', ['Orders per day', 'Revenue']],
    ['promoted from the bottom', ['Revenue', 'Orders per day']],
  ])('get back the formats of their own cells, %s, also after they moved', async (_, names) => {
    const keylift = keyliftOnHost(gridWorkbook(STACKED));
    await keylift.host.connect('team').run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('KPIs');
      sheet.getRange('C1:C4').format.fill.color = '#1F3864';
      sheet.getRange('D8:E9').numberFormat = [
        ['0.000', '@'],
        ['0.000', '@'],
      ];
      await context.sync();
    });
    for (const name of names) await promote(keylift, name);
    keylift.host.user.insertRows('KPIs', '1:2');
    await remove(keylift);
    keylift.host.user.deleteRows('KPIs', '1:2');
    const expected = keyliftOnHost(gridWorkbook(STACKED), 'alone');
    await expected.host.connect('team alone').run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('KPIs');
      sheet.getRange('C1:C4').format.fill.color = '#1F3864';
      sheet.getRange('D8:E9').numberFormat = [
        ['0.000', '@'],
        ['0.000', '@'],
      ];
      await context.sync();
    });
    expect(differences(theirs(expected), theirs(keylift))).toEqual([]);
  });
});
