import type { Issue } from '../app/issue';
import type { CellInputs } from '../app/cellInput';
import type { Expectation, HeldCells } from '../app/expectation';
import { inputOf } from '../app/sheetCells';
import { qualifiedAddress } from '../domain/sheet/address';
import { type Area, frameOf, gapsAmong, isInside } from '../domain/sheet/area';
import { observeCells } from './edits/cells';
import { namesIn } from './edits/name';
import { observeTableArea } from './edits/resizeTable';
import { observeFilter } from './edits/sheetFilter';
import { AREA_PROPERTIES, areaOf, cellsOf, rangeAt, textsOf } from './ranges';

/** Cells of a sheet on which some hold something else than a plan expects. */
export interface OtherCells {
  readonly sheet: string;
  readonly area: Area;
  /** What they hold, as it is written to bring it back. */
  readonly inputs: CellInputs;
  readonly numberFormats: readonly (readonly string[])[];
}

/** What of a plan's expectations does not hold. */
export interface Unmet {
  /** The first of them in words; `undefined` where all hold. */
  readonly issue: Issue | undefined;
  /** What stands in cells that the plan would write over, on sheets where something else is found, so that it can be put back. */
  readonly others: readonly OtherCells[];
}

/** Queues the reading of what a plan expects, and returns the first of it that does not hold. */
export function askExpectations(
  workbook: Excel.Workbook,
  expects: readonly Expectation[],
): () => Issue | undefined {
  const checks = expects.map((expectation) => askExpectation(workbook, expectation));
  return () => firstOf(checks.map((check) => check()));
}

/** The same, together with what stands instead. */
export function askUnmet(workbook: Excel.Workbook, expects: readonly Expectation[]): () => Unmet {
  const checks = expects.map((expectation) => ({
    sheet: 'sheet' in expectation ? expectation.sheet : undefined,
    check: askExpectation(workbook, expectation),
    others: askOthers(workbook, expectation),
  }));
  return () => {
    const found = checks.map(({ check }) => check());
    // Rows that have changed places may hold what is expected in one column, and other formats.
    const sheets = new Set(checks.flatMap(({ sheet }, index) => (found[index] ? [sheet] : [])));
    const others = checks.filter(({ sheet }) => sheets.has(sheet)).flatMap((one) => one.others());
    return { issue: firstOf(found), others };
  };
}

const firstOf = (issues: readonly (Issue | undefined)[]): Issue | undefined =>
  issues.find((issue) => issue !== undefined);

/** Queues the reading of cells, and returns them where they still hold what they are to hold. */
export function askHeld(workbook: Excel.Workbook, one: HeldCells): () => HeldCells | undefined {
  const holds = observeCells(workbook, one.sheet, one.area, one.inputs);
  return () => (holds() ? one : undefined);
}

/** Of what should be free only the part that is used is read: an empty column of ten thousand rows costs nothing. */
function askOthers(workbook: Excel.Workbook, expected: Expectation): () => OtherCells[] {
  if (expected.kind !== 'free' && expected.kind !== 'holds') return () => [];
  const { sheet, area } = expected;
  const range = rangeAt(workbook, sheet, area);
  const found = expected.kind === 'free' ? range.getUsedRangeOrNullObject(true) : range;
  found.load(`${AREA_PROPERTIES},formulas,values,numberFormat`);
  return () => {
    const formulas = found.isNullObject ? undefined : cellsOf(found.formulas);
    const values = found.isNullObject ? undefined : cellsOf(found.values);
    const numberFormats = found.isNullObject ? undefined : textsOf(found.numberFormat);
    if (!formulas || !values || !numberFormats) return [];
    const inputs = formulas.map((row, r) => row.map((formula, c) => inputOf(formula, values[r]?.[c] ?? '')));
    return [{ sheet, area: areaOf(found), inputs, numberFormats }];
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
    case 'filter-at': {
      const stands = observeFilter(workbook, expected.sheet, expected.area);
      const where = qualifiedAddress(expected.sheet, expected.area);
      return () => (stands() ? undefined : { code: 'workbook-changed', where });
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
  const used = range.getUsedRangeOrNullObject(true).load('values,formulas,rowIndex,columnIndex');
  const merged = range.getMergedAreasOrNullObject().load('address');
  const tables = range.getTables(false).load('items/name');
  const pivotTables = range.getPivotTables(false).load('items/name');
  return () => {
    const value = used.isNullObject ? undefined : cellsOf(used.values)?.[0]?.[0];
    if (value !== undefined) {
      // A formula may show nothing.
      const found = value === '' ? (cellsOf(used.formulas)?.[0]?.[0] ?? '') : value;
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

/** Asks where something stands, not what: a register of thousands of rows would not fit into an answer. */
function askNothingElse(
  workbook: Excel.Workbook,
  { sheet, areas }: Extract<Expectation, { kind: 'nothing-else' }>,
): () => Issue | undefined {
  const used = workbook.worksheets
    .getItem(sheet)
    .getUsedRangeOrNullObject(true)
    .load(`${AREA_PROPERTIES},address`);
  const gaps = gapsAmong(areas).map((gap) =>
    rangeAt(workbook, sheet, gap).getUsedRangeOrNullObject(true).load('rowIndex,columnIndex'),
  );
  return () => {
    const gap = gaps.find(({ isNullObject }) => !isNullObject);
    if (gap) return { code: 'workbook-changed', where: cellOn(sheet, gap.rowIndex, gap.columnIndex) };
    if (used.isNullObject || isInside(areaOf(used), frameOf(areas))) return undefined;
    return { code: 'workbook-changed', where: used.address };
  };
}

function cellOn(sheet: string, row: number, column: number): string {
  return qualifiedAddress(sheet, { row, column, rowCount: 1, columnCount: 1 });
}
