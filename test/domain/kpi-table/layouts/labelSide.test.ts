import { tablesIn } from './tablesIn';

const kpisIn = (text: string): readonly string[] => tablesIn(text).flatMap(({ kpis }) => kpis);

describe('the names of KPIs', () => {
  it('are not their definitions', () => {
    const text = `
             | Definitions                       | Jan 2025 | Feb 2025 | Mar 2025
      Visits | How often a page was opened       | 127      | 125      | 128
      Guests | How many different guests came    | 114      | 113      | 119
      Orders | What was bought, returns included | 41       | 44       | 43
    `;
    expect(kpisIn(text)).toEqual(['Visits A2: 128 E2', 'Guests A3: 119 E3', 'Orders A4: 43 E4']);
  });

  it('stand under a word for what runs across', () => {
    const text = `
      Dairy   | Month  | 2025-01-01 | 2025-02-01 | 2025-03-01
      Upland  | Milk   | 640        | 651        | 663
              | Butter | 88         | 91         | 95
      Lowland | Milk   | 910        | 927        | 945
              | Cream  | 64         | 66         | 69
    `;
    expect(kpisIn(text)).toEqual([
      'Upland: Milk B2: 663 E2',
      'Butter B3: 95 E3',
      'Lowland: Milk B4: 945 E4',
      'Cream B5: 69 E5',
    ]);
  });

  it('stand left of a total in front of the periods, an empty column between', () => {
    const text = `
      KPI      | | Total | Q1 2025 | Q2 2025 | Q3 2025
      Turnover | | 90    | 28      | 30      | 32
      Staff    | | 30    | 9       | 10      | 11
    `;
    expect(kpisIn(text)).toEqual(['Turnover A2: 32 F2', 'Staff A3: 11 F3']);
  });

  it('stand left of a column for units that is empty', () => {
    const text = `
      (thousands)   | | Units | 2022 | 2023 | 2024
      Property      | |       | 900  | 855  | 810
      Inventories   | |       | 155  | 159  | 163
      Share capital | |       | 70   | 70   | 70
    `;
    expect(kpisIn(text)).toEqual([
      'Property A2: 810 F2',
      'Inventories A3: 163 F3',
      'Share capital A4: 70 F4',
    ]);
  });
});

describe('a long table', () => {
  it('may head its figures "Measure"', () => {
    const text = `
      KPI         | MonthYear  | Measure
      Calls taken | 2025-01-01 | 5200
      Calls taken | 2025-02-01 | 5304
      Complaints  | 2025-01-01 | 83
      Complaints  | 2025-02-01 | 84
    `;
    expect(kpisIn(text)).toEqual(['Calls taken A2: 5304 C3', 'Complaints A4: 84 C5']);
  });

  it('is not split by the quarters of its months', () => {
    const rows = ['Jan | Q1', 'Feb | Q1', 'Mar | Q1', 'Apr | Q2', 'May | Q2', 'Jun | Q2'].flatMap(
      (month, n) => [`${month} | Salaries | ${100 + n}`, `${month} | Travel expenses | ${20 + n}`],
    );
    expect(
      kpisIn(`Month | Quarter | Line item | Actual\n${rows.join('\n')}`).map((kpi) =>
        kpi.replace(/.*: /, ''),
      ),
    ).toEqual(['105 D12', '25 D13']);
  });

  it('is none where two columns of things are needed to tell records apart', () => {
    const rows = ['2025-01-31', '2025-02-28', '2025-03-31'].flatMap((day, n) =>
      ['North', 'South'].flatMap((branch) =>
        ['Bread', 'Cake'].map((item, m) => `${branch} | ${item} | ${day} | ${300 + n * 7 + m} | ${200 + n}`),
      ),
    );
    expect(kpisIn(`Branch | Item | Date | Revenue | Cost\n${rows.join('\n')}`)).toEqual([]);
  });
});

describe('lines that come again under one heading', () => {
  it('are called after the line before them', () => {
    const text = `
      Teaching   | 2023 | 2024 | 2025
      Engagement
      Talks      | 36   | 37   | 39
      n          | 80   | 99   | 104
      Support    | 31   | 34   | 36
      n          | 78   | 79   | 81
    `;
    const [table] = tablesIn(text);
    expect(table?.kpis.map((kpi) => kpi.replace(/ [A-Z]\d.*/, ''))).toEqual([
      'Talks',
      'Talks, Engagement: n',
      'Support',
      'Support, Engagement: n',
    ]);
  });
});

describe('things that have numbers for names', () => {
  it.each([
    ['stores', 'Store', [1001, 1002, 1005]],
    ['persons, under no word for it', 'SalespersonID', [102, 125, 140]],
    ['years of service, which count up', 'Years of service', [1, 2, 3]],
  ])('are %s', (_, head, [a, b, c]) => {
    const text = `
      ${head}     | Jan 26 | Feb 26 | Mar 26
      ${a}        | 410    | 402    | 433
      ${b}        | 210    | 199    | 230
      ${c}        | 330    | 340    | 321
      Grand total | 950    | 941    | 984
    `;
    const [table] = tablesIn(text);
    expect(table?.kpis.slice(0, 3)).toEqual([`${a} A2: 433 D2`, `${b} A3: 230 D3`, `${c} A4: 321 D4`]);
  });

  it('are cost centres with a budget each', () => {
    const text = `
      Cost centre | Budget | Actual
      4100        | 10     | 12
      4200        | 20     | 22
      4300        | 30     | 33
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'snapshot A1:C1 A2:C4', kpis: ['4100 A2: 12 C2', '4200 A3: 22 C3', '4300 A4: 33 C4'] },
    ]);
  });

  it.each([
    [
      'rows that are counted',
      `| Jan 26 | Feb 26 | Mar 26
       1 | 410 | 402 | 433
       2 | 210 | 199 | 230
       3 | 330 | 340 | 321`,
    ],
    [
      'a budget that is like any figure',
      `Allowed | Budget | Actual
       4100    | 10     | 12
       4200    | 20     | 22
       4300    | 30     | 33`,
    ],
  ])('are not %s', (_, text) => {
    expect(tablesIn(text)).toEqual([]);
  });
});
