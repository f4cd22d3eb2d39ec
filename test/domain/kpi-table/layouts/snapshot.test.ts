import { CLAIM_THRESHOLD } from '../../../../src/domain/kpi-table/confidence';
import { findKpiTables } from '../../../../src/domain/kpi-table/findKpiTables';
import { sheetFromText } from '../sheetFromText';
import { tablesIn } from './tablesIn';

/** Three KPIs whose current value stands in one column. */
function scorecard(header: string, [one, two, three]: readonly [string, string, string]): string {
  return `${header}\nRevenue | ${one}\nStaff turnover | ${two}\nComplaints | ${three}`;
}

describe('a snapshot', () => {
  it.each([
    [
      'actual, target, unit',
      'KPI | Actual | Target | Unit',
      ['975 | 1000 | kEUR', '9 | 8 | %', '41 | 30 | #'],
      'B',
    ],
    ['target before actual', 'KPI | Target | Actual', ['1000 | 975', '8% | 9%', '30 | 41'], 'C'],
    [
      'current, goal, status',
      'KPI | Current | Goal | Status',
      ['975 | 1000 | on track', '9% | 8% | at risk', '41 | 30 | off track'],
      'B',
    ],
    [
      'value, target, variance, percent',
      'Metric | Value | Target | Variance | Variance %',
      ['975 | 1000 | -25 | -3%', '9 | 8 | 1 | 13%', '41 | 30 | 11 | 37%'],
      'B',
    ],
    [
      'baseline, target, current',
      'Key result | Baseline | Target | Current',
      ['900 | 1000 | 975', '11 | 8 | 9', '55 | 30 | 41'],
      'D',
    ],
    [
      'owner, unit, frequency, target, actual',
      'KPI | Owner | Unit | Frequency | Target | Actual',
      ['Ann | EUR | monthly | 1000 | 975', 'Bo | % | yearly | 8 | 9', 'Cem | # | weekly | 30 | 41'],
      'F',
    ],
    ['one month', 'KPI | March 2026 | Target', ['975 | 1000', '9 | 8', '41 | 30'], 'B'],
    [
      'this year, last year, change',
      'KPI | This year | Last year | Change %',
      ['975 | 940 | 4%', '9 | 8 | 13%', '41 | 30 | 37%'],
      'B',
    ],
    ['last month before this month', 'KPI | Last month | This month', ['940 | 975', '8 | 9', '30 | 41'], 'C'],
    [
      'current period and prior period',
      'Metric | Current period | Prior period | Change',
      ['975 | 940 | 35', '9 | 8 | 1', '41 | 30 | 11'],
      'B',
    ],
    [
      'month to date and year to date',
      'KPI | MTD | YTD | Target',
      ['975 | 2810 | 1000', '9 | 9 | 8', '41 | 120 | 30'],
      'B',
    ],
    [
      'result and benchmark',
      'Indicator | Result | Benchmark | Target',
      ['975 | 990 | 1000', '9 | 10 | 8', '41 | 38 | 30'],
      'B',
    ],
    [
      'thresholds',
      'KPI | Red | Amber | Green | Actual',
      ['800 | 900 | 1000 | 975', '12 | 10 | 8 | 9', '60 | 45 | 30 | 41'],
      'E',
    ],
    [
      'weights and scores',
      'KPI | Weight | Target | Actual | Score',
      ['40% | 1000 | 975 | 0.98', '30% | 8 | 9 | 0.89', '30% | 30 | 41 | 0.73'],
      'D',
    ],
    [
      'plan and actual',
      'Measure | Plan | Actual | % of plan',
      ['1000 | 975 | 98%', '8 | 9 | 113%', '30 | 41 | 137%'],
      'C',
    ],
    ['text figures', 'KPI | Actual | Target', ['$975K | $1,000K', '"9% | "8%', '41 | 30'], 'B'],
  ] as const)('is read with %s', (_, header, rows, column) => {
    const [table, ...others] = tablesIn(scorecard(header, rows));
    expect(others).toEqual([]);
    const last = 'ABCDEF'.charAt(header.split('|').length - 1);
    expect(table?.at).toBe(`snapshot A1:${last}1 A2:${last}4`);
    expect(table?.kpis.map((kpi) => kpi.replace(/: \S+/, ''))).toEqual([
      `Revenue A2 ${column}2`,
      `Staff turnover A3 ${column}3`,
      `Complaints A4 ${column}4`,
    ]);
  });

  it('has roles down and KPIs across', () => {
    const text = `
             | Revenue | Orders | Churn | NPS
      Target | 1000    | 310    | 2%    | 40
      Actual | 975     | 325    | 3%    | 36
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'snapshot A1:E1 A2:E3',
        kpis: ['Revenue B1: 975 B3', 'Orders C1: 325 C3', 'Churn D1: 0.03 D3', 'NPS E1: 36 E3'],
      },
    ]);
  });

  it('has maximum, actual and percentage down under the year in the corner', () => {
    const text = `
      Room occupancy
      |
      2025    | Single | Double | Family
      Maximum | 1460   | 2920   | 730
      Actual  | 1006   | 2332   | 581
      Percent | 69%    | 80%    | 80%
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'snapshot A3:D3 A4:D6',
        kpis: ['Single B3: 1006 B5', 'Double C3: 2332 C5', 'Family D3: 581 D5'],
      },
    ]);
  });

  it('has sections', () => {
    const text = `
      KPI           | Actual | Target | Status
      Finance       |        |        |
      Revenue       | 975    | 1000   | amber
      Gross margin  | 43%    | 42%    | green
      People        |        |        |
      Headcount     | 58     | 60     | green
      Sick leave    | 4.1%   | 3.5%   | red
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'snapshot A1:D1 A2:D7',
        kpis: [
          'Revenue A3: 975 B3',
          'Gross margin A4: 0.43 B4',
          'Headcount A6: 58 B6',
          'Sick leave A7: 0.041 B7',
        ],
      },
    ]);
  });

  it('has a group in a column before the names', () => {
    const text = `
      Area    | KPI          | Actual | Target
      Finance | Revenue      | 975    | 1000
      Finance | Gross margin | 43%    | 42%
      People  | Headcount    | 58     | 60
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'snapshot A1:D1 A2:D4',
        kpis: ['Revenue B2: 975 C2', 'Gross margin B3: 0.43 C3', 'Headcount B4: 58 C4'],
      },
    ]);
  });

  it('skips KPIs that were not measured', () => {
    const text = `
      KPI      | Actual | Target
      Revenue  | 975    | 1000
      Survey   | n/a    | 7.5
      Churn    |        | 2%
      NPS      | 36     | 40
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'snapshot A1:C1 A2:C5', kpis: ['Revenue A2: 975 B2', 'NPS A5: 36 B5'] },
    ]);
  });

  it('stands under a title and the date of the report', () => {
    const text = `
      Executive scorecard
      As of | 2026-03-31
      |
      Indicator    | Actual | Target | RAG
      Revenue      | 975    | 1000   | A
      Cash         | 410    | 350    | G
      Safety days  | 112    | 365    | R
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'snapshot A4:D4 A5:D7',
        kpis: ['Revenue A5: 975 B5', 'Cash A6: 410 B6', 'Safety days A7: 112 B7'],
      },
    ]);
  });

  it('compares two years, the newer first', () => {
    const text = `
      EUR million  | 2025 | 2024 | Change
      Revenue      | 99   | 95   | 4%
      EBITDA       | 16   | 14   | 14%
      Net income   | 8    | 7    | 14%
    `;
    expect(tablesIn(text)).toMatchObject([
      { kpis: ['Revenue A2: 99 B2', 'EBITDA A3: 16 B3', 'Net income A4: 8 B4'] },
    ]);
  });

  it('has labels with a figure each and nothing else', () => {
    const text = `
      North plant
      |
      Units made        | 5470
      Turnover          | 904350
      Employees         | 75
      |
      Production costs  | 448540
      Overhead costs    | 375000
      Profit            | 80810
    `;
    expect(tablesIn(text)).toMatchObject([
      {
        kpis: [
          'Units made A3: 5470 B3',
          'Turnover A4: 904350 B4',
          'Employees A5: 75 B5',
          'Production costs A7: 448540 B7',
          'Overhead costs A8: 375000 B8',
          'Profit A9: 80810 B9',
        ],
      },
    ]);
  });

  it('in cards is not claimed as a table of another shape', () => {
    const text = `
      Sales dashboard
      |
      Revenue |  | Orders |  | Churn
      975     |  | 325    |  | 3%
      |
      NPS     |  | Basket |  | Visits
      36      |  | 42     |  | 8350
    `;
    const claimed = findKpiTables(sheetFromText(text)).filter(
      ({ confidence }) => confidence >= CLAIM_THRESHOLD,
    );
    expect(claimed.filter(({ orientation }) => orientation !== 'snapshot')).toEqual([]);
  });

  it('tells the year of each figure beside it, and has lines without figures', () => {
    const text = `
      Field   | Indicator             | What it is            | Year | Value | Place | Prior year | Prior value
      schools | Early readers         | Pupils who read       | 2022 | 61%   | 14    | 2021       | 60%
      schools | Leavers with a trade  | Leavers who learned   | 2023 | 44%   | 9     | 2022       | 44%
      work    | Value of new orders   | What households spend |      |       |       |            |
      work    | Median wage           | Of all who work       | 2022 | 41300 | 25    | 2021       | 39800
      roads   | Actual state of roads | Result of the reading |      |       |       |            |
      roads   | Trips by bus          | Trips to work         | 2023 | 12%   | 8     | 2021       | 13%
    `;
    expect(tablesIn(text)).toMatchObject([
      {
        at: 'snapshot A1:H1 A2:H7',
        kpis: [
          'Early readers B2: 0.61 E2',
          'Leavers with a trade B3: 0.44 E3',
          'Median wage B5: 41300 E5',
          'Trips by bus B7: 0.12 E7',
        ],
      },
    ]);
  });

  it('is none where the same names come again with other years: a log', () => {
    const text = `
      Indicator    | Year | Value | Place
      Reading      | 2021 | 61    | North
      Reading      | 2022 | 62    | North
      Counting     | 2021 | 44    | North
      Counting     | 2022 | 45    | North
    `;
    expect(tablesIn(text).filter(({ at }) => at.startsWith('snapshot'))).toEqual([]);
  });
});

describe('the current value among several', () => {
  it('is that of the latest year', () => {
    const text = `
      Kennzahl  | Einheit | Ist 2025 | Ist YTD 09/2026 | Ziel 2026
      OEE       | %       | 71       | 73.5            | 75
      Ausschuss | %       | 3.2      | 2.9             | 2.5
    `;
    expect(tablesIn(text)).toMatchObject([{ kpis: ['OEE A2: 73.5 D2', 'Ausschuss A3: 2.9 D3'] }]);
  });
});

describe('a sheet a month', () => {
  const text = `
    KPI     | Target | Actual
    Revenue | 25     | 24
    Orders  | 5      | 6
  `;

  it.each([
    ['Feb', 'Feb'],
    ['März 2026', 'März 2026'],
    ['Q1 2026', 'Q1 2026'],
  ])('tells by its name %s when its figures are of', (name, label) => {
    const [table] = findKpiTables(sheetFromText(text, { name }));
    expect(table?.kpis.map(({ latest }) => latest?.period?.label)).toEqual([label, label]);
  });

  it('tells no time by another name', () => {
    const [table] = findKpiTables(sheetFromText(text, { name: 'Sheet1' }));
    expect(table?.kpis.map(({ latest }) => latest?.period)).toEqual([undefined, undefined]);
  });
});
