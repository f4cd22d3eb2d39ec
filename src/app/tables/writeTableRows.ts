import type { Area } from '../../domain/sheet/area';
import { inRow } from '../formula/inRow';
import { joinNeighbours, type ColumnwiseEdit } from '../joinNeighbours';
import { runsOf } from '../numberFormatRuns';
import type { CellInput, Edit } from '../plan';
import { columnArea } from '../sheetCells';

/** A row of one of Keylift's tables, by column name. Columns that it does not name are left alone. */
export interface TableRow {
  readonly cells: Readonly<Record<string, CellInput>>;
  /** Number formats other than General. */
  readonly formats: Readonly<Record<string, string>>;
}

/** Where rows go: the first of their cells. */
export interface RowsPlace {
  readonly sheet: string;
  readonly columns: readonly string[];
  readonly row: number;
  readonly column: number;
}

/** From so many equal formulas one below the other it pays to write one and copy it down. */
const WORTH_FILLING = 8;

/**
 * Writes rows into blank cells. Formulas that repeat are copied down, so that thousands of rows fit one request. In a
 * table only formulas that the whole column has may be written so: Excel spreads a formula that is written to one cell of
 * a column over all of it.
 * @param isWritten of a column, by where it stands in the table; the others are left alone
 */
export function writeRows(
  { sheet, columns, row, column }: RowsPlace,
  rows: readonly TableRow[],
  isWritten: (index: number) => boolean = () => true,
): Edit[] {
  const inputs = rows.map(({ cells }) =>
    columns.map((name, index) => (isWritten(index) ? (cells[name] ?? null) : null)),
  );
  const fills = columns.flatMap((_, index) =>
    repeatedFormulas(
      inputs.map((cells) => cells[index] ?? null),
      index,
    ),
  );
  const after = inputs.map((cells, n) => cells.map((input) => inRow(input, columns, column, row + n)));
  for (const { index, first, count } of fills) {
    for (const cells of after.slice(first, first + count)) cells[index] = null;
  }
  const area = { row, column, rowCount: rows.length, columnCount: columns.length };
  return [
    ...writtenCells(sheet, area, after),
    ...fills.map(({ formula, index, first, count }): Edit => {
      const filled = columnArea(row + first, column + index, count);
      return {
        kind: 'fill-down',
        sheet,
        area: filled,
        formulas: [inRow(formula, columns, column, filled.row)],
      };
    }),
  ];
}

/** Writes of blank cells, one for each stretch of columns: what stands between them would be read back for nothing. */
function writtenCells(sheet: string, area: Area, after: readonly (readonly CellInput[])[]): Edit[] {
  const isWritten = Array.from({ length: area.columnCount }, (_, column) =>
    after.some((cells) => (cells[column] ?? null) !== null),
  );
  const edits: Edit[] = [];
  for (let first = 0, end = 1; first < area.columnCount; first = end) {
    end = first + 1;
    if (isWritten[first] !== true) continue;
    while (isWritten[end] === true) end += 1;
    const inputs = after.map((cells) => cells.slice(first, end));
    // Blank cells that stay blank are no change.
    if (inputs.flat().every((input) => input === null || input === '')) continue;
    const before = inputs.map((cells) => cells.map((input) => (input === null ? null : '')));
    const stretch = { ...area, column: area.column + first, columnCount: end - first };
    edits.push({ kind: 'write-cells', sheet, area: stretch, before, after: inputs });
  }
  return edits;
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
 * Gives rows their number formats.
 * @param formatsNow the formats that the rows' cells have before, of a column by where it stands in the table
 */
export function formatRows(
  { sheet, columns, row, column }: RowsPlace,
  rows: readonly TableRow[],
  formatsNow: (index: number) => readonly string[] = () => rows.map(() => 'General'),
): Edit[] {
  const edits = columns.flatMap((name, index): ColumnwiseEdit[] => {
    if (!rows.some(({ cells }) => name in cells)) return [];
    const [before, after] = [formatsNow(index), rows.map(({ formats }) => formats[name] ?? 'General')];
    if (after.every((format, n) => format === before[n])) return [];
    const area = columnArea(row, column + index, rows.length);
    return [{ kind: 'number-format', sheet, area, before: runsOf(before), after: runsOf(after) }];
  });
  return joinNeighbours(edits);
}
