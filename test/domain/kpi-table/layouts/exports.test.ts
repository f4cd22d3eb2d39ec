import { tablesIn } from './tablesIn';

describe('a table with KPIs in columns as a program or a person keeps it', () => {
  it('has an index without a name first', () => {
    const text = `
        | date       | sessions | conversions
      0 | 2026-03-02 | 810      | 31
      1 | 2026-03-03 | 790      | 28
      2 | 2026-03-04 | 835      | 35
      3 | 2026-03-05 | 822      | 30
    `;
    expect(tablesIn(text)).toMatchObject([
      {
        at: expect.stringMatching(/^kpis-in-columns [AB]1:D1 [AB]2:D5$/),
        kpis: ['sessions C1: 822 C5', 'conversions D1: 30 D5'],
      },
    ]);
  });

  it('has the weekday beside the date', () => {
    const text = `
      Date       | Day | Covers | Takings
      2026-03-02 | Mon | 81     | 1910
      2026-03-03 | Tue | 79     | 1840
      2026-03-04 | Wed | 95     | 2205
      2026-03-05 | Thu | 88     | 2110
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'kpis-in-columns A1:D1 A2:D5', kpis: ['Covers C1: 88 C5', 'Takings D1: 2110 D5'] },
    ]);
  });

  it('has the first and the last day of each week', () => {
    const text = `
      Week start | Week end   | Visits | Sign-ups
      2026-03-02 | 2026-03-08 | 8100   | 45
      2026-03-09 | 2026-03-15 | 7900   | 51
      2026-03-16 | 2026-03-22 | 8350   | 60
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'kpis-in-columns A1:D1 A2:D4', kpis: ['Visits C1: 8350 C4', 'Sign-ups D1: 60 D4'] },
    ]);
  });

  it('has year, quarter and month in three columns', () => {
    const text = `
      Year | Quarter | Month | Sales | Orders
      2025 | Q4      | Nov   | 310   | 41
      2025 | Q4      | Dec   | 342   | 47
      2026 | Q1      | Jan   | 290   | 38
      2026 | Q1      | Feb   | 305   | 40
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'kpis-in-columns A1:E1 A2:E5', kpis: ['Sales D1: 305 D5', 'Orders E1: 40 E5'] },
    ]);
  });

  it('has a target beside each KPI', () => {
    const text = `
      Month | Sales | Sales target | Visits | Visits target
      Jan   | 310   | 300          | 8100   | 8000
      Feb   | 322   | 310          | 7900   | 8000
      Mar   | 345   | 320          | 8350   | 8200
      Apr   |       | 330          |        | 8200
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'kpis-in-columns A1:E1 A2:E5', kpis: ['Sales B1: 345 B4', 'Visits D1: 8350 D4'] },
    ]);
  });

  it('has actual and budget under each KPI', () => {
    const text = `
            | Sales  |        | Costs  |
      Month | Actual | Budget | Actual | Budget
      Jan   | 310    | 300    | 240    | 235
      Feb   | 322    | 310    | 251    | 240
      Mar   | 345    | 320    | 262    | 245
    `;
    expect(tablesIn(text)).toMatchObject([
      {
        at: 'kpis-in-columns A1:E2 A3:E5',
        kpis: [expect.stringMatching(/Sales.*: 345 B5$/), expect.stringMatching(/Costs.*: 262 D5$/)],
      },
    ]);
  });

  it('has a growth column beside its KPI', () => {
    const text = `
      Year | Revenue | Growth % | Staff
      2022 | 410     |          | 31
      2023 | 455     | 11%      | 33
      2024 | 502     | 10%      | 33
      2025 | 533     | 6%       | 35
    `;
    expect(tablesIn(text)).toMatchObject([
      {
        at: 'kpis-in-columns A1:D1 A2:D5',
        kpis: expect.arrayContaining(['Revenue B1: 533 B5', 'Staff D1: 35 D5']),
      },
    ]);
  });

  it('has a change in percent below its two years', () => {
    const text = `
      Year     | Burglary | Theft | Arson
      2024     | 4011     | 9650  | 88
      2025     | 3905     | 9702  | 81
      Change % | -2.6%    | 0.5%  | -8%
    `;
    expect(tablesIn(text)).toMatchObject([
      { kpis: ['Burglary B1: 3905 B3', 'Theft C1: 9702 C3', 'Arson D1: 81 D3'] },
    ]);
  });

  it('has a spacer column inside', () => {
    const text = `
      Month | Orders | Returns |  | Tickets | Calls
      Jan   | 310    | 12      |  | 88      | 210
      Feb   | 298    | 15      |  | 91      | 195
      Mar   | 325    | 9       |  | 79      | 222
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-columns A1:F1 A2:F4',
        kpis: ['Orders B1: 325 B4', 'Returns C1: 9 C4', 'Tickets E1: 79 E4', 'Calls F1: 222 F4'],
      },
    ]);
  });

  it('has a blank row between its years', () => {
    const text = `
      Quarter | Orders | Returns
      Q3 2024 | 933    | 36
      Q4 2024 | 1031   | 41
      |
      Q1 2025 | 1008   | 39
      Q2 2025 | 1044   | 33
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'kpis-in-columns A1:C1 A2:C6', kpis: ['Orders B1: 1044 B6', 'Returns C1: 33 C6'] },
    ]);
  });

  it('has the year in a row of its own above its months', () => {
    const text = `
      Month | Orders | Returns
      2025  |        |
      Nov   | 310    | 12
      Dec   | 298    | 15
      2026  |        |
      Jan   | 325    | 9
      Feb   | 341    | 11
    `;
    expect(tablesIn(text)).toMatchObject([{ kpis: ['Orders B1: 341 B7', 'Returns C1: 11 C7'] }]);
  });

  it('has a target row above its periods', () => {
    const text = `
      Month  | Orders | Returns | NPS
      Target | 320    | 10      | 40
      Jan    | 310    | 12      | 31
      Feb    | 298    | 15      | 33
      Mar    | 325    | 9       | 36
    `;
    expect(tablesIn(text)).toMatchObject([
      { kpis: ['Orders B1: 325 B5', 'Returns C1: 9 C5', 'NPS D1: 36 D5'] },
    ]);
  });

  it('has text figures', () => {
    const text = `
      Month    | Revenue | Conversion
      Jan 2026 | $9,100  | "3.1%
      Feb 2026 | $9,350  | "2.9%
      Mar 2026 | $9,420  | "3.4%
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'kpis-in-columns A1:C1 A2:C4', kpis: ['Revenue B1: 9420 B4', 'Conversion C1: 0.034 C4'] },
    ]);
  });

  it('has the name of the company in each row', () => {
    const text = `
      Company   | Year | Revenue | Net income
      Alder Ltd | 2023 | 410     | 31
      Alder Ltd | 2024 | 455     | 40
      Alder Ltd | 2025 | 502     | 44
    `;
    expect(tablesIn(text)).toMatchObject([
      {
        at: expect.stringMatching(/^kpis-in-columns [AB]1:D1 [AB]2:D4$/),
        kpis: ['Revenue C1: 502 C4', 'Net income D1: 44 D4'],
      },
    ]);
  });

  it('has numbers in its headers', () => {
    const text = `
      Month | Users over 18 | Top 10 share | 30-day retention
      Jan   | 8100          | 41%          | 22%
      Feb   | 7900          | 43%          | 21%
      Mar   | 8350          | 42%          | 24%
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-columns A1:D1 A2:D4',
        kpis: ['Users over 18 B1: 8350 B4', 'Top 10 share C1: 0.42 C4', '30-day retention D1: 0.24 D4'],
      },
    ]);
  });

  it('has its periods in the middle', () => {
    const text = `
      Orders | Returns | Month    | Tickets | Calls
      310    | 12      | Jan 2026 | 88      | 210
      298    | 15      | Feb 2026 | 91      | 195
      325    | 9       | Mar 2026 | 79      | 222
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-columns A1:E1 A2:E4',
        kpis: ['Orders A1: 325 A4', 'Returns B1: 9 B4', 'Tickets D1: 79 D4', 'Calls E1: 222 E4'],
      },
    ]);
  });

  it('holds a weekday and a name of the month as words', () => {
    const text = `
      date       | month_name | revenue | orders
      2026-01-31 | January    | 9100    | 310
      2026-02-28 | February   | 8800    | 298
      2026-03-31 | March      | 9700    | 325
    `;
    expect(tablesIn(text)).toMatchObject([{ kpis: ['revenue C1: 9700 C4', 'orders D1: 325 D4'] }]);
  });
});
