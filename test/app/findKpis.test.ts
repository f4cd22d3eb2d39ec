import { findKpis } from '../../src/app/findKpis';
import type { SheetSnapshot, Snapshot } from '../../src/app/snapshot';
import { excelTable, sheetFromText } from '../domain/kpi-table/sheetFromText';

function sheet(id: string, text: string, tables: readonly [string, string][] = []): SheetSnapshot {
  return {
    id,
    name: id,
    visible: true,
    protected: false,
    tables: tables.map(([name, address]) => ({ id: name, columns: [], ...excelTable(name, address) })),
    pivotTables: [],
    hiddenRows: [],
    hiddenColumns: [],
    grid: text === '' ? undefined : sheetFromText(text).grid,
    cellsLeftOut: 0,
  };
}

function workbook(...sheets: SheetSnapshot[]): Snapshot {
  return {
    sheets,
    names: [],
    settings: {},
    unusedRevision: 1,
    culture: { name: 'en-US', decimalSeparator: '.', thousandsSeparator: ',' },
    date1904: false,
    readOnly: false,
    structureProtected: false,
  };
}

const wide = 'KPI | Jan | Feb\nRevenue | 1 | 2\nCost | 3 | 4';
const snapshotTable = 'KPI | Current | Target\nRevenue | 1 | 2\nCost | 3 | 4';

describe('findKpis', () => {
  it('finds tables on every sheet, hidden ones and empty ones included', () => {
    const hidden = { ...sheet('Archive', snapshotTable), visible: false };
    const found = findKpis(workbook(sheet('Plan', wide), sheet('Empty', ''), hidden), () => false);
    expect(found.map(({ key, sheetName }) => [key, sheetName])).toEqual([
      ['Plan!A1', 'Plan'],
      ['Archive!A1', 'Archive'],
    ]);
  });

  it("leaves out Keylift's own tables, as tables and as cells", () => {
    const sheets = [
      sheet('OKRs', snapshotTable, [['KeyResults', 'A1:C3']]),
      sheet('Plan', wide, [['Plan', 'A1:C3']]),
    ];
    const found = findKpis(workbook(...sheets), (name) => name === 'KeyResults');
    expect(found.map((table) => table.excelTable)).toEqual(['Plan']);
  });
});
