import fc from 'fast-check';
import type { EmbeddedHost } from '../../src/embedded-host';
import type { Area } from '../../src/embedded-host/model/area';
import { moveCells } from '../../src/embedded-host/model/edit/moveCells';
import { renameTable } from '../../src/embedded-host/model/edit/removeTable';
import { renameColumn } from '../../src/embedded-host/model/edit/renameColumns';
import { sortArea } from '../../src/embedded-host/model/edit/sortArea';
import type { Sheet } from '../../src/embedded-host/model/sheet';
import { columnLetters } from '../../src/domain/sheet/address';

/** What a team does to its own sheet; `at` is turned into a place by counting round. */
export interface UserEdit {
  readonly kind:
    | 'type a new value'
    | 'sort up'
    | 'sort down'
    | 'insert a row'
    | 'delete a row'
    | 'insert a column'
    | 'delete the second column'
    | 'move down'
    | 'rename the KPI'
    | 'rename the table'
    | 'rename a column'
    | 'rename the sheet';
  readonly sheet: number;
  readonly at: number;
}

export const userEdits: fc.Arbitrary<UserEdit[]> = fc.array(
  fc.record({
    kind: fc.constantFrom<UserEdit['kind']>(
      'type a new value',
      'sort up',
      'sort down',
      'insert a row',
      'delete a row',
      'insert a column',
      'delete the second column',
      'move down',
      'rename the KPI',
      'rename the table',
      'rename a column',
      'rename the sheet',
    ),
    sheet: fc.nat({ max: 2 }),
    at: fc.nat({ max: 40 }),
  }),
  { minLength: 1, maxLength: 6 },
);

/** A team's table as it stands now, found by looking at the cells alone. */
export interface TableNow {
  readonly sheet: Sheet;
  readonly headerRow: number;
  /** Columns by header, Keylift's included. */
  readonly columns: ReadonlyMap<string, number>;
  /** Rows that have a name. */
  readonly rows: readonly number[];
}

/** The table whose name column is headed `KPI`. */
export function tableNow(sheet: Sheet): TableNow {
  for (const headerRow of sheet.cells.rowIndexes()) {
    const headers = [...(sheet.cells.row(headerRow) ?? [])]
      .map(([column, { value }]) => [typeof value === 'string' ? value : '', column] as const)
      .filter(([header]) => header !== '');
    const columns = new Map(headers);
    const names = columns.get('KPI');
    if (names === undefined) continue;
    const rows = Array.from({ length: 20 }, (_, index) => headerRow + 1 + index).filter((row) => {
      const name = sheet.cells.get(row, names)?.value;
      return typeof name === 'string' && !name.startsWith('Booked');
    });
    return { sheet, headerRow, columns, rows };
  }
  throw new Error(`${sheet.name} has no table any more.`);
}

/** Value columns, oldest first: those of the periods, or the one of actuals. */
export function valueColumns({ columns }: TableNow): number[] {
  return [...columns]
    .filter(([header]) => header.startsWith('Actual') || /^Q\d/.test(header))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, column]) => column);
}

/** Does the edit by the user's hand; one that has no sense here does nothing. */
export function edit({ user, workbook }: EmbeddedHost, teamSheets: readonly Sheet[], one: UserEdit): void {
  const sheet = teamSheets[one.sheet % teamSheets.length];
  if (!sheet) return;
  const now = tableNow(sheet);
  const { headerRow, columns, rows } = now;
  const [row = headerRow + 1] = rows.slice(one.at % Math.max(1, rows.length));
  const names = columns.get('KPI') ?? 0;
  const last = Math.max(...columns.values());
  const area: Area = { top: headerRow, left: names, bottom: Math.max(headerRow + 1, ...rows), right: last };
  const [excelTable] = sheet.tables;
  switch (one.kind) {
    case 'type a new value': {
      const column = valueColumns(now).at(-1);
      if (column !== undefined) user.type(sheet.name, address(row, column), String(one.at + 0.5));
      return;
    }
    case 'sort up':
    case 'sort down':
      user.edit((book) =>
        sortArea(
          book,
          sheet,
          { ...area, top: headerRow + 1 },
          [{ offset: one.at % 4, ascending: one.kind === 'sort up' }],
          { matchCase: false, hasHeaders: false, orientation: 'rows' },
        ),
      );
      return;
    case 'insert a row':
      user.insertRows(sheet.name, `${row + 1}:${row + 1}`);
      return;
    case 'delete a row':
      if (rows.length > 2) user.deleteRows(sheet.name, `${row + 1}:${row + 1}`);
      return;
    case 'insert a column': {
      const letters = columnLetters(names + (one.at % (last - names + 1)));
      user.insertColumns(sheet.name, `${letters}:${letters}`);
      return;
    }
    case 'delete the second column': {
      const column = columns.get('Owner') ?? columns.get('Unit');
      if (column === undefined) return;
      user.deleteColumns(sheet.name, `${columnLetters(column)}:${columnLetters(column)}`);
      return;
    }
    case 'move down':
      user.edit((book) => moveCells(book, sheet, area, headerRow + 30, names + 1));
      return;
    case 'rename the KPI':
      user.type(sheet.name, address(row, names), `Renamed "${one.at}" ${row}`);
      return;
    case 'rename the table':
      if (excelTable) user.edit((book) => renameTable(book, sheet, excelTable, `Renamed_${one.at}`));
      return;
    case 'rename a column': {
      const index = excelTable?.columns.findIndex(({ name }) => name.startsWith('Actual')) ?? -1;
      if (excelTable && index >= 0)
        user.edit((book) => renameColumn(book, sheet, excelTable, index, `Actual [#${one.at}] 'now'`));
      return;
    }
    case 'rename the sheet':
      if (workbook.sheets.every(({ name }) => name !== `It's ${one.at}`))
        user.renameSheet(sheet.name, `It's ${one.at}`);
  }
}

const address = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;
