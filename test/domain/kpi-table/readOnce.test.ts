import { findKpiTablesInSteps } from '../../../src/domain/kpi-table/findKpiTables';
import type { CellValue } from '../../../src/domain/sheet/cellValue';

type Row = readonly CellValue[];

const NAMES = ['Revenue', 'Churn', 'Margin', 'Orders', 'Returns'];

/** Sheets that grow with `count`, and in which much looks like a header. */
const SHEETS: Readonly<Record<string, (count: number) => Row[]>> = {
  'stacked tables whose names could be months': (count) =>
    Array.from({ length: count }, (): Row[] => [
      ['KPI', 'Jan 2026', 'Feb 2026'],
      ...NAMES.map((_, n): Row => [`M${n}`, n, n + 1]),
      [],
      [],
    ]).flat(),
  'a log that repeats its header on each page': (count) =>
    Array.from({ length: count * 8 }, (_, n): Row =>
      n % 20 === 0 ? ['Date', 'Region', 'Amount'] : ['5 Jan 2026', NAMES[n % 4] ?? '', n],
    ),
  'tables side by side': (count) =>
    ['KPI', ...NAMES].map((name, row): Row =>
      Array.from({ length: count }, (): Row =>
        row === 0 ? ['KPI', 'Actual', 'Target', ''] : [name, row, row + 1, ''],
      ).flat(),
    ),
  'a matrix of many years': (count) => [
    ['Year', 'Q1', 'Q2', 'Q3', 'Q4'],
    ...Array.from({ length: count * 4 }, (_, n): Row => [1900 + (n % 150), n, n, n, n]),
  ],
};

/** How often cells are read, and how many steps there are, until all tables are found. */
function costOf(rows: readonly Row[]): { reads: number; steps: number } {
  let reads = 0;
  const columnCount = Math.max(...rows.map((row) => row.length));
  const values = rows.map((row) => {
    const cells = Array.from({ length: columnCount }, (_, column) => row[column] ?? '');
    return new Proxy(cells, {
      get(target, key, receiver): unknown {
        if (typeof key === 'string' && /^\d+$/.test(key)) reads += 1;
        return Reflect.get(target, key, receiver);
      },
    });
  });
  const formats = rows.map(() => Array<string>(columnCount).fill('General'));
  const area = { row: 0, column: 0, rowCount: rows.length, columnCount };
  const grid = { area, values, formulas: values, numberFormats: formats };
  const search = findKpiTablesInSteps({ id: 's', name: 'S', grid, excelTables: [], date1904: false });
  let steps = 0;
  while (search.next().done !== true) steps += 1;
  return { reads, steps };
}

describe('the search for tables', () => {
  it.each(Object.entries(SHEETS))('reads twice as large a sheet with twice the work: %s', (_, sheetOf) => {
    const [small, large] = [costOf(sheetOf(40)), costOf(sheetOf(80))];
    expect(large.reads / small.reads).toBeLessThan(2.2);
    expect(large.steps / small.steps).toBeLessThan(2.2);
  });

  it('may be paused within a row of thousands of cells', () => {
    const wide = [['KPI', ...Array.from({ length: 9_000 }, (_, n) => `text ${n}`)]];
    expect(costOf(wide).steps).toBeGreaterThan(4 * wide.length);
  });
});
