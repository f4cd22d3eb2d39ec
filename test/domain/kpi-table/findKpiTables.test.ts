import { CLAIM_THRESHOLD } from '../../../src/domain/kpi-table/confidence';
import { findKpiTables } from '../../../src/domain/kpi-table/findKpiTables';
import type { KpiTable } from '../../../src/domain/kpi-table/kpiTable';
import type { SheetToRead } from '../../../src/domain/kpi-table/sheetToRead';
import { areaAddress, cellAddress } from '../../../src/domain/sheet/address';
import { excelTable, sheetFromText } from './sheetFromText';

function claimed(text: string, options: Partial<SheetToRead> = {}): readonly KpiTable[] {
  return findKpiTables(sheetFromText(text, options)).filter(
    ({ confidence }) => confidence >= CLAIM_THRESHOLD,
  );
}

function only(tables: readonly KpiTable[]): KpiTable {
  const [table] = tables;
  if (table === undefined || tables.length !== 1) throw new Error(`${tables.length} tables`);
  return table;
}

/** Each KPI as its name, name cell, latest value and its cell. */
function kpisOf({ kpis }: KpiTable): string[] {
  return kpis.map(({ name, nameCell, latest }) => {
    const at = latest && `${latest.value} in ${cellAddress(latest.cell.row, latest.cell.column)}`;
    return `${name} (${cellAddress(nameCell.row, nameCell.column)}): ${at ?? 'nothing'}`;
  });
}

function rolesOf({ fields }: KpiTable): string[] {
  return fields.map(({ role }) => role);
}

describe('a wide table', () => {
  it('is read with its title, header, body and latest values', () => {
    const table = only(
      claimed(`
        A note on something else
        |
        Northwind scorecard
        Thousands of euros
        |
        KPI     | Jan | Feb | Mar
        Revenue | 10  | 12  | 15
        Churn   | 4%  | 3%  | 3%
        NPS     | 31  | 33  | 36
        |
        Source: CRM
      `),
    );
    expect(table).toMatchObject({ title: 'Northwind scorecard', orientation: 'kpis-in-rows' });
    expect([areaAddress(table.header), areaAddress(table.body)]).toEqual(['A6:D6', 'A7:D9']);
    expect(kpisOf(table)).toEqual(['Revenue (A7): 15 in D7', 'Churn (A8): 0.03 in D8', 'NPS (A9): 36 in D9']);
    expect(table.kpis.map(({ unit }) => unit.kind)).toEqual(['number', 'percent', 'index']);
    expect(table.kpis.map(({ direction }) => direction)).toEqual(['increase', 'decrease', 'increase']);
    expect(table.kpis[0]?.series.map(({ period, value }) => [period?.label, value])).toEqual([
      ['Jan', 10],
      ['Feb', 12],
      ['Mar', 15],
    ]);
  });

  it.each([
    ['newest first', 'KPI | Q4 2025 | Q3 2025 | Q2 2025\nRevenue | 9 | 8 | 7\nCost | 3 | 2 | 1', 'B2'],
    ['future months empty', 'KPI | Jan | Feb | Mar | Apr\nRevenue | 9 | 8 | |\nCost | 3 | 2 | |', 'C2'],
    ['placeholders', 'KPI | Jan | Feb | Mar\nRevenue | 9 | - | n/a\nCost | 3 | 2 | 1', 'B2'],
    ['errors', 'KPI | Jan | Feb | Mar\nRevenue | 9 | 8 | #DIV/0!\nCost | 3 | 2 | 1', 'C2'],
    ['formula zeros in the future', 'KPI | Jan | Feb | Mar\nRevenue | 9 | 8 | =0\nCost | 3 | 2 | =0', 'C2'],
    ['a measured zero', 'KPI | Jan | Feb | Mar\nIncidents | 9 | 8 | 0\nCost | 3 | 2 | 1', 'D2'],
    [
      'zeros measured in every row',
      'KPI | Jan | Feb | Mar\nIncidents | 9 | 8 | 0\nDefects | 3 | 2 | 0',
      'D2',
    ],
    [
      'figures that look like years',
      'KPI | Jan | Feb | Mar\nVisits | 2023 | 2024 | 2025\nCost | 3 | 2 | 1',
      'D2',
    ],
    ['a fiscal year from April', 'KPI | Apr | Aug | Dec | Jan | Mar\nRevenue | 1 | 2 | 3 | 4 | 5', 'F2'],
    ['month-end dates', 'KPI | 2025-11-30 | 2025-12-31 | 2026-01-31\nRevenue | 1 | 2 | 3', 'D2'],
    ['years as numbers', 'KPI | 2023 | 2024 | 2025\nRevenue | 1 | 2 | 3', 'D2'],
    ['years as numbers, newest first', 'KPI | 2025 | 2024\nRevenue | 1 | 2\nCost | 1 | 2', 'B2'],
    ['a year-to-date column', 'KPI | Jan | Feb | YTD\nRevenue | 1 | 2 | 3', 'C2'],
    ['a quarter among months', 'KPI | Jan | Feb | Mar | Q1\nRevenue | 1 | 2 | 3 | 6', 'D2'],
    ['a target and a variance', 'KPI | Target | Jan | Feb | Variance\nRevenue | 9 | 1 | 2 | -7', 'D2'],
    ['years above months', '| 2025 | | 2026 |\nKPI | Jan | Feb | Jan | Feb\nRevenue | 1 | 2 | 3 | 4', 'E3'],
    [
      'months that roll over',
      'KPI | Nov | Dec | Jan | Feb | Nov | Dec | Jan\nRevenue | 1 | 2 | 3 | 4 | 5 | 6 | 7',
      'H2',
    ],
    ['actuals and a forecast', 'KPI | 2024A | 2025A | 2026E\nRevenue | 1 | 2 | 3', 'C2'],
    [
      'actuals beside a budget',
      'KPI | Jan Actual | Jan Budget | Feb Actual | Feb Budget\nRevenue | 1 | 2 | 3 | 4',
      'D2',
    ],
    [
      'goal and actual under quarters',
      '| Q1 | | Q2 |\nKPI | Goal | Actual | Goal | Actual\nRevenue | 1 | 2 | 3 | 4',
      'E3',
    ],
    ['a remark in a cell', 'KPI | Jan | Feb | Mar\nRevenue | 1 | 2 | on hold\nCost | 1 | 2 | 3', 'C2'],
    ['spacer columns', 'KPI | | Jan | | Feb | | Total\nRevenue | | 1 | | 2 | | 3', 'E2'],
  ])('has its latest value found with %s', (_, text, cell) => {
    const latest = only(claimed(text)).kpis[0]?.latest?.cell;
    expect(latest && cellAddress(latest.row, latest.column)).toBe(cell);
  });

  it('tells targets, totals, units and notes from periods', () => {
    const table = only(
      claimed(`
        KPI     | Unit | Baseline | Target | Jan | Feb | Total | vs target | Owner
        Revenue | EUR  | 80       | 100    | 40  | 50  | 90    | -10       | Ann
        Churn   | %    | 4        | 2      | 3   | 3   | 6     | 1         | Bob
      `),
    );
    expect(rolesOf(table).join(' ')).toBe('name unit baseline target period period total variance other');
    expect(table.kpis[0]).toMatchObject({
      unit: { kind: 'currency', code: 'EUR' },
      baseline: { value: 80 },
      target: { value: 100, cell: { sheetId: 's1', row: 1, column: 3 } },
      direction: 'increase',
    });
  });

  it('tells its years where they stand above the months, and proposes the target of the latest period', () => {
    const years = only(claimed('| 2025 | | 2026 |\nKPI | Nov | Dec | Jan | Feb\nRevenue | 1 | 2 | 3 | 4'));
    expect(areaAddress(years.header)).toBe('A1:E2');
    expect(years.fields.map(({ period }) => period?.label)).toEqual([
      undefined,
      'Nov 2025',
      'Dec 2025',
      'Jan 2026',
      'Feb 2026',
    ]);
    const quarters = only(
      claimed(`
                | Q1   |        | Q2   |
        KPI     | Goal | Actual | Goal | Actual
        Revenue | 10   | 9      | 20   | 18
        Cost    | 5    | 5      | 6    |
      `),
    );
    expect(rolesOf(quarters)).toEqual(['name', 'target', 'period', 'target', 'period']);
    expect(quarters.kpis.map(({ latest, target }) => [latest?.value, target?.value])).toEqual([
      [18, 20],
      [5, 5],
    ]);
  });

  it('has sections above its rows, whose names make repeated ones unique', () => {
    const table = only(
      claimed(`
        Region | Jan | Feb
        North: |     |
        Sales  | 1   | 2
        Cost   | 1   | 1
        |
        South: |     |
        Sales  | 3   | 4
        Staff  | 5   | 5
        Total  | 9   | 9
      `),
    );
    expect(areaAddress(table.body)).toBe('A2:C9');
    expect(kpisOf(table)).toEqual([
      'North: Sales (A3): 2 in C3',
      'Cost (A4): 1 in C4',
      'South: Sales (A7): 4 in C7',
      'Staff (A8): 5 in C8',
      'Total (A9): 9 in C9',
    ]);
  });

  it('has names made unique by a dimension column', () => {
    const table = only(
      claimed(`
        Country | Indicator  | 2024 | 2025
        France  | Revenue    | 1    | 2
        France  | Headcount  | 5    | 6
        Spain   | Revenue    | 3    | 4
        Spain   | Headcount  | 7    | 8
      `),
    );
    expect(rolesOf(table)).toEqual(['section', 'name', 'period', 'period']);
    expect(kpisOf(table)[3]).toBe('Spain: Headcount (B5): 8 in D5');
  });

  it('has names at two levels in two columns', () => {
    const table = only(
      claimed(`
        Cash      |         | Jan | Feb
        Balance   |         | 1   | 2
        Inflows   |         |     |
                  | Sales   | 3   | 4
                  | Other   | 5   | 6
        Closing   |         | 9   | 9
      `),
    );
    expect(table.kpis.map(({ name }) => name)).toEqual(['Balance', 'Sales', 'Other', 'Closing']);
  });

  it('has names grouped by a column that is filled in the first row of each group only', () => {
    const table = only(
      claimed(`
        WHO   | FARE  | 2023 | 2024 | 2025
        Adult | Token | 1    | 2    | 3
              | Pass  | 1    | 2    | 3
              | Total | 2    | 4    | 6
        Child | Token | 1    | 2    | 3
              | Pass  | 1    | 2    | 3
              | All   | 2    | 4    | 6
      `),
    );
    expect(table.kpis.map(({ name }) => name)).toEqual([
      'Adult: Token',
      'Adult: Pass',
      'Total',
      'Child: Token',
      'Child: Pass',
      'All',
    ]);
  });

  it('has its names told from codes in front of them', () => {
    const table = only(claimed('# | Area | Jan | Feb\n"1.1 | Sales | 1 | 2\n"1.2 | Service | 3 | 4'));
    expect(table.kpis.map(({ name }) => name)).toEqual(['Sales', 'Service']);
  });

  it('has headers that are merged over two rows', () => {
    const table = only(
      claimed(`
        KPI     | Unit | 2026 |     |     | Target | Notes
                |      | Jan  | Feb | Mar |        |
        Revenue | EUR  | 1    | 2   | 3   | 9      | good
        Churn   | %    | 4    | 3   | 3   | 2      |
      `),
    );
    expect(areaAddress(table.header)).toBe('A1:G2');
    expect(table.fields.map(({ header, role }) => `${role} ${header}`).join(', ')).toBe(
      'name KPI, unit Unit, period Jan, period Feb, period Mar, target Target, other Notes',
    );
    expect(table.kpis[1]?.target?.value).toBe(2);
  });

  it('ends before notes and figures that stand below it', () => {
    const table = only(
      claimed(`
        KPI     | Jan | Feb | Mar
        Revenue | 1   | 2   | 3
        Cost    | 1   | 2   | 3
        Note: without taxes
        |
        Rate    | 5
        |
        7
      `),
    );
    expect(areaAddress(table.body)).toBe('A2:D3');
  });

  it('ends at notes beside it', () => {
    const table = only(
      claimed(`
        Months | January | February |           |
        Sales  | 4760    | 3010     | Manager   | Dave
        Costs  | 4000    | 3900     | (Average) |
      `),
    );
    expect(areaAddress(table.header)).toBe('A1:C1');
  });

  it('stands below another one, and the second header ends the first', () => {
    const tables = claimed(`
      Receipts | Jan | Feb | Mar
      Rooms    | 1   | 2   | 3
      Bar      | 1   | 2   | 3
      Payments | Jan | Feb | Mar
      Wages    | 4   | 5   | 6
    `);
    expect(tables.map(({ body }) => areaAddress(body))).toEqual(['A2:D3', 'A5:D5']);
  });

  it('does not take a row with empty cells under roles for another header', () => {
    const table = only(
      claimed(`
        KPI     | Actual | Target | Jan | Feb
        Revenue | 3      | 4      | 1   | 2
        Orders  |        |        | 5   | 6
        Cost    | 7      | 7      | 3   | 4
      `),
    );
    expect(table.kpis.map(({ name }) => name)).toEqual(['Revenue', 'Orders', 'Cost']);
  });

  it('does not take its years from the last row of a table that touches it from above', () => {
    const [, lower] = claimed(`
      KPI      | Jan  | Feb
      Visits   | 1    | 2
      Visitors | 2024 | 31
      KPI      | Jan  | Feb
      Calls    | 4    | 5
      Mails    | 6    | 7
    `);
    expect(lower?.fields.map(({ period }) => period?.start)).toEqual([undefined, undefined, undefined]);
  });

  it('stands beside another one with the same periods', () => {
    const tables = claimed(`
      KPI     | Jan | Feb | | KPI  | Jan | Feb
      Revenue | 1   | 2   | | Cost | 3   | 4
      Orders  | 5   | 6   | | FTE  | 7   | 8
    `);
    expect(tables.map(({ header }) => areaAddress(header))).toEqual(['A1:C1', 'E1:G1']);
  });

  it('stands beside another one that begins higher up', () => {
    const tables = claimed(`
      KPI     | Jan | Feb |
      Revenue | 1   | 2   |
      Orders  | 5   | 6   | | KPI  | Q1 | Q2
      Visits  | 5   | 6   | | Cost | 3  | 4
      Leads   | 5   | 6   | | FTE  | 7  | 8
    `);
    expect(tables.map(({ header, body }) => `${areaAddress(header)} ${areaAddress(body)}`)).toEqual([
      'A1:C1 A2:C5',
      'E3:G3 E4:G5',
    ]);
  });
});

describe('a snapshot table', () => {
  it('is read with its current value, target and unit', () => {
    const table = only(
      claimed(`
        Metric   | Unit  | Current | Target | Status
        Uptime   | %     | 99.2    | 99.9   | red
        MTTR     | hours | 9       | 4      | red
        Tickets  | count | 12      |        | green
      `),
    );
    expect(table.orientation).toBe('snapshot');
    expect(rolesOf(table)).toEqual(['name', 'unit', 'actual', 'target', 'other']);
    expect(kpisOf(table)).toEqual([
      'Uptime (A2): 99.2 in C2',
      'MTTR (A3): 9 in C3',
      'Tickets (A4): 12 in C4',
    ]);
    expect(table.kpis.map(({ target }) => target?.value)).toEqual([99.9, 4, undefined]);
    expect(table.kpis[1]).toMatchObject({ direction: 'decrease', unit: { kind: 'duration', unit: 'hours' } });
  });

  it.each([
    ['German', 'Kennzahl | Einheit | Ist | Soll\nUmsatz | EUR | 5 | 6\nFehler | Stück | 3 | 1'],
    ['French', 'Indicateur | Unité | Réel | Objectif\nVentes | € | 5 | 6\nErreurs | nombre | 3 | 1'],
    [
      'Portuguese',
      'kpi_id | nome | unidade | meta | valor_atual\nK1 | Vendas | % | 5 | 6\nK2 | Erros | dias | 3 | 1',
    ],
    ['Italian', 'Indicatore | Consuntivo | Obiettivo\nVendite | 5 | 6\nErrori | 3 | 1'],
    ['Dutch', 'Indicator | Werkelijk | Doel\nOmzet | 5 | 6\nFouten | 3 | 1'],
    ['Norwegian', 'Nøkkeltall | Faktisk | Mål\nOmsetning | 5 | 6\nFeil | 3 | 1'],
  ])('is found in %s', (_, text) => {
    const table = only(claimed(text));
    expect(table.orientation).toBe('snapshot');
    expect(rolesOf(table)).toEqual(expect.arrayContaining(['name', 'actual', 'target']));
  });

  it.each([
    [
      'this month against last',
      'Metric | This month | Last month | Change\nRevenue | 5 | 6 | -1\nChurn | 3 | 1 | 2',
      'B2',
    ],
    ['month to date', 'KPI | MTD | Target\nRevenue | 5 | 6\nChurn | 3 | 1', 'B2'],
    ['one period', 'KPI | Target | Dec 2025\nRevenue | 5 | 6\nChurn | 3 | 1', 'C2'],
    ['no header over the names', '| Actual | Target\nRevenue | 5 | 6\nChurn | 3 | 1', 'B2'],
    [
      'a due date beside it',
      'KPI | Actual | Target | Due\nRevenue | 5 | 6 | 2026-03-31\nChurn | 3 | 1 | 2026-06-30',
      'B2',
    ],
    [
      'figures as the last column',
      'KPI | Owner | Target | Actual\nRevenue | Ann | 5 | 6\nChurn | Bob | 3 | 1',
      'D2',
    ],
  ])('has its current value found: %s', (_, text, cell) => {
    const latest = only(claimed(text)).kpis[0]?.latest?.cell;
    expect(latest && cellAddress(latest.row, latest.column)).toBe(cell);
  });

  it('keeps KPIs whose names and values look like years', () => {
    const rows = [2024, 2025, 2026].map((year) => `KPI ${year} | ${year} | 9`);
    const table = only(claimed(['KPI | Actual | Target', 'KPI 1 | 5 | 6', ...rows].join('\n')));
    expect(table.kpis.map(({ name }) => name)).toEqual(['KPI 1', 'KPI 2024', 'KPI 2025', 'KPI 2026']);
  });

  it('is a panel of labels and figures without a header, if nothing else is on the sheet', () => {
    const panel = `
      Newtown plant
      |
      | Units made       | 5470
      | Turnover         | 904350
      | Employees        | 75
      |
      |
      | Production costs | 448540
      | Profit           | 72810
    `;
    const table = only(claimed(panel));
    expect([areaAddress(table.header), areaAddress(table.body)]).toEqual(['B2:C2', 'B3:C9']);
    expect(table.kpis).toHaveLength(5);
    expect(claimed(`${panel}\n | Price list | 3 | 4`)).toEqual([]);
  });
});

describe('an Excel table', () => {
  it('is read within its own bounds, without its totals row', () => {
    const text = `
      KPI     | Jan | Feb
      Revenue | 1   | 2
      |
      Cost    | 3   | 4
      Total   | 4   | 6
      Remark  | 9   | 9
    `;
    const table = only(claimed(text, { excelTables: [excelTable('Tbl', 'A1:C5', { showTotals: true })] }));
    expect(table).toMatchObject({ excelTable: 'Tbl', title: 'Tbl' });
    expect(areaAddress(table.body)).toBe('A2:C4');
  });

  it('stands directly under another one', () => {
    const text = `
      KPI     | Actual | Target
      Revenue | 1      | 2
      Cost    | 1      | 2
      KPI     | Actual | Target
      Orders  | 3      | 4
      Returns | 3      | 4
    `;
    const excelTables = [excelTable('One', 'A1:C3'), excelTable('Two', 'A4:C6')];
    expect(claimed(text, { excelTables }).map((table) => [table.excelTable, table.kpis.length])).toEqual([
      ['One', 2],
      ['Two', 2],
    ]);
  });

  it('is read to its end past rows with remarks and blank rows', () => {
    const text = 'KPI | Jan | Feb\nRevenue | 1 | 2\nLater | tbc soon | on hold\n|\n|\nCost | 3 | 4';
    const table = only(claimed(text, { excelTables: [excelTable('Tbl', 'A1:C6')] }));
    expect(kpisOf(table)).toEqual(['Revenue (A2): 2 in C2', 'Cost (A6): 4 in C6']);
  });

  it('may reach far below the used cells', () => {
    const text = 'KPI | Jan | Feb\nRevenue | 1 | 2\nCost | 3 | 4';
    const table = only(claimed(text, { excelTables: [excelTable('Tall', 'A1:C1048576')] }));
    expect(areaAddress(table.body)).toBe('A2:C3');
  });
});

describe('columns that Keylift appended', () => {
  const extended = `
    KPI     | Jan | Feb | OKR  | Target | Progress
    Revenue | 1   | 2   | KR-1 | =INDEX(KeyResults[Target],1) 5 | =INDEX(KeyResults[Progress],1) 50%
    Cost    | 3   | 4   |      | =INDEX(KeyResults[Target],2)  | =INDEX(KeyResults[Progress],2) 
  `;

  it('are marked and left out of the table and its KPIs', () => {
    const table = only(claimed(extended));
    expect(rolesOf(table)).toEqual(['name', 'period', 'period', 'keylift', 'keylift', 'keylift']);
    expect([areaAddress(table.header), areaAddress(table.body)]).toEqual(['A1:C1', 'A2:C3']);
    expect(table.kpis.map(({ target }) => target)).toEqual([undefined, undefined]);
  });

  it('are found in a register with another name', () => {
    const table = only(claimed(extended.replaceAll('KeyResults[', 'KeyResults_2[')));
    expect(rolesOf(table).filter((role) => role === 'keylift')).toHaveLength(3);
  });

  it('are found by their formulas when the register’s table was renamed', () => {
    const mirror = (column: string) =>
      `=IF([@OKR]="","",IFERROR(AVERAGE(INDEX(OurGoals[${column}],MATCH([@OKR],OurGoals[Id],0))),""))`;
    const table = only(
      claimed(`
        KPI     | Jan | Feb | OKR  | Target | Progress
        Revenue | 1   | 2   | KR-1 | ${mirror('Target')} 5 | ${mirror('Progress')} 50%
        Cost    | 3   | 4   |      | ${mirror('Target')}   | ${mirror('Progress')}
      `),
    );
    expect(rolesOf(table)).toEqual(['name', 'period', 'period', 'keylift', 'keylift', 'keylift']);
  });

  it('are told from the team’s own look-ups in a table of targets', () => {
    const lookup = '=IF([@KPI]="","",IFERROR(INDEX(Plan[Target],MATCH([@KPI],Plan[KPI],0)),""))';
    const table = only(
      claimed(`KPI | Jan | Feb | Target\nRevenue | 1 | 2 | ${lookup} 5\nCost | 3 | 4 | ${lookup} 6`),
    );
    expect(rolesOf(table)).toEqual(['name', 'period', 'period', 'target']);
  });

  it.each([1, 2])('carry the table on over %d blank rows', (count) => {
    const tail = 'NPS | 30 | | | =INDEX(KeyResults[Target],3) " | =INDEX(KeyResults[Progress],3) "';
    const table = only(claimed(`${extended.trim()}\n${'|\n'.repeat(count)}${tail}`));
    expect(table.kpis.map(({ name }) => name)).toEqual(['Revenue', 'Cost', 'NPS']);
    expect(areaAddress(table.body)).toBe(`A2:C${4 + count}`);
  });

  it('do not carry it on to rows that they do not reach', () => {
    const table = only(claimed(`${extended.trim()}\n|\n|\n|\n|\nNPS | 30 | 31`));
    expect(table.kpis.map(({ name }) => name)).toEqual(['Revenue', 'Cost']);
  });

  it('do not hide a panel of labels and figures', () => {
    const lookups = '=INDEX(KeyResults[Target],1) " | =INDEX(KeyResults[Status],1) "';
    const panel = only(
      claimed(`
        Newtown plant
        |       |        | OKR  | Target | Status
        | Units    | 5470   | KR-1 | =INDEX(KeyResults[Target],1) 6000 | =INDEX(KeyResults[Status],1) Off track
        | Turnover | 904350 |      | ${lookups}
        | Staff    | 75     |      | ${lookups}
        | Profit   | 72810  |      | ${lookups}
      `),
    );
    expect([areaAddress(panel.header), areaAddress(panel.body)]).toEqual(['B2:C2', 'B3:C6']);
    expect(kpisOf(panel)).toContain('Units (B3): 5470 in C3');
  });

  it("are not the team's own: an OKR column with other things in it", () => {
    const table = only(claimed('KPI | Jan | Feb | OKR\nRevenue | 1 | 2 | yes\nCost | 3 | 4 | no'));
    expect(rolesOf(table)).toEqual(['name', 'period', 'period', 'other']);
  });
});

describe('what holds no KPIs', () => {
  it.each([
    ['an empty sheet', ''],
    [
      'a list of orders',
      'Order | Date | Customer | Product | Units | Value\n1 | 2026-01-02 | A | X | 3 | 9\n2 | 2026-01-03 | B | Y | 2 | 8',
    ],
    ['a survey', 'Respondent | Sex | Status\n1 | F | Single\n2 | M | Widow'],
    ['measurements', 'Angle | Range | Height\n0 | 0.05 | 0.02\n2.5 | 0.08 | 0.01\n5 | 0.2 | 0.3'],
    ['a list of contacts', 'Company | Client\nPrint Shop | Yvonne\nKings | Jason'],
    [
      'tasks with dates',
      'Task | Start | End\nDesign | 2026-01-01 | 2026-02-01\nBuild | 2026-02-01 | 2026-03-01',
    ],
    ['prices', 'Item | Price\nPen | 1\nBook | 5\nBag | 9\nCup | 4'],
    ['marks', 'Name | Score\nAnn | 5\nBob | 6\nCid | 7'],
    ['assumptions', 'Parameter | Value\nColour | 5\nDepth | 6\nZoom | 7'],
    [
      'a register of risks',
      'Risk description | Likelihood | Impact | Risk score | Status\nSupplier delay raises cost | 4 | 4 | 16 | Open\nAccess rate reviews miss leavers | 4 | 5 | 20 | Open\nBackup level is not tested | 3 | 5 | 15 | Closed',
    ],
    ['settings', 'Setting | Value\nColour | 1\nLanguage | 2\nZoom | 100'],
    [
      'periods in no order',
      'Site | Q4 2020 | Q1 2024 | Q2 2019 | Q3 2023\nNorth | 1 | 2 | 3 | 4\nSouth | 1 | 2 | 3 | 4',
    ],
    [
      'months with nothing under them',
      'KPI | Jan | Feb | Mar\nSales | | |\nCost | | |\nMargin | =0 | =0 | =0',
    ],
  ])('is not claimed: %s', (_, text) => {
    expect(claimed(text)).toEqual([]);
  });
});

describe('a table of another layout', () => {
  const place = ({ orientation, header, body }: KpiTable): string =>
    `${orientation} ${areaAddress(header)} ${areaAddress(body)}`;

  it('keeps its KPIs in columns', () => {
    const table = only(claimed('Year | Sales | Cost\n2024 | 1 | 2\n2025 | 3 | 4'));
    expect(place(table)).toBe('kpis-in-columns A1:C1 A2:C3');
    expect(kpisOf(table)).toEqual(['Sales (B1): 3 in B3', 'Cost (C1): 4 in C3']);
  });

  it('is in long form', () => {
    const table = only(
      claimed(
        'KPI | As of end | Actual | Target\nRevenue | Q1 2025 | 1 | 3\nRevenue | Q2 2025 | 2 | 3\nChurn | Q1 2025 | 1 | 3\nChurn | Q2 2025 | 2 | 3',
      ),
    );
    expect(place(table)).toBe('long A1:D1 A2:D5');
    expect(kpisOf(table)).toEqual(['Revenue (A2): 2 in C3', 'Churn (A4): 2 in C5']);
  });

  it('is a matrix of years down and months across', () => {
    const table = only(claimed('Year | KPI | Jan | Feb\n"2023 | CPI | 1 | 2\n"2024 | CPI | 4 | 5'));
    expect(place(table)).toBe('matrix A1:D1 A2:D3');
    expect(kpisOf(table)).toEqual(['CPI (B2): 5 in D3']);
  });

  it('in long form has KPIs whose names differ in case only as one, and leaves out empty dimensions', () => {
    const table = only(
      claimed(`
        Date       | Region | KPI     | Value
        2026-01-31 | North  | Revenue | 1
        2026-01-31 |        | Revenue | 2
        2026-02-28 | North  | REVENUE | 3
        2026-02-28 |        | revenue | 4
      `),
    );
    expect(kpisOf(table)).toEqual(['North: Revenue (C2): 3 in D4', 'Revenue (C3): 4 in D5']);
  });

  it('has a row for each period and region, with its measures side by side', () => {
    const table = only(
      claimed(`
        Month      | Region | Sales | Cost
        2026-01-31 | North  | 5     | 3
        2026-01-31 | South  | 6     | 4
        2026-02-28 | North  | 7     | 5
        2026-02-28 | South  | 8     | 6
        2026-03-31 | North  | 9     | 7
        2026-03-31 | South  | 1     | 8
      `),
    );
    expect(place(table)).toBe('long A1:D1 A2:D7');
    expect(kpisOf(table)).toEqual([
      'North: Sales (C1): 9 in C6',
      'North: Cost (D1): 7 in D6',
      'South: Sales (C1): 1 in C7',
      'South: Cost (D1): 8 in D7',
    ]);
    expect(new Set(table.kpis.map(({ key }) => key)).size).toBe(4);
  });

  it('has a row for each period and department, with actual and budget', () => {
    const table = only(
      claimed(`
        Month      | Department  | Budget | Actual
        2026-01-01 | Marketing   | 50     | 48
        2026-01-01 | Engineering | 120    | 118
        2026-02-01 | Marketing   | 52     | 55
        2026-02-01 | Engineering | 125    | 130
        2026-03-01 | Marketing   | 52     | 50
        2026-03-01 | Engineering | 125    | 121
      `),
    );
    expect(kpisOf(table)).toEqual(['Marketing (D1): 50 in D6', 'Engineering (D1): 121 in D7']);
    expect(table.kpis.map(({ target }) => target?.value)).toEqual([52, 125]);
  });
});

describe('measures side by side in records', () => {
  it('keep their names and have no target between them; years and ids are none', () => {
    const table = only(
      claimed(`
        Month      | Region | Store no | Fiscal year | Actual sales | Budget sales | Actual margin
        2026-01-31 | North  | 11       | 2026        | 5            | 6            | 31
        2026-01-31 | South  | 12       | 2026        | 6            | 6            | 32
        2026-02-28 | North  | 11       | 2026        | 7            | 6            | 33
        2026-02-28 | South  | 12       | 2026        | 8            | 6            | 34
        2026-03-31 | North  | 11       | 2026        | 9            | 6            | 35
        2026-03-31 | South  | 12       | 2026        | 1            | 6            | 36
      `),
    );
    expect(table.kpis.map(({ name, target }) => [name, target])).toEqual([
      ['North: Actual sales', undefined],
      ['North: Actual margin', undefined],
      ['South: Actual sales', undefined],
      ['South: Actual margin', undefined],
    ]);
  });
});

describe('a row with words that a header could have', () => {
  it.each([
    [
      'a current ratio with a remark',
      'Ratio | 2023 | 2024 | 2025 | Comment',
      'Current ratio | 1.2 | 1.3 | 1.4 | below target',
    ],
    [
      'a total with a status',
      'KPI | 2024 | 2025 | 2026 | Status',
      'Total employees | 524 | 537 | 549 | Context metric',
    ],
  ])('ends no table: %s', (_, header, row) => {
    const table = only(
      claimed(`${header}\nMargin | 31 | 32 | 33 |\n${row}\nTurnover | 14 | 12 | 9 | On track`),
    );
    expect(table.kpis).toHaveLength(3);
  });

  it('heads no records: roles that come again down a column', () => {
    const text = `
      Date       | Employee | Type    | Hours
      2026-01-05 | Ann      | Planned | 8
      2026-01-05 | Bob      | Actual  | 7
      2026-01-06 | Ann      | Actual  | 8
      2026-01-06 | Bob      | Planned | 8
    `;
    expect(claimed(text)).toEqual([]);
  });
});

describe('a panel without a header', () => {
  it('may begin in the first row', () => {
    const table = only(
      claimed('Cash balance | 1200\nOpen invoices | 34\nDays payable | 41\nChurn rate | 2.1%'),
    );
    expect([table.header.rowCount, areaAddress(table.body)]).toEqual([0, 'A1:B4']);
    expect(kpisOf(table)).toContain('Days payable (A3): 41 in B3');
  });

  it('may have its figures below its labels', () => {
    const table = only(
      claimed('Total orders | Return rate | Average order value | Defect cost\n5000 | 4.4% | 95 | 628'),
    );
    expect(table).toMatchObject({ orientation: 'snapshot', fieldsAre: 'rows' });
    expect([areaAddress(table.header), areaAddress(table.body)]).toEqual(['A1:D1', 'A2:D2']);
    expect(kpisOf(table)).toContain('Average order value (C1): 95 in C2');
  });
});

describe('dates beside the periods', () => {
  it('begin no other table', () => {
    const table = only(
      claimed(`
        Quarter | Calls held | Call date  | Gross margin
        Q1 2025 | 13988      | 2025-04-16 | 51.8
        Q2 2025 | 13647      | 2025-07-16 | 53
        Q3 2025 | 13277      | 2025-10-16 | 53.4
      `),
    );
    expect(kpisOf(table)).toEqual(['Calls held (B1): 13277 in B4', 'Gross margin (D1): 53.4 in D4']);
  });
});

describe('a target beside its KPI', () => {
  it('tells the better direction from the baseline, also once the target is passed', () => {
    const table = only(
      claimed(`
        Month | Depth | Baseline | Target
        Jan   | 5     | 5        | 3
        Feb   | 4     | 5        | 3
        Mar   | 2     | 5        | 3
      `),
    );
    expect(table.kpis.map(({ name, direction }) => [name, direction])).toEqual([['Depth', 'decrease']]);
  });

  it('does not take a target that the latest value has passed for the way to go', () => {
    const table = only(
      claimed(`
        Item   | Budget | Actual
        Depth  | 90     | 80
        Rework | 50     | 55
        Orders | 100    | 120
      `),
    );
    expect(table.kpis.map(({ direction }) => direction)).toEqual([undefined, 'decrease', 'increase']);
  });
});

describe('plain years', () => {
  it('may have gaps', () => {
    const table = only(
      claimed(' | 2015 | 2020 | 2024 | 2025\nRevenue | 100 | 110 | 120 | 130\nHeadcount | 5 | 6 | 7 | 8'),
    );
    expect(kpisOf(table)).toEqual(['Revenue (A2): 130 in E2', 'Headcount (A3): 8 in E3']);
  });
});
