import { tablesIn } from './tablesIn';

/** The KPIs of all tables that are claimed, for sheets that may be cut into tables in more than one way. */
function kpisIn(text: string): readonly string[] {
  return tablesIn(text).flatMap(({ kpis }) => kpis);
}

describe('a finance report', () => {
  it('has the month beside the year to date, each with actual, budget and variance', () => {
    const text = `
                   | March 2026 |        |          | Year to date |        |
      EUR thousand | Actual     | Budget | Variance | Actual       | Budget | Variance
      Revenue      | 341        | 320    | 21       | 956          | 930    | 26
      Staff cost   | 150        | 149    | 1        | 450          | 447    | 3
      EBIT         | 41         | 38     | 3        | 110          | 104    | 6
    `;
    expect(tablesIn(text)).toMatchObject([
      { kpis: ['Revenue A3: 341 B3', 'Staff cost A4: 150 B4', 'EBIT A5: 41 B5'] },
    ]);
  });

  it('has current month, prior month and year to date', () => {
    const text = `
      Line       | Current month | Prior month | YTD
      Revenue    | 341           | 305         | 956
      Staff cost | 150           | 150         | 450
      EBIT       | 41            | 33          | 110
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'snapshot A1:D1 A2:D4',
        kpis: ['Revenue A2: 341 B2', 'Staff cost A3: 150 B3', 'EBIT A4: 41 B4'],
      },
    ]);
  });

  it('has this year, its budget and last year by name', () => {
    const text = `
      KPI        | Actual 2025 | Budget 2025 | Actual 2024
      Revenue    | 990         | 1000        | 940
      Staff cost | 450         | 447         | 431
      EBIT       | 110         | 104         | 99
    `;
    expect(tablesIn(text)).toMatchObject([
      {
        at: expect.stringContaining(' A1:D1 A2:D4'),
        kpis: ['Revenue A2: 990 B2', 'Staff cost A3: 450 B3', 'EBIT A4: 110 B4'],
      },
    ]);
  });

  it('has names merged over three columns', () => {
    const text = `
      Income statement |  |  | 2023 | 2024 | 2025
      Revenue          |  |  | 88   | 94   | 101
      Operating profit |  |  | 12   | 14   | 16
      Net profit       |  |  | 7    | 8    | 9
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-rows A1:F1 A2:F4',
        kpis: ['Revenue A2: 101 F2', 'Operating profit A3: 16 F3', 'Net profit A4: 9 F4'],
      },
    ]);
  });

  it('has one line over all its years', () => {
    const text = `
                  | Year ended 31 December |      |
      USD million | 2023                   | 2024 | 2025
      Revenue     | 88                     | 94   | 101
      Net profit  | 7                      | 8    | 9
    `;
    expect(tablesIn(text)).toMatchObject([
      {
        at: expect.stringMatching(/^kpis-in-rows A[12]:D2 A3:D4$/),
        kpis: ['Revenue A3: 101 D3', 'Net profit A4: 9 D4'],
      },
    ]);
  });

  it('has the words Audited and Unaudited below its years', () => {
    const text = `
                 | 2023    | 2024    | 2025
                 | Audited | Audited | Unaudited
      Revenue    | 88      | 94      | 101
      Net profit | 7       | 8       | 9
      Net debt   | 31      | 28      | 25
    `;
    expect(tablesIn(text)).toMatchObject([
      { kpis: ['Revenue A3: 101 D3', 'Net profit A4: 9 D4', 'Net debt A5: 25 D5'] },
    ]);
  });

  it('has a currency below each of its years', () => {
    const text = `
      For the year ended June | 2024  | 2025
                              | $'000 | $'000
      Fees                    | 410   | 432
      Grants                  | 95    | 88
      Salaries                | 377   | 391
    `;
    expect(tablesIn(text)).toMatchObject([
      { kpis: ['Fees A3: 432 C3', 'Grants A4: 88 C4', 'Salaries A5: 391 C5'] },
    ]);
  });

  it('has a column for the number of the note', () => {
    const text = `
      Balance sheet | Note | 2025 | 2024
      Fixed assets  | 4    | 410  | 395
      Inventory     | 5    | 88   | 91
      Cash          |      | 61   | 40
      Total assets  |      | 559  | 526
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-rows A1:D1 A2:D5',
        kpis: ['Fixed assets A2: 410 C2', 'Inventory A3: 88 C3', 'Cash A4: 61 C4', 'Total assets A5: 559 C5'],
      },
    ]);
  });

  it('has blocks two blank rows apart under one header', () => {
    const text = `
      EUR thousand | Q1 2025 | Q2 2025 | Q3 2025 | Q4 2025
      Retail       |         |         |         |
      Revenue      | 310     | 295     | 330     | 342
      Margin       | 31%     | 30%     | 32%     | 33%
      |
      |
      Wholesale    |         |         |         |
      Revenue      | 210     | 221     | 219     | 230
      Margin       | 28%     | 29%     | 29%     | 27%
    `;
    expect(kpisIn(text).map((kpi) => kpi.replace(/^\w+: /, ''))).toEqual([
      'Revenue A3: 342 E3',
      'Margin A4: 0.33 E4',
      'Revenue A8: 230 E8',
      'Margin A9: 0.27 E9',
    ]);
  });

  it('has profit lines below a blank row', () => {
    const text = `
      Payments        | Jan | Feb | Mar | Total
      Wages           | 410 | 410 | 425 | 1245
      Food            | 120 | 115 | 131 | 366
      Total payments  | 530 | 525 | 556 | 1611
      |
      Profit          | 490 | 460 | 501 | 1451
      Profit margin   | 48% | 47% | 47% | 47%
    `;
    expect(kpisIn(text)).toEqual([
      'Wages A2: 425 D2',
      'Food A3: 131 D3',
      'Total payments A4: 556 D4',
      'Profit A6: 501 D6',
      'Profit margin A7: 0.47 D7',
    ]);
  });

  it.each([
    ['LTM at the end', 'KPI | Q1 2025 | Q2 2025 | Q3 2025 | Q4 2025 | LTM', 'E2'],
    ['two years to date at the end', 'KPI | Jan 2026 | Feb 2026 | Mar 2026 | YTD 2026 | YTD 2025', 'D2'],
    ['a difference of two months at the end', 'KPI | Jan | Feb | Mar | Apr | Apr vs Mar', 'E2'],
    ['signs of change at the end', 'KPI | 2023 | 2024 | 2025 | +/- | Δ %', 'D2'],
    ['quarter-on-quarter and year-on-year', 'KPI | Q4 2024 | Q3 2025 | Q4 2025 | Q/Q | Y/Y', 'D2'],
    ['a five-year average', 'KPI | 2022 | 2023 | 2024 | 2025 | 5-yr avg', 'E2'],
    ['least and most', 'KPI | 2022 | 2023 | 2024 | 2025 | Min | Max', 'E2'],
    ['a share of the total', 'KPI | 2023 | 2024 | 2025 | % of total', 'D2'],
    ['quarters with an apostrophe', "KPI | Q1'25 | Q2'25 | Q3'25 | Q4'25", 'E2'],
    ['quarters with a hyphen', 'KPI | Q1-25 | Q2-25 | Q3-25', 'D2'],
    ['quarters as spans of months', 'KPI | Jan-Mar 2025 | Apr-Jun 2025 | Jul-Sep 2025', 'D2'],
    ['year ends in text', 'KPI | 31-Dec-23 | 31-Dec-24 | 31-Dec-25', 'D2'],
    ['US dates in text', 'KPI | 12/31/2023 | 12/31/2024 | 12/31/2025', 'D2'],
    ['the word Actual before each month', 'KPI | Actual Jan-26 | Actual Feb-26 | Actual Mar-26', 'D2'],
    ['actuals and budgets in brackets', 'KPI | 2024 (Actual) | 2025 (Actual) | 2026 (Budget)', 'C2'],
    ['a year as FY2025', 'KPI | FY2023 | FY2024 | FY2025', 'D2'],
    ['financial years with a slash', 'KPI | 2022/23 | 2023/24 | 2024/25', 'D2'],
    ['weeks with their year', 'KPI | WK01 2026 | WK02 2026 | WK03 2026', 'D2'],
    ['week numbers with a hash', 'KPI | Week #1 | Week #2 | Week #3', 'D2'],
    ['month numbers', 'KPI | M1 | M2 | M3 | M4', 'E2'],
    ['periods of accounts', 'KPI | P01 | P02 | P03 | P04', 'E2'],
    ['fiscal months with year', 'KPI | 2026 P1 | 2026 P2 | 2026 P3', 'D2'],
    ['months, year first', 'KPI | 2025 Nov | 2025 Dec | 2026 Jan', 'D2'],
    ['the word Total in front of the first month', 'KPI | Total 2025 | Jan 2026 | Feb 2026 | Mar 2026', 'E2'],
    ['a rolling forecast', 'KPI | Q1 2026 | Q2 2026 | Q3 2026 FC | Q4 2026 FC', 'C2'],
    [
      'a year with budget and forecast beside',
      'KPI | 2023 | 2024 | 2025 | Budget 2026 | Forecast 2026',
      'D2',
    ],
  ])('has %s', (_, header, latest) => {
    const row = (name: string, first: number): string =>
      [
        name,
        ...header
          .split('|')
          .slice(1)
          .map((_head, index) => String(first + index)),
      ].join(' | ');
    const text = [header, row('Revenue', 310), row('Costs', 240), row('Staff', 54)].join('\n');
    const [table, ...others] = tablesIn(text);
    expect(others).toEqual([]);
    expect(table?.kpis[0]?.split(' ').at(-1)).toBe(latest);
    const last = 'ABCDEFG'.charAt(header.split('|').length - 1);
    expect(table?.at).toBe(`kpis-in-rows A1:${last}1 A2:${last}4`);
  });
});

describe('a scorecard', () => {
  it.each([
    [
      'of a balanced scorecard',
      'Perspective | Objective | Measure | Target | Actual',
      [
        'Financial | Grow | Revenue growth | 8% | 9%',
        'Customer | Delight | Satisfaction | 8 | 7.9',
        'People | Keep | Staff turnover | 8% | 9%',
      ],
      'C',
      'E',
    ],
    [
      'with serial number, weight and score',
      'S.No | KPI | Weightage | Target | Achieved | Score',
      [
        '1 | Revenue growth | 40% | 8% | 9% | 0.45',
        '2 | Satisfaction | 30% | 8 | 7.9 | 0.3',
        '3 | Staff turnover | 30% | 8% | 9% | 0.27',
      ],
      'B',
      'E',
    ],
    [
      'with formula and achievement',
      'KPI Name | Formula | Target Value | Actual Value | Achievement %',
      [
        'Revenue growth | (this - last) / last | 8% | 9% | 113%',
        'Satisfaction | mean of answers | 8 | 7.9 | 99%',
        'Staff turnover | leavers / staff | 8% | 9% | 89%',
      ],
      'A',
      'D',
    ],
    [
      'of key results',
      'Objective | Key Result | Start | Target | Current | Progress',
      [
        'Grow | Revenue growth | 5% | 8% | 7% | 67%',
        'Delight | Satisfaction | 7.5 | 8.5 | 7.9 | 40%',
        'Keep | Staff turnover | 12% | 8% | 9% | 75%',
      ],
      'B',
      'E',
    ],
    [
      'of KPI and value only',
      'KPI | Value',
      ['Revenue growth | 9%', 'Satisfaction | 7.9', 'Staff turnover | 9%'],
      'A',
      'B',
    ],
    [
      'with minimum and maximum',
      'Indicator | Unit | Min | Max | Current value',
      [
        'Revenue growth | % | 5 | 12 | 9',
        'Satisfaction | pts | 7 | 10 | 7.9',
        'Staff turnover | % | 0 | 10 | 9',
      ],
      'A',
      'E',
    ],
    [
      'with dates of measuring',
      'KPI | Actual | Target | Last updated',
      [
        'Revenue growth | 9% | 8% | 2026-03-31',
        'Satisfaction | 7.9 | 8 | 2026-02-28',
        'Staff turnover | 9% | 8% | 2026-03-31',
      ],
      'A',
      'B',
    ],
    [
      'with targets in words',
      'KPI | Target | Actual',
      ['Revenue growth | > 8% | 9%', 'Satisfaction | at least 8 | 7.9', 'Staff turnover | < 8% | 9%'],
      'A',
      'C',
    ],
  ] as const)('%s is read', (_, header, rows, name, value) => {
    const [table, ...others] = tablesIn([header, ...rows].join('\n'));
    expect(others).toEqual([]);
    const last = 'ABCDEFG'.charAt(header.split('|').length - 1);
    expect(table?.at).toBe(`snapshot A1:${last}1 A2:${last}4`);
    expect(table?.kpis.map((kpi) => kpi.replace(/: \S+/, ''))).toEqual([
      `Revenue growth ${name}2 ${value}2`,
      `Satisfaction ${name}3 ${value}3`,
      `Staff turnover ${name}4 ${value}4`,
    ]);
  });

  it('of budget lines with the difference is read', () => {
    const text = `
      Category      | Budget | Actual | Difference
      Venue         | 5000   | 5200   | -200
      Catering      | 3000   | 2750   | 250
      Speakers      | 4000   | 4000   | 0
      Printing      | 600    | 480    | 120
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'snapshot A1:D1 A2:D5',
        kpis: ['Venue A2: 5200 C2', 'Catering A3: 2750 C3', 'Speakers A4: 4000 C4', 'Printing A5: 480 C5'],
      },
    ]);
  });
});
