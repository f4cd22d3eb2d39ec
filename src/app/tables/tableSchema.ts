/**
 * One of Keylift's own tables, declared once: what its sheet and it are called, and its columns from left to right.
 * Making, finding, extending, rewriting and taking away are written once, for all of them.
 */
export interface TableSchema<Header extends string = string> {
  /** What the sheet is called; stands in A1 as well. */
  readonly title: string;
  readonly table: string;
  /** Sheet row of the headers, from 0. */
  readonly headerRow: number;
  readonly columns: readonly ColumnSchema<Header>[];
  /** How many of the headers that tell it make a table this one, if a damaged one. */
  readonly enough: number;
}

export interface ColumnSchema<Header extends string = string> {
  readonly header: Header;
  /** In the unit of `Range.format.columnWidth`. */
  readonly width: number;
  /** How its cells are shown, where that is neither General nor the KPI's own format. */
  readonly format?: string;
  /** That the table is known again by this header, when it was renamed. Others are words that any table might have. */
  readonly tells?: true;
  /** That without this column nothing can be written. */
  readonly needed?: true;
}

export type HeaderOf<Schema> = Schema extends TableSchema<infer Header> ? Header : never;

/** How dates stand in Keylift's tables: read alike everywhere. */
export const DATE_FORMAT = 'yyyy-mm-dd';

/** Declares a table; its headers become a type. */
export function tableSchema<const Header extends string>(schema: TableSchema<Header>): TableSchema<Header> {
  return schema;
}

export function headersOf<Header extends string>({ columns }: TableSchema<Header>): Header[] {
  return columns.map(({ header }) => header);
}

/** The number formats of the columns whose format is always the same. */
export function fixedFormats({ columns }: TableSchema): Record<string, string> {
  return Object.fromEntries(
    columns.flatMap(({ header, format }) => (format === undefined ? [] : [[header, format]])),
  );
}

/** The needed columns that a table lacks, because somebody deleted or renamed them. */
export function missingHeaders<Header extends string>(
  { columns }: TableSchema<Header>,
  there: readonly string[],
): Header[] {
  return columns
    .filter(({ header, needed }) => needed === true && !there.includes(header))
    .map((one) => one.header);
}

/** How many of the headers that tell a table stand over it. */
export function tellingHeaders({ columns }: TableSchema, there: readonly string[]): number {
  return columns.filter(({ header, tells }) => tells === true && there.includes(header)).length;
}
