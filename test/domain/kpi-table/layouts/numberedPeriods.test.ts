import { tablesIn } from './tablesIn';

describe('periods that are plain numbers under a word that says what they count', () => {
  it.each([
    ['Month', 1],
    ['Week', 1],
    ['Week', 31],
    ['Quarter', 1],
    ['Year', 1],
    ['Day', 1],
    ['Monat', 1],
    ['Semaine', 10],
  ])('stand down the sheet under %s from %d', (word, first) => {
    const text = `
      ${word}      | Revenue | Orders | Churn
      ${first}     | 3100    | 41     | 4%
      ${first + 1} | 3220    | 44     | 3%
      ${first + 2} | 3450    | 47     | 3%
      ${first + 3} | 3010    | 38     | 5%
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-columns A1:D1 A2:D5',
        kpis: ['Revenue B1: 3010 B5', 'Orders C1: 38 C5', 'Churn D1: 0.05 D5'],
      },
    ]);
  });

  it.each([
    ['Month', 1],
    ['Week', 31],
    ['Quarter', 1],
    ['Year', 1],
  ])('stand across under %s from %d', (word, first) => {
    const text = `
      ${word} | ${first} | ${first + 1} | ${first + 2} | ${first + 3}
      Revenue | 3100     | 3220         | 3450         | 3010
      Orders  | 41       | 44           | 47           | 38
      Churn   | 4%       | 3%           | 3%           | 5%
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-rows A1:E1 A2:E4',
        kpis: ['Revenue A2: 3010 E2', 'Orders A3: 38 E3', 'Churn A4: 0.05 E4'],
      },
    ]);
  });

  it('are days of a month, most to come', () => {
    const text = `
      Day | Covers | Takings
      1   | 81     | 1910
      2   | 79     | 1840
      3   | 95     | 2205
      4   |        |
      5   |        |
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'kpis-in-columns A1:C1 A2:C6', kpis: ['Covers B1: 95 B4', 'Takings C1: 2205 C4'] },
    ]);
  });
});

describe('two plain years', () => {
  it.each([
    ['newest first', '2025 | 2024', 'B'],
    ['oldest first', '2024 | 2025', 'C'],
  ])('make a table of any names, %s', (_, years, column) => {
    const text = `
      EUR million      | ${years}
      Inventories      | 310 | 301
      Receivables      | 150 | 149
      Land & buildings | 441 | 438
      Other assets     | 41  | 38
      Total assets     | 942 | 926
    `;
    const table = tablesIn(text)[0];
    expect(table?.at).toBe('kpis-in-rows A1:C1 A2:C6');
    expect(table?.kpis.map((kpi) => kpi.split(' ').at(-1))).toEqual(
      [2, 3, 4, 5, 6].map((row) => `${column}${row}`),
    );
  });

  it('make a table of places', () => {
    const text = `
      Branch | 2024 | 2025
      Leeds  | 310  | 342
      York   | 210  | 230
      Hull   | 110  | 131
      Derby  | 95   | 99
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-rows A1:C1 A2:C5',
        kpis: ['Leeds A2: 342 C2', 'York A3: 230 C3', 'Hull A4: 131 C4', 'Derby A5: 99 C5'],
      },
    ]);
  });

  it('make a table with KPIs in columns', () => {
    const text = `
      Year | Rooms | Beds | Nights | Guests
      2024 | 41    | 88   | 9100   | 4100
      2025 | 41    | 90   | 9420   | 4250
    `;
    expect(tablesIn(text)).toMatchObject([
      {
        at: 'kpis-in-columns A1:E1 A2:E3',
        kpis: ['Rooms B1: 41 B3', 'Beds C1: 90 C3', 'Nights D1: 9420 D3', 'Guests E1: 4250 E3'],
      },
    ]);
  });
});
