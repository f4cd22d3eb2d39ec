import type { Edit, Expectation } from '../plan';
import { freeName } from '../sheetCells';
import type { Snapshot } from '../snapshot';
import { addOwnSheet, addOwnTable } from './ownSheet';
import { headersOf, type TableSchema } from './tableSchema';
import { formatRows, writeRows, type TableRow } from './writeTableRows';

/** A table of Keylift's that the workbook does not have yet, under names that it does not use. */
export interface NewOwnTable {
  readonly sheet: string;
  readonly table: string;
  readonly expects: readonly Expectation[];
  /** Makes the sheet with its title and headers. */
  readonly first: readonly Edit[];
  /** Writes the rows, and makes the table over them. */
  readonly write: (rows: readonly TableRow[]) => Edit[];
}

export function newOwnTable(snapshot: Snapshot, schema: TableSchema): NewOwnTable {
  const sheets = snapshot.sheets.map(({ name }) => name);
  const sheet = freeName(schema.title, sheets);
  const table = freeName(schema.table, namesInUse(snapshot), '_');
  const place = { sheet, columns: headersOf(schema), row: schema.headerRow + 1, column: 0 };
  return {
    sheet,
    table,
    expects: [{ kind: 'no-sheet', sheet }],
    first: addOwnSheet(sheet, schema),
    write: (rows) => [
      ...writeRows(place, rows),
      ...formatRows(place, rows),
      addOwnTable(sheet, table, schema, rows.length),
    ],
  };
}

/** What neither a table nor a name can be called any more. */
export function namesInUse({ sheets, names }: Snapshot): string[] {
  return [...sheets.flatMap(({ tables }) => tables), ...names].map(({ name }) => name);
}
