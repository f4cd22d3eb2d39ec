import type { Area } from '../../domain/sheet/area';
import { bodyRowsOf } from '../extension/extension';
import { joinNeighbours, type ColumnwiseEdit } from '../joinNeighbours';
import { runsOf } from '../numberFormatRuns';
import type { Edit } from '../plan';
import { cellAt, columnArea, contains, inputAt } from '../sheetCells';
import type { SheetSnapshot, TableSnapshot } from '../snapshot';
import type { Look } from '../survey';
import { headersOf, type TableSchema } from './tableSchema';

/** A table of Keylift's own, on its sheet. */
export interface OwnTable {
  readonly sheet: SheetSnapshot;
  readonly table: TableSnapshot;
  /** Somebody has turned it into a range since. */
  readonly isRange?: true;
}

const OWN_TABLE_STYLE = 'TableStyleLight1';
const TITLE_CELL: Area = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
const TITLE_LOOK: Look = { bold: true, fontSize: 16 };

/** Makes the sheet with its title and the headers of its table. */
export function addOwnSheet(sheet: string, schema: TableSchema): Edit[] {
  const { title, headerRow, columns } = schema;
  const header = { row: headerRow, column: 0, rowCount: 1, columnCount: columns.length };
  return [
    { kind: 'add-sheet', sheet },
    { kind: 'write-cells', sheet, area: TITLE_CELL, before: [['']], after: [[title]] },
    { kind: 'dress', sheet, area: TITLE_CELL, look: TITLE_LOOK },
    {
      kind: 'write-cells',
      sheet,
      area: header,
      before: [columns.map(() => '')],
      after: [headersOf(schema)],
    },
    ...joinNeighbours(
      columns.map(({ width }, column): ColumnwiseEdit => {
        const area = columnArea(headerRow, column, 1);
        return { kind: 'column-width', sheet, area, before: 'standard', after: width };
      }),
    ),
  ];
}

/** Makes the table over headers and rows that are written already. */
export function addOwnTable(
  sheet: string,
  table: string,
  { headerRow, columns }: TableSchema,
  rowCount: number,
): Edit {
  const area = { row: headerRow, column: 0, rowCount: rowCount + 1, columnCount: columns.length };
  return { kind: 'add-table', sheet, area, table, style: OWN_TABLE_STYLE };
}

/** Takes the table away, then what it held: the inverse writes the rows before there is a table. */
export function dropOwnTable({ sheet, table, isRange }: OwnTable): Edit[] {
  const { area, name } = table;
  const isTable = isRange !== true;
  return [
    ...(isTable
      ? [{ kind: 'delete-table', sheet: sheet.name, area, table: name, style: OWN_TABLE_STYLE } as const]
      : []),
    emptyCells(sheet, table.area),
    ...plainFormats(sheet, bodyRowsOf(table)),
  ];
}

/**
 * Takes away the cells around the table that Keylift wrote, then the sheet, which stays where somebody else's cells
 * stand on it.
 * @param others areas that Keylift wrote besides table and title
 */
export function dropOwnSheet(
  { sheet, table }: OwnTable,
  schema: TableSchema,
  others: readonly Area[],
): Edit[] {
  const { name } = sheet;
  const title = titleAbove(sheet, table.area, schema.title);
  const ours = title === undefined ? others : [...others, title];
  const edits: Edit[] = [
    ...joinNeighbours(
      table.columns.flatMap((header, n): ColumnwiseEdit[] => {
        const before = schema.columns.find((column) => column.header === header)?.width;
        const area = columnArea(table.area.row, table.area.column + n, 1);
        return before === undefined
          ? []
          : [{ kind: 'column-width', sheet: name, area, before, after: 'standard' }];
      }),
    ),
    ...(title === undefined
      ? []
      : [{ kind: 'undress', sheet: name, area: title, look: TITLE_LOOK } as const]),
    ...ours.flatMap((area) => [emptyCells(sheet, area), ...plainFormats(sheet, area)]),
  ];
  return holdsMore(sheet, [table.area, ...ours]) ? edits : [...edits, ...sheetGoes(sheet)];
}

/** Where the title stands by now: rows and columns that somebody inserts before the table move it along. */
function titleAbove(sheet: SheetSnapshot, { row, column }: Area, title: string): Area | undefined {
  const rows = Array.from({ length: row }, (_, n) => n);
  const found = rows.find((above) => cellAt(sheet, above, column).value === title);
  return found === undefined ? undefined : { ...TITLE_CELL, row: found, column };
}

/** Excel deletes no very hidden sheet; and that it was hidden is so remembered for the inverse. */
function sheetGoes({ name, visible, veryHidden }: SheetSnapshot): Edit[] {
  const before = veryHidden === true ? 'VeryHidden' : 'Hidden';
  const shown: Edit[] = visible ? [] : [{ kind: 'sheet-visibility', sheet: name, before, after: 'Visible' }];
  return [...shown, { kind: 'delete-sheet', sheet: name }];
}

function emptyCells(sheet: SheetSnapshot, area: Area): Edit {
  const before = Array.from({ length: area.rowCount }, (_, r) =>
    Array.from({ length: area.columnCount }, (_, c) => inputAt(sheet, area.row + r, area.column + c)),
  );
  const after = before.map((row) => row.map(() => ''));
  return { kind: 'write-cells', sheet: sheet.name, area, before, after };
}

/** So that the inverse brings the number formats back. */
function plainFormats(sheet: SheetSnapshot, area: Area): Edit[] {
  const columns = Array.from({ length: area.columnCount }, (_, n) => area.column + n);
  const edits = columns.flatMap((column): ColumnwiseEdit[] => {
    const formats = Array.from(
      { length: area.rowCount },
      (_, n) => cellAt(sheet, area.row + n, column).numberFormat,
    );
    if (formats.every((format) => format === 'General')) return [];
    const cells = columnArea(area.row, column, area.rowCount);
    const after = [{ format: 'General', rows: area.rowCount }];
    return [{ kind: 'number-format', sheet: sheet.name, area: cells, before: runsOf(formats), after }];
  });
  return joinNeighbours(edits);
}

/** Whether something stands on the sheet outside of these areas. */
function holdsMore({ grid }: SheetSnapshot, ours: readonly Area[]): boolean {
  if (grid === undefined) return false;
  return grid.formulas.some((cells, r) =>
    cells.some((cell, c) => {
      const row = grid.area.row + r;
      const column = grid.area.column + c;
      return cell !== '' && !ours.some((area) => contains(area, row, column));
    }),
  );
}
