import type { Area } from '../area';
import { areasOverlap, intersectAreas, rowCount, columnCount } from '../area';
import { formatAt, putCell } from '../formatAt';
import type { Sheet } from '../sheet';
import type { Scalar } from '../value';
import type { Workbook } from '../workbook';
import { assertNoPartOfArray, ownArray, takeArraysApart } from './arrayFormula';
import { assertWritable } from './assertWritable';
import { replacedColumns, fillCalculatedColumns } from './calculatedColumns';
import { expanded, expandTables, expansionsInto } from './expandTables';
import { nameColumnsByHeader } from './renameColumns';
import { tableById } from './tableAreas';
import { readTotals } from './tableParts';

/**
 * What is put into a cell: a formula without `=`, or a constant. `numberFormat` is the one that typing the text
 * suggests (5% → `0%`); a cell takes it on only while its own is General. A dynamic formula works on arrays, and spills
 * where there are several values.
 */
export type Entry =
  | { readonly formula: string; readonly dynamic?: boolean }
  | { readonly value: Scalar; readonly numberFormat?: string };

/**
 * Writes constants and formulas into an area as typing them would: table headers rename their columns, formulas fill
 * calculated columns, tables take in what is written right below or beside them, cells hidden under a merged one stay
 * empty.
 * @param entryAt what goes where, by row and column counted from the area's first cell; undefined leaves a cell alone
 * Throws `AccessDenied` and, for part of an array formula, `InvalidOperation`.
 */
export function setCells(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  entryAt: (row: number, column: number) => Entry | undefined,
): void {
  assertWritable(workbook, sheet, area);
  assertNoPartOfArray(sheet, area);
  takeArraysApart(sheet, area);
  const merges = sheet.merges.filter((merge) => areasOverlap(merge, area));
  const expansions = expansionsInto(sheet, area);
  const replaced = replacedColumns(sheet, expanded(sheet.tables, expansions), area);
  for (let row = 0; row < rowCount(area); row++) {
    for (let column = 0; column < columnCount(area); column++) {
      const entry = entryAt(row, column);
      if (!entry) continue;
      const [at, left] = [area.top + row, area.left + column];
      if (merges.length > 0 && isCovered(merges, at, left)) continue;
      putEntry(workbook, sheet, at, left, entry);
    }
  }
  expandTables(workbook, sheet, expansions);
  settleTables(workbook, sheet, area, replaced);
  workbook.noteChange({ kind: 'cells', sheet, area, change: 'edited' });
}

function isCovered(merges: readonly Area[], row: number, column: number): boolean {
  const here = { top: row, left: column, bottom: row, right: column };
  return merges.some((merge) => areasOverlap(merge, here) && (row !== merge.top || column !== merge.left));
}

function putEntry(workbook: Workbook, sheet: Sheet, row: number, column: number, entry: Entry): void {
  const before = formatAt(sheet, row, column);
  if ('formula' in entry) {
    const array = entry.dynamic === true ? { array: ownArray(row, column) } : {};
    sheet.cells.set(row, column, { value: null, formula: entry.formula, format: before, ...array });
    return;
  }
  const typed = entry.numberFormat;
  const adopts = typed !== undefined && workbook.formats.at(before).numberFormat === 'General';
  const format = adopts ? workbook.formats.change(before, { numberFormat: typed }) : before;
  putCell(sheet, row, column, { value: entry.value === '' ? null : entry.value, format });
}

/**
 * What tables make of content that was written into them: names of columns, calculated columns.
 * @param replaced of their columns, those that one assignment has written anew
 */
export function settleTables(
  workbook: Workbook,
  sheet: Sheet,
  written: Area,
  replaced: readonly Area[] = [],
): void {
  for (const { id } of sheet.tables) {
    const table = sheet.tables.find((it) => it.id === id);
    if (!table || !intersectAreas(table.area, written)) continue;
    const named = nameColumnsByHeader(workbook, sheet, table, written);
    const filled = fillCalculatedColumns(workbook, sheet, named, written, replaced);
    const totalled = readTotals(sheet, tableById(sheet, id), written);
    // Formulas elsewhere have changed with it.
    if (filled || totalled || named !== table)
      workbook.noteChange({ kind: 'structure', sheet, what: 'table' });
  }
}
