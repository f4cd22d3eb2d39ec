import type { Area } from '../domain/sheet/area';
import { bodyRowsOf } from './extension/extension';
import { inRow } from './formula/inRow';
import { joinNeighbours, type ColumnwiseEdit } from './joinNeighbours';
import { runsOf } from './numberFormatRuns';
import { OWN_TABLE_STYLE } from './ownSheet';
import type { CellInput, CellInputs, Edit } from './plan';
import { cellAt, columnArea, inputAt, lastRowOf } from './sheetCells';
import type { SheetSnapshot, TableSnapshot } from './snapshot';

/** A row of one of Keylift's tables, by column name. Columns that it does not name are left alone. */
export interface TableRow {
  readonly cells: Readonly<Record<string, CellInput>>;
  /** Number formats other than General. */
  readonly formats: Readonly<Record<string, string>>;
}

/** From so many equal formulas one below the other it pays to write one and copy it down. */
const WORTH_FILLING = 8;

/**
 * Writes rows into free cells. Formulas that repeat are copied down, so that thousands of rows fit one request.
 * Write rows before the table grows over them: Excel spreads a formula that is written to one cell of a table's column
 * over the whole column, and the rows of a register read different KPI tables.
 */
export function writeRows(
  sheet: string,
  columns: readonly string[],
  at: { readonly row: number; readonly column: number },
  rows: readonly TableRow[],
): Edit[] {
  const inputs = rows.map((row) => inputsOf(columns, row));
  const fills = columns.flatMap((_, index) =>
    repeatedFormulas(
      inputs.map((cells) => cells[index] ?? null),
      index,
    ),
  );
  const after = inputs.map((cells, n) => cells.map((input) => inRow(input, columns, at.column, at.row + n)));
  for (const { index, first, count } of fills) {
    for (const cells of after.slice(first, first + count)) cells[index] = null;
  }
  const before = after.map((cells) => cells.map((input) => (input === null ? null : '')));
  const area = { ...at, rowCount: rows.length, columnCount: columns.length };
  return [
    { kind: 'write-cells', sheet, area, before, after },
    ...fills.map(({ formula, index, first, count }): Edit => {
      const filled = columnArea(at.row + first, at.column + index, count);
      return {
        kind: 'fill-down',
        sheet,
        area: filled,
        formulas: [inRow(formula, columns, at.column, filled.row)],
      };
    }),
    ...formatRows(sheet, columns, at, rows),
  ];
}

function repeatedFormulas(
  inputs: readonly CellInput[],
  index: number,
): { formula: string; index: number; first: number; count: number }[] {
  const found = [];
  for (let first = 0, last = 1; first < inputs.length; first = last) {
    const formula = inputs[first];
    last = first + 1;
    if (typeof formula !== 'string' || !formula.startsWith('=')) continue;
    while (inputs[last] === formula) last += 1;
    if (last - first >= WORTH_FILLING) found.push({ formula, index, first, count: last - first });
  }
  return found;
}

/**
 * Adds rows at the end of a table. They are written below it, and it grows over them: adding table rows conflicts in
 * co-authoring. Where something stands below, or a totals row ends the table, Excel inserts them and makes room.
 */
export function appendRows(sheet: SheetSnapshot, table: TableSnapshot, rows: readonly TableRow[]): Edit[] {
  const body = bodyRowsOf(table);
  const { area, columns } = table;
  // A table cannot be without rows: an empty one has a blank row.
  const blank = body.rowCount === 1 && isFree(sheet, body);
  const row = blank ? body.row : lastRowOf(body) + 1;
  const below = { ...area, row: lastRowOf(body) + 1, rowCount: rows.length };
  if (table.showTotals || !isFree(sheet, below)) return insertRows(sheet, table, row, rows);
  const after = { ...area, rowCount: row + rows.length - area.row };
  const place = { sheet: sheet.name, table: table.name };
  const written = writeRows(sheet.name, columns, { row, column: area.column }, rows);
  if (!blank) return [...written, { kind: 'resize-table', ...place, before: area, after }];
  return [
    { kind: 'delete-table', ...place, area, style: OWN_TABLE_STYLE },
    ...written,
    { kind: 'add-table', ...place, area: after, style: OWN_TABLE_STYLE },
  ];
}

/** @param firstRow the sheet's row of the first of them: the blank row of an empty table, or behind the last one */
function insertRows(
  sheet: SheetSnapshot,
  table: TableSnapshot,
  firstRow: number,
  rows: readonly TableRow[],
): Edit[] {
  const { columns, area } = table;
  const body = bodyRowsOf(table);
  const [first, ...others] = rows;
  if (firstRow === body.row && first !== undefined) {
    const at = { row: firstRow, column: area.column };
    const written = writeRows(sheet.name, columns, at, [first]);
    return [...written, ...insertBehind(sheet, table, [inRowOf(columns, at, first)], others)];
  }
  return insertBehind(sheet, table, bodyInputs(sheet, table), rows);
}

/** @param there what the body holds then, above the new rows */
function insertBehind(
  sheet: SheetSnapshot,
  table: TableSnapshot,
  there: CellInputs,
  rows: readonly TableRow[],
): Edit[] {
  const { columns, name } = table;
  const body = bodyRowsOf(table);
  const inputs = rows.map((row, n) =>
    inRowOf(columns, { row: body.row + there.length + n, column: body.column }, row),
  );
  return [
    {
      kind: 'insert-table-rows',
      sheet: sheet.name,
      table: name,
      body: { ...body, rowCount: there.length + rows.length },
      indexes: rows.map((_, n) => there.length + n),
      inputs: [...there, ...inputs],
      formats: rows.map((row) => columns.map((column) => row.formats[column] ?? 'General')),
    },
  ];
}

function inRowOf(
  columns: readonly string[],
  at: { readonly row: number; readonly column: number },
  row: TableRow,
): CellInput[] {
  return inputsOf(columns, row).map((input) => inRow(input, columns, at.column, at.row));
}

function bodyInputs(sheet: SheetSnapshot, table: TableSnapshot): CellInputs {
  const body = bodyRowsOf(table);
  return Array.from({ length: body.rowCount }, (_, r) =>
    table.columns.map((_name, c) => inputAt(sheet, body.row + r, body.column + c)),
  );
}

/**
 * Takes rows out of a table. The last row of a table stays, as Excel keeps it: blank.
 * @param indexes body rows from 0
 */
export function deleteRows(sheet: SheetSnapshot, table: TableSnapshot, indexes: readonly number[]): Edit[] {
  const body = bodyRowsOf(table);
  const inputs = bodyInputs(sheet, table);
  const formats = inputs.map((_, r) =>
    table.columns.map((_name, c) => cellAt(sheet, body.row + r, body.column + c).numberFormat),
  );
  const isAll = indexes.length === body.rowCount;
  const gone = [...indexes].sort((a, b) => a - b).slice(isAll ? 1 : 0);
  return [
    {
      kind: 'delete-table-rows',
      sheet: sheet.name,
      table: table.name,
      body,
      indexes: gone,
      inputs,
      formats: gone.map((index) => formats[index] ?? []),
    },
    ...(isAll ? emptyRow(sheet.name, { ...body, rowCount: 1 }, inputs[0] ?? [], formats[0] ?? []) : []),
  ];
}

function emptyRow(
  sheet: string,
  row: Area,
  inputs: readonly CellInput[],
  formats: readonly string[],
): Edit[] {
  const unformat = formats.map((format, n): ColumnwiseEdit => {
    const area = columnArea(row.row, row.column + n, 1);
    return {
      kind: 'number-format',
      sheet,
      area,
      before: [{ format, rows: 1 }],
      after: [{ format: 'General', rows: 1 }],
    };
  });
  return [
    ...joinNeighbours(unformat),
    { kind: 'write-cells', sheet, area: row, before: [inputs], after: [inputs.map(() => '')] },
  ];
}

function inputsOf(columns: readonly string[], { cells }: TableRow): CellInput[] {
  return columns.map((name) => cells[name] ?? null);
}

function formatRows(
  sheet: string,
  columns: readonly string[],
  at: { readonly row: number; readonly column: number },
  rows: readonly TableRow[],
): Edit[] {
  const before = [{ format: 'General', rows: rows.length }];
  const edits = columns.flatMap((name, index): ColumnwiseEdit[] => {
    const formats = rows.map((row) => row.formats[name] ?? 'General');
    if (formats.every((one) => one === 'General')) return [];
    const area = columnArea(at.row, at.column + index, rows.length);
    return [{ kind: 'number-format', sheet, area, before, after: runsOf(formats) }];
  });
  return joinNeighbours(edits);
}

function isFree(
  sheet: SheetSnapshot,
  area: { row: number; column: number; rowCount: number; columnCount: number },
): boolean {
  for (let row = area.row; row < area.row + area.rowCount; row += 1) {
    for (let column = area.column; column < area.column + area.columnCount; column += 1) {
      if (cellAt(sheet, row, column).formula !== '') return false;
    }
  }
  return true;
}
