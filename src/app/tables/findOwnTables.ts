import type { Snapshot } from '../snapshot';
import type { OwnTable } from './ownSheet';
import { tellingHeaders, type TableSchema } from './tableSchema';

/**
 * The tables that a workbook has of one of Keylift's own, those that most of its headers stand over first. They are known
 * by their headers: names are the user's to change.
 */
export function findOwnTables({ sheets }: Snapshot, schema: TableSchema): OwnTable[] {
  const headers = ({ table }: OwnTable): number => tellingHeaders(schema, table.columns);
  return sheets
    .flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })))
    .filter((one) => headers(one) >= schema.enough)
    .sort((a, b) => headers(b) - headers(a));
}
