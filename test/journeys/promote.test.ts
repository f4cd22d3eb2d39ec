/** @jest-environment jsdom */
import type { EmbeddedHost } from '../../src/embedded-host';
import { contents, sheetOf } from '../support/gridWorkbook';
import { describeWorkbook, differences } from '../support/describeWorkbook';
import { closePanes, openPane, type PaneOnHost } from '../support/paneOnHost';
import { cellOf, idsInRegister, kpiRow, registerRow, tableOf } from './onTheSheet';
import { fillPromotion, promote, writePreview } from './promoting';

afterEach(closePanes);

/** What the preview says will be written. */
const previewed = async ({ view }: PaneOnHost): Promise<(string | null)[]> => {
  await view.findByRole('region', { name: 'What will be written' });
  return view.getAllByRole('listitem').map(({ textContent }) => textContent);
};

describe('a KPI is promoted', () => {
  it('in a snapshot table that is a plain range, after a preview of what will be written where', async () => {
    const pane = await openPane();
    const before = describeWorkbook(pane.host.workbook);
    await fillPromotion(pane, 'Customer churn', { target: '2' });
    await pane.press('Preview changes');
    expect(await previewed(pane)).toEqual(
      expect.arrayContaining([
        'New sheet OKRs',
        expect.stringMatching(/^New table KeyResults at OKRs!A4:W5$/),
        'New name Keylift_AsOf for the date that progress is measured against',
        'Write OKR, Baseline, Target (OKR), Progress, Expected, Status to Scorecard!G4:L4',
        'A progress bar in Scorecard!J5:J17',
        'Colours for the status words in Scorecard!L5:L17',
      ]),
    );
    expect(differences(before, describeWorkbook(pane.host.workbook))).toEqual([]);

    await pane.press('Write to workbook');
    await pane.shows('Promoted to key result');
    // New rules come first in Excel and new columns are as wide as they must be; nothing else of the team's changes.
    const lost = differences(before, describeWorkbook(pane.host.workbook)).filter((line) =>
      line.startsWith('-'),
    );
    expect(lost.filter((line) => !/^- Scorecard (column|rule)/.test(line))).toEqual([]);
    expect(kpiRow(pane.host, 'Scorecard', 'Customer churn')).toMatchObject({
      OKR: 'KR-1',
      Current: '3.1%',
      Baseline: '3.1%',
      Target: '2.0%',
      'Target (OKR)': '2.0%',
      Progress: '0%',
      Expected: '0%',
      Status: 'On track',
    });
    expect(registerRow(pane.host, 'KR-1')).toMatchObject({
      Objective: 'Grow with care',
      'Key result': 'Change the result of Customer churn from 3.1% to 2% by 2026-12-31.',
      KPI: 'Customer churn',
      Start: '2026-11-22',
      Due: '2026-12-31',
      Current: '3.1%',
    });
  });

  it('in a wide table, from the month before the quarter and measured by its latest month', async () => {
    const pane = await openPane();
    await promote(pane, 'Web revenue', { target: '1300' });
    expect(kpiRow(pane.host, 'Monthly', 'Web revenue')).toMatchObject({
      OKR: 'KR-1',
      Baseline: '1,041',
      Progress: '30%',
    });
    pane.host.user.type('Monthly', cellOf(pane.host, 'Monthly', 'Web revenue', 'Nov 26'), '1209');
    expect(kpiRow(pane.host, 'Monthly', 'Web revenue')).toMatchObject({ Progress: '65%' });
  });

  it.each([
    ['a snapshot', 'StoreKpis', 'Stores', 'Footfall', '50000', '48,210'],
    ['a wide', 'SupportKpis', 'Support', 'Tickets solved', '5000', '4,610'],
  ])(
    'in %s Excel table, which grows by columns of its own',
    async (_, name, sheet, kpi, target, baseline) => {
      const pane = await openPane();
      const columns = tableOf(pane.host.workbook, name).table.columns.map((column) => column.name);
      await promote(pane, kpi, { target });
      expect(tableOf(pane.host.workbook, name).table.columns.map((column) => column.name)).toEqual([
        ...columns,
        'OKR',
        'Baseline',
        'Target',
        'Progress',
        'Expected',
        'Status',
      ]);
      expect(kpiRow(pane.host, sheet, kpi)).toMatchObject({
        OKR: 'KR-1',
        Baseline: baseline,
        Progress: '0%',
      });
    },
  );

  it('together with others of two tables, by one percentage for all', async () => {
    const pane = await openPane();
    for (const kpi of ['Net promoter score', 'Web revenue', 'Footfall']) {
      await pane.fill('Search KPIs', kpi);
      await pane.choose('checkbox', `Select ${kpi}`);
    }
    await pane.press('Promote 3');
    await pane.fill('Improve by', '10');
    await pane.fill('Objective', 'Grow with care');
    await writePreview(pane);
    await pane.shows('Promoted 3 KPIs to key results');
    expect(idsInRegister(pane.host)).toEqual(['KR-1', 'KR-2', 'KR-3']);
    expect(kpiRow(pane.host, 'Scorecard', 'Net promoter score')).toMatchObject({
      Baseline: '46',
      'Target (OKR)': '51',
    });
    expect(kpiRow(pane.host, 'Monthly', 'Web revenue')).toMatchObject({ Target: '1,145' });
    expect(kpiRow(pane.host, 'Stores', 'Footfall')).toMatchObject({ Target: '53,031' });
  });

  it('after another one, into the columns and the register that are there', async () => {
    const pane = await openPane();
    await promote(pane, 'Customer churn', { target: '2' });
    await pane.press(/^KPIs/);
    await fillPromotion(pane, 'Gross margin', { target: '45' });
    expect(pane.view.getByText('The table has its Keylift columns already.')).toBeTruthy();
    await writePreview(pane);
    expect(idsInRegister(pane.host)).toEqual(['KR-1', 'KR-2']);
    expect(kpiRow(pane.host, 'Scorecard', 'Gross margin')).toMatchObject({ OKR: 'KR-2', Baseline: '39.7%' });
    expect(kpiRow(pane.host, 'Scorecard', 'Customer churn')).toMatchObject({ OKR: 'KR-1' });
  });
});

describe('the user decides', () => {
  it('that the baseline follows its cell', async () => {
    const pane = await openPane();
    await fillPromotion(pane, 'Web revenue', { target: '1300' });
    await pane.choose('checkbox', 'Baseline follows Monthly!K5');
    await writePreview(pane);
    expect(kpiRow(pane.host, 'Monthly', 'Web revenue')).toMatchObject({ Baseline: '1,041', Progress: '30%' });
    pane.host.user.type('Monthly', 'K5', '1100');
    pane.host.user.type('Monthly', 'M5', '1200');
    expect(kpiRow(pane.host, 'Monthly', 'Web revenue')).toMatchObject({ Baseline: '1,100', Progress: '50%' });
  });

  it('but cannot let it follow the current value, from which it would never be away', async () => {
    const pane = await openPane();
    await fillPromotion(pane, 'Footfall', { target: '55000' });
    expect(pane.view.queryByRole('checkbox', { name: /Baseline follows/ })).toBeNull();
  });

  it.each([
    ['level', 'Target', '50', '50'],
    ['change', 'Change by', '-4', '54'],
    ['percent', 'Change by', '-10', '52'],
  ])('to give the target as a %s', async (kind, field, typed, target) => {
    const pane = await openPane();
    await fillPromotion(pane, 'Cash conversion cycle', { target: '50' });
    if (kind !== 'level') await pane.choose('radio', new RegExp(kind, 'i'));
    await pane.fill(field, typed);
    await writePreview(pane);
    expect(registerRow(pane.host, 'KR-1')).toMatchObject({ Baseline: '58', Target: target });
  });

  it('which columns to add', async () => {
    const pane = await openPane();
    await fillPromotion(pane, 'Customer churn', { target: '2' });
    await pane.user.click(pane.view.getByText('Columns to add', { selector: 'summary' }));
    for (const column of ['Baseline', 'Target', 'Expected']) await pane.choose('checkbox', column);
    await writePreview(pane);
    expect(contents(sheetOf(pane.host.workbook, 'Scorecard'), 'F4:J4')).toEqual([
      ['Target', 'OKR', 'Progress', 'Status', null],
    ]);
  });
});

describe('what is written', () => {
  /** Every function and operator that Keylift writes is known to Excel 2016. */
  const KNOWN =
    /^(IF|IFERROR|INDEX|MATCH|COUNT|ROUND|TODAY|YEAR|MONTH|DAY|RIGHT|LOOKUP|ISNUMBER|COLUMN|ROW|FIXED|OR|AND|SUM|AVERAGE|MIN|EOMONTH|N|NOT|MAX|ABS|CHOOSE|WORKDAY)$/;

  const written = ({ workbook }: EmbeddedHost, before: ReadonlySet<string>): string[] =>
    workbook.sheets.flatMap((sheet) =>
      [...sheet.cells.rowIndexes()].flatMap((row) =>
        [...(sheet.cells.row(row)?.values() ?? [])].flatMap(({ formula }) =>
          formula === undefined || before.has(formula) ? [] : [formula],
        ),
      ),
    );

  it('calls no function that Excel 2016 lacks, and nothing volatile but the as-of date', async () => {
    const pane = await openPane();
    const before = new Set(written(pane.host, new Set()));
    await promote(pane, 'Customer churn', { target: '2' });
    await pane.press(/^KPIs/);
    await promote(pane, 'Web revenue', { target: '1300' });
    const formulas = written(pane.host, before);
    const functions = formulas.flatMap(
      (formula) => formula.replace(/"[^"]*"/g, '').match(/[A-Z][A-Z0-9.]*(?=\()/g) ?? [],
    );
    expect(functions.length).toBeGreaterThan(50);
    expect([...new Set(functions)].filter((name) => !KNOWN.test(name))).toEqual([]);
    expect(formulas.filter((formula) => formula.includes('TODAY'))).toEqual(['TODAY()']);
  });

  it('looks like the table: its number formats and header, a bar from 0 to 100%, colours beside the words', async () => {
    const pane = await openPane();
    const { workbook } = pane.host;
    await promote(pane, 'Net cash flow', { target: '250000' });
    const sheet = sheetOf(workbook, 'Scorecard');
    const formatOf = (row: number, column: number) =>
      workbook.formats.at(sheet.cells.get(row, column)?.format ?? -1);
    const netCashFlow = 13;
    const target = 5;
    expect(formatOf(netCashFlow, 7).numberFormat).toBe(formatOf(netCashFlow, target).numberFormat);
    expect(formatOf(3, 6)).toMatchObject({ fill: formatOf(3, target).fill, font: formatOf(3, target).font });
    const rules = sheet.rules.map(({ rule }) => rule);
    expect(rules).toContainEqual(
      expect.objectContaining({
        kind: 'dataBar',
        lower: { type: 'number', formula: '0' },
        upper: { type: 'number', formula: '1' },
      }),
    );
    const colours = rules.flatMap((rule) => (rule.kind === 'custom' ? [rule.formula] : []));
    expect(colours.some((formula) => formula.includes('"On track"'))).toBe(true);
    expect(colours.some((formula) => formula.includes('"Off track"'))).toBe(true);
  });
});
