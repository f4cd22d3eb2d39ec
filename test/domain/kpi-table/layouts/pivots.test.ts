import { parseAddress } from '../../../../src/domain/sheet/address';
import { excelTable } from '../sheetFromText';
import { tablesBeforeTotal, tablesIn, type ReadTable } from './tablesIn';

function pivoted(text: string, address: string): readonly ReadTable[] {
  const area = parseAddress(address)?.area;
  if (area === undefined) throw new Error(`no address: ${address}`);
  return tablesBeforeTotal(text, { pivotTables: [{ name: 'PivotTable1', area }] });
}

const MONTHS_ACROSS = `
  Sum of Sales | Column Labels
  Row Labels   | Jan  | Feb  | Mar  | Grand Total
  East         | 310  | 295  | 330  | 935
  North        | 210  | 221  | 219  | 650
  West         | 110  | 121  | 119  | 350
  Grand Total  | 630  | 637  | 668  | 1935
`;

const MONTHS_DOWN = `
  Row Labels  | Sum of Sales | Sum of Units | Average of Price
  Jan         | 9100         | 310          | 29.4
  Feb         | 8800         | 298          | 29.5
  Mar         | 9700         | 325          | 29.8
  Grand Total | 27600        | 933          | 29.6
`;

describe('a PivotTable', () => {
  const across = [
    {
      at: expect.stringMatching(/^kpis-in-rows A[12]:E2$/),
      kpis: ['East A3: 330 D3', 'North A4: 219 D4', 'West A5: 119 D5'],
    },
  ];
  const down = [
    {
      at: 'kpis-in-columns A1:D1',
      kpis: ['Sum of Sales B1: 9700 B4', 'Sum of Units C1: 325 C4', 'Average of Price D1: 29.8 D4'],
    },
  ];

  it('has months across', () => {
    expect(pivoted(MONTHS_ACROSS, 'A1:E6')).toMatchObject(across);
  });

  it('has months across and is only cells', () => {
    expect(tablesBeforeTotal(MONTHS_ACROSS)).toMatchObject(across);
  });

  it('has months down', () => {
    expect(pivoted(MONTHS_DOWN, 'A1:D5')).toMatchObject(down);
  });

  it('has months down and is only cells', () => {
    expect(tablesBeforeTotal(MONTHS_DOWN)).toMatchObject(down);
  });

  it('has years and quarters across in two rows, with a total after each year', () => {
    const text = `
      Sum of Amount | Column Labels
                    | 2024 |     | 2024 Total | 2025 |     | 2025 Total | Grand Total
      Row Labels    | Q3   | Q4  |            | Q1   | Q2  |            |
      Licences      | 310  | 295 | 605        | 330  | 342 | 672        | 1277
      Services      | 210  | 221 | 431        | 219  | 230 | 449        | 880
      Grand Total   | 520  | 516 | 1036       | 549  | 572 | 1121       | 2157
    `;
    expect(pivoted(text, 'A1:H6')).toMatchObject([{ kpis: ['Licences A4: 342 F4', 'Services A5: 230 F5'] }]);
  });

  it('has one measure and quarters down', () => {
    const text = `
      Row Labels  | Sum of Sales
      2025-Q1     | 933
      2025-Q2     | 1031
      2025-Q3     | 1008
      Grand Total | 2972
    `;
    expect(pivoted(text, 'A1:B5')).toEqual([
      { at: 'kpis-in-columns A1:B1', kpis: ['Sum of Sales B1: 1008 B4'] },
    ]);
  });

  it('has years with their months indented below them', () => {
    const text = `
      Row Labels  | Sum of Sales | Count of Orders
      2024        | 605          | 41
      Nov         | 310          | 20
      Dec         | 295          | 21
      2025        | 672          | 46
      Jan         | 330          | 22
      Feb         | 342          | 24
      Grand Total | 1277         | 87
    `;
    expect(pivoted(text, 'A1:C8')).toMatchObject([
      { kpis: ['Sum of Sales B1: 342 B7', 'Count of Orders C1: 24 C7'] },
    ]);
  });

  it('of products without periods is not claimed', () => {
    const text = `
      Row Labels  | Sum of Units | Sum of Sales
      Binder      | 722          | 9577
      Pen         | 278          | 2045
      Pencil      | 716          | 2135
      Grand Total | 1716         | 13757
    `;
    expect(pivoted(text, 'A1:C5')).toEqual([]);
  });

  it('stands beside a KPI table that is no pivot', () => {
    const text = `
      KPI     | Jan | Feb  | Mar  |  | Row Labels  | Sum of Sales | Sum of Units
      Orders  | 933 | 1031 | 1008 |  | Jan         | 9100         | 310
      Returns | 36  | 41   | 39   |  | Feb         | 8800         | 298
              |     |      |      |  | Mar         | 9700         | 325
              |     |      |      |  | Grand Total | 27600        | 933
    `;
    expect(pivoted(text, 'F1:H5')).toEqual([
      { at: 'kpis-in-rows A1:D1', kpis: ['Orders A2: 1008 D2', 'Returns A3: 39 D3'] },
      { at: 'kpis-in-columns F1:H1', kpis: ['Sum of Sales G1: 9700 G4', 'Sum of Units H1: 325 H4'] },
    ]);
  });

  it('stands over the list it was made from, which is not claimed', () => {
    const list = `
      Date       | Rep    | Product | Units | Sales
      2026-01-06 | Jones  | Pencil  | 95    | 189.05
      2026-01-23 | Kivell | Binder  | 50    | 999.50
      2026-02-09 | Gill   | Pencil  | 36    | 179.64
    `;
    const text = `${MONTHS_DOWN.trim()}\n|\n|\n${list.trim()}`;
    const excelTables = [excelTable('Orders', 'A8:E11')];
    expect(tablesIn(text, { excelTables }).map(({ at }) => at.split(' ')[1])).toEqual(['A1:D1']);
  });
});
