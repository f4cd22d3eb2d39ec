import { columnLetters, quoteSheetName } from '../../domain/sheet/address';
import type { Area } from '../../domain/sheet/area';
import type { CellValue } from '../../domain/sheet/cellValue';
import { tableColumn, tableColumns, thisRow } from '../formula/structuredReference';
import type { TableSnapshot } from '../snapshot';

/**
 * How formulas elsewhere refer to the rows of a KPI table: by its column names where it is an Excel table, by absolute
 * addresses otherwise. Excel keeps both right when things move or are renamed.
 */
export interface RowReferences {
  /** The id column: as formulas call it, and as the sheet counts it. */
  readonly ids: string;
  readonly idColumn: number;
  /** The cells of neighbouring columns in the table's body; columns are the sheet's, from 0. */
  readonly block: (first: number, last: number) => string;
}

/**
 * @param names the names of the table's columns as they will be, with those that Keylift appends
 */
export function excelTableReferences(
  table: TableSnapshot,
  names: readonly string[],
  idColumn: number,
): RowReferences {
  const nameOf = (column: number): string => {
    const name = names[column - table.area.column];
    if (name === undefined) throw new Error(`column ${column} is outside of table ${table.name}`);
    return name;
  };
  return {
    ids: tableColumn(table.name, nameOf(idColumn)),
    idColumn,
    block: (first, last) =>
      first === last
        ? tableColumn(table.name, nameOf(first))
        : tableColumns(table.name, nameOf(first), nameOf(last)),
  };
}

/** @param rows the table's body rows; of the area only rows count */
export function rangeReferences(sheetName: string, rows: Area, idColumn: number): RowReferences {
  const block = (first: number, last: number): string => {
    const top = rows.row + 1;
    const bottom = rows.row + rows.rowCount;
    return `${quoteSheetName(sheetName)}!$${columnLetters(first)}$${top}:$${columnLetters(last)}$${bottom}`;
  };
  return { ids: block(idColumn, idColumn), idColumn, block };
}

/** One cell of the KPI's row, found by id: `INDEX(Sales[Actual],MATCH([@Id],Sales[OKR],0))`. */
export function lookUp(references: RowReferences, column: number): string {
  return `INDEX(${references.block(column, column)},${rowOf(references)})`;
}

/** Whether a formula finds a KPI's row by the id of its own row of the register. */
export function looksUpId(formula: CellValue): boolean {
  return /MATCH\((?:\$[A-Z]{1,3}\d+|\[@Id\]),/.test(String(formula));
}

/** Neighbouring cells of the KPI's row, found by id: `INDEX(Sales[[Jan]:[Dec]],MATCH([@Id],Sales[OKR],0),0)`. */
export function lookUpRow(references: RowReferences, first: number, last: number): string {
  return `INDEX(${references.block(first, last)},${rowOf(references)},0)`;
}

function rowOf({ ids }: RowReferences): string {
  return `MATCH(${thisRow('Id')},${ids},0)`;
}
