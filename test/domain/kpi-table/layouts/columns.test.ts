import { findKpiTables } from '../../../../src/domain/kpi-table/findKpiTables';
import { sheetFromText } from '../sheetFromText';
import { tablesBeforeTotal, tablesIn } from './tablesIn';

describe('a table with its KPIs in columns', () => {
  it.each([
    ['months', ['Jan', 'Feb', 'Mar', 'Apr']],
    ['months with years', ['Nov 2025', 'Dec 2025', 'Jan 2026', 'Feb 2026']],
    ['quarters', ['Q1 2025', 'Q2 2025', 'Q3 2025', 'Q4 2025']],
    ['quarters, year first', ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4']],
    ['padded quarters', ['"  Q1 2025  ', '"  Q2 2025  ', '"  Q3 2025  ', '"  Q4 2025  ']],
    ['years', ['2022', '2023', '2024', '2025']],
    ['years as text', ['"2022', '"2023', '"2024', '"2025']],
    ['fiscal years', ['FY22', 'FY23', 'FY24', 'FY25']],
    ['weeks', ['Week 1', 'Week 2', 'Week 3', 'Week 4']],
    ['weeks in short', ['W49', 'W50', 'W51', 'W52']],
    ['days', ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05']],
    ['month ends', ['2025-11-30', '2025-12-31', '2026-01-31', '2026-02-28']],
    ['text dates', ['28/11/2025', '29/11/2025', '30/11/2025', '01/12/2025']],
    ['dates in words', ['31 Dec 2022', '31 Dec 2023', '31 Dec 2024', '31 Dec 2025']],
    ['months as one number', ['202511', '202512', '202601', '202602']],
    ['halves', ['H1 2024', 'H2 2024', 'H1 2025', 'H2 2025']],
    ['Financial years in words', ['Year 1', 'Year 2', 'Year 3', 'Year 4']],
  ])('has %s down', (_, [one, two, three, four]) => {
    const text = `
      Period   | Revenue | Costs | Headcount | Churn
      ${one}   | 310     | 240   | 54        | 4%
      ${two}   | 322     | 251   | 55        | 3%
      ${three} | 345     | 262   | 55        | 3%
      ${four}  | 301     | 249   | 56        | 5%
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-columns A1:E1 A2:E5',
        kpis: ['Revenue B1: 301 B5', 'Costs C1: 249 C5', 'Headcount D1: 56 D5', 'Churn E1: 0.05 E5'],
      },
    ]);
  });

  it('has its newest period first', () => {
    const text = `
      Date        | Total assets | Equity | Net debt
      31 Dec 2025 | 910          | 402    | 120
      31 Dec 2024 | 880          | 377    | 131
      31 Dec 2023 | 861          | 350    | 144
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-columns A1:D1 A2:D4',
        kpis: ['Total assets B1: 910 B2', 'Equity C1: 402 C2', 'Net debt D1: 120 D2'],
      },
    ]);
  });

  it('has periods to come that are empty, and a total row', () => {
    const text = `
      2025   | Visits | Sales | Refunds
      Week1  | 810    | 94    | 3
      Week2  | 790    | 88    | 5
      Week3  | 835    | 97    | 2
      Week4  |        |       |
      Week5  |        |       |
      TOTAL  | =2435  | =279  | =10
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-columns A1:D1 A2:D7',
        kpis: ['Visits B1: 835 B4', 'Sales C1: 97 C4', 'Refunds D1: 2 D4'],
      },
    ]);
  });

  it('has an average and a total below', () => {
    const text = `
      Month   | Orders | Returns | Revenue
      Jan     | 310    | 12      | 9100
      Feb     | 298    | 15      | 8800
      Mar     | 325    | 9       | 9700
      Apr     | 341    | 11      | 10100
      Average | 318.5  | 11.75   | 9425
      Total   | 1274   | 47      | 37700
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-columns A1:D1 A2:D7',
        kpis: ['Orders B1: 341 B5', 'Returns C1: 11 C5', 'Revenue D1: 10100 D5'],
      },
    ]);
  });

  it('has the quarters between the months', () => {
    const text = `
      Month | Orders | Revenue
      Jan   | 310    | 9100
      Feb   | 298    | 8800
      Mar   | 325    | 9700
      Q1    | 933    | 27600
      Apr   | 341    | 10100
      May   | 352    | 10400
      Jun   | 338    | 9900
      Q2    | 1031   | 30400
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'kpis-in-columns A1:C1 A2:C9', kpis: ['Orders B1: 338 B8', 'Revenue C1: 9900 C8'] },
    ]);
  });

  it('has its period in the last column', () => {
    const text = `
      Revenue | Operating income | Net income | Period
      910     | 88               | 61         | 2023-12-31
      955     | 93               | 66         | 2024-12-31
      990     | 101              | 70         | 2025-12-31
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-columns A1:D1 A2:D4',
        kpis: ['Revenue A1: 990 A4', 'Operating income B1: 101 B4', 'Net income C1: 70 C4'],
      },
    ]);
  });

  it('has its period after an id', () => {
    const text = `
      id | month   | active_users | churn_rate | mrr
      1  | 2025-10 | 9100         | 0.031      | 41000
      2  | 2025-11 | 9350         | 0.029      | 42500
      3  | 2025-12 | 9420         | 0.034      | 42900
      4  | 2026-01 | 9700         | 0.030      | 44100
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-columns A1:E1 A2:E5',
        kpis: ['active_users C1: 9700 C5', 'churn_rate D1: 0.03 D5', 'mrr E1: 44100 E5'],
      },
    ]);
  });

  it('has year and month in two columns', () => {
    const text = `
      Year | Month | Passengers | Load factor
      2025 | Nov   | 81200      | 78%
      2025 | Dec   | 90400      | 84%
      2026 | Jan   | 74900      | 71%
      2026 | Feb   | 76300      | 73%
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'kpis-in-columns A1:D1 A2:D5', kpis: ['Passengers C1: 76300 C5', 'Load factor D1: 0.73 D5'] },
    ]);
  });

  it('has year and month in two columns, the year in its first row only', () => {
    const text = `
      Year | Month | Passengers | Cargo
      2025 | Oct   | 81200      | 410
           | Nov   | 79900      | 402
           | Dec   | 90400      | 455
      2026 | Jan   | 74900      | 388
           | Feb   | 76300      | 391
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'kpis-in-columns A1:D1 A2:D6', kpis: ['Passengers C1: 76300 C6', 'Cargo D1: 391 D6'] },
    ]);
  });

  it('has year and quarter in two columns, the newest year first', () => {
    const text = `
      Year | Quarter | Sales | Staff
      2025 | Q1      | 97    | 31
      2025 | Q2      | 101   | 33
      2024 | Q1      | 91    | 30
      2024 | Q2      | 95    | 30
      2024 | Q3      | 99    | 30
      2024 | Q4      | 108   | 31
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'kpis-in-columns A1:D1 A2:D7', kpis: ['Sales C1: 101 C3', 'Staff D1: 33 D3'] },
    ]);
  });

  it('has a year and a month as numbers in two columns', () => {
    const text = `
      year | month | bookings | cancellations
      2025 | 10    | 512      | 21
      2025 | 11    | 498      | 19
      2025 | 12    | 530      | 33
      2026 | 1     | 475      | 24
      2026 | 2     | 481      | 18
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'kpis-in-columns A1:D1 A2:D6', kpis: ['bookings C1: 481 C6', 'cancellations D1: 18 D6'] },
    ]);
  });

  it('has units in a row under its names', () => {
    const text = `
      Year | Output | Energy | Scrap
           | tonnes | MWh    | %
      2023 | 810    | 95     | 3.1
      2024 | 835    | 93     | 2.8
      2025 | 822    | 88     | 2.6
    `;
    expect(tablesIn(text)).toMatchObject([
      { kpis: ['Output B1: 822 B5', 'Energy C1: 88 C5', 'Scrap D1: 2.6 D5'] },
    ]);
  });

  it('has groups merged over its names', () => {
    const text = `
              | Sales  |         | Service |
      Quarter | Orders | Returns | Tickets | Escalations
      Q1 2025 | 933    | 36      | 258     | 12
      Q2 2025 | 1031   | 41      | 249     | 9
      Q3 2025 | 1008   | 39      | 271     | 15
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-columns A1:E2 A3:E5',
        kpis: ['Orders B2: 1008 B5', 'Returns C2: 39 C5', 'Tickets D2: 271 D5', 'Escalations E2: 15 E5'],
      },
    ]);
  });

  it('has regions merged over the same names', () => {
    const text = `
              | North |       | South |
      Quarter | Sales | Costs | Sales | Costs
      Q1 2025 | 933   | 636   | 258   | 212
      Q2 2025 | 1031  | 641   | 249   | 209
      Q3 2025 | 1008  | 639   | 271   | 215
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-columns A1:E2 A3:E5',
        kpis: [
          'North: Sales B2: 1008 B5',
          'North: Costs C2: 639 C5',
          'South: Sales D2: 271 D5',
          'South: Costs E2: 215 E5',
        ],
      },
    ]);
  });

  it('has a note beside its figures', () => {
    const text = `
      Month    | Production | Downtime | Note
      Jan 2026 | 5470       | 12.5     | boiler repair
      Feb 2026 | 5610       | 8.0      |
      Mar 2026 | 5580       | 9.5      | two strikes
      Apr 2026 | 5720       | 7.5      |
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'kpis-in-columns A1:D1 A2:D5', kpis: ['Production B1: 5720 B5', 'Downtime C1: 7.5 C5'] },
    ]);
  });

  it('has one KPI with its target and variance', () => {
    const text = `
      Month | Sales | Target | Variance
      Jan   | 310   | 300    | 10
      Feb   | 305   | 310    | -5
      Mar   | 341   | 320    | 21
      Apr   |       | 330    |
    `;
    expect(tablesIn(text)).toEqual([{ at: 'kpis-in-columns A1:D1 A2:D5', kpis: ['Sales B1: 341 B4'] }]);
  });

  it('has one KPI as actual against budget', () => {
    const text = `
      Revenue by month
      |
      Month | Actual | Budget
      Jan   | 310    | 300
      Feb   | 305    | 310
      Mar   | 341    | 320
    `;
    expect(tablesIn(text)).toMatchObject([
      { at: 'kpis-in-columns A3:C3 A4:C6', kpis: [expect.stringContaining('341 B6')] },
    ]);
  });

  it('has one KPI with hundreds of days', () => {
    const days = Array.from({ length: 300 }, (_, day) =>
      [new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10), String(400 + ((day * 37) % 91))].join(
        '|',
      ),
    );
    expect(tablesIn(['Day Index|Users', ...days].join('\n'))).toEqual([
      { at: 'kpis-in-columns A1:B1 A2:B301', kpis: [`Users B1: ${400 + ((299 * 37) % 91)} B301`] },
    ]);
  });

  it('has one KPI and a few years', () => {
    const text = 'Year | Members\n2021 | 410\n2022 | 433\n2023 | 461\n2024 | 455\n2025 | 480';
    expect(tablesIn(text)).toEqual([{ at: 'kpis-in-columns A1:B1 A2:B6', kpis: ['Members B1: 480 B6'] }]);
  });

  it('has only two periods', () => {
    const text = 'Year | Sales | Gross profit | Net profit\n2024 | 91 | 40 | 12\n2025 | 99 | 44 | 15';
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-columns A1:D1 A2:D3',
        kpis: ['Sales B1: 99 B3', 'Gross profit C1: 44 C3', 'Net profit D1: 15 D3'],
      },
    ]);
  });

  it('stands below a title', () => {
    const text = `
      Plant B: energy report
      Source: meters
      |
      Month | Electricity | Gas | Water
      Jan   | 810         | 410 | 95
      Feb   | 790         | 395 | 93
      Mar   | 765         | 340 | 97
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-columns A4:D4 A5:D7',
        kpis: ['Electricity B4: 765 B7', 'Gas C4: 340 C7', 'Water D4: 97 D7'],
      },
    ]);
  });

  it('has notes below', () => {
    const text = `
      Year | Deaths | Injuries
      2022 | 31     | 410
      2023 | 28     | 433
      2024 | 30     | 421
      |
      Source: national accident register
      Provisional figures for 2024
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'kpis-in-columns A1:C1 A2:C4', kpis: ['Deaths B1: 30 B4', 'Injuries C1: 421 C4'] },
    ]);
  });

  it('has a KPI without any figures', () => {
    const text = `
      Year | Sales | Costs | Net profit
      2023 | 91    | 40    |
      2024 | 95    | 41    |
      2025 | 99    | 44    |
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'kpis-in-columns A1:D1 A2:D4', kpis: ['Sales B1: 99 B4', 'Costs C1: 44 C4'] },
    ]);
  });

  it('has placeholders and different latest periods', () => {
    const text = `
      Quarter | Revenue | Survey | Audit score
      Q1 2025 | 910     | 7.1    | n/a
      Q2 2025 | 940     | -      | 88
      Q3 2025 | 975     | 7.4    | n/a
      Q4 2025 | 990     | -      | -
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-columns A1:D1 A2:D5',
        kpis: ['Revenue B1: 990 B5', 'Survey C1: 7.4 C4', 'Audit score D1: 88 D3'],
      },
    ]);
  });

  it('has a forecast in its last rows', () => {
    const text = `
      Year  | Revenue | EBITDA
      2023A | 88      | 12
      2024A | 94      | 14
      2025E | 101     | 16
      2026E | 110     | 18
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'kpis-in-columns A1:C1 A2:C5', kpis: ['Revenue B1: 94 B3', 'EBITDA C1: 14 C3'] },
    ]);
  });

  it('has people or places as its KPIs', () => {
    const text = `
      Month | Berlin | Paris | Madrid | Total
      Jan   | 310    | 240   | 154    | 704
      Feb   | 322    | 251   | 155    | 728
      Mar   | 345    | 262   | 155    | 762
    `;
    expect(tablesBeforeTotal(text)).toEqual([
      {
        at: 'kpis-in-columns A1:E1',
        kpis: ['Berlin B1: 345 B4', 'Paris C1: 262 C4', 'Madrid D1: 155 D4'],
      },
    ]);
  });

  it('has more KPIs than periods', () => {
    const text = `
      Year | Sales | Costs | Profit | Staff | Shops | Stock | Debt
      2024 | 91    | 79    | 12     | 31    | 4     | 15    | 20
      2025 | 99    | 84    | 15     | 33    | 5     | 16    | 18
    `;
    expect(tablesIn(text)).toMatchObject([
      {
        at: 'kpis-in-columns A1:H1 A2:H3',
        kpis: expect.arrayContaining(['Sales B1: 99 B3', 'Debt H1: 18 H3']),
      },
    ]);
  });

  it('has percentages beside counts, as rates of the same name', () => {
    const text = `
      Year | Burglary | Rate per 100,000 | Theft | Rate per 100,000
      2023 | 4100     | 410.2            | 9800  | 980.4
      2024 | 4011     | 399.0            | 9650  | 960.1
      2025 | 3905     | 387.5            | 9702  | 962.9
    `;
    expect(tablesIn(text)).toMatchObject([
      {
        at: 'kpis-in-columns A1:E1 A2:E4',
        kpis: [
          'Burglary B1: 3905 B4',
          expect.stringContaining(' C1: 387.5 C4'),
          'Theft D1: 9702 D4',
          expect.stringContaining(' E1: 962.9 E4'),
        ],
      },
    ]);
  });

  it('go on behind an empty column, with a heading over the next ones', () => {
    const text = `
      Month    | Orders | Returns | | Service | Calls | Wait
      Jan 2025 | 933    | 36      | |         | 258   | 4.1
      Feb 2025 | 1031   | 41      | |         | 249   | 3.9
      Mar 2025 | 1008   | 39      | |         | 271   | 3.7
    `;
    expect(tablesIn(text)).toMatchObject([
      {
        at: 'kpis-in-columns A1:G1 A2:G4',
        kpis: ['Orders B1: 1008 B4', 'Returns C1: 39 C4', 'Calls F1: 271 F4', 'Wait G1: 3.7 G4'],
      },
    ]);
  });

  it('have one block for the quarters and one for the years below', () => {
    const text = `
                | Orders | Returns | Calls
      Q1 2024   | 933    | 36      | 258
      Q2 2024   | 1031   | 41      | 249
      Q3 2024   | 1008   | 39      | 271
      |
      2022      | 3610   | 150     | 1010
      2023      | 3702   | 144     | 1022
      2024      | 3990   | 139     | 1035
    `;
    expect(tablesIn(text).map(({ kpis }) => kpis)).toEqual([
      ['Orders B1: 1008 B4', 'Returns C1: 39 C4', 'Calls D1: 271 D4'],
      ['Orders B1: 3990 B8', 'Returns C1: 139 C8', 'Calls D1: 1035 D8'],
    ]);
  });

  it('are no blocks where orders are parted by sums', () => {
    const text = `
      Order | Date       | Product | Price | Value | Contact
      3     | 2024-09-08 | Paper   | 15.96 | 95.76 | Ann Lee
      8     | 2024-09-16 | Ink     | 18    | 108   | Ann Lee
      16    | 2024-10-06 | Screen  | 29.96 | 179.7 | Ann Lee
            |            |         |       | 383.5 |
      6     | 2024-09-09 | Toner   | 52    | 624   | Bo Diaz
      21    | 2024-10-16 | Kit     | 19.96 | 958.1 | Bo Diaz
      22    | 2024-10-17 | Paper   | 15.96 | 95.76 | Bo Diaz
    `;
    expect(tablesIn(text)).toEqual([]);
  });
});

describe('other times beside the dates of KPIs in columns', () => {
  const text = `
    Month      | Time  | Send date  | Recipients | Open rate
    2025-01-01 | 0.625 | 2025-01-18 | 12848      | 42%
    2025-02-01 | 0.611 | 2025-02-20 | 12826      | 41%
    2025-03-01 | 0.574 | 2025-03-17 | 12766      | 39%
    2025-04-01 | 0.661 | 2025-04-22 | 12734      | 44%
  `;

  it('are no KPIs and begin no table', () => {
    const sheet = sheetFromText(text);
    const numberFormats = sheet.grid.numberFormats.map((row) =>
      row.map((format, column) => (column === 1 ? 'h:mm' : format)),
    );
    const tables = findKpiTables({ ...sheet, grid: { ...sheet.grid, numberFormats } });
    expect(tables.map(({ kpis }) => kpis.map(({ name }) => name))).toEqual([['Recipients', 'Open rate']]);
  });
});
