import type { Issue } from '../app/issue';
import type { Expectation } from '../app/plan';
import { qualifiedAddress } from '../domain/sheet/address';
import type { Area } from '../domain/sheet/area';
import { observeCells } from './edits/cells';
import { observeTableArea } from './edits/tables';
import { namesIn } from './edits/workbookParts';
import { cellsOf, rangeAt } from './ranges';

/** Queues the reading of what a plan expects, and returns the first expectation that does not hold as an issue. */
export function askExpectations(
  workbook: Excel.Workbook,
  expects: readonly Expectation[],
): () => Issue | undefined {
  const checks = expects.map((expectation) => askExpectation(workbook, expectation));
  return () => {
    for (const check of checks) {
      const issue = check();
      if (issue) return issue;
    }
    return undefined;
  };
}

function askExpectation(workbook: Excel.Workbook, expected: Expectation): () => Issue | undefined {
  switch (expected.kind) {
    case 'free':
      return askFree(workbook, expected);
    case 'holds': {
      const holds = observeCells(workbook, expected.sheet, expected.area, expected.inputs);
      const where = qualifiedAddress(expected.sheet, expected.area);
      return () => (holds() ? undefined : { code: 'workbook-changed', where });
    }
    case 'writable': {
      const { sheet: name } = expected;
      const sheet = workbook.worksheets.getItem(name).load('protection/protected');
      return () => (sheet.protection.protected ? { code: 'sheet-protected', sheet: name } : undefined);
    }
    case 'unfiltered': {
      const { sheet: name } = expected;
      const sheet = workbook.worksheets
        .getItem(name)
        .load('autoFilter/isDataFiltered,tables/items/autoFilter/isDataFiltered');
      return () =>
        sheet.autoFilter.isDataFiltered || sheet.tables.items.some((table) => table.autoFilter.isDataFiltered)
          ? { code: 'rows-filtered', sheet: name }
          : undefined;
    }
    case 'table-at': {
      const stands = observeTableArea(workbook, expected.table, expected.area);
      return () => (stands() ? undefined : { code: 'workbook-changed', where: expected.table });
    }
    case 'no-sheet': {
      const sheet = workbook.worksheets.getItemOrNullObject(expected.sheet).load('name');
      workbook.load('protection/protected');
      return () => {
        if (!sheet.isNullObject) return { code: 'workbook-changed', where: expected.sheet };
        return workbook.protection.protected ? { code: 'workbook-protected' } : undefined;
      };
    }
    case 'nothing-else':
      return askNothingElse(workbook, expected);
    case 'no-name': {
      const name = namesIn(workbook, expected.scope).getItemOrNullObject(expected.name).load('name');
      return () => (name.isNullObject ? undefined : { code: 'workbook-changed', where: expected.name });
    }
  }
}

function askFree(
  workbook: Excel.Workbook,
  { sheet, area }: Extract<Expectation, { kind: 'free' }>,
): () => Issue | undefined {
  const range = rangeAt(workbook, sheet, area);
  // Values only, so that an empty column of ten thousand rows costs nothing to look at.
  const used = range.getUsedRangeOrNullObject(true).load('values,rowIndex,columnIndex');
  const merged = range.getMergedAreasOrNullObject().load('address');
  const tables = range.getTables(false).load('items/name');
  const pivotTables = range.getPivotTables(false).load('items/name');
  return () => {
    const found = used.isNullObject ? undefined : cellsOf(used.values)?.[0]?.[0];
    if (found !== undefined) {
      const address = cellOn(sheet, used.rowIndex, used.columnIndex);
      return { code: 'cells-not-free', address, found: String(found) };
    }
    if (!merged.isNullObject) return { code: 'merged-across-edge', address: merged.address };
    const other = tables.items[0] ?? pivotTables.items[0];
    if (other)
      return { code: 'table-cannot-grow', table: other.name, address: qualifiedAddress(sheet, area) };
    return undefined;
  };
}

function askNothingElse(
  workbook: Excel.Workbook,
  { sheet, areas }: Extract<Expectation, { kind: 'nothing-else' }>,
): () => Issue | undefined {
  const used = workbook.worksheets
    .getItem(sheet)
    .getUsedRangeOrNullObject(true)
    .load('formulas,rowIndex,columnIndex');
  return () => {
    const found = used.isNullObject ? [] : (cellsOf(used.formulas) ?? []);
    for (const [r, cells] of found.entries()) {
      for (const [c, cell] of cells.entries()) {
        const row = used.rowIndex + r;
        const column = used.columnIndex + c;
        const ours = areas.some((area) => contains(area, row, column));
        if (cell !== '' && !ours) return { code: 'workbook-changed', where: cellOn(sheet, row, column) };
      }
    }
    return undefined;
  };
}

function cellOn(sheet: string, row: number, column: number): string {
  return qualifiedAddress(sheet, { row, column, rowCount: 1, columnCount: 1 });
}

function contains(area: Area, row: number, column: number): boolean {
  const { rowCount, columnCount } = area;
  return (
    row >= area.row &&
    row < area.row + rowCount &&
    column >= area.column &&
    column < area.column + columnCount
  );
}
