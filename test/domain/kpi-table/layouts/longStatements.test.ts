import { tablesIn } from './tablesIn';

const HEAD = 'Report | 2021 | 2022 | 2023 | 2024';

/** The rows of the sheet in which the KPIs of the one table stand. */
function rowsIn(text: string): readonly string[] {
  const [table, ...others] = tablesIn(text);
  expect(others).toEqual([]);
  return (table?.kpis ?? []).map((kpi) => /A(\d+):/.exec(kpi)?.[1] ?? kpi);
}

describe('a statement goes on', () => {
  it.each([
    [
      'over two blank rows',
      `${HEAD}\nOrders | 1 | 2 | 3 | 4\nSales | 5 | 6 | 7 | 8\n|\n|\nProfit | 2 | 3 | 4 | 5`,
      '236',
    ],
    [
      'below two headings',
      `${HEAD}\nOrders | 1 | 2 | 3 | 4\n|\nResults\nBy line\nTools | 5 | 6 | 7 | 8`,
      '26',
    ],
    [
      'below two headings from its first row on',
      `${HEAD}\n|\nResults\nBy line\nTools | 5 | 6 | 7 | 8\nGarden | 1 | 2 | 3 | 4`,
      '56',
    ],
    [
      'below a heading and a blank row',
      `${HEAD}\nOrders | 1 | 2 | 3 | 4\n|\nMargins\n|\nGross | 5 | 6 | 7 | 8`,
      '26',
    ],
    [
      'below a heading in each of its cells',
      `${HEAD}\nOrders | 1 | 2 | 3 | 4\nMargins | Margins | Margins | Margins | Margins\nGross | 5 | 6 | 7 | 8`,
      '24',
    ],
    [
      'with lines that began later',
      `${HEAD}\nOrders | 1 | 2 | 3 | 4\nSales | 5 | 6 | 7 | 8\n|\nNew shop\nVisits | | | 7 | 8`,
      '236',
    ],
  ])('%s', (_, text, rows) => {
    expect(rowsIn(text).join('')).toBe(rows);
  });

  it('not over four blank rows', () => {
    expect(
      rowsIn(`${HEAD}\nOrders | 1 | 2 | 3 | 4\nSales | 5 | 6 | 7 | 8\n|\n|\n|\n|\nProfit | 2 | 3 | 4 | 5`),
    ).toEqual(['2', '3']);
  });

  it('not with what has heads of its own', () => {
    const text = `${HEAD}\nOrders | 1 | 2 | 3 | 4\nSales | 5 | 6 | 7 | 8\n|\nShop | Beds | Rooms | Cars | Bikes\nMill | 5 | 6 | 7 | 8`;
    expect(rowsIn(text)).toEqual(['2', '3']);
  });

  it('not with KPIs in columns below it', () => {
    const text = `${HEAD}\nOrders | 1 | 2 | 3 | 4\nSales | 5 | 6 | 7 | 8\n|\n|\nJan 2025 | 5 | 6 | 7 | 8\nFeb 2025 | 5 | 6 | 7 | 9`;
    expect(rowsIn(text)).toEqual(['2', '3']);
  });

  it('with the same lines as growth, told apart by the heading of their block', () => {
    const text = `
      Report       | 2021 | 2022 | 2023 | 2024
      Shop sales   | 610  | 658  | 707  | 756
      By region
      North        | 24   | 27   | 31   | 34
      South        | 34   | 37   | 41   | 44

      Growth rates
      Shop sales   |      | 5%   | 12%  | 10%
      By region
      North        |      | 7%   | 5%   | 11%
      South        |      | 9%   | 7%   | 6%
    `;
    expect(tablesIn(text)[0]?.kpis.map((kpi) => kpi.replace(/ A\d+:.*/, ''))).toEqual([
      'Shop sales',
      'By region: North',
      'By region: South',
      'Growth rates: Shop sales',
      'Growth rates, By region: North',
      'Growth rates, By region: South',
    ]);
  });
});

describe('lines of one period below two blank rows', () => {
  const text = (first: string) => `
    Quarterly     | Q1 2025 | Q2 2025 | Q3 2025 | Q4 2025
    Revenue       | 410     | 422     | 434     | 446
    Profit margin | 12%     | 11%     | 13%     | 14%


    Cash          | ${first}
    Receivables   | ${first}
    Inventories   | ${first}
  `;

  it('go on with the statement where it is not the first', () => {
    const [table] = tablesIn(text('| | | 77'));
    expect(table?.kpis.slice(2)).toEqual([
      'Cash A6: 77 E6',
      'Receivables A7: 77 E7',
      'Inventories A8: 77 E8',
    ]);
  });

  it('are inputs where they stand right beside the names', () => {
    expect(tablesIn(text('77'))[0]?.kpis).toHaveLength(2);
  });
});
