import { tablesBeforeTotal, tablesIn } from './tablesIn';

describe('the rows of a wide table', () => {
  it('stand under sections that have no figures', () => {
    const text = `
      EUR thousands  | Q1 2025 | Q2 2025 | Q3 2025
      Growth         |         |         |
      New customers  | 120     | 134     | 151
      Net retention  | 104%    | 106%    | 103%
      Profitability  |         |         |
      Gross margin   | 61%     | 62%     | 64%
      Burn           | 410     | 395     | 388
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-rows A1:D1 A2:D7',
        kpis: [
          'New customers A3: 151 D3',
          'Net retention A4: 1.03 D4',
          'Gross margin A6: 0.64 D6',
          'Burn A7: 388 D7',
        ],
      },
    ]);
  });

  it('stand under sections that follow a blank row each', () => {
    const text = `
      KPI            | Jan | Feb | Mar
      SALES          |     |     |
      Orders         | 310 | 298 | 325
      Average basket | 41  | 43  | 42
      |
      SERVICE        |     |     |
      Tickets        | 88  | 91  | 79
      First response | 4.1 | 3.8 | 3.5
      |
      PEOPLE         |     |     |
      Headcount      | 54  | 55  | 57
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-rows A1:D1 A2:D11',
        kpis: [
          'Orders A3: 325 D3',
          'Average basket A4: 42 D4',
          'Tickets A7: 79 D7',
          'First response A8: 3.5 D8',
          'Headcount A11: 57 D11',
        ],
      },
    ]);
  });

  it('go on after a blank row between every two', () => {
    const text = `
      KPI       | 2023 | 2024 | 2025
      Revenue   | 410  | 455  | 502
      |
      EBITDA    | 61   | 70   | 84
      |
      Net debt  | 120  | 101  | 93
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-rows A1:D1 A2:D6',
        kpis: ['Revenue A2: 502 D2', 'EBITDA A4: 84 D4', 'Net debt A6: 93 D6'],
      },
    ]);
  });

  it('begin after a blank row below the header', () => {
    const text = `
      KPI      | Jan | Feb | Mar
      |
      Visitors | 900 | 950 | 990
      Sign-ups | 45  | 51  | 60
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'kpis-in-rows A1:D1 A3:D4', kpis: ['Visitors A3: 990 D3', 'Sign-ups A4: 60 D4'] },
    ]);
  });

  it('end in a row called Total', () => {
    const text = `
      Costs     | Jan  | Feb  | Mar  | Total
      Wages     | 4200 | 4200 | 4350 | 12750
      Rent      | 1100 | 1100 | 1100 | 3300
      Marketing | 640  | 820  | 515  | 1975
      Total     | 5940 | 6120 | 5965 | 18025
    `;
    expect(tablesBeforeTotal(text)).toEqual([
      {
        at: 'kpis-in-rows A1:E1',
        kpis: ['Wages A2: 4350 D2', 'Rent A3: 1100 D3', 'Marketing A4: 515 D4'],
      },
    ]);
  });

  it('have subtotals with names of their own, which are KPIs', () => {
    const text = `
      Profit and loss      | 2023 | 2024 | 2025
      Product sales        | 510  | 560  | 640
      Service sales        | 90   | 110  | 125
      Total revenue        | 600  | 670  | 765
      Cost of goods sold   | 240  | 260  | 290
      Gross profit         | 360  | 410  | 475
      Total operating cost | 210  | 230  | 241
      Net profit           | 150  | 180  | 234
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-rows A1:D1 A2:D8',
        kpis: [
          'Product sales A2: 640 D2',
          'Service sales A3: 125 D3',
          'Total revenue A4: 765 D4',
          'Cost of goods sold A5: 290 D5',
          'Gross profit A6: 475 D6',
          'Total operating cost A7: 241 D7',
          'Net profit A8: 234 D8',
        ],
      },
    ]);
  });

  it('stand under a title, a subtitle and a line of how they are counted', () => {
    const text = `
      Harbour Foods plc
      Monthly management report
      All amounts in thousands of pounds
      |
      Measure        | Apr | May | Jun
      Turnover       | 812 | 799 | 845
      Gross margin   | 41% | 42% | 40%
      Days sales out | 38  | 36  | 37
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-rows A5:D5 A6:D8',
        kpis: ['Turnover A6: 845 D6', 'Gross margin A7: 0.4 D7', 'Days sales out A8: 37 D8'],
      },
    ]);
  });

  it('end before a note that touches them', () => {
    const text = `
      KPI     | Jan | Feb | Mar
      Revenue | 90  | 96  | 99
      Churn   | 3%  | 4%  | 3%
      * Churn is measured at month end.
      Source: billing system
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'kpis-in-rows A1:D1 A2:D3', kpis: ['Revenue A2: 99 D2', 'Churn A3: 0.03 D3'] },
    ]);
  });

  it('end before a block for signatures', () => {
    const text = `
      2025 Results | Jan | Feb | Mar
      Sales        | 90  | 96  | 99
      Costs        | 71  | 70  | 75
      |
      Prepared by  | M. Okafor
      Date         | 2025-04-03
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'kpis-in-rows A1:D1 A2:D3', kpis: ['Sales A2: 99 D2', 'Costs A3: 75 D3'] },
    ]);
  });

  it('end before inputs that stand below', () => {
    const text = `
      Cash flow | Jan  | Feb  | Mar  | Apr
      Receipts  | 5200 | 5100 | 5600 | 5900
      Payments  | 4700 | 4900 | 5000 | 5100
      Balance   | 500  | 700  | 1300 | 2100
      |
      |
      Tax rate        | 19%
      Price per night | 85
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-rows A1:E1 A2:E4',
        kpis: ['Receipts A2: 5900 E2', 'Payments A3: 5100 E3', 'Balance A4: 2100 E4'],
      },
    ]);
  });

  it('may hold a single KPI', () => {
    expect(tablesIn('KPI | Jan | Feb | Mar | Apr\nNet promoter score | 31 | 35 | 34 | 38')).toEqual([
      { at: 'kpis-in-rows A1:E1 A2:E2', kpis: ['Net promoter score A2: 38 E2'] },
    ]);
  });

  it('are people or places with one measure', () => {
    const text = `
      Sales person | Jan | Feb | Mar | Apr | May | Jun
      Okafor       | 310 | 295 | 330 | 342 | 351 | 329
      Lindqvist    | 280 | 301 | 299 | 310 | 322 | 345
      Moreau       | 190 | 215 | 220 | 208 | 231 | 240
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-rows A1:G1 A2:G4',
        kpis: ['Okafor A2: 329 G2', 'Lindqvist A3: 345 G3', 'Moreau A4: 240 G4'],
      },
    ]);
  });

  it('have names padded with spaces, and numbered names', () => {
    const text = `
      KPI            | 2023 | 2024 | 2025
      "  1. Revenue  | 20   | 22   | 27
      "  2.  Margin  | 8%   | 9%   | 9%
      "  3. Staff    | 41   | 44   | 43
    `;
    expect(tablesIn(text)).toMatchObject([
      {
        at: 'kpis-in-rows A1:D1 A2:D4',
        kpis: [
          expect.stringContaining('Revenue A2: 27 D2'),
          expect.stringContaining('Margin A3: 0.09 D3'),
          expect.stringContaining('Staff A4: 43 D4'),
        ],
      },
    ]);
  });

  it('repeat their names in each section', () => {
    const text = `
      Hotel     | Q1  | Q2  | Q3  | Q4
      Seaview   |     |     |     |
      Occupancy | 61% | 74% | 88% | 59%
      Revenue   | 410 | 520 | 690 | 395
      Hillside  |     |     |     |
      Occupancy | 55% | 63% | 71% | 80%
      Revenue   | 210 | 244 | 280 | 330
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-rows A1:E1 A2:E7',
        kpis: [
          'Seaview: Occupancy A3: 0.59 E3',
          'Seaview: Revenue A4: 395 E4',
          'Hillside: Occupancy A6: 0.8 E6',
          'Hillside: Revenue A7: 330 E7',
        ],
      },
    ]);
  });

  it('have a change below each KPI in percent', () => {
    const text = `
      KPI             | 2022 | 2023 | 2024 | 2025
      Revenue         | 400  | 440  | 462  | 508
      growth %        |      | 10%  | 5%   | 10%
      Customers       | 80   | 84   | 92   | 101
      growth %        |      | 5%   | 10%  | 10%
    `;
    expect(tablesIn(text)).toMatchObject([
      {
        at: 'kpis-in-rows A1:E1 A2:E5',
        kpis: expect.arrayContaining(['Revenue A2: 508 E2', 'Customers A4: 101 E4']),
      },
    ]);
  });
});
