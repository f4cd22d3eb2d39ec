import { findKpiTablesInSteps } from '../../src/domain/kpi-table/findKpiTables';
import type { SheetToRead } from '../../src/domain/kpi-table/sheetToRead';
import type { CellValue } from '../../src/domain/sheet/cellValue';

/** What finding tables costs on a sheet of a million cells. To be compared with itself only, never asserted. */
export interface LargeSheetFigures {
  readonly sheet: string;
  readonly cellsPerSecond: number;
  /** The longest that the thread was held, in milliseconds. */
  readonly longestStepMs: number;
  readonly tables: number;
}

const [ROWS, COLUMNS] = [50_000, 20];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

interface Cell {
  readonly value: CellValue;
  readonly format?: string;
}

const dated = (value: number): Cell => ({ value, format: 'yyyy-mm-dd' });
const month = (column: number): string =>
  `${MONTHS[(column - 1) % 12]} ${2024 + Math.floor((column - 1) / 12)}`;
const figure = (row: number, column: number): Cell => ({ value: (row * column * 7919) % 1000 });

/** Sheets that finance teams have, and two that no one should: every text different, every third row a header. */
const SHEETS: Readonly<Record<string, (row: number, column: number) => Cell>> = {
  orders: (row, column) => {
    if (row === 0)
      return { value: ['Date', 'Customer', 'Product', 'Units', 'Sales'][column] ?? `Field ${column}` };
    if (column === 0) return dated(40_000 + Math.floor(row / 3));
    return column < 3 ? { value: `name ${(row * 7) % 50}` } : figure(row, column);
  },
  'KPIs in rows': (row, column) => {
    if (row === 0) return { value: column === 0 ? 'KPI' : month(column) };
    return column === 0 ? { value: `Revenue of site ${row}` } : figure(row, column);
  },
  'long form': (row, column) => {
    if (row === 0) return { value: ['Date', 'KPI', 'Value'][column] ?? `Field ${column}` };
    if (column === 0) return dated(30_000 + Math.floor(row / 40) * 30);
    return column === 1 ? { value: `Revenue ${row % 40}` } : figure(row, column);
  },
  numbers: figure,
  'different texts': (row, column) => ({ value: `text ${row} ${column}` }),
  'headers everywhere': (row, column) => {
    if (row % 3 === 0) return { value: column === 0 ? 'KPI' : month(column) };
    return column === 0 ? { value: `Sales ${row}` } : figure(row, column);
  },
};

export function measureLargeSheets(): readonly LargeSheetFigures[] {
  return Object.entries(SHEETS).map(([sheet, cell]) => measure(sheet, sheetOf(cell)));
}

function measure(name: string, sheet: SheetToRead): LargeSheetFigures {
  const steps = findKpiTablesInSteps(sheet);
  const start = performance.now();
  let [before, longest] = [start, 0];
  for (;;) {
    const step = steps.next();
    const now = performance.now();
    longest = Math.max(longest, now - before);
    before = now;
    if (step.done !== true) continue;
    const cellsPerSecond = Math.round((ROWS * COLUMNS) / ((now - start) / 1000));
    return { sheet: name, cellsPerSecond, longestStepMs: Math.round(longest), tables: step.value.length };
  }
}

function sheetOf(cell: (row: number, column: number) => Cell): SheetToRead {
  const rows = Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: COLUMNS }, (__, column) => cell(row, column)),
  );
  const values = rows.map((cells) => cells.map(({ value }) => value));
  const numberFormats = rows.map((cells) => cells.map(({ format = 'General' }) => format));
  const area = { row: 0, column: 0, rowCount: ROWS, columnCount: COLUMNS };
  const grid = { area, values, formulas: values, numberFormats };
  return { id: 's1', name: 'Sheet1', grid, excelTables: [], date1904: false };
}
