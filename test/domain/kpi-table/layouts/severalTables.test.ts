import { excelTable } from '../sheetFromText';
import { tablesIn } from './tablesIn';

describe('tables below one another', () => {
  it('are two with a blank row between', () => {
    const text = `
      Receipts | Jan | Feb | Mar
      Rooms    | 810 | 790 | 835
      Bar      | 210 | 195 | 222
      |
      Payments | Jan | Feb | Mar
      Wages    | 410 | 410 | 425
      Food     | 120 | 115 | 131
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'kpis-in-rows A1:D1 A2:D3', kpis: ['Rooms A2: 835 D2', 'Bar A3: 222 D3'] },
      { at: 'kpis-in-rows A5:D5 A6:D7', kpis: ['Wages A6: 425 D6', 'Food A7: 131 D7'] },
    ]);
  });

  it('are two with titles of their own between', () => {
    const text = `
      Sales
      KPI     | Q1 2025 | Q2 2025 | Q3 2025
      Orders  | 933     | 1031    | 1008
      Returns | 36      | 41      | 39
      |
      Service
      KPI        | Q1 2025 | Q2 2025 | Q3 2025
      Tickets    | 258     | 249     | 271
      Resolution | 91%     | 93%     | 92%
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'kpis-in-rows A2:D2 A3:D4', kpis: ['Orders A3: 1008 D3', 'Returns A4: 39 D4'] },
      { at: 'kpis-in-rows A7:D7 A8:D9', kpis: ['Tickets A8: 271 D8', 'Resolution A9: 0.92 D9'] },
    ]);
  });

  it('are two with a title that touches the table above', () => {
    const text = `
      KPI     | Jan | Feb | Mar
      Orders  | 933 | 1031 | 1008
      Returns | 36  | 41   | 39
      Service
      KPI     | Jan | Feb | Mar
      Tickets | 258 | 249 | 271
      Calls   | 610 | 655 | 640
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'kpis-in-rows A1:D1 A2:D3', kpis: ['Orders A2: 1008 D2', 'Returns A3: 39 D3'] },
      { at: 'kpis-in-rows A5:D5 A6:D7', kpis: ['Tickets A6: 271 D6', 'Calls A7: 640 D7'] },
    ]);
  });

  it('are three without any row between, a total closing each', () => {
    const text = `
      Income       | Q1  | Q2  | Q3  | Q4
      Tickets sold | 310 | 295 | 330 | 342
      Catering     | 80  | 75  | 91  | 88
      Spending     | Q1  | Q2  | Q3  | Q4
      Artists      | 150 | 140 | 160 | 165
      Stage        | 60  | 62  | 58  | 66
      People       | Q1  | Q2  | Q3  | Q4
      Visitors     | 4100 | 3950 | 4400 | 4520
      Helpers      | 41  | 39  | 44  | 46
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'kpis-in-rows A1:E1 A2:E3', kpis: ['Tickets sold A2: 342 E2', 'Catering A3: 88 E3'] },
      { at: 'kpis-in-rows A4:E4 A5:E6', kpis: ['Artists A5: 165 E5', 'Stage A6: 66 E6'] },
      { at: 'kpis-in-rows A7:E7 A8:E9', kpis: ['Visitors A8: 4520 E8', 'Helpers A9: 46 E9'] },
    ]);
  });

  it('are one where a single header serves blocks that repeat the same names', () => {
    const text = `
      Branch     | Jan | Feb | Mar | Apr
      Leeds      |     |     |     |
      Sales      | 310 | 295 | 330 | 342
      Margin     | 31% | 30% | 32% | 33%
      Complaints | 4   | 2   | 3   | 1
      |
      York       |     |     |     |
      Sales      | 210 | 221 | 219 | 230
      Margin     | 28% | 29% | 29% | 27%
      Complaints | 1   | 0   | 2   | 2
      |
      Hull       |     |     |     |
      Sales      | 110 | 121 | 119 | 130
      Margin     | 22% | 24% | 23% | 25%
      Complaints | 0   | 1   | 0   | 1
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-rows A1:E1 A2:E15',
        kpis: [
          'Leeds: Sales A3: 342 E3',
          'Leeds: Margin A4: 0.33 E4',
          'Leeds: Complaints A5: 1 E5',
          'York: Sales A8: 230 E8',
          'York: Margin A9: 0.27 E9',
          'York: Complaints A10: 2 E10',
          'Hull: Sales A13: 130 E13',
          'Hull: Margin A14: 0.25 E14',
          'Hull: Complaints A15: 1 E15',
        ],
      },
    ]);
  });

  it('are a snapshot above a wide table', () => {
    const text = `
      KPI     | Actual | Target
      Revenue | 975    | 1000
      Churn   | 3%     | 2%
      NPS     | 36     | 40
      |
      KPI     | Jan | Feb | Mar
      Revenue | 310 | 322 | 343
      Churn   | 4%  | 4%  | 3%
      NPS     | 31  | 33  | 36
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'snapshot A1:C1 A2:C4',
        kpis: ['Revenue A2: 975 B2', 'Churn A3: 0.03 B3', 'NPS A4: 36 B4'],
      },
      {
        at: 'kpis-in-rows A6:D6 A7:D9',
        kpis: ['Revenue A7: 343 D7', 'Churn A8: 0.03 D8', 'NPS A9: 36 D9'],
      },
    ]);
  });

  it('are of three orientations', () => {
    const text = `
      Headline figures
      KPI      | Actual | Target | Unit
      Revenue  | 975    | 1000   | kEUR
      Staff    | 58     | 60     | FTE
      |
      |
      By quarter
      KPI      | Q1 2025 | Q2 2025 | Q3 2025
      Orders   | 933     | 1031    | 1008
      Returns  | 36      | 41      | 39
      |
      |
      By week
      Week     | Visits  | Sign-ups
      Week 1   | 8100    | 45
      Week 2   | 7900    | 51
      Week 3   | 8350    | 60
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'snapshot A2:D2 A3:D4', kpis: ['Revenue A3: 975 B3', 'Staff A4: 58 B4'] },
      { at: 'kpis-in-rows A8:D8 A9:D10', kpis: ['Orders A9: 1008 D9', 'Returns A10: 39 D10'] },
      { at: 'kpis-in-columns A14:C14 A15:C17', kpis: ['Visits B14: 8350 B17', 'Sign-ups C14: 60 C17'] },
    ]);
  });

  it('are two with KPIs in columns', () => {
    const text = `
      Month | Orders | Returns
      Jan   | 310    | 12
      Feb   | 298    | 15
      Mar   | 325    | 9
      |
      Month | Tickets | Calls
      Jan   | 88      | 210
      Feb   | 91      | 195
      Mar   | 79      | 222
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'kpis-in-columns A1:C1 A2:C4', kpis: ['Orders B1: 325 B4', 'Returns C1: 9 C4'] },
      { at: 'kpis-in-columns A6:C6 A7:C9', kpis: ['Tickets B6: 79 B9', 'Calls C6: 222 C9'] },
    ]);
  });

  it('are a KPI table and a list of something else', () => {
    const text = `
      KPI     | Jan | Feb | Mar
      Orders  | 933 | 1031 | 1008
      Returns | 36  | 41   | 39
      |
      |
      Open action       | Owner | Due
      Renew the lease   | Ann   | 2026-05-01
      Hire a controller | Bo    | 2026-06-15
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'kpis-in-rows A1:D1 A2:D3', kpis: ['Orders A2: 1008 D2', 'Returns A3: 39 D3'] },
    ]);
  });
});

describe('tables beside one another', () => {
  it('are two with one spacer column', () => {
    const text = `
      Sales   | Jan | Feb | Mar |  | Costs | Jan | Feb | Mar
      Leeds   | 310 | 295 | 330 |  | Wages | 150 | 150 | 155
      York    | 210 | 221 | 219 |  | Rent  | 60  | 60  | 60
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'kpis-in-rows A1:D1 A2:D3', kpis: ['Leeds A2: 330 D2', 'York A3: 219 D3'] },
      { at: 'kpis-in-rows F1:I1 F2:I3', kpis: ['Wages F2: 155 I2', 'Rent F3: 60 I3'] },
    ]);
  });

  it('are two that touch', () => {
    const text = `
      Sales   | Jan | Feb | Mar | Costs | Jan | Feb | Mar
      Leeds   | 310 | 295 | 330 | Wages | 150 | 150 | 155
      York    | 210 | 221 | 219 | Rent  | 60  | 60  | 60
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'kpis-in-rows A1:D1 A2:D3', kpis: ['Leeds A2: 330 D2', 'York A3: 219 D3'] },
      { at: 'kpis-in-rows E1:H1 E2:H3', kpis: ['Wages E2: 155 H2', 'Rent E3: 60 H3'] },
    ]);
  });

  it('are two with other periods', () => {
    const text = `
      KPI     | Q1  | Q2  | Q3  |  | Indicator | 2023 | 2024 | 2025
      Orders  | 933 | 1031 | 1008 |  | Members | 410  | 433  | 461
      Returns | 36  | 41  | 39  |  | Branches  | 11   | 11   | 12
      Claims  | 4   | 6   | 5   |  | Staff     | 31   | 33   | 33
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-rows A1:D1 A2:D4',
        kpis: ['Orders A2: 1008 D2', 'Returns A3: 39 D3', 'Claims A4: 5 D4'],
      },
      {
        at: 'kpis-in-rows F1:I1 F2:I4',
        kpis: ['Members F2: 461 I2', 'Branches F3: 12 I3', 'Staff F4: 33 I4'],
      },
    ]);
  });

  it('are two with KPIs in columns and a spacer', () => {
    const text = `
      Month | Orders | Returns |  | Quarter | NPS | Churn
      Jan   | 310    | 12      |  | Q1 2025 | 31  | 4%
      Feb   | 298    | 15      |  | Q2 2025 | 33  | 4%
      Mar   | 325    | 9       |  | Q3 2025 | 36  | 3%
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'kpis-in-columns A1:C1 A2:C4', kpis: ['Orders B1: 325 B4', 'Returns C1: 9 C4'] },
      { at: 'kpis-in-columns E1:G1 E2:G4', kpis: ['NPS F1: 36 F4', 'Churn G1: 0.03 G4'] },
    ]);
  });

  it('are two snapshots with a spacer', () => {
    const text = `
      Sales KPI | Actual | Target |  | Service KPI | Actual | Target
      Orders    | 325    | 300    |  | Tickets     | 79     | 70
      Basket    | 42     | 45     |  | First reply | 3.5    | 4
      Returns   | 9      | 12     |  | Reopened    | 6      | 5
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'snapshot A1:C1 A2:C4',
        kpis: ['Orders A2: 325 B2', 'Basket A3: 42 B3', 'Returns A4: 9 B4'],
      },
      {
        at: 'snapshot E1:G1 E2:G4',
        kpis: ['Tickets E2: 79 F2', 'First reply E3: 3.5 F3', 'Reopened E4: 6 F4'],
      },
    ]);
  });

  it('are a KPI table and a list of contacts', () => {
    const text = `
      KPI     | Jan | Feb | Mar  |  | Contact | Phone
      Orders  | 933 | 1031 | 1008 |  | Ann     | ext. 41
      Returns | 36  | 41  | 39   |  | Bo      | ext. 42
              |     |     |      |  | Cem     | ext. 43
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'kpis-in-rows A1:D1 A2:D3', kpis: ['Orders A2: 1008 D2', 'Returns A3: 39 D3'] },
    ]);
  });

  it('are a KPI table and inputs with figures', () => {
    const text = `
      KPI     | Jan | Feb | Mar  |  | Tax rate      | 19%
      Orders  | 933 | 1031 | 1008 |  | Exchange rate | 1.08
      Returns | 36  | 41  | 39   |  | Working days  | 21
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'kpis-in-rows A1:D1 A2:D3', kpis: ['Orders A2: 1008 D2', 'Returns A3: 39 D3'] },
    ]);
  });

  it('are the same figures in both orientations', () => {
    const text = `
      KPI    | 2023 | 2024 | 2025 |  | Year | Sales | Staff
      Sales  | 91   | 95   | 99   |  | 2023 | 91    | 31
      Staff  | 31   | 33   | 34   |  | 2024 | 95    | 33
             |      |      |      |  | 2025 | 99    | 34
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'kpis-in-rows A1:D1 A2:D3', kpis: ['Sales A2: 99 D2', 'Staff A3: 34 D3'] },
      { at: 'kpis-in-columns F1:H1 F2:H4', kpis: ['Sales G1: 99 G4', 'Staff H1: 34 H4'] },
    ]);
  });
});

describe('Excel tables', () => {
  it('stand directly under one another with KPIs in rows', () => {
    const text = `
      KPI     | Jan | Feb | Mar
      Orders  | 933 | 1031 | 1008
      Returns | 36  | 41  | 39
      KPI     | Jan | Feb | Mar
      Tickets | 258 | 249 | 271
      Calls   | 610 | 655 | 640
    `;
    const excelTables = [excelTable('Sales', 'A1:D3'), excelTable('Service', 'A4:D6')];
    expect(tablesIn(text, { excelTables })).toEqual([
      { at: 'kpis-in-rows A1:D1 A2:D3', kpis: ['Orders A2: 1008 D2', 'Returns A3: 39 D3'] },
      { at: 'kpis-in-rows A4:D4 A5:D6', kpis: ['Tickets A5: 271 D5', 'Calls A6: 640 D6'] },
    ]);
  });

  it('reach to the last row of the sheet with KPIs in columns', () => {
    const text = `
      Week   | Visits | Sign-ups | Conversion
      Week 1 | 8100   | 45       | 0.6%
      Week 2 | 7900   | 51       | 0.6%
      Week 3 | 8350   | 60       | 0.7%
      Week 4 | 8410   | 58       | 0.7%
    `;
    expect(tablesIn(text, { excelTables: [excelTable('Tall', 'A1:D1048576')] })).toEqual([
      {
        at: 'kpis-in-columns A1:D1 A2:D5',
        kpis: ['Visits B1: 8410 B5', 'Sign-ups C1: 58 C5', 'Conversion D1: 0.007 D5'],
      },
    ]);
  });

  it('have a totals row below KPIs in columns', () => {
    const text = `
      Month | Orders | Revenue
      Jan   | 310    | 9100
      Feb   | 298    | 8800
      Mar   | 325    | 9700
      Total | =933   | =27600
    `;
    const excelTables = [excelTable('Sales', 'A1:C5', { showTotals: true })];
    expect(tablesIn(text, { excelTables })).toMatchObject([
      {
        at: expect.stringContaining('kpis-in-columns A1:C1'),
        kpis: ['Orders B1: 325 B4', 'Revenue C1: 9700 C4'],
      },
    ]);
  });

  it('have their measure named in the title only', () => {
    const text = `
      Electricity used in kWh
      |
      Jan | Feb | Mar | Apr | May
      810 | 790 | 765 | 640 | 611
    `;
    expect(tablesIn(text, { excelTables: [excelTable('Table1', 'A3:E4')] })).toMatchObject([
      { at: 'kpis-in-rows A3:E3 A4:E4', kpis: [expect.stringContaining(': 611 E4')] },
    ]);
  });

  it('are in long form', () => {
    const text = `
      Date       | KPI          | Value
      2026-01-31 | Active users | 9100
      2026-02-28 | Active users | 9350
      2026-01-31 | NPS          | 31
      2026-02-28 | NPS          | 33
    `;
    expect(tablesIn(text, { excelTables: [excelTable('Log', 'A1:C5')] })).toEqual([
      { at: 'long A1:C1 A2:C5', kpis: ['Active users B2: 9350 C3', 'NPS B4: 33 C5'] },
    ]);
  });

  it('stand beside plain cells that are another table', () => {
    const text = `
      KPI     | Jan | Feb | Mar  |  | KPI     | Actual | Target
      Orders  | 933 | 1031 | 1008 |  | Tickets | 79     | 70
      Returns | 36  | 41  | 39   |  | Calls   | 222    | 200
    `;
    expect(tablesIn(text, { excelTables: [excelTable('Sales', 'A1:D3')] })).toEqual([
      { at: 'kpis-in-rows A1:D1 A2:D3', kpis: ['Orders A2: 1008 D2', 'Returns A3: 39 D3'] },
      { at: 'snapshot F1:H1 F2:H3', kpis: ['Tickets F2: 79 G2', 'Calls F3: 222 G3'] },
    ]);
  });

  it('have a snapshot with headers such as Column1', () => {
    const text = `
      KPI     | Column1 | Actual | Target
      Orders  | monthly | 1008   | 1000
      Returns | monthly | 39     | 30
      Claims  | weekly  | 5      | 4
    `;
    expect(tablesIn(text, { excelTables: [excelTable('Snap', 'A1:D4')] })).toEqual([
      {
        at: 'snapshot A1:D1 A2:D4',
        kpis: ['Orders A2: 1008 C2', 'Returns A3: 39 C3', 'Claims A4: 5 C4'],
      },
    ]);
  });
});
