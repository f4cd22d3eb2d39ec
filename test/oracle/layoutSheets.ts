import type { UserHand } from '../../src/embedded-host/userHand';
import { setCells } from '../../src/embedded-host/model/edit/setCells';
import { at, sheetOf, type GridRows } from '../support/gridWorkbook';
import type { LayoutSheet } from './layoutBook';

/** The first days of August to December 2026. */
const [AUG, SEP, OCT, NOV, DEC] = [46_235, 46_266, 46_296, 46_327, 46_357];
/** Their last days. */
const [AUG_END, SEP_END, OCT_END, NOV_END] = [46_265, 46_295, 46_326, 46_356];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const type = (user: UserHand, sheet: string, cells: Readonly<Record<string, string>>): void => {
  for (const [address, text] of Object.entries(cells)) user.type(sheet, address, text);
};

/** Fills a date on: as many days after another one, in the same format. */
function dateAfter(user: UserHand, sheet: string, address: string, from: string, days = 31): void {
  user.edit((workbook) => {
    const { cells } = sheetOf(workbook, sheet);
    const [to, source] = [at(address), at(from)];
    const before = cells.get(source.top, source.left);
    setCells(workbook, sheetOf(workbook, sheet), to, () => ({ value: Number(before?.value) + days }));
    const cell = cells.get(to.top, to.left);
    if (cell !== undefined && before !== undefined)
      cells.set(to.top, to.left, { ...cell, format: before.format });
  });
}

const years = (...rows: readonly (readonly [number, number])[]): GridRows =>
  rows.map(([year, measured]) => [
    year,
    ...MONTHS.map((_, n) => (n < measured ? (year - 2000) * 10 + n : null)),
    `=SUM(B${year - 2022}:M${year - 2022})`,
  ]);

/** Months to come that formulas bring to zero. */
const AHEAD = ['=IF(1=1,0,1)', '=IF(1=1,0,1)'];
/** Two years up to December 2026. */
const PAIRED = Array.from({ length: 24 }, (_, n) => `${MONTHS[n % 12]} ${2025 + Math.floor(n / 12)}`);

const LONG: GridRows = [
  [AUG, 'Revenue', 100],
  [AUG, 'Churn rate', 5],
  [SEP, 'Revenue', 110],
  [SEP, 'Churn rate', 4],
  [OCT, 'Revenue', '#N/A pending'],
  [OCT, 'Churn rate', 3],
  [NOV, 'Revenue', 130],
  [NOV, 'Churn rate', 2.5],
];

/** Every way in which KPIs are kept without a row of their own, and rows with what may stand beside them. */
export const LAYOUT_SHEETS: Readonly<Record<string, LayoutSheet>> = {
  'Columns by date': {
    rows: [
      ['Month', 'Revenue', 'Churn rate'],
      [AUG, 100, 0.05],
      [SEP, 110, 'n/a'],
      [OCT, 120, 0.03],
      [NOV, 130, 0.02],
    ],
    next: (user, sheet) => {
      dateAfter(user, sheet, 'A6', 'A5');
      type(user, sheet, { B6: '140', C6: '0.01' });
    },
  },
  'Columns by month end': {
    rows: [
      ['Month', 'Revenue', 'Orders'],
      [AUG_END, 100, 5],
      [SEP_END, 110, 4],
      [OCT_END, 120, 3],
      [NOV_END, 130, 2],
      ['Total', '=SUM(B2:B5)', '=SUM(C2:C5)'],
    ],
    next: (user, sheet) => {
      user.insertRows(sheet, '6:6');
      dateAfter(user, sheet, 'A6', 'A5');
      type(user, sheet, { B6: '140', C6: '1' });
    },
  },
  'Columns by text': {
    rows: [
      ['Month', 'Revenue', 'Orders'],
      ['Aug 2026', 100, 5],
      ['Sep 2026', 110, 4],
      ['Oct 2026', 120, 3],
      ['Nov 2026', 130, null],
      ['Total', '=SUM(B2:B5)', '=SUM(C2:C5)'],
      [],
      ['Checked by finance'],
    ],
    next: (user, sheet) => {
      user.insertRows(sheet, '6:6');
      type(user, sheet, { A6: "'Dec 2026", B6: '140', C6: '1' });
    },
  },
  'Columns newest first': {
    rows: [
      ['Month', 'Revenue', 'Orders'],
      ['Nov 2026', 130, null],
      ['Oct 2026', 120, 3],
      ['Sep 2026', 110, 4],
      ['Aug 2026', 100, 5],
      ['Total', '=SUM(B2:B5)', '=SUM(C2:C5)'],
    ],
    next: (user, sheet) => {
      user.insertRows(sheet, '2:2');
      type(user, sheet, { A2: "'Dec 2026", B2: '140', C2: '1' });
    },
  },
  'Columns in an Excel table': {
    rows: [
      ['Month', 'Revenue', 'Orders'],
      ['Aug 2026', 100, 5],
      ['Sep 2026', 110, 4],
      ['Oct 2026', 120, 3],
      ['Nov 2026', 130, 2],
    ],
    excelTable: 'A1:C5',
    next: () => undefined,
  },
  'Long by date': {
    rows: [['Date', 'KPI', 'Value'], ...LONG],
    next: (user, sheet) => {
      dateAfter(user, sheet, 'A10', 'A9');
      type(user, sheet, { B10: 'Revenue', C10: '140' });
    },
  },
  'Long with a note below': {
    rows: [['Date', 'KPI', 'Value'], ...LONG, [], [], ['Source: ERP']],
    next: (user, sheet) => {
      dateAfter(user, sheet, 'A10', 'A9');
      type(user, sheet, { B10: 'Revenue', C10: '140', A14: 'Checked by finance' });
    },
  },
  'Long with a total below': {
    rows: [['Date', 'KPI', 'Value'], ...LONG, ['Total', null, '=SUM(C2:C9)']],
    next: (user, sheet) => {
      user.insertRows(sheet, '10:10');
      dateAfter(user, sheet, 'A10', 'A9');
      type(user, sheet, { B10: 'Revenue', C10: '140' });
    },
  },
  'Long with a second table below': {
    rows: [['Date', 'KPI', 'Value'], ...LONG, [], [], ['Date', 'Plant', 'Shift'], [DEC, 'Ulm', 'late']],
    next: (user, sheet) => {
      dateAfter(user, sheet, 'A10', 'A9');
      type(user, sheet, { B10: 'Revenue', C10: '140' });
    },
  },
  'Long with ragged names': {
    rows: [
      ['Date', 'KPI', 'Value'],
      ...[AUG, SEP, OCT, NOV].flatMap((date, n) => [
        [date, ['Gross margin', 'Gross\nmargin', 'Gross\u00a0margin', 'Gross  margin '][n] ?? '', 40 + n],
        [date, 'Churn rate', 5 - n],
      ]),
    ],
    next: (user, sheet) => {
      dateAfter(user, sheet, 'A10', 'A9');
      type(user, sheet, { B10: 'gross margin', C10: '45' });
    },
  },
  'Long in any order': {
    rows: [['Date', 'KPI', 'Value'], ...LONG.slice(2, 4), ...LONG.slice(0, 2), ...LONG.slice(4)],
    next: (user, sheet) => {
      dateAfter(user, sheet, 'A10', 'A9');
      type(user, sheet, { B10: 'Revenue', C10: '140' });
    },
  },
  'Long in an Excel table': {
    rows: [['Date', 'KPI', 'Value'], ...LONG],
    excelTable: 'A1:C9',
    next: () => undefined,
  },
  'Long with dimensions': {
    rows: [
      ['Period', 'Region', 'KPI', 'Value'],
      ...['Aug 2026', 'Sep 2026', 'Oct 2026', 'Nov 2026'].flatMap((month, n) => [
        [month, 'EMEA*', 'Revenue', 100 + n],
        [month, 'APAC', 'Revenue', 50 + n],
        [month, 'APAC', 'Win "rate"', 0.5 + n / 10],
      ]),
    ],
    next: (user, sheet) => {
      type(user, sheet, { A14: "'Dec 2026", B14: 'APAC', C14: 'Revenue', D14: '77' });
    },
  },
  'Long newest first': {
    rows: [
      ['Period', 'KPI', 'Value'],
      ...['Nov 2026', 'Oct 2026', 'Sep 2026', 'Aug 2026'].flatMap((month, n) => [
        [month, 'Revenue', 104 - n],
        [month, 'Win rate', 0.5 - n / 10],
      ]),
    ],
    next: (user, sheet) => {
      user.insertRows(sheet, '2:2');
      type(user, sheet, { A2: "'Dec 2026", B2: 'Revenue', C2: '77' });
    },
  },
  'Years down': {
    rows: [['Revenue'], ['Year', ...MONTHS, 'Total'], ...years([2025, 12], [2026, 11])],
    next: (user, sheet) => type(user, sheet, { M4: '340' }),
  },
  'Years down, newest first': {
    rows: [
      ['Revenue'],
      ['Year', ...MONTHS],
      [2026, ...MONTHS.map((_, n) => (n < 11 ? 100 + n : null))],
      [2025, ...MONTHS.map((_, n) => 10 + n)],
    ],
    next: (user, sheet) => type(user, sheet, { M3: '340' }),
  },
  'Months down': {
    rows: [
      ['Revenue'],
      ['Month', 2025, 2026],
      ...MONTHS.map((month, n) => [month, n + 1, n < 11 ? 101 + n : null]),
      ['Total', '=SUM(B3:B14)', '=SUM(C3:C14)'],
    ],
    next: (user, sheet) => type(user, sheet, { C14: '340' }),
  },
  'Turned snapshot': {
    rows: [
      ['', 'Revenue', 'Churn rate', 'NPS', 'Orders'],
      ['Actual', 120, 3, 40, 7],
      ['Target', 150, 2, 50, 9],
    ],
    next: (user, sheet) => type(user, sheet, { B2: '130' }),
  },
  'Wide by date': {
    rows: [
      ['KPI', AUG, SEP, OCT, NOV, 'Total', 'Target', 'Ref'],
      ['Revenue', 100, 110, 120, 130, '=SUM(B2:E2)', 600, 'Wide by date 1'],
      ['Orders', 5, 'n/a', 3, null, '=SUM(B3:E3)', 20, 'Wide by date 2'],
      ['Tickets', 7, 8, 9, 10, '=SUM(B4:E4)', 40, 'Wide by date 3'],
    ],
    idColumn: 7,
    next: (user, sheet) => {
      user.insertColumns(sheet, 'F:F');
      dateAfter(user, sheet, 'F1', 'E1');
      type(user, sheet, { F2: '140', F3: '1', F4: '11' });
    },
  },
  'Wide by text': {
    rows: [
      ['KPI', 'Aug 2026', 'Sep 2026', 'Q3 2026', 'Oct 2026', 'Nov 2026', 'Total', 'Ref'],
      ['Revenue', 100, 110, '=SUM(B2:C2)', 120, 130, '=SUM(D2:F2)', 'Wide by text 1'],
      ['Orders', 5, 4, '=SUM(B3:C3)', 3, null, '=SUM(D3:F3)', 'Wide by text 2'],
      ['Tickets', 7, 8, '=SUM(B4:C4)', 9, 10, '=SUM(D4:F4)', 'Wide by text 3'],
    ],
    idColumn: 7,
    next: (user, sheet) => {
      user.insertColumns(sheet, 'G:G');
      type(user, sheet, { G1: "'Dec 2026", G2: '140', G3: '1', G4: '11' });
    },
  },
  'Wide without years': {
    rows: [
      ['KPI', 'Aug', 'Sep', 'Oct', 'Nov', 'Ref'],
      ['Revenue', 100, 110, 120, 130, 'Wide without years 1'],
      ['Orders', 5, 4, 3, null, 'Wide without years 2'],
      ['Tickets', 7, 8, 9, 10, 'Wide without years 3'],
    ],
    idColumn: 5,
    next: (user, sheet) => {
      user.insertColumns(sheet, 'F:F');
      type(user, sheet, { F1: 'Dec', F2: '140', F3: '1', F4: '11' });
    },
  },
  'Pivot with KPIs down': {
    rows: [
      ['Sum of Value', 'Column Labels'],
      ['Row Labels', 'Aug 2026', 'Sep 2026', 'Oct 2026', 'Nov 2026', 'Grand Total'],
      ['Orders', 5, 4, 3, 2, 14],
      ['Revenue', 100, 110, 120, 130, 460],
      ['Tickets', 7, 8, 9, 10, 34],
      ['Grand Total', 112, 122, 132, 142, 508],
    ],
    isPivot: true,
    // A refresh writes the cells anew.
    next: (user, sheet) =>
      type(user, sheet, {
        F2: "'Dec 2026",
        ...{ F3: '1', F4: '140', F5: '11', F6: '152' },
        ...{ G2: 'Grand Total', G3: '15', G4: '600', G5: '45', G6: '660' },
      }),
  },
  'Pivot with KPIs across': {
    rows: [
      ['Row Labels', 'Orders', 'Revenue', 'Tickets'],
      ['Aug 2026', 5, 100, 7],
      ['Sep 2026', 4, 110, 8],
      ['Oct 2026', 3, 120, 9],
      ['Nov 2026', 2, 130, 10],
      ['Grand Total', 14, 460, 34],
    ],
    isPivot: true,
    next: (user, sheet) =>
      type(user, sheet, {
        A6: "'Dec 2026",
        ...{ B6: '1', C6: '140', D6: '11' },
        ...{ A7: 'Grand Total', B7: '15', C7: '600', D7: '45' },
      }),
  },
  'Pivot in German, with notes below': {
    rows: [
      ['Zeilenbeschriftungen', 'Orders*', 'Orders', 'Tickets'],
      ['Aug 2026', 5, 100, 7],
      ['Sep 2026', 4, 110, 8],
      ['Oct 2026', 3, 120, 9],
      ['Nov 2026', 2, 130, 10],
      [],
      [],
      ['Checked by', 'Anna'],
      ['Phone', 555_123, 555_124, 555_125],
    ],
    isPivot: true,
    next: (user, sheet) => {
      type(user, sheet, { A6: "'Dec 2026", B6: '1', C6: '140', D6: '11' });
      type(user, sheet, { A7: 'Gesamtergebnis', B7: '15', C7: '600', D7: '45' });
    },
  },
  'Pivot with wildcards': {
    rows: [
      ['Row Labels', 'Aug 2026', 'Sep 2026', 'Oct 2026', 'Nov 2026'],
      ['Orders total', 5, 4, 3, 2],
      ['Orders*', 100, 110, 120, 130],
      ['Tickets~?', 7, 8, 9, 10],
    ],
    isPivot: true,
    next: (user, sheet) =>
      type(user, sheet, {
        F1: "'Dec 2026",
        ...{ F2: '1', F3: '140', F4: '11' },
        ...{ G1: 'Total général', G2: '15', G3: '600', G4: '45' },
      }),
  },
  'Wide of text, with formulas ahead': {
    rows: [
      ['KPI', 'Aug 2026', 'Sep 2026', 'Oct 2026', 'Nov 2026', 'Dec 2026', 'Ref'],
      ['Churn rate', '5%', '4%', '3%', ...AHEAD, 'Wide of text, with formulas ahead 1'],
      ['Orders', 5, 6, 7, ...AHEAD, 'Wide of text, with formulas ahead 2'],
      ['Tickets', 7, 8, 9, ...AHEAD, 'Wide of text, with formulas ahead 3'],
    ],
    idColumn: 6,
    next: (user, sheet) => type(user, sheet, { E2: "'2%", E3: '8', E4: '10' }),
  },
  'Two years by pairs': {
    rows: [
      ['', ...PAIRED.flatMap((month) => [month, ''])],
      ['KPI', ...PAIRED.flatMap(() => ['Actual', 'Budget'])],
      ...['Revenue', 'Churn rate', 'Orders'].map((name, k) => [
        name,
        ...PAIRED.flatMap((_, n) => [n < 23 ? (k === 1 ? `${k + n}%` : k + n) : null, 900 + n]),
        `Two years by pairs ${k + 2}`,
      ]),
    ],
    idColumn: 1 + 2 * 24,
    next: (user, sheet) => type(user, sheet, { AV3: '60', AV4: "'61%", AV5: '62' }),
  },
  'Columns of text': {
    rows: [
      ['Month', 'Uptime', 'Orders'],
      ['Aug 2026', '97%', 5],
      ['Sep 2026', '98.5%', 4],
      ['Oct 2026', '', 3],
      ['Nov 2026', '1,097.25%', 2],
    ],
    next: (user, sheet) => type(user, sheet, { A6: "'Dec 2026", B6: "'99%", C6: '1' }),
  },
  'Columns of text, with numbers': {
    rows: [
      ['Month', 'Uptime', 'Orders'],
      ['Sep 2026', '1.250,5', 4],
      ['Oct 2026', '1.260,5', 3],
      ['Nov 2026', '97,5', 2],
    ],
    next: (user, sheet) => type(user, sheet, { A5: "'Dec 2026", B5: '99', C5: '1' }),
  },
  'Weeks down': {
    rows: [
      ['Week of', 'Visits', 'Leads'],
      ...Array.from({ length: 12 }, (_, n) => [DEC - 7 * (12 - n), 1000 + n, 10 + n]),
    ],
    next: (user, sheet) => {
      dateAfter(user, sheet, 'A14', 'A13', 7);
      type(user, sheet, { B14: '2000', C14: '30' });
    },
  },
};
