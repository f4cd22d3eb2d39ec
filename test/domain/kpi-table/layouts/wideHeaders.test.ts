import { findKpiTables } from '../../../../src/domain/kpi-table/findKpiTables';
import { serialOfDate } from '../../../../src/domain/sheet/serialDate';
import { sheetFromText } from '../sheetFromText';
import { tablesIn } from './tablesIn';

describe('the header of a wide table', () => {
  it('has years merged over its months', () => {
    const text = `
                | 2025 |     |     | 2026 |     |
      KPI       | Oct  | Nov | Dec | Jan  | Feb | Mar
      Revenue   | 310  | 322 | 345 | 301  | 312 |
      Churn     | 4%   | 4%  | 3%  | 5%   | 4%  |
      Headcount | 54   | 55  | 55  | 56   | 58  |
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-rows A1:G2 A3:G5',
        kpis: ['Revenue A3: 312 F3', 'Churn A4: 0.04 F4', 'Headcount A5: 58 F5'],
      },
    ]);
  });

  it('has years merged over its quarters, the names beside both rows', () => {
    const text = `
      Measure   | 2024 |     |     |     | 2025 |     |     |
                | Q1   | Q2  | Q3  | Q4  | Q1   | Q2  | Q3  | Q4
      Net sales | 91   | 95  | 99  | 108 | 97   | 101 | 104 | 115
      Margin    | 31%  | 30% | 32% | 33% | 32%  | 33% | 33% | 34%
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'kpis-in-rows A1:I2 A3:I4', kpis: ['Net sales A3: 115 I3', 'Margin A4: 0.34 I4'] },
    ]);
  });

  it('has years repeated over each of its months', () => {
    const text = `
      Year    | 2025 | 2025 | 2026 | 2026
      Month   | Nov  | Dec  | Jan  | Feb
      Orders  | 310  | 322  | 345  | 301
      Returns | 12   | 15   | 19   | 11
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'kpis-in-rows A1:E2 A3:E4', kpis: ['Orders A3: 301 E3', 'Returns A4: 11 E4'] },
    ]);
  });

  it('has months merged over actual and budget', () => {
    const text = `
              | Jan    |        | Feb    |        | Mar    |
      KPI     | Actual | Budget | Actual | Budget | Actual | Budget
      Revenue | 310    | 300    | 305    | 310    | 341    | 320
      Costs   | 240    | 235    | 238    | 240    | 251    | 245
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'kpis-in-rows A1:G2 A3:G4', kpis: ['Revenue A3: 341 F3', 'Costs A4: 251 F4'] },
    ]);
  });

  it('has months merged over plan, actual and variance, some not reported yet', () => {
    const text = `
      Line    | April |        |          | May  |        |          | June |        |
              | Plan  | Actual | Variance | Plan | Actual | Variance | Plan | Actual | Variance
      Revenue | 300   | 310    | 10       | 310  | 305    | -5       | 320  |        |
      Costs   | 235   | 240    | 5        | 240  | 238    | -2       | 245  |        |
      Staff   | 50    | 49     | -1       | 50   | 51     | 1        | 52   |        |
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-rows A1:J2 A3:J5',
        kpis: ['Revenue A3: 305 F3', 'Costs A4: 238 F4', 'Staff A5: 51 F5'],
      },
    ]);
  });

  it('has quarters merged over goal, forecast and actual', () => {
    const text = `
                   | Q1   |          |        | Q2   |          |
      Metric       | Goal | Forecast | Actual | Goal | Forecast | Actual
      Bookings     | 500  | 490      | 505    | 520  | 515      | 511
      Win rate     | 25%  | 24%      | 26%    | 26%  | 26%      | 24%
      Active users | 9000 | 9100     | 9200   | 9500 | 9400     | 9650
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-rows A1:G2 A3:G5',
        kpis: ['Bookings A3: 511 G3', 'Win rate A4: 0.24 G4', 'Active users A5: 9650 G5'],
      },
    ]);
  });

  it('has the bands Actual and Forecast merged over its months', () => {
    const text = `
              | Actual |     |     | Forecast |     |
      KPI     | Jan    | Feb | Mar | Apr      | May | Jun
      Revenue | 310    | 305 | 341 | 350      | 355 | 360
      Costs   | 240    | 238 | 251 | 255      | 257 | 259
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'kpis-in-rows A1:G2 A3:G4', kpis: ['Revenue A3: 341 D3', 'Costs A4: 251 D4'] },
    ]);
  });

  it('has the bands Historical and Projected merged over its years', () => {
    const text = `
      USD millions | Historical |      |      | Projected |      |
                   | 2023       | 2024 | 2025 | 2026      | 2027 | 2028
      Revenue      | 88         | 94   | 101  | 110       | 119  | 128
      EBITDA       | 12         | 14   | 16   | 18        | 21   | 24
      Capex        | 6          | 5    | 7    | 8         | 8    | 8
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-rows A1:G2 A3:G5',
        kpis: ['Revenue A3: 101 D3', 'EBITDA A4: 16 D4', 'Capex A5: 7 D5'],
      },
    ]);
  });

  it('has the marks Act and Fcst below its months', () => {
    const text = `
              | Jan | Feb | Mar | Apr  | May
      KPI     | Act | Act | Act | Fcst | Fcst
      Revenue | 310 | 305 | 341 | 350  | 355
      Costs   | 240 | 238 | 251 | 255  | 257
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'kpis-in-rows A1:F2 A3:F4', kpis: ['Revenue A3: 341 D3', 'Costs A4: 251 D4'] },
    ]);
  });

  it('has this year beside the budget, each over the same months', () => {
    const text = `
              | Actual |     |     | Budget |     |
      KPI     | Jan    | Feb | Mar | Jan    | Feb | Mar
      Revenue | 310    | 305 | 341 | 300    | 310 | 320
      Costs   | 240    | 238 | 251 | 235    | 240 | 245
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'kpis-in-rows A1:G2 A3:G4', kpis: ['Revenue A3: 341 D3', 'Costs A4: 251 D4'] },
    ]);
  });

  it('has quarters over its months', () => {
    const text = `
              | Q1  |     |     | Q2  |     |
      KPI     | Jan | Feb | Mar | Apr | May | Jun
      Revenue | 310 | 305 | 341 | 350 | 355 | 349
      Costs   | 240 | 238 | 251 | 255 | 257 | 250
    `;
    expect(tablesIn(text)).toMatchObject([{ kpis: ['Revenue A3: 349 G3', 'Costs A4: 250 G4'] }]);
  });

  it('has its year in the title only', () => {
    const text = `
      Budget control 2025
      |
      Account   | Jan  | Feb  | Mar  | Apr
      Salaries  | 4100 | 4100 | 4250 | 4250
      Travel    | 310  | 275  | 420  | 390
      Licences  | 95   | 95   | 95   | 110
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-rows A3:E3 A4:E6',
        kpis: ['Salaries A4: 4250 E4', 'Travel A5: 390 E5', 'Licences A6: 110 E6'],
      },
    ]);
  });

  it('has its year in the second line of the title, below the name of the firm', () => {
    const text = `
      Sample Town Council
      Management indicators, year 2026
      |
      KPI     | Jan | Feb | Mar | Apr
      Files   | 412 | 398 | 0   | 0
      Permits | 31  | 28  | 0   | 0
    `;
    const asOf = serialOfDate({ year: 2026, month: 3, day: 5 });
    const [table] = findKpiTables(sheetFromText(text, { asOf }));
    expect(table?.kpis.map(({ latest }) => latest?.value)).toEqual([398, 28]);
  });

  it('stands in the middle of the sheet', () => {
    const text = `
      |
      |
      |   | Report of the first quarter
      |
      |   | KPI       | Jan | Feb | Mar
      |   | Output    | 810 | 835 | 822
      |   | Scrap     | 3%  | 2%  | 2%
      |   | Accidents | 1   | 0   | 0
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-rows C5:F5 C6:F8',
        kpis: ['Output C6: 822 F6', 'Scrap C7: 0.02 F7', 'Accidents C8: 0 F8'],
      },
    ]);
  });
});

describe('columns beside the periods', () => {
  it('tell unit, owner and note', () => {
    const text = `
      KPI              | Unit | Owner | Q1 2025 | Q2 2025 | Q3 2025 | Notes
      Revenue          | kEUR | Ann   | 910     | 940     | 975     | Price rise in May
      Delivery on time | %    | Bo    | 94.1    | 93.8    | 95.2    |
      Lead time        | days | Cem   | 12      | 11      | 13      | Port strike
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-rows A1:G1 A2:G4',
        kpis: ['Revenue A2: 975 F2', 'Delivery on time A3: 95.2 F3', 'Lead time A4: 13 F4'],
      },
    ]);
  });

  it('tell the status after each month', () => {
    const text = `
      KPI     | Jan | Status | Feb | Status | Mar | Status
      Revenue | 310 | green  | 305 | amber  | 341 | green
      Churn   | 4%  | red    | 3%  | green  | 3%  | green
      NPS     | 31  | amber  | 33  | amber  | 36  | green
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-rows A1:G1 A2:G4',
        kpis: ['Revenue A2: 341 F2', 'Churn A3: 0.03 F3', 'NPS A4: 36 F4'],
      },
    ]);
  });

  it('show a trend arrow after the periods', () => {
    const text = `
      Indicator | 2023 | 2024 | 2025 | Trend | Status
      Turnover  | 91   | 95   | 99   | ▲     | ●
      Absence   | 5%   | 4%   | 4%   | ▼     | ●
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'kpis-in-rows A1:F1 A2:F3', kpis: ['Turnover A2: 99 D2', 'Absence A3: 0.04 D3'] },
    ]);
  });

  it('hold a footnote and a target after each year', () => {
    const text = `
      State   | 2023 | Footnotes | Target | 2024 | Footnotes | Target
      Alabama | 94.1 |           | 95     | 93.8 | (a)       | 95
      Alaska  | 88.2 | (b)       | 95     | 89.4 |           | 95
      Arizona | 90.7 |           | 95     | 89.9 |           | 95
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-rows A1:G1 A2:G4',
        kpis: ['Alabama A2: 93.8 E2', 'Alaska A3: 89.4 E3', 'Arizona A4: 89.9 E4'],
      },
    ]);
  });

  it('hold two levels of names, one for groups and one for KPIs', () => {
    const text = `
      Category | KPI           | Jan | Feb | Mar
      Sales    | Orders        | 310 | 298 | 325
      Sales    | Basket        | 41  | 43  | 42
      Service  | Tickets       | 88  | 91  | 79
      Service  | Response time | 4.1 | 3.8 | 3.5
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-rows A1:E1 A2:E5',
        kpis: ['Orders B2: 325 E2', 'Basket B3: 42 E3', 'Tickets B4: 79 E4', 'Response time B5: 3.5 E5'],
      },
    ]);
  });

  it('hold a group only in its first row', () => {
    const text = `
      Perspective | KPI                | 2023 | 2024 | 2025
      Financial   | Revenue            | 91   | 95   | 99
                  | Operating margin   | 8%   | 9%   | 9%
      Customer    | Satisfaction       | 7.9  | 8.1  | 8.0
                  | Complaints         | 41   | 38   | 44
      Learning    | Training days      | 3.1  | 2.8  | 3.4
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-rows A1:E1 A2:E6',
        kpis: [
          'Revenue B2: 99 E2',
          'Operating margin B3: 0.09 E3',
          'Satisfaction B4: 8 E4',
          'Complaints B5: 44 E5',
          'Training days B6: 3.4 E6',
        ],
      },
    ]);
  });

  it('hold an outline: upper names in one column, lower ones in the next', () => {
    const text = `
      Income statement |               | 2024 | 2025
      Revenue          |               | 600  | 670
                       | Products      | 510  | 560
                       | Services      | 90   | 110
      Costs            |               | 440  | 470
                       | Wages         | 300  | 320
                       | Materials     | 140  | 150
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-rows A1:D1 A2:D7',
        kpis: [
          'Revenue A2: 670 D2',
          'Products B3: 560 D3',
          'Services B4: 110 D4',
          'Costs A5: 470 D5',
          'Wages B6: 320 D6',
          'Materials B7: 150 D7',
        ],
      },
    ]);
  });

  it('hold account numbers before the names', () => {
    const text = `
      Account | Description | Jan  | Feb  | Mar
      4000    | Sales       | 9100 | 9400 | 9900
      5000    | Materials   | 3100 | 3300 | 3350
      6000    | Wages       | 4100 | 4100 | 4200
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-rows A1:E1 A2:E4',
        kpis: ['Sales B2: 9900 E2', 'Materials B3: 3350 E3', 'Wages B4: 4200 E4'],
      },
    ]);
  });

  it('tell country and indicator, and both make the name', () => {
    const text = `
      Country | Indicator        | Unit  | 2022 | 2023 | 2024
      Chad    | Population       | m     | 17.7 | 18.3 | 18.8
      Chad    | Life expectancy  | years | 53   | 53   | 54
      Peru    | Population       | m     | 34.0 | 34.4 | 34.7
      Peru    | Life expectancy  | years | 76   | 77   | 77
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-rows A1:F1 A2:F5',
        kpis: [
          'Chad: Population B2: 18.8 F2',
          'Chad: Life expectancy B3: 54 F3',
          'Peru: Population B4: 34.7 F4',
          'Peru: Life expectancy B5: 77 F5',
        ],
      },
    ]);
  });

  it('name the manager in a note two columns away, which is no part of the table', () => {
    const text = `
      Branch | January | February | March |  | Manager | D. Osei
      Sales  | 4760    | 3010     | 5120  |  | Phone   | ext. 41
      Costs  | 4000    | 3900     | 4150  |  |         |
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'kpis-in-rows A1:D1 A2:D3', kpis: ['Sales A2: 5120 D2', 'Costs A3: 4150 D3'] },
    ]);
  });

  it('have what is actual and what is forecast some lines above, with numbers and days between', () => {
    const text = `
      State     | Actual     | Actual     | Forecast   | Forecast
      Week no   | 1          | 2          | 3          | 4
      From      | 2025-01-06 | 2025-01-13 | 2025-01-20 | 2025-01-27
      To        | 2025-01-12 | 2025-01-19 | 2025-01-26 | 2025-02-02
      Fired     | 12200      | 12550      | 10800      | 13950
      Sold      | 11000      | 11280      | 9880       | 12400
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'kpis-in-rows A1:E4 A5:E6', kpis: ['Fired A5: 12550 C5', 'Sold A6: 11280 C6'] },
    ]);
  });

  it('have a baseline, progress and target over years that overlap', () => {
    const text = `
      Lowlands  | BASELINE |      | PROGRESS |      |      | TARGET |
                | 2010     | 2015 | 2014     | 2015 | 2016 | 2022   | 2030
      Wells     | 41.3     | 52.5 | 51.2     | 52.5 | 53.9 | 66     | 90
    `;
    expect(tablesIn(text)).toEqual([{ at: 'kpis-in-rows A1:H2 A3:H3', kpis: ['Wells A3: 53.9 F3'] }]);
  });
});

describe('a letter in brackets behind the last period', () => {
  const latestUnder = (head: string): string | undefined =>
    tablesIn(`
      Activity   | 2022/23 | 2023/24 | ${head}
      Admissions | 163     | 166     | 169
      Visits     | 240     | 251     | 260
    `)[0]?.kpis[0];

  it('marks a provisional figure, which was measured', () => {
    expect(latestUnder('2024/25 (p)')).toBe('Admissions A2: 169 D2');
  });

  it.each(['2024/25 (F)', '2024/25 (e)'])('marks a forecast in %s', (head) => {
    expect(latestUnder(head)).toBe('Admissions A2: 166 C2');
  });
});
