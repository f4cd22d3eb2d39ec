import { parseAddress } from '../../src/domain/sheet/address';
import type { Area } from '../../src/embedded-host/model/area';
import type { Sheet } from '../../src/embedded-host/model/sheet';
import type { Workbook } from '../../src/embedded-host/model/workbook';
import { bookOf, excelTable } from '../faults/books';

/** The sheet where people collect what they copy from others. */
export const BOARD = 'Board';

/** What the team's names for its tables begin with. Excel moves a name along with its cells. */
const PLACE = 'Team_';

/** The team's tables; `records` hold a KPI over several rows. */
export const TEAM_TABLES = [
  { name: 'Score', kind: 'rows' },
  { name: 'Stores', kind: 'rows' },
  { name: 'Months', kind: 'rows' },
  { name: 'Records', kind: 'records' },
] as const;

/**
 * A workbook as a team keeps it: a plain range, an Excel table, a wide range, records in long form, each with what
 * stands around it, and a board to which things are copied.
 */
export function teamBook(): Workbook {
  const book = bookOf({
    Score: (writer) => {
      writer.title('Scorecard');
      writer.widths(20, 8, 11, 11);
      writer.row(2, 0, ['KPI', 'Unit', 'Last year', 'Current'], { bold: true, fill: '#DDE5F2' });
      writer.row(3, 0, ['Revenue', '€', 900, 1200], {}, {}, { numberFormat: '#,##0' });
      writer.row(4, 0, ['Churn', '%', 0.05, 0.031], {}, {}, { numberFormat: '0.0%' });
      writer.row(5, 0, ['Margin', '%', 0.4, 0.42], {}, {}, { numberFormat: '0.0%' });
      writer.row(6, 0, ['Orders', 'orders', 40, '=D4/100'], {}, {}, { numberFormat: '0' });
      writer.row(9, 0, ['Booked by the fifth working day.', null, '=SUM(D4:D7)'], { italic: true });
      writer.row(3, 15, ['Seen by Inés', 42, '=D4*2'], { italic: true });
      writer.sheet.columnProps.set(5, { width: 14, hidden: false });
      writer.row(4, 5, [null], { fill: '#FFF2CC' });
      writer.sheet.freeze = { rows: 3, columns: 1 };
      writer.sheet.rules = [
        {
          id: '{00000000-000E-0000-0000-000001000000}',
          areas: [{ top: 3, left: 2, bottom: 6, right: 5 }],
          priority: 0,
          stopIfTrue: false,
          rule: { kind: 'custom', formula: '$C4<0', format: { fontColor: { kind: 'rgb', rgb: '#C00000' } } },
        },
      ];
      writer.sheet.filter = { area: { top: 2, left: 0, bottom: 6, right: 3 }, criteria: [] };
    },
    Stores: (writer) => {
      writer.title('Stores');
      writer.row(2, 0, ['Measure', 'Actual', 'Budget', 'Variance']);
      for (const [row, [name, actual, budget]] of (
        [
          ['Footfall', 480, 510],
          ['Conversion', 21, 22],
          ['Basket', 64, 68],
          ['Shrinkage', 1.9, 1.2],
        ] as const
      ).entries())
        writer.row(row + 3, 0, [name, actual, budget, '=[@Actual]-[@Budget]']);
      writer.sheet.tables = [
        excelTable(writer.sheet, 1, 'StoreKpis', { top: 2, left: 0, bottom: 6, right: 3 }),
      ];
    },
    Months: (writer) => {
      writer.row(0, 0, ['Trading by month']);
      writer.row(2, 0, ['KPI', 'Jul 2026', 'Aug 2026', 'Sep 2026', 'Oct 2026', 'Nov 2026']);
      writer.row(3, 0, ['Web sales', 81, 79, 86, 90, null]);
      writer.row(4, 0, ['Shop sales', 64, 60, 65, 67, null]);
      writer.row(5, 0, ['Refunds', 6, 5, 6, 7, null]);
    },
    Records: (writer) => {
      writer.row(0, 0, ['Period', 'KPI', 'Value']);
      for (const [index, month] of ['Aug 2026', 'Sep 2026', 'Oct 2026'].entries()) {
        writer.row(1 + index * 2, 0, [month, 'Absence', 4 + index]);
        writer.row(2 + index * 2, 0, [month, 'Backlog', 400 - index]);
      }
    },
    [BOARD]: (writer) => {
      writer.title('For Monday');
      writer.row(2, 0, ['Who', 'What', 'Note'], { bold: true });
      writer.row(3, 0, ['Jonas', 'ask the bank', '=Score!D4']);
    },
  });
  const places = { Score: '$A$3:$D$7', Stores: '$A$3:$D$7', Months: '$A$3:$F$6', Records: '$A$1:$C$7' };
  book.names = Object.entries(places).map(([name, address]) => ({
    name: `${PLACE}${name}`,
    formula: `${name}!${address}`,
    comment: '',
    visible: true,
  }));
  return book;
}

/** Where one of the team's tables stands now; `undefined` once its cells are gone. */
export function placeOf(
  workbook: Workbook,
  table: string,
): { readonly sheet: Sheet; readonly area: Area } | undefined {
  const formula = workbook.names.find(({ name }) => name === `${PLACE}${table}`)?.formula ?? '';
  const parsed = parseAddress(formula);
  const sheet = workbook.sheets.find(({ name }) => name === parsed?.sheetName);
  if (parsed === undefined || sheet === undefined) return undefined;
  const { row, column, rowCount, columnCount } = parsed.area;
  return {
    sheet,
    area: { top: row, left: column, bottom: row + rowCount - 1, right: column + columnCount - 1 },
  };
}

/** The last column of a table as a reader sees it, so with what stands directly right of the team's own. */
export function shownRight(sheet: Sheet, { top, right }: Area): number {
  let column = right;
  while (!isEmpty(sheet, top, column + 1)) column += 1;
  return column;
}

export function isEmpty(sheet: Sheet, row: number, column: number): boolean {
  const cell = sheet.cells.get(row, column);
  return cell === undefined || (cell.formula === undefined && (cell.value === null || cell.value === ''));
}
