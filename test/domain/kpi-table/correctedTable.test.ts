import type { TableCorrection } from '../../../src/domain/kpi-table/correction';
import { findKpiTables } from '../../../src/domain/kpi-table/findKpiTables';
import type { KpiTable } from '../../../src/domain/kpi-table/kpiTable';
import type { SheetToRead } from '../../../src/domain/kpi-table/sheetToRead';
import { areaAddress, parseAddress } from '../../../src/domain/sheet/address';
import { excelTable, sheetFromText } from './sheetFromText';

function said(address: string, more: Partial<TableCorrection> = {}): TableCorrection {
  const area = parseAddress(address)?.area;
  if (area === undefined) throw new Error(`no address: ${address}`);
  return { id: 'one', area, kind: 'table', fields: [], kpis: [], ...more };
}

function find(
  text: string,
  corrections: readonly TableCorrection[],
  options: Partial<SheetToRead> = {},
): readonly KpiTable[] {
  return findKpiTables(sheetFromText(text, { corrections, ...options }));
}

function only(tables: readonly KpiTable[]): KpiTable {
  const [table] = tables;
  if (table === undefined || tables.length !== 1) throw new Error(`${tables.length} tables`);
  return table;
}

const latest = ({ kpis }: KpiTable): string[] => kpis.map((kpi) => `${kpi.name} ${kpi.latest?.value}`);

const MONTHS = `
  KPI     | Jan | Feb | Mar
  Revenue | 10  | 12  | 15
  Churn   | 4   | 3   | 2
`;

describe('what a person says of a table', () => {
  it('makes it sure, and is told with it', () => {
    expect(only(find(MONTHS, [said('A1:D3')]))).toMatchObject({ confidence: 1, correction: 'one' });
  });

  it('gives a column another role, found by its header wherever it stands', () => {
    const fields = [{ header: 'Mar', offset: 99, role: 'total' as const }];
    expect(latest(only(find(MONTHS, [said('A1:D3', { fields })])))).toEqual(['Revenue 12', 'Churn 3']);
  });

  it('gives a column another role by its place, once its header is called otherwise', () => {
    const fields = [{ header: 'March', offset: 3, role: 'forecast' as const }];
    expect(latest(only(find(MONTHS, [said('A1:D3', { fields })])))).toEqual(['Revenue 12', 'Churn 3']);
  });

  it('takes a header that is no period for the one after its neighbour', () => {
    const text = 'KPI | Jan | Feb | Closing\nRevenue | 10 | 12 | 15';
    const fields = [{ header: 'Closing', offset: 3, role: 'period' as const }];
    const table = only(find(text, [said('A1:D2', { fields })]));
    expect(table.kpis[0]?.series.map(({ value }) => value)).toEqual([10, 12, 15]);
  });

  it('tells unit, direction and aggregation of a KPI by its name, or by its row once it is renamed', () => {
    const kpis = [
      { name: 'Revenue', offset: 1, unit: { kind: 'currency', code: 'EUR' }, aggregation: 'sum' } as const,
      { name: 'Loss of customers', offset: 2, direction: 'increase' } as const,
    ];
    expect(only(find(MONTHS, [said('A1:D3', { kpis })])).kpis).toMatchObject([
      { unit: { kind: 'currency', code: 'EUR' }, aggregation: 'sum' },
      { name: 'Churn', direction: 'increase', directionIsTold: true },
    ]);
  });

  it('adds a table that nothing announces', () => {
    const text = 'Plant | Colour | Depth\nNorth | red | 5\nSouth | blue | 6';
    expect(find(text, [])).toEqual([]);
    const table = only(find(text, [said('A1:C3')]));
    expect([table.orientation, ...latest(table)]).toEqual(['snapshot', 'North 5', 'South 6']);
  });

  it('makes KPIs of dated records, where names and values are told', () => {
    const text = `
      Invoice | Date       | Rep | Sales
      10500   | 2026-05-25 | Joe | 750
      10501   | 2026-05-25 | Moe | 270
      10502   | 2026-05-26 | Joe | 672
      10503   | 2026-05-27 | Moe | 154
    `;
    const fields = [
      { header: 'Rep', offset: 2, role: 'name' as const },
      { header: 'Sales', offset: 3, role: 'actual' as const },
    ];
    const table = only(find(text, [said('A1:D5', { fields, orientation: 'snapshot' })]));
    expect(table.kpis).toHaveLength(4);
  });

  it('dismisses it', () => {
    expect(find(MONTHS, [said('A1:D3', { kind: 'dismissed' })])).toEqual([]);
  });

  it('leaves an Excel table the one it is', () => {
    const table = only(find(MONTHS, [said('A1:D3')], { excelTables: [excelTable('Kpis', 'A1:D3')] }));
    expect(table).toMatchObject({ excelTable: 'Kpis', correction: 'one' });
  });

  it('leaves other tables of the sheet as they are found', () => {
    const tables = find(`${MONTHS.trimEnd()}\n|\n|\nKPI | Q1 | Q2\nOrders | 5 | 6\nReturns | 1 | 2`, [
      said('A1:D3'),
    ]);
    expect(tables.map(({ correction }) => correction)).toEqual(['one', undefined]);
  });
});

describe('a table that a person pointed out', () => {
  it('takes in the column of the next period', () => {
    const text = 'KPI | Jan | Feb | Mar\nRevenue | 10 | 12 | 15\nChurn | 4 | 3 | 2';
    expect(latest(only(find(text, [said('A1:C3')])))).toEqual(['Revenue 15', 'Churn 2']);
  });

  it('takes in the row of the next period', () => {
    const text = 'Month | Revenue | Churn\nJan | 10 | 4\nFeb | 12 | 3\nMar | 15 | 2';
    const table = only(find(text, [said('A1:C3')]));
    expect([areaAddress(table.body), ...latest(table)]).toEqual(['A2:C4', 'Revenue 15', 'Churn 2']);
  });

  it('takes in the next records of the long form', () => {
    const text = `
      Date       | KPI     | Value
      2026-01-31 | Revenue | 10
      2026-01-31 | Churn   | 4
      2026-02-28 | Revenue | 12
      2026-02-28 | Churn   | 3
    `;
    expect(latest(only(find(text, [said('A1:C3')])))).toEqual(['Revenue 12', 'Churn 3']);
  });

  it('keeps to its cells where periods stood beside them', () => {
    const text = 'KPI | Jan | Feb | Mar\nRevenue | 10 | 12 | 15\nChurn | 4 | 3 | 2';
    expect(latest(only(find(text, [said('A1:C3', { closed: true })])))).toEqual(['Revenue 12', 'Churn 3']);
  });

  it('does not take in rows that are no periods', () => {
    const text = `${MONTHS.trimEnd()}\n  Notes   | 1 | 2 | 3`;
    expect(only(find(text, [said('A1:D3')])).kpis.map(({ name }) => name)).toEqual(['Revenue', 'Churn']);
  });
});
