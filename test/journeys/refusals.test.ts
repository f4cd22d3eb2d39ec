/** @jest-environment jsdom */
import type { EmbeddedHost } from '../../src/embedded-host';
import type { Sheet } from '../../src/embedded-host/model/sheet';
import type { Workbook } from '../../src/embedded-host/model/workbook';
import { addTable } from '../../src/embedded-host/model/edit/addTable';
import { filterColumn, setSheetFilter } from '../../src/embedded-host/model/edit/filterRows';
import { mergeCells } from '../../src/embedded-host/model/edit/mergeCells';
import { hideColumns } from '../../src/embedded-host/model/edit/sizeRows';
import { buildSample } from '../../src/workbench/sample/buildSample';
import { describeWorkbook, differences } from '../support/describeWorkbook';
import { at, gridWorkbook, sheetOf } from '../support/gridWorkbook';
import { closePanes, openPane } from '../support/paneOnHost';
import { kpiRow, tableOf } from './onTheSheet';
import { fillPromotion } from './promoting';

afterEach(closePanes);

describe('a promotion that cannot be done is refused with what to do about it, and nothing is written', () => {
  const type = (sheet: Sheet, address: string, value: string): void => {
    const { top, left } = at(address);
    sheet.cells.set(top, left, { value, format: 0 });
  };
  const onScorecard =
    (change: (sheet: Sheet, workbook: Workbook) => void) =>
    (workbook: Workbook): void =>
      change(sheetOf(workbook, 'Scorecard'), workbook);

  it.each<[string, string, (workbook: Workbook) => void, string, RegExp]>([
    [
      'something stands in the cells to the right',
      'Customer churn',
      onScorecard((sheet) => type(sheet, 'H7', 'see mail')),
      'The cells beside the table are not free: Scorecard!H7 holds “see mail”',
      /^Move what stands there/,
    ],
    [
      'the sheet is protected',
      'Customer churn',
      onScorecard((sheet) => (sheet.protection = { protected: true, options: {} })),
      'The sheet Scorecard is protected',
      /Review → Unprotect Sheet/,
    ],
    [
      'the structure of the workbook is protected',
      'Customer churn',
      (workbook) => (workbook.structureProtected = true),
      'The structure of the workbook is protected',
      /Review → Protect Workbook/,
    ],
    [
      'the workbook is read-only',
      'Customer churn',
      (workbook) => (workbook.readOnly = true),
      'The workbook is read-only',
      /^Save a copy/,
    ],
    [
      'the rows of a plain table are filtered',
      'Customer churn',
      onScorecard((sheet, workbook) => {
        setSheetFilter(workbook, sheet, at('A4:F17'));
        filterColumn(workbook, sheet, undefined, 2, { values: ['Tomasz'] });
      }),
      'Rows are filtered on the sheet Scorecard',
      /Data → Clear/,
    ],
    [
      'the rows of an Excel table are filtered',
      'Footfall',
      (workbook) => {
        const { sheet, table } = tableOf(workbook, 'StoreKpis');
        filterColumn(workbook, sheet, table, 0, { values: ['Footfall'] });
      },
      'Rows are filtered on the sheet Stores',
      /Data → Clear/,
    ],
    [
      'cells are merged across the edge of the table',
      'Customer churn',
      onScorecard((sheet, workbook) => mergeCells(workbook, sheet, at('F15:G15'), false)),
      'Merged cells are in the way: Scorecard!F15:G15',
      /^Unmerge them/,
    ],
    [
      'another table stands where the table would grow',
      'Footfall',
      (workbook) => {
        const sheet = sheetOf(workbook, 'Stores');
        type(sheet, 'F3', 'Store');
        type(sheet, 'F4', 'Bergen');
        addTable(workbook, sheet, at('F3:F4'), true);
      },
      'StoreKpis cannot grow to the right',
      /^Another table.* stands in the way at Stores!/,
    ],
    [
      'the columns to write to are hidden',
      'Customer churn',
      onScorecard((sheet, workbook) => hideColumns(workbook, sheet, at('H1:I1'), true)),
      'The columns to write to are hidden: Scorecard!G4:L17',
      /^Unhide them/,
    ],
  ])('because %s', async (_, kpi, arrange, title, help) => {
    const workbook = buildSample();
    arrange(workbook);
    const pane = await openPane(workbook);
    const before = describeWorkbook(workbook);
    await fillPromotion(pane, kpi, { target: '10' });
    await pane.press('Preview changes');
    await pane.shows(title);
    expect(pane.view.getByText(help)).toBeTruthy();
    expect(pane.view.queryByRole('button', { name: 'Write to workbook' })).toBeNull();
    expect(differences(before, describeWorkbook(workbook))).toEqual([]);
  });

  it('because the table stands at the last column of its sheet', async () => {
    const left = Array<null>(16_380).fill(null);
    const workbook = gridWorkbook({
      Far: [
        [...left, 'KPI', 'Jan 2026', 'Feb 2026', 'Mar 2026'],
        [...left, 'Customer churn', 3, 2.9, 3.1],
        [...left, 'Net revenue', 30, 29, 31],
      ],
    });
    const pane = await openPane(workbook);
    await fillPromotion(pane, 'Customer churn', { target: '2' });
    await pane.press('Preview changes');
    await pane.shows('The sheet Far has no columns left');
    expect(pane.view.getByText(/^The table ends too close/)).toBeTruthy();
  });

  it.each<[string, (workbook: Workbook) => void, RegExp, (host: EmbeddedHost) => void]>([
    [
      'the cells are free',
      onScorecard((sheet) => type(sheet, 'H7', 'see mail')),
      /H7 holds “see mail”/,
      ({ user }) => user.type('Scorecard', 'H7', ''),
    ],
    [
      'the sheet is open to changes',
      onScorecard((sheet) => (sheet.protection = { protected: true, options: {} })),
      /^The sheet Scorecard is protected$/,
      ({ user }) => user.edit(onScorecard((sheet) => (sheet.protection = { protected: false, options: {} }))),
    ],
  ])('until %s', async (_, arrange, refusal, clear) => {
    const workbook = buildSample();
    arrange(workbook);
    const pane = await openPane(workbook);
    await fillPromotion(pane, 'Customer churn', { target: '2' });
    await pane.press('Preview changes');
    await pane.shows(refusal);
    clear(pane.host);
    await pane.press('Check again');
    await pane.press('Write to workbook');
    await pane.shows('Promoted to key result');
  });
});

describe('a sheet that is renamed while the form is filled in', () => {
  it('is found under its new name when it is checked again', async () => {
    const pane = await openPane();
    await fillPromotion(pane, 'Customer churn', { target: '2' });
    pane.host.user.renameSheet('Scorecard', 'Q4 score');
    await pane.press('Preview changes');
    await pane.shows(/^The workbook was changed meanwhile/);
    await pane.press('Check again');
    await pane.press('Write to workbook');
    await pane.shows('Promoted to key result');
    expect(kpiRow(pane.host, 'Q4 score', 'Customer churn')).toMatchObject({ OKR: 'KR-1' });
  });
});

describe('a form that makes no sense is not previewed, and says what is wrong at the field', () => {
  it.each<[string, string, string, string]>([
    ['a target that is the baseline', 'Target', '3.1', 'Enter a target that differs from the baseline.'],
    ['text for a target', 'Target', 'a lot', '“a lot” cannot be read as a number.'],
    ['text for a baseline', 'Baseline', 'about 3', '“about 3” cannot be read as a number.'],
    ['no target', 'Target', '', 'Enter the target as a number.'],
    ['no objective', 'Objective', ' ', 'Say in a few words what this key result serves.'],
    ['a due date before the start', 'Due', '2026-09-30', 'Choose a due date on or after the start.'],
    ['no start', 'Start', '', 'Enter a day, month and year.'],
  ])('for %s', async (_, field, typed, help) => {
    const pane = await openPane();
    const before = describeWorkbook(pane.host.workbook);
    await fillPromotion(pane, 'Customer churn', { target: '2' });
    await pane.fill(field, typed);
    await pane.press('Preview changes');
    await pane.shows(help);
    expect(pane.view.queryByRole('button', { name: 'Write to workbook' })).toBeNull();
    expect(differences(before, describeWorkbook(pane.host.workbook))).toEqual([]);
  });
});
