import { newWorkbook } from '../../embedded-host/model/newWorkbook';
import { Sheet } from '../../embedded-host/model/sheet';
import type { Table } from '../../embedded-host/model/table';
import type { Workbook } from '../../embedded-host/model/workbook';
import { SheetWriter, type SampleCell, type Style } from './sheetWriter';

/**
 * The workbook that the workbench and the demo open when they are given none: the KPIs of a company that does not
 * exist, kept as finance teams keep them. Four tables: a scorecard and a monthly sheet as plain ranges, the stores and
 * the support desk as Excel tables.
 */
export function buildSample(): Workbook {
  const workbook = newWorkbook();
  workbook.fileName = 'Larkfield KPIs.xlsx';
  const names = ['Scorecard', 'Monthly', 'Stores', 'Support', 'Notes'];
  workbook.sheets = names.map(
    (name, index) => new Sheet(`{00000000-0001-0000-${String(index).padStart(4, '0')}-000000000000}`, name),
  );
  const [scorecard, monthly, stores, support, notes] = workbook.sheets.map(
    (sheet) => new SheetWriter(workbook, sheet),
  );
  if (!scorecard || !monthly || !stores || !support || !notes) throw new Error('The sample has five sheets.');
  fillScorecard(scorecard);
  fillMonthly(monthly);
  fillStores(stores);
  fillSupport(support);
  fillNotes(notes);
  return workbook;
}

const SUBTITLE: Style = { italic: true, color: '#595959' };
const HEADER: Style = { bold: true, color: '#FFFFFF', fill: '#1F3864' };
const NUMBER_HEADER: Style = { ...HEADER, align: 'right' };
const SECTION: Style = { bold: true, fill: '#DDE5F2' };
const TOTAL: Style = { bold: true, topBorder: true };

const PERCENT = '0.0%';
const EUROS = '#,##0 "€"';
const COUNT = '#,##0';

function fillScorecard(writer: SheetWriter): void {
  writer.widths(30, 9, 12, 12, 12, 12);
  writer.title('Larkfield Outdoor: group scorecard');
  writer.row(1, 0, ['As of the end of October 2026. Owners report by the fifth working day.'], SUBTITLE);
  writer.row(
    3,
    0,
    ['KPI', 'Unit', 'Owner', 'Last year', 'Current', 'Target'],
    HEADER,
    HEADER,
    HEADER,
    NUMBER_HEADER,
  );
  const rows: readonly (readonly [string, string?, string?, string?, number?, number?, (number | null)?])[] =
    [
      ['Customers'],
      ['Net promoter score', 'points', 'Inés', '0', 41, 46, 55],
      ['Customer churn', '%', 'Tomasz', PERCENT, 0.034, 0.031, 0.02],
      ['On-time delivery', '%', 'Priya', PERCENT, 0.915, 0.942, 0.97],
      ['Return rate', '%', 'Priya', PERCENT, 0.081, 0.077, null],
      ['Money'],
      ['Gross margin', '%', 'Jonas', PERCENT, 0.382, 0.397, 0.42],
      ['Cost per order', '€', 'Jonas', '#,##0.00 "€"', 7.85, 7.4, 6.5],
      ['Cash conversion cycle', 'days', 'Jonas', '0', 62, 58, 50],
      ['Net cash flow', '€', 'Jonas', '#,##0 "€";[Red]-#,##0 "€"', -420_000, -135_000, 250_000],
      ['People'],
      ['Employee turnover', '%', 'Amara', PERCENT, 0.142, 0.127, 0.1],
      ['Engagement', 'of 10', 'Amara', '0.0', 7.1, 7.4, 8],
    ];
  for (const [index, [name, unit, owner, format, lastYear, current, target]] of rows.entries()) {
    const row = 4 + index;
    if (format === undefined) writer.row(row, 0, [name, null, null, null, null, null], SECTION);
    else
      writer.row(
        row,
        0,
        [name, unit ?? null, owner ?? null, lastYear ?? null, current ?? null, target ?? null],
        {},
        {},
        {},
        {
          numberFormat: format,
        },
      );
  }
  writer.row(
    18,
    0,
    ['Churn counts customers without an order in twelve months. Source: warehouse extract, monthly.'],
    SUBTITLE,
  );
  writer.sheet.freeze = { rows: 4, columns: 1 };
  writer.sheet.merges = [{ top: 0, left: 0, bottom: 0, right: 5 }];
  // The team's own rule: a KPI that is worse than last year's by a fifth is set in red. Keylift must leave it alone.
  writer.sheet.rules = [
    {
      id: '{00000000-000E-0000-0000-000001000000}',
      areas: [{ top: 4, left: 4, bottom: 16, right: 4 }],
      priority: 0,
      stopIfTrue: false,
      rule: {
        kind: 'custom',
        formula: 'AND(ISNUMBER($E5),$E5<0)',
        format: { fontColor: { kind: 'rgb', rgb: '#C00000' } },
      },
    },
  ];
}

const MONTHS_MEASURED = 10;
/** Serial number of 1 January 2026. */
const JANUARY_2026 = 46_023;
const DAYS_IN_MONTH_2026 = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function fillMonthly(writer: SheetWriter): void {
  const months = DAYS_IN_MONTH_2026.map((_, index) =>
    DAYS_IN_MONTH_2026.slice(0, index).reduce((serial, days) => serial + days, JANUARY_2026),
  );
  writer.widths(26, 8, ...months.map(() => 10), 12);
  writer.title('Trading by month, 2026');
  writer.row(1, 0, ['Thousands of euros unless the unit says otherwise'], SUBTITLE);
  writer.row(3, 0, ['KPI', 'Unit', ...months, 'Year to date'], HEADER, HEADER, {
    ...NUMBER_HEADER,
    numberFormat: 'mmm yy',
  });
  const kpis: readonly (readonly [
    string,
    string,
    string,
    number[] | ((column: string) => string),
    Style?,
  ])[] = [
    ['Web revenue', 'k€', COUNT, [812, 798, 861, 902, 955, 1_004, 1_032, 987, 1_041, 1_118]],
    ['Store revenue', 'k€', COUNT, [640, 602, 655, 671, 690, 712, 741, 698, 676, 684]],
    ['Wholesale revenue', 'k€', COUNT, [310, 295, 322, 318, 341, 336, 329, 301, 348, 352]],
    [
      'Orders',
      'orders',
      COUNT,
      [18_420, 17_960, 19_310, 20_040, 21_150, 22_010, 22_480, 21_320, 22_390, 23_870],
    ],
    [
      'Conversion rate',
      '%',
      '0.00%',
      [0.0181, 0.0178, 0.0184, 0.0189, 0.0192, 0.0197, 0.0194, 0.0188, 0.0201, 0.0207],
    ],
    ['Revenue per order', '€', '#,##0.00', (column) => `=${column}5*1000/${column}8`],
    ['Acquisition cost', '€', '#,##0.00', [23.4, 24.1, 23.8, 22.9, 22.1, 21.7, 22.4, 23, 21.9, 20.8]],
    ['Total revenue', 'k€', COUNT, (column) => `=SUM(${column}5:${column}7)`, TOTAL],
  ];
  for (const [index, [name, unit, format, series, extra]] of kpis.entries()) {
    const row = 4 + index;
    const cells: SampleCell[] = months.map((_, month) => {
      if (month >= MONTHS_MEASURED) return null;
      const column = String.fromCharCode('C'.charCodeAt(0) + month);
      return typeof series === 'function' ? series(column) : (series[month] ?? null);
    });
    const sums = format === COUNT;
    const yearToDate = sums ? `=SUM(C${row + 1}:N${row + 1})` : `=AVERAGE(C${row + 1}:N${row + 1})`;
    writer.row(row, 0, [name, unit, ...cells, yearToDate], extra ?? {}, extra ?? {}, {
      ...extra,
      numberFormat: format,
    });
  }
  writer.row(13, 0, ['November and December follow. July holds the summer sale.'], SUBTITLE);
  writer.sheet.freeze = { rows: 4, columns: 2 };
}

function fillStores(writer: SheetWriter): void {
  writer.widths(26, 10, 10, 10);
  writer.title('Stores');
  writer.row(2, 0, ['Measure', 'Actual', 'Budget', 'Variance'], {}, { align: 'right' });
  const rows: readonly (readonly [string, string, number, number])[] = [
    ['Revenue per square metre', EUROS, 512, 540],
    ['Footfall', COUNT, 48_210, 51_000],
    ['Conversion', PERCENT, 0.214, 0.225],
    ['Shrinkage', PERCENT, 0.019, 0.012],
    ['Average basket', '#,##0.00 "€"', 64.2, 68],
    ['Staff hours per 100 visits', '0.0', 6.8, 6.2],
  ];
  for (const [index, [name, numberFormat, actual, budget]] of rows.entries())
    writer.row(3 + index, 0, [name, actual, budget, '=[@Actual]-[@Budget]'], {}, { numberFormat });
  writer.sheet.tables = [
    excelTable(1, 'StoreKpis', { top: 2, left: 0, bottom: 2 + rows.length, right: 3 }, [
      { id: 1, name: 'Measure' },
      { id: 2, name: 'Actual' },
      { id: 3, name: 'Budget' },
      { id: 4, name: 'Variance', formula: '[@Actual]-[@Budget]' },
    ]),
  ];
}

function fillSupport(writer: SheetWriter): void {
  writer.widths(28, 11, 11, 11, 11);
  writer.title('Support desk');
  const quarters = ['Q1 2026', 'Q2 2026', 'Q3 2026', 'Q4 2026'];
  writer.row(2, 0, ['KPI', ...quarters], {}, { align: 'right' });
  const rows: readonly (readonly [string, string, number, number, number])[] = [
    ['First response time (hours)', '0.0', 9.4, 8.1, 7.6],
    ['Tickets solved', COUNT, 4_120, 4_385, 4_610],
    ['Customer satisfaction', '0%', 0.86, 0.88, 0.89],
    ['Backlog', COUNT, 640, 585, 602],
    ['Cost per ticket', '#,##0.00 "€"', 5.9, 5.7, 5.75],
  ];
  for (const [index, [name, numberFormat, ...series]] of rows.entries())
    writer.row(3 + index, 0, [name, ...series, null], {}, { numberFormat });
  writer.sheet.tables = [
    excelTable(
      2,
      'SupportKpis',
      { top: 2, left: 0, bottom: 2 + rows.length, right: 4 },
      ['KPI', ...quarters].map((name, index) => ({ id: index + 1, name })),
    ),
  ];
}

function fillNotes(writer: SheetWriter): void {
  writer.widths(90);
  writer.title('How we keep these numbers');
  const lines = [
    'Actuals are booked by the fifth working day and are not restated after the tenth.',
    'Last year means the same month of last year.',
    'Questions go to the finance desk.',
  ];
  for (const [index, line] of lines.entries()) writer.row(2 + index, 0, [line]);
}

function excelTable(id: number, name: string, area: Table['area'], columns: Table['columns']): Table {
  return {
    id,
    name,
    area,
    showHeaders: true,
    showTotals: false,
    columns,
    style: 'TableStyleMedium2',
    bandedRows: true,
    bandedColumns: false,
    firstColumn: false,
    lastColumn: false,
    filter: { area, criteria: [] },
  };
}
