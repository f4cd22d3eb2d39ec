import { excelTable } from '../sheetFromText';
import { tablesIn } from './tablesIn';

const kpisIn = (text: string): readonly (readonly string[])[] => tablesIn(text).map(({ kpis }) => kpis);

describe('panels of labels with one figure each', () => {
  it('stand side by side, the same labels in each', () => {
    const text = `
             | Two shops in May
             |
      North  |          |      | | South       |          |
      Orders | 3120     |      | | Orders      | 2870     |
      Sales  | 94200    |      | | Sales       | 81400    |
      Mean basket | 30.2 |     | | Mean basket | 28.4     |
    `;
    expect(tablesIn(text).map(({ at }) => at)).toEqual(['snapshot A4:B3 A4:B6', 'snapshot E4:F3 E4:F6']);
    expect(kpisIn(text)[1]).toEqual(['Orders E4: 2870 F4', 'Sales E5: 81400 F5', 'Mean basket E6: 28.4 F6']);
  });

  it('have their figures some columns from their labels, dots between', () => {
    const text = `
      Results
      Revenue per room | : | | 85.9
      Occupancy rate   | : | | 68%
      Cost per room    | : | | 42.1
      Headcount        | : | | 31
    `;
    expect(kpisIn(text)).toEqual([
      [
        'Revenue per room A2: 85.9 D2',
        'Occupancy rate A3: 0.68 D3',
        'Cost per room A4: 42.1 D4',
        'Headcount A5: 31 D5',
      ],
    ]);
  });

  it('are cards: names across, the value below, and how it changed below that', () => {
    const text = `
      | Revenue | | Orders | | Churn rate | | Active customers
      | 9420    | | 310    | | 3.1        | | 1280
      | 4%      | | -2%    | | 1%         | | 6%
    `;
    expect(kpisIn(text)).toEqual([
      ['Revenue B1: 9420 B2', 'Orders D1: 310 D2', 'Churn rate F1: 3.1 F2', 'Active customers H1: 1280 H2'],
    ]);
  });

  it('are one statement, its sums in a column of their own', () => {
    const text = `
      Alder Joinery
      Balance sheet as at 30/06/2025
      |
      Current account | 4120 |
      Petty cash      | 310  |
      Savings         | 570  |
      Liquid funds    |      | 5000
      Owed by clients |      | 7345

      Vans            |      | 14400
      All assets      |      | 26745
    `;
    expect(kpisIn(text)).toEqual([
      [
        'Current account A4: 4120 B4',
        'Petty cash A5: 310 B5',
        'Savings A6: 570 B6',
        'Liquid funds A7: 5000 C7',
        'Owed by clients A8: 7345 C8',
        'Vans A10: 14400 C10',
        'All assets A11: 26745 C11',
      ],
    ]);
  });

  it('are one statement though one line holds a detail and a sum', () => {
    const text = `
      Income statement 2025
      Sales            | 9400 |
      Other income     | 130  |
      Rent received    | 70   |
      Grants           | 400  |
      All income       |      | 10000
      Materials        | 4100 |
      Wages            | 2200 |
      Rent             | 900  |
      Energy           | 300  | 7500
      Surplus          |      | 2500
    `;
    const [kpis = []] = kpisIn(text);
    expect([kpis.length, kpis[8]]).toEqual([10, 'Energy A10: 300 B10']);
  });

  it('have names indented over several columns', () => {
    const text = `
      Surplus and deficit
      May 2025
      | Takings
      |         | Fees    |         | 6420
      |         | Courses |
      |         |         | Pottery | 1875
      |         |         | Yoga    | 2310
      |         | All courses |     | 4185
      | All takings |     |         | 10605
    `;
    expect(kpisIn(text)).toEqual([
      [
        'Fees C4: 6420 E4',
        'Pottery D6: 1875 E6',
        'Yoga D7: 2310 E7',
        'All courses C8: 4185 E8',
        'All takings B9: 10605 E9',
      ],
    ]);
  });

  it.each([
    [
      'names of people and their phones',
      `Telephone list 2025
       Ann Lee | 4711
       Bo Diaz | 4712
       Cy Moss | 4713
       Di Hart | 4714`,
    ],
    [
      'assumptions',
      `Assumptions
       Tax rate      | 25%
       Interest rate | 4%
       Sales growth  | 3%
       Cost per unit | 12`,
    ],
    [
      'lists of amounts under a head of their own',
      `Home     | Costs | | Health    | Costs
       Rent     | 950   | | Insurance | 540
       Water    | 210   | | Tests     | 100
       Internet | 100   | | Dentist   | 80
       Total    | 1260  | | Total     | 720`,
    ],
    [
      'prices',
      `Prices 2025
       Lamp  | 19.5
       Desk  | 200
       Shelf | 80
       Chair | 120`,
    ],
  ])('are none: %s', (_, text) => {
    expect(tablesIn(text)).toEqual([]);
  });

  it('are one record across, whatever its names sound like, with a text in between', () => {
    const text = `
      Doors knocked | Leaflets left | Talks held | Main street | Signed up | Gave money
      1240          | 6120          | 310        | Mill Lane   | 37        | 12
    `;
    expect(tablesIn(text)).toMatchObject([
      {
        kpis: [
          'Doors knocked A1: 1240 A2',
          'Leaflets left B1: 6120 B2',
          'Talks held C1: 310 C2',
          'Signed up E1: 37 E2',
          'Gave money F1: 12 F2',
        ],
      },
    ]);
  });

  it('are no record across where it has a number or a day of its own', () => {
    expect(
      tablesIn(`
        Order no | Boxes | Bags | Pallets | Crates | Drums
        4711     | 12    | 7    | 3       | 9      | 2
      `),
    ).toEqual([]);
    expect(
      tablesIn(`
        Boxes | Bags | Pallets | Crates | Drums | Sent
        12    | 7    | 3       | 9      | 2     | 2024-05-06
      `),
    ).toEqual([]);
  });

  it('are one record across in an Excel table', () => {
    const text = `
      Doors knocked | Leaflets left | Talks held | Signed up | Gave money
      1240          | 6120          | 310        | 37        | 12
    `;
    const excelTables = [excelTable('Campaign', 'A1:E2')];
    expect(tablesIn(text, { excelTables })).toMatchObject([{ kpis: { length: 5 } }]);
  });

  it('are cards with what has changed written below', () => {
    const text = `
      Sales dashboard
      Revenue |  | Gross margin |  | Orders |  | Return rate
      412300  |  | 38.2%        |  | 9120   |  | 4.1%
      +3% vs PY |  | -1 pp      |  | +8%    |  | +0.2
    `;
    expect(tablesIn(text)).toMatchObject([
      {
        kpis: [
          'Revenue A2: 412300 A3',
          'Gross margin C2: 0.382 C3',
          'Orders E2: 9120 E3',
          'Return rate G2: 0.041 G3',
        ],
      },
    ]);
  });

  it('stand one below the other under heads that say no more than "Category | Amount"', () => {
    const text = `
      Headcount by type
      Category        | Amount
      Permanent staff | 412
      Contractors     | 21
      Employees in training | 9
      Average age     | 41

      Costs of personnel
      Category        | Amount
      Salaries        | 2110400
      Training costs  | 31250
      Travel costs    | 18900
      Wages           | 8700
    `;
    expect(tablesIn(text)).toMatchObject([{ kpis: { length: 4 } }, { kpis: { length: 4 } }]);
    expect(tablesIn(text.replaceAll('Amount', 'Estimate'))).toEqual([]);
  });
});
