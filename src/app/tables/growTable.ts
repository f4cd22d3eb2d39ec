import type { Area } from '../../domain/sheet/area';
import { contentWith, formatsDown, inputsDown, isCalculated } from './columnContent';
import { bodyRowsOf } from '../extension/extension';
import { inRow } from '../formula/inRow';
import type { CellInput, CellInputs, Edit, Expectation } from '../plan';
import { cellAt, columnArea, lastRowOf } from '../sheetCells';
import type { SheetSnapshot, TableSnapshot } from '../snapshot';
import { formatRows, writeRows, type TableRow } from './writeTableRows';

/** Rows that come to a table. */
interface Growth {
  readonly sheet: SheetSnapshot;
  readonly table: TableSnapshot;
  readonly rows: readonly TableRow[];
  /** The sheet row of the first of them. */
  readonly row: number;
  /** Whether that is the blank row of an empty table. */
  readonly intoBlank: boolean;
}

/**
 * Adds rows at the end of a table. First the table grows, then the rows are written: what stands directly below a table
 * belongs to it for Excel, which would spread the formulas of such a row over the others. Of a source column the whole is
 * written. Where something stands below, or a totals row ends the table, Excel inserts rows and makes room.
 */
export function appendRows(
  sheet: SheetSnapshot,
  table: TableSnapshot,
  rows: readonly TableRow[],
): { expects: Expectation[]; edits: Edit[] } {
  const body = bodyRowsOf(table);
  // A table cannot be without rows: an empty one has a blank row.
  const intoBlank = body.rowCount === 1 && ownCellsAreBlank(sheet, table, rows);
  const row = intoBlank ? body.row : lastRowOf(body) + 1;
  const growth = { sheet, table, rows, row, intoBlank };
  const added = rows.length - (intoBlank ? 1 : 0);
  const below = { ...table.area, row: lastRowOf(body) + 1, rowCount: added };
  const fits = added === 0 || (!table.showTotals && isFree(sheet, below));
  return {
    expects: [
      ...(fits && added > 0 ? [{ kind: 'free', sheet: sheet.name, area: below } as const] : []),
      ...(intoBlank ? [] : [formulasStand(growth)]),
    ],
    edits: fits
      ? [...resized(growth, below), ...sourceColumns(growth), ...otherColumns(growth), ...formats(growth)]
      : insertedRows(growth),
  };
}

function resized({ sheet, table }: Growth, below: Area): Edit[] {
  if (below.rowCount === 0) return [];
  const after = { ...table.area, rowCount: table.area.rowCount + below.rowCount };
  const fills = table.columns.flatMap((_, index) =>
    isCalculated(sheet, table, index) ? [columnArea(below.row, below.column + index, below.rowCount)] : [],
  );
  const edit = {
    kind: 'resize-table',
    sheet: sheet.name,
    table: table.name,
    before: table.area,
    after,
  } as const;
  return [fills.length === 0 ? edit : { ...edit, fills }];
}

/** Of an empty table the first row goes into the blank one. */
function insertedRows(growth: Growth): Edit[] {
  const { sheet, table, rows, intoBlank } = growth;
  const [first, ...others] = rows;
  if (!intoBlank || first === undefined) return insertBehind(growth, ownInputs(growth), rows);
  const one = { ...growth, rows: [first] };
  const inputs = table.columns.map((_, index) => inputsInRow(one, index)[0] ?? null);
  return [
    ...otherColumns(one),
    ...formats(one),
    ...insertBehind({ ...growth, sheet, row: growth.row + 1 }, [inputs], others),
  ];
}

/** @param there what the body holds then, above the new rows; the team's own columns are left alone */
function insertBehind({ sheet, table, row }: Growth, there: CellInputs, rows: readonly TableRow[]): Edit[] {
  const body = bodyRowsOf(table);
  const growth = { sheet, table, rows, row, intoBlank: false };
  const added = rows.map((_, n) => table.columns.map((__, index) => inputsInRow(growth, index)[n] ?? null));
  return [
    {
      kind: 'insert-table-rows',
      sheet: sheet.name,
      table: table.name,
      body: { ...body, rowCount: there.length + rows.length },
      indexes: rows.map((_, n) => there.length + n),
      inputs: [...there, ...added],
      formats: rows.map((one) => table.columns.map((name) => one.formats[name] ?? 'General')),
    },
  ];
}

/** What Keylift's columns hold, row by row. */
function ownInputs(growth: Growth): CellInputs {
  const { sheet, table } = growth;
  const columns = table.columns.map((_, index) =>
    isOwn(growth, index) ? inputsDown(sheet, table, index) : [],
  );
  return Array.from({ length: bodyRowsOf(table).rowCount }, (_, n) =>
    columns.map((cells) => cells[n] ?? null),
  );
}

function inputsInRow(growth: Growth, index: number): CellInput[] {
  const { table, row } = growth;
  return inputsOf(growth, index).map((input, n) => inRow(input, table.columns, table.area.column, row + n));
}

function isOwn({ table, rows }: Growth, index: number): boolean {
  return rows.some(({ cells }) => (table.columns[index] ?? '') in cells);
}

/** The columns that are written as a whole: what they hold already, and what comes to it. */
function sourceColumns(growth: Growth): Edit[] {
  const { sheet, table, rows, intoBlank } = growth;
  const body = bodyRowsOf(table);
  return table.columns.flatMap((_, index): Edit[] => {
    if (contentOfGrown(growth, index) !== 'source') return [];
    const known = intoBlank ? [] : inputsDown(sheet, table, index);
    const cells = (inputs: readonly CellInput[]): CellInput[][] => inputs.map((input) => [input]);
    const before = cells([...known, ...rows.map(() => '')]);
    const after = cells([...known, ...inputsInRow(growth, index).map((input) => input ?? '')]);
    const area = columnArea(body.row, body.column + index, before.length);
    return [{ kind: 'write-cells', sheet: sheet.name, area, before, after, afresh: true }];
  });
}

/** Constants, and formulas that are the same from top to bottom: only the new rows are written. */
function otherColumns(growth: Growth): Edit[] {
  const { sheet, table, rows, row } = growth;
  const place = { sheet: sheet.name, columns: table.columns, row, column: table.area.column };
  return writeRows(place, rows, (index) => contentOfGrown(growth, index) !== 'source');
}

function formats({ sheet, table, rows, row }: Growth): Edit[] {
  const place = { sheet: sheet.name, columns: table.columns, row, column: table.area.column };
  return formatRows(place, rows, (index) => formatsDown(sheet, row, table.area.column + index, rows.length));
}

/** That a column of one formula still has it, as its first row tells: another would be overrun by ours. */
function formulasStand(growth: Growth): Expectation {
  const { sheet, table } = growth;
  const area = { ...bodyRowsOf(table), rowCount: 1 };
  const inputs = table.columns.map((_, index) =>
    contentOfGrown(growth, index) === 'one formula'
      ? cellAt(sheet, area.row, area.column + index).formula
      : null,
  );
  return { kind: 'holds', sheet: sheet.name, area, inputs: [inputs] };
}

function contentOfGrown(growth: Growth, index: number): ReturnType<typeof contentWith> | undefined {
  const { sheet, table, intoBlank } = growth;
  if (!isOwn(growth, index)) return undefined;
  const { row, rowCount } = bodyRowsOf(table);
  const known = Array.from({ length: intoBlank ? 0 : rowCount }, (_, n) => row + n);
  return contentWith(sheet, table, index, known, inputsOf(growth, index));
}

function inputsOf({ table, rows }: Growth, index: number): CellInput[] {
  return rows.map(({ cells }) => cells[table.columns[index] ?? ''] ?? null);
}

function ownCellsAreBlank(sheet: SheetSnapshot, table: TableSnapshot, rows: readonly TableRow[]): boolean {
  const body = bodyRowsOf(table);
  return table.columns.every(
    (name, index) =>
      !rows.some(({ cells }) => name in cells) || cellAt(sheet, body.row, body.column + index).formula === '',
  );
}

function isFree(sheet: SheetSnapshot, { row, column, rowCount, columnCount }: Area): boolean {
  return Array.from({ length: rowCount }, (_, r) => row + r).every((r) =>
    Array.from({ length: columnCount }, (_, c) => column + c).every(
      (c) => cellAt(sheet, r, c).formula === '',
    ),
  );
}
