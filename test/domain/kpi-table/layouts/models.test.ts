import { tablesIn } from './tablesIn';

describe('a financial model', () => {
  it('has a timeline of several rows: number, end and state of each period', () => {
    const text = `
      Period number | 1          | 2          | 3          | 4
      Period end    | 2025-10-31 | 2025-11-30 | 2025-12-31 | 2026-01-31
      State         | Actual     | Actual     | Forecast   | Forecast
      Revenue       | 310        | 305        | 341        | 350
      Costs         | 240        | 238        | 251        | 255
      Margin        | 23%        | 22%        | 26%        | 27%
    `;
    expect(tablesIn(text)).toMatchObject([
      { kpis: ['Revenue A4: 305 C4', 'Costs A5: 238 C5', 'Margin A6: 0.22 C6'] },
    ]);
  });

  it('has start and end dates above its columns', () => {
    const text = `
      Start   | 2025-10-01 | 2025-11-01 | 2025-12-01
      End     | 2025-10-31 | 2025-11-30 | 2025-12-31
      Revenue | 310        | 305        | 341
      Costs   | 240        | 238        | 251
      Profit  | 70         | 67         | 90
    `;
    expect(tablesIn(text)).toMatchObject([
      { kpis: ['Revenue A3: 341 D3', 'Costs A4: 251 D4', 'Profit A5: 90 D5'] },
    ]);
  });

  it('has a row of words among its figures', () => {
    const text = `
      Line          | 2023   | 2024   | 2025
      Revenue       | 88     | 94     | 101
      Auditor       | Baxter | Baxter | Crane
      Net profit    | 7      | 8      | 9
      Headcount     | 54     | 55     | 57
    `;
    expect(tablesIn(text)).toMatchObject([
      {
        at: 'kpis-in-rows A1:D1 A2:D5',
        kpis: ['Revenue A2: 101 D2', 'Net profit A4: 9 D4', 'Headcount A5: 57 D5'],
      },
    ]);
  });

  it('has its title in the corner of the header', () => {
    const text = `
      Harbour Foods plc: profit and loss | 2023 | 2024 | 2025
      Revenue                            | 88   | 94   | 101
      Cost of sales                      | 51   | 54   | 57
      Gross profit                       | 37   | 40   | 44
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-rows A1:D1 A2:D4',
        kpis: ['Revenue A2: 101 D2', 'Cost of sales A3: 57 D3', 'Gross profit A4: 44 D4'],
      },
    ]);
  });

  it('has a check row of zeros and a row of growth at its end', () => {
    const text = `
      Balance sheet | 2023 | 2024 | 2025
      Assets        | 310  | 326  | 342
      Liabilities   | 190  | 195  | 201
      Equity        | 120  | 131  | 141
      Check         | =0   | =0   | =0
    `;
    expect(tablesIn(text)).toMatchObject([
      {
        kpis: expect.arrayContaining(['Assets A2: 342 D2', 'Liabilities A3: 201 D3', 'Equity A4: 141 D4']),
      },
    ]);
  });

  it('has three statements below one another under one header', () => {
    const text = `
      USD million         | 2023 | 2024 | 2025
      |
      Income statement
      Revenue             | 88   | 94   | 101
      Net income          | 7    | 8    | 9
      |
      Balance sheet
      Total assets        | 310  | 326  | 342
      Equity              | 120  | 131  | 141
      |
      Cash flow
      Operating cash flow | 11   | 12   | 14
      Capex               | 6    | 5    | 7
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-rows A1:D1 A3:D13',
        kpis: [
          'Revenue A4: 101 D4',
          'Net income A5: 9 D5',
          'Total assets A8: 342 D8',
          'Equity A9: 141 D9',
          'Operating cash flow A12: 14 D12',
          'Capex A13: 7 D13',
        ],
      },
    ]);
  });

  it('has periods that begin far to the right of the names', () => {
    const text = `
      Model       |  |      |  |  | 2024 | 2025 | 2026E | 2027E
      Revenue     |  | USDm |  |  | 94   | 101  | 110   | 119
      EBITDA      |  | USDm |  |  | 14   | 16   | 18    | 21
      Net debt    |  | USDm |  |  | 28   | 25   | 20    | 14
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-rows A1:I1 A2:I4',
        kpis: ['Revenue A2: 101 G2', 'EBITDA A3: 16 G3', 'Net debt A4: 25 G4'],
      },
    ]);
  });

  it('has inputs in a column between the names and the periods', () => {
    const text = `
      Line       | Input | 2024 | 2025 | 2026 | 2027
      Price      | 3%    | 10   | 10.3 | 10.6 | 10.9
      Volume     | 5%    | 94   | 98.7 | 103  | 109
      Revenue    |       | 940  | 1017 | 1099 | 1188
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-rows A1:F1 A2:F4',
        kpis: ['Price A2: 10.9 F2', 'Volume A3: 109 F3', 'Revenue A4: 1188 F4'],
      },
    ]);
  });
});

describe('the rows below KPIs in columns', () => {
  it.each([
    ['a total', 'Total', '975 | 133 | 9%'],
    ['an average', 'Average', '325 | 44 | 3.3%'],
    ['a median', 'Median', '322 | 44 | 3%'],
    ['a target', 'Target', '330 | 45 | 2%'],
    ['the year to date', 'YTD', '975 | 133 | 3%'],
    ['a grand total', 'Grand Total', '975 | 133 | 9%'],
    ['the sum in German', 'Summe', '975 | 133 | 9%'],
    ['a change', 'Change', '23 | 3 | 0%'],
  ])('may hold %s', (_, label, figures) => {
    const text = `
      Month    | Sales | Orders | Churn
      Jan      | 310   | 41     | 4%
      Feb      | 322   | 44     | 3%
      Mar      | 343   | 48     | 2%
      ${label} | ${figures}
    `;
    expect(tablesIn(text)).toMatchObject([
      {
        at: expect.stringMatching(/^kpis-in-columns A1:D1 A2:D[45]$/),
        kpis: ['Sales B1: 343 B4', 'Orders C1: 48 C4', 'Churn D1: 0.02 D4'],
      },
    ]);
  });

  it.each([
    ['each year', '2024 Total'],
    ['each year, the word first', 'Total 2024'],
  ])('may hold a total after %s', (_, label) => {
    const text = `
      Month    | Sales | Orders
      Nov 2024 | 310   | 41
      Dec 2024 | 322   | 44
      ${label} | 632   | 85
      Jan 2025 | 343   | 48
      Feb 2025 | 351   | 50
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'kpis-in-columns A1:C1 A2:C6', kpis: ['Sales B1: 351 B6', 'Orders C1: 50 C6'] },
    ]);
  });
});
