import { columnLetters } from '../../src/domain/sheet/address';
import { Sheet } from '../../src/embedded-host/model/sheet';
import { newWorkbook } from '../../src/embedded-host/model/newWorkbook';
import type { Table } from '../../src/embedded-host/model/table';
import type { Workbook } from '../../src/embedded-host/model/workbook';
import { SheetWriter, type SampleCell } from '../../src/workbench/sample/sheetWriter';

/** Serial dates of the first days of July to November 2026. */
const MONTHS = [46_204, 46_235, 46_266, 46_296, 46_327];

/**
 * A small workbook whose KPIs have rows of their own: `Score` is a plain range, `Stores` an Excel table, `Months` a wide
 * range. Around the tables stand the team's own widths, formats, rules and notes.
 */
export function rowsBook(): Workbook {
  return bookOf({
    Score: (writer, workbook) => {
      writer.title('Scorecard');
      writer.widths(20, 8, 11, 11, 7);
      writer.row(2, 0, ['KPI', 'Unit', 'Last year', 'Current'], { bold: true, fill: '#DDE5F2' });
      writer.row(3, 0, ['Revenue', '€', 900, 1200], {}, {}, { numberFormat: '#,##0' });
      writer.row(4, 0, ['Churn', '%', 0.05, 0.031], {}, {}, { numberFormat: '0.0%' });
      writer.row(5, 0, ['Margin', '%', 0.4, 0.42], {}, {}, { numberFormat: '0.0%' });
      writer.row(6, 0, ['Orders', 'orders', 40, 46]);
      // What the team has beside its table: a width, a format, a note further right.
      writer.sheet.columnProps.set(5, { width: 14, hidden: false });
      writer.row(4, 5, [null], { italic: true });
      writer.row(3, 22, ['Seen by Inés', 42, '=D4*2'], { italic: true });
      writer.sheet.rules = [
        {
          id: '{00000000-000E-0000-0000-000001000000}',
          areas: [{ top: 3, left: 2, bottom: 6, right: 5 }],
          priority: 0,
          stopIfTrue: false,
          rule: { kind: 'custom', formula: '$C4<0', format: { fontColor: { kind: 'rgb', rgb: '#C00000' } } },
        },
      ];
      workbook.names = [{ name: 'Team_Revenue', formula: 'Score!$D$4', comment: '', visible: true }];
    },
    Stores: (writer) => {
      writer.row(0, 0, ['Measure', 'Actual', 'Budget', 'Variance']);
      for (const [row, [name, actual, budget]] of (
        [
          ['Footfall', 480, 510],
          ['Conversion', 21, 22],
          ['Basket', 64, 68],
        ] as const
      ).entries())
        writer.row(row + 1, 0, [name, actual, budget, '=[@Actual]-[@Budget]']);
      writer.sheet.tables = [
        excelTable(writer.sheet, 1, 'StoreKpis', { top: 0, left: 0, bottom: 3, right: 3 }),
      ];
    },
    Months: (writer) => {
      writer.row(0, 0, ['KPI', ...MONTHS], {}, { numberFormat: 'mmm yy' });
      writer.row(1, 0, ['Web sales', 81, 79, 86, 90, null]);
      writer.row(2, 0, ['Shop sales', 64, 60, 65, 67, null]);
      writer.row(3, 0, ['Refunds', 6, 5, 6, 7, null]);
    },
  });
}

/** A workbook with one KPI table of more rows than are filled whole. */
export function longBook(): Workbook {
  return bookOf({
    Long: (writer) => {
      writer.row(0, 0, ['KPI', ...MONTHS], {}, { numberFormat: 'mmm yy' });
      for (let row = 1; row <= 220; row += 1)
        writer.row(row, 0, [`Measure ${row}`, row, row + 1, row + 2, row + 3, null]);
      writer.row(40, 12, ['Seen by Inés'], { italic: true });
    },
  });
}

/** A small workbook whose KPIs have no row of their own, so that they are tracked in the register alone. */
export function registerOnlyBook(): Workbook {
  const rows: Readonly<Record<string, readonly (readonly SampleCell[])[]>> = {
    Columns: [
      ['Month', 'Revenue', 'Tickets'],
      ['Jul 2026', 90, 5],
      ['Aug 2026', 100, 7],
      ['Sep 2026', 110, 8],
      ['Oct 2026', 120, 9],
    ],
    Records: [
      ['Period', 'KPI', 'Value'],
      ...['Aug 2026', 'Sep 2026', 'Oct 2026'].flatMap((month, n) => [
        [month, 'Margin', 40 + n],
        [month, 'Backlog', 400 - n],
      ]),
    ],
    Matrix: [
      ['Energy use'],
      ['', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
      ...[2024, 2025, 2026].map((year) => [
        year,
        ...Array.from({ length: year === 2026 ? 10 : 12 }, (_, month) => 50 + month + (year - 2024)),
      ]),
    ],
    Pivot: [
      ['Sum of Value', 'Column Labels'],
      ['Row Labels', 'Aug 2026', 'Sep 2026', 'Oct 2026', 'Grand Total'],
      ['Sign-ups', 5, 4, 3, 12],
      ['Visits', 100, 110, 120, 330],
      ['Grand Total', 105, 114, 123, 342],
    ],
  };
  const book = bookOf(
    Object.fromEntries(
      Object.entries(rows).map(([name, cells]) => [
        name,
        (writer: SheetWriter) => cells.forEach((row, index) => writer.row(index, 0, row)),
      ]),
    ),
  );
  const pivot = sheetNamed(book, 'Pivot');
  pivot.pivotTables = [{ name: 'Visits', area: { top: 0, left: 0, bottom: 4, right: 4 } }];
  return book;
}

/** A workbook of these sheets, each filled by its own hand. */
export function bookOf(
  sheets: Readonly<Record<string, (writer: SheetWriter, workbook: Workbook) => void>>,
): Workbook {
  const workbook = newWorkbook();
  workbook.sheets = Object.keys(sheets).map(
    (name, index) => new Sheet(`{00000000-0001-0000-000${index}-000000000000}`, name),
  );
  for (const [name, fill] of Object.entries(sheets))
    fill(new SheetWriter(workbook, sheetNamed(workbook, name)), workbook);
  return workbook;
}

export function sheetNamed({ sheets }: Workbook, name: string): Sheet {
  const sheet = sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`No sheet is called ${name}.`);
  return sheet;
}

/** An Excel table over cells that are there already, its columns called what the header row says. */
export function excelTable(sheet: Sheet, id: number, name: string, area: Table['area']): Table {
  return {
    id,
    name,
    area,
    showHeaders: true,
    showTotals: false,
    columns: Array.from({ length: area.right - area.left + 1 }, (_, index) => {
      const header = sheet.cells.get(area.top, area.left + index)?.value;
      const formula = sheet.cells.get(area.top + 1, area.left + index)?.formula;
      return {
        id: index + 1,
        name: typeof header === 'string' ? header : columnLetters(area.left + index),
        ...(formula === undefined ? {} : { formula }),
      };
    }),
    style: 'TableStyleMedium2',
    bandedRows: true,
    bandedColumns: false,
    firstColumn: false,
    lastColumn: false,
    filter: { area, criteria: [] },
  };
}
