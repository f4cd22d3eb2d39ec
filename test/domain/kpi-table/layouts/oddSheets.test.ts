import { tablesIn } from './tablesIn';

describe('a wide table that is odd in more than one way', () => {
  it('has figures typed beside a total that is a formula', () => {
    const text = `
      Budget 2026   | Jan | Feb | Mar | Apr | May | Jun | YTD
      Consulting    | 40  | 42  | 39  |     |     |     | =121
      Subscriptions | 91  | 93  | 95  |     |     |     | =279
      Training      | 5   | 0   | 8   |     |     |     | =13
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-rows A1:H1 A2:H4',
        kpis: ['Consulting A2: 39 D2', 'Subscriptions A3: 95 D3', 'Training A4: 8 D4'],
      },
    ]);
  });

  it('has spacer columns, sections, two levels of names and a total', () => {
    const text = `
      Cash plan |            |  | Apr |  | May |  | Jun |  | Total
      Opening   |            |  | 100 |  | 145 |  | 171 |  |
      Inflows   |            |  |     |  |     |  |     |  |
                | Sales      |  | 310 |  | 295 |  | 330 |  | 935
                | Grants     |  | 20  |  | 0   |  | 15  |  | 35
      Outflows  |            |  |     |  |     |  |     |  |
                | Wages      |  | 210 |  | 210 |  | 225 |  | 645
                | Rent       |  | 75  |  | 59  |  | 60  |  | 194
      Closing   |            |  | 145 |  | 171 |  | 231 |  |
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-rows A1:J1 A2:J9',
        kpis: [
          'Opening A2: 171 H2',
          'Sales B4: 330 H4',
          'Grants B5: 15 H5',
          'Wages B7: 225 H7',
          'Rent B8: 60 H8',
          'Closing A9: 231 H9',
        ],
      },
    ]);
  });

  it('has half-year columns inside and months to come', () => {
    const text = `
      Line    | Jan | Feb | Mar | Apr | May | Jun | 1st Half | Jul | Aug | Sep | Oct | Nov | Dec | 2nd Half
      Sales   | 310 | 295 | 330 | 342 | 351 | 329 | =1957    | 340 | 336 |     |     |     |     | =676
      Returns | 12  | 15  | 9   | 11  | 10  | 13  | =70      | 14  | 8   |     |     |     |     | =22
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'kpis-in-rows A1:O1 A2:O3', kpis: ['Sales A2: 336 J2', 'Returns A3: 8 J3'] },
    ]);
  });

  it('has the older quarters at the right and empty ones to come', () => {
    const text = `
      KPI     | Q1 2026 | Q2 2026 | Q3 2026 | Q4 2026 | Q1 2025 | Q2 2025 | Q3 2025 | Q4 2025
      Revenue | 990     | 1004    |         |         | 910     | 940     | 975     | 982
      Staff   | 58      | 61      |         |         | 54      | 55      | 55      | 57
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'kpis-in-rows A1:I1 A2:I3', kpis: ['Revenue A2: 1004 C2', 'Staff A3: 61 C3'] },
    ]);
  });

  it('has an actual row and a budget row for each KPI', () => {
    const text = `
      KPI     | Scenario | Q1  | Q2  | Q3  | Q4
      Revenue | Actual   | 310 | 295 | 330 |
      Revenue | Budget   | 300 | 300 | 320 | 340
      Costs   | Actual   | 240 | 238 | 251 |
      Costs   | Budget   | 235 | 240 | 245 | 250
    `;
    expect(tablesIn(text)).toMatchObject([
      {
        at: 'kpis-in-rows A1:F1 A2:F5',
        kpis: expect.arrayContaining([
          expect.stringContaining(' A2: 330 E2'),
          expect.stringContaining(' A4: 251 E4'),
        ]),
      },
    ]);
  });

  it('has an Actual row and a Budget row only', () => {
    const text = `
      Revenue
      |
             | Q1  | Q2  | Q3  | Q4
      Actual | 310 | 295 | 330 | 342
      Budget | 300 | 300 | 320 | 340
    `;
    expect(tablesIn(text)).toMatchObject([{ at: 'kpis-in-rows A3:E3 A4:E5' }]);
  });

  it('has the numbers of its lines before the names', () => {
    const text = `
      No. | KPI           | Unit | Jan | Feb | Mar
      1   | Revenue       | kEUR | 310 | 322 | 345
      2   | Gross margin  | %    | 41  | 42  | 43
      3   | NPS           | pts  | 31  | 33  | 36
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-rows A1:F1 A2:F4',
        kpis: ['Revenue B2: 345 F2', 'Gross margin B3: 43 F3', 'NPS B4: 36 F4'],
      },
    ]);
  });

  it('has a long definition between the names and the periods', () => {
    const text = `
      KPI          | Definition                                | Target | Q1 2025 | Q2 2025 | Q3 2025
      Churn        | Customers lost in the quarter, of those at its start | 2% | 4% | 4% | 3%
      Time to hire | Days from opening to signature, average of all hires | 30 | 41 | 38 | 35
      Cash cover   | Months of cost that the cash at hand pays for        | 6  | 7.1 | 6.8 | 6.9
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-rows A1:F1 A2:F4',
        kpis: ['Churn A2: 0.03 F2', 'Time to hire A3: 35 F3', 'Cash cover A4: 6.9 F4'],
      },
    ]);
  });

  it('has a row of dates above and a row of month numbers below', () => {
    const text = `
      Month end | 2025-10-31 | 2025-11-30 | 2025-12-31 | 2026-01-31
      Bookings  | 512        | 498        | 530        | 475
      Backlog   | 1210       | 1188       | 1240       | 1195
      Win rate  | 25%        | 24%        | 26%        | 24%
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-rows A1:E1 A2:E4',
        kpis: ['Bookings A2: 475 E2', 'Backlog A3: 1195 E3', 'Win rate A4: 0.24 E4'],
      },
    ]);
  });

  it('has a year so far in brackets', () => {
    const text = `
      Indicator | 2023 | 2024 | 2025 (until June)
      Members   | 410  | 433  | 441
      Events    | 31   | 33   | 15
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'kpis-in-rows A1:D1 A2:D3', kpis: ['Members A2: 441 D2', 'Events A3: 15 D3'] },
    ]);
  });

  it('has the words of the fiscal year before its quarters', () => {
    const text = `
      GBP thousands | FY25 Q1 | FY25 Q2 | FY25 Q3 | FY25 Q4 | FY26 Q1
      Recurring     | 410     | 422     | 431     | 445     | 460
      One-off       | 55      | 61      | 48      | 70      | 52
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'kpis-in-rows A1:F1 A2:F3', kpis: ['Recurring A2: 460 F2', 'One-off A3: 52 F3'] },
    ]);
  });

  it('has months with their state in brackets', () => {
    const text = `
      KPI     | Jan (A) | Feb (A) | Mar (F) | Apr (F)
      Revenue | 310     | 305     | 341     | 350
      Costs   | 240     | 238     | 251     | 255
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'kpis-in-rows A1:E1 A2:E3', kpis: ['Revenue A2: 305 C2', 'Costs A3: 238 C3'] },
    ]);
  });

  it('has latest months as estimates marked with an e', () => {
    const text = `
      USD million | 2022 | 2023 | 2024 | 2025e | 2026e
      Net sales   | 88   | 94   | 101  | 110   | 119
      EBIT        | 12   | 14   | 16   | 18    | 21
      Net debt    | 31   | 28   | 25   | 20    | 14
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-rows A1:F1 A2:F4',
        kpis: ['Net sales A2: 101 D2', 'EBIT A3: 16 D3', 'Net debt A4: 25 D4'],
      },
    ]);
  });

  it('has three columns for each month, the month over the middle one', () => {
    const text = `
              |     | January |        |     | February |
      KPI     | LY  | Budget  | Actual | LY  | Budget   | Actual
      Revenue | 290 | 300     | 310    | 295 | 310      | 305
      Costs   | 230 | 235     | 240    | 231 | 240      | 238
    `;
    expect(tablesIn(text)).toMatchObject([{ kpis: ['Revenue A3: 305 G3', 'Costs A4: 238 G4'] }]);
  });
});
