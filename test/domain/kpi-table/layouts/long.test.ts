import { tablesIn } from './tablesIn';

describe('a table in long form', () => {
  it('has date, KPI and value', () => {
    const text = `
      Date       | KPI     | Value
      2026-01-31 | Revenue | 310
      2026-01-31 | Churn   | 4%
      2026-02-28 | Revenue | 322
      2026-02-28 | Churn   | 3%
      2026-03-31 | Revenue | 345
      2026-03-31 | Churn   | 3%
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'long A1:C1 A2:C7', kpis: ['Revenue B2: 345 C6', 'Churn B3: 0.03 C7'] },
    ]);
  });

  it('has the KPI first and months as text', () => {
    const text = `
      Metric       | Month    | Actual | Target
      Active users | Jan 2026 | 9100   | 9000
      Active users | Feb 2026 | 9350   | 9200
      Active users | Mar 2026 | 9420   | 9400
      NPS          | Jan 2026 | 31     | 35
      NPS          | Feb 2026 | 33     | 35
      NPS          | Mar 2026 | 36     | 35
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'long A1:D1 A2:D7', kpis: ['Active users A2: 9420 C4', 'NPS A5: 36 C7'] },
    ]);
  });

  it('has quarters as text, a group, an id, a unit and a target', () => {
    const text = `
      Domain  | KPI ID | KPI Name            | Period  | Unit  | Value | Target | Direction
      Detect  | D-1    | Mean time to detect | 2025-Q1 | hours | 12    | 8      | lower
      Detect  | D-1    | Mean time to detect | 2025-Q2 | hours | 10    | 8      | lower
      Respond | R-1    | Incident count      | 2025-Q1 | count | 14    | 10     | lower
      Respond | R-1    | Incident count      | 2025-Q2 | count | 11    | 10     | lower
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'long A1:H1 A2:H5',
        kpis: ['Mean time to detect C2: 10 F3', 'Incident count C4: 11 F5'],
      },
    ]);
  });

  it('has a dimension that tells its KPIs apart', () => {
    const text = `
      Quarter | Region | KPI    | Value
      Q1 2025 | North  | Sales  | 933
      Q1 2025 | South  | Sales  | 258
      Q1 2025 | North  | Margin | 31%
      Q1 2025 | South  | Margin | 28%
      Q2 2025 | North  | Sales  | 1031
      Q2 2025 | South  | Sales  | 249
      Q2 2025 | North  | Margin | 33%
      Q2 2025 | South  | Margin | 27%
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'long A1:D1 A2:D9',
        kpis: [
          'North: Sales C2: 1031 D6',
          'South: Sales C3: 249 D7',
          'North: Margin C4: 0.33 D8',
          'South: Margin C5: 0.27 D9',
        ],
      },
    ]);
  });

  it('has a row left blank between its KPIs', () => {
    const text = `
      KPI      | Period  | Value | Target
      Uptime   | 2025-Q1 | 99.1  | 99.9
      Uptime   | 2025-Q2 | 99.4  | 99.9
      |
      Tickets  | 2025-Q1 | 88    | 70
      Tickets  | 2025-Q2 | 79    | 70
      |
      Coverage | 2025-Q1 | 81    | 90
      Coverage | 2025-Q2 | 84    | 90
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'long A1:D1 A2:D9',
        kpis: ['Uptime A2: 99.4 C3', 'Tickets A5: 79 C6', 'Coverage A8: 84 C9'],
      },
    ]);
  });

  it('has its header row repeated', () => {
    const text = `
      KPI  | Value | Date
      MTTD | 9     | 2026-01-05
      MTTR | 31    | 2026-01-05
      KPI  | Value | Date
      MTTD | 7     | 2026-01-12
      MTTR | 28    | 2026-01-12
      KPI  | Value | Date
      MTTD | 5     | 2026-01-19
      MTTR | 24    | 2026-01-19
    `;
    expect(tablesIn(text)).toEqual([{ at: 'long A1:C1 A2:C9', kpis: ['MTTD A2: 5 B8', 'MTTR A3: 24 B9'] }]);
  });

  it('has its newest figures first', () => {
    const text = `
      Date       | Indicator  | Value
      2026-03-31 | Headcount  | 58
      2026-03-31 | Sick leave | 3.1
      2026-02-28 | Headcount  | 57
      2026-02-28 | Sick leave | 4.0
      2026-01-31 | Headcount  | 54
      2026-01-31 | Sick leave | 3.6
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'long A1:C1 A2:C7', kpis: ['Headcount B2: 58 C2', 'Sick leave B3: 3.1 C3'] },
    ]);
  });

  it('has years as numbers', () => {
    const text = `
      Year | Indicator  | Value
      2023 | Population | 18.3
      2023 | Literacy   | 71.5
      2024 | Population | 18.8
      2024 | Literacy   | 72.9
      2025 | Population | 19.2
      2025 | Literacy   | 73.3
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'long A1:C1 A2:C7', kpis: ['Population B2: 19.2 C6', 'Literacy B3: 73.3 C7'] },
    ]);
  });

  it('has country, indicator and year', () => {
    const text = `
      Country | Indicator       | Year | Value
      Chad    | Population      | 2023 | 18.3
      Chad    | Population      | 2024 | 18.8
      Chad    | Life expectancy | 2023 | 53
      Chad    | Life expectancy | 2024 | 54
      Peru    | Population      | 2023 | 34.4
      Peru    | Population      | 2024 | 34.7
      Peru    | Life expectancy | 2023 | 76
      Peru    | Life expectancy | 2024 | 77
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'long A1:D1 A2:D9',
        kpis: [
          'Chad: Population B2: 18.8 D3',
          'Chad: Life expectancy B4: 54 D5',
          'Peru: Population B6: 34.7 D7',
          'Peru: Life expectancy B8: 77 D9',
        ],
      },
    ]);
  });

  it('has its figures to come left empty', () => {
    const text = `
      KPI     | Month | Actual | Target
      Orders  | Jan   | 310    | 300
      Orders  | Feb   | 305    | 310
      Orders  | Mar   |        | 320
      Returns | Jan   | 12     | 10
      Returns | Feb   | 15     | 10
      Returns | Mar   |        | 10
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'long A1:D1 A2:D7', kpis: ['Orders A2: 305 C3', 'Returns A5: 15 C6'] },
    ]);
  });

  it('has snake-case headers as an export does', () => {
    const text = `
      metric_name     | period_end | metric_value | unit
      gross_margin    | 2025-09-30 | 41.2         | percent
      gross_margin    | 2025-12-31 | 42.7         | percent
      cash_conversion | 2025-09-30 | 0.88         | ratio
      cash_conversion | 2025-12-31 | 0.93         | ratio
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'long A1:D1 A2:D5',
        kpis: ['gross_margin A2: 42.7 C3', 'cash_conversion A4: 0.93 C5'],
      },
    ]);
  });

  it('has its name column called Measure, and a status and a comment', () => {
    const text = `
      Week    | Measure        | Result | Status | Comment
      Week 10 | On-time starts | 94%    | green  |
      Week 10 | Overtime hours | 31     | red    | two vacancies
      Week 11 | On-time starts | 96%    | green  |
      Week 11 | Overtime hours | 24     | amber  |
      Week 12 | On-time starts | 91%    | red    | road works
      Week 12 | Overtime hours | 22     | amber  |
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'long A1:E1 A2:E7', kpis: ['On-time starts B2: 0.91 C6', 'Overtime hours B3: 22 C7'] },
    ]);
  });

  it('stands below a title', () => {
    const text = `
      KPI log of the clinic
      |
      Date       | KPI             | Value
      2026-01-31 | Waiting time    | 18
      2026-02-28 | Waiting time    | 16
      2026-01-31 | Cancelled slots | 41
      2026-02-28 | Cancelled slots | 37
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'long A3:C3 A4:C7', kpis: ['Waiting time B4: 16 C5', 'Cancelled slots B6: 37 C7'] },
    ]);
  });

  it('names accounts, not KPIs, and their amounts by month', () => {
    const text = `
      Period   | Account   | Amount
      Jan 2026 | Sales     | 9100
      Jan 2026 | Wages     | 4100
      Jan 2026 | Rent      | 1100
      Feb 2026 | Sales     | 9400
      Feb 2026 | Wages     | 4100
      Feb 2026 | Rent      | 1100
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'long A1:C1 A2:C7', kpis: ['Sales B2: 9400 C5', 'Wages B3: 4100 C6', 'Rent B4: 1100 C7'] },
    ]);
  });

  it('has the scenario in a column beside the value', () => {
    const text = `
      Month | KPI     | Scenario | Value
      Jan   | Revenue | Actual   | 310
      Jan   | Revenue | Budget   | 300
      Jan   | Costs   | Actual   | 240
      Jan   | Costs   | Budget   | 235
      Feb   | Revenue | Actual   | 305
      Feb   | Revenue | Budget   | 310
      Feb   | Costs   | Actual   | 238
      Feb   | Costs   | Budget   | 240
    `;
    expect(tablesIn(text)).toMatchObject([
      {
        at: 'long A1:D1 A2:D9',
        kpis: expect.arrayContaining([
          expect.stringMatching(/Revenue B2: 305 D6/),
          expect.stringMatching(/Costs B4: 238 D8/),
        ]),
      },
    ]);
  });

  it.each(['', 'n/a', '-', '#N/A'])('is found where its first figure is %j', (first) => {
    const text = `
      Date       | KPI     | Value
      2026-01-31 | Revenue | ${first}
      2026-01-31 | Churn   |
      2026-01-31 | Margin  | 30
      2026-02-28 | Revenue | 110
      2026-02-28 | Churn   | 4
      2026-02-28 | Margin  | 31
      2026-03-31 | Revenue | 120
      2026-03-31 | Churn   | 3
      2026-03-31 | Margin  | 32
    `;
    expect(tablesIn(text)).toMatchObject([
      {
        at: 'long A1:C1 A2:C10',
        kpis: [
          expect.stringMatching(/^Revenue .*: 120 C8$/),
          expect.stringMatching(/^Churn .*: 3 C9$/),
          expect.stringMatching(/^Margin .*: 32 C10$/),
        ],
      },
    ]);
  });

  it('holds single records where too many of them have a name and period in common', () => {
    const pairs = (doubled: number): string[] => {
      const lines = Array.from({ length: 60 }, (_, n) => {
        const at = n < doubled ? n - (n % 2) : n;
        return `2026-0${1 + (at % 6)}-28 | Revenue ${Math.floor(at / 6)} | ${n}`;
      });
      return tablesIn(`Date | KPI | Value\n${lines.join('\n')}`).map(({ at }) => at);
    };
    expect(pairs(4)).toEqual([expect.stringMatching(/^long/)]);
    expect(pairs(8)).toEqual([]);
  });
});
