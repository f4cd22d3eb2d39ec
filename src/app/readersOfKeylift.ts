import { qualifiedAddress } from '../domain/sheet/address';
import { lastRowOf, overlap, type Area } from '../domain/sheet/area';
import { idHeaderOf, idReferenceAt, type Extension } from './extension/extension';
import { mirroredColumnOf } from './extension/mirrorFormula';
import { referencesIn, type FormulaReference } from './formula/referencesIn';
import { findLog } from './log/findLog';
import { readTracking } from './register/readTracking';
import { asOfCell } from './register/findRegister';
import { cellAt, columnArea, contains } from './sheetCells';
import type { SheetSnapshot, Snapshot, TableSnapshot } from './snapshot';

/** The team's own formulas that read what Keylift wrote, and so lose it when Keylift is removed. */
export interface Readers {
  /** Addresses; cells one below the other are told together. */
  readonly addresses: readonly string[];
  /** How many cells that are. */
  readonly cells: number;
  /** Names of the workbook whose formulas read it. */
  readonly names: readonly string[];
}

/**
 * Finds the formulas that read Keylift's tables, sheets, columns or its as-of date, also by way of a name. Conditional
 * formats and charts are not looked at: a snapshot does not tell them.
 */
export function readersOfKeylift(snapshot: Snapshot): Readers {
  const own = ownPlaces(snapshot);
  if (own === undefined) return { addresses: [], cells: 0, names: [] };
  const names = readingNames(snapshot, own);
  const reading = new Set([...own.names, ...names.map((name) => name.toLowerCase())]);
  const found = snapshot.sheets.flatMap((sheet) => readingCells(sheet, { ...own, names: reading }));
  return {
    addresses: found.map(({ sheet, area }) => qualifiedAddress(sheet.name, area)),
    cells: found.reduce((count, { area }) => count + area.rowCount, 0),
    names,
  };
}

/** What is Keylift's own in a workbook; names in small letters. */
interface OwnPlaces {
  /** Each on a sheet of its own, which goes as a whole. */
  readonly tables: readonly { readonly sheet: SheetSnapshot; readonly table: TableSnapshot }[];
  readonly asOf: ReturnType<typeof asOfCell>;
  readonly extensions: readonly Extension[];
  readonly register: string;
  readonly names: ReadonlySet<string>;
}

function ownPlaces(snapshot: Snapshot): OwnPlaces | undefined {
  const { register, extensions } = readTracking(snapshot);
  const log = findLog(snapshot);
  const tables = [register, log].flatMap((one) => one ?? []);
  if (tables.length === 0) return undefined;
  const names = [
    ...tables.map(({ table }) => table.name),
    ...(register === undefined ? [] : [register.asOf]),
  ];
  return {
    tables,
    extensions,
    register: register?.table.name ?? '',
    asOf: register && asOfCell(snapshot, register.asOf),
    names: new Set(names.map((name) => name.toLowerCase())),
  };
}

/** The team's names that read it, also one by way of another. */
function readingNames({ names }: Snapshot, own: OwnPlaces): string[] {
  const known = new Set(own.names);
  const theirs = names.filter(({ name }) => !known.has(name.toLowerCase()) && !name.startsWith('Keylift_'));
  const found: string[] = [];
  for (let before = -1; before < found.length;) {
    before = found.length;
    for (const { name, formula } of theirs) {
      if (known.has(name.toLowerCase()) || !reads(formula, undefined, { ...own, names: known })) continue;
      known.add(name.toLowerCase());
      found.push(name);
    }
  }
  return found;
}

interface ReadingCells {
  readonly sheet: SheetSnapshot;
  readonly area: Area;
}

function readingCells(sheet: SheetSnapshot, own: OwnPlaces): ReadingCells[] {
  const found: ReadingCells[] = [];
  const isWorthReading = worthReading(sheet, own);
  const { grid } = sheet;
  if (grid === undefined) return found;
  for (let c = 0; c < grid.area.columnCount; c += 1) {
    for (let r = 0; r < grid.area.rowCount; r += 1) {
      const [row, column] = [grid.area.row + r, grid.area.column + c];
      const formula = grid.formulas[r]?.[c];
      if (typeof formula !== 'string' || !formula.startsWith('=') || formula === grid.values[r]?.[c])
        continue;
      if (!isWorthReading(formula)) continue;
      if (isOwnCell(sheet, row, column, own) || !reads(formula, { sheet, row, column }, own)) continue;
      const last = found.at(-1);
      const goesOn = last !== undefined && last.area.column === column && lastRowOf(last.area) === row - 1;
      if (goesOn)
        found[found.length - 1] = { sheet, area: { ...last.area, rowCount: last.area.rowCount + 1 } };
      else found.push({ sheet, area: columnArea(row, column, 1) });
    }
  }
  return found;
}

/** Most formulas of a workbook name nothing of Keylift's: those are not taken apart. */
function worthReading(sheet: SheetSnapshot, own: OwnPlaces): (formula: string) => boolean {
  const ownSheets = [...own.tables, ...own.extensions].map((one) => one.sheet);
  if (ownSheets.includes(sheet)) return () => true;
  const words = [
    ...own.names,
    ...ownSheets.map(({ name }) => name.toLowerCase().replaceAll("'", "''")),
    ...own.extensions.flatMap(({ excelTable }) => excelTable?.name.toLowerCase() ?? []),
  ];
  return (formula) => {
    const text = formula.toLowerCase();
    return words.some((word) => text.includes(word));
  };
}

function isOwnCell(sheet: SheetSnapshot, row: number, column: number, own: OwnPlaces): boolean {
  if (own.tables.some((one) => one.sheet === sheet && contains(one.table.area, row, column))) return true;
  return own.extensions.some((extension) => {
    if (extension.sheet !== sheet || !extension.mirrors.some(({ at }) => at === column)) return false;
    const { formula } = cellAt(sheet, row, column);
    return mirroredColumnOf(own.register, formula, idReferenceAt(extension, row)) !== undefined;
  });
}

interface FormulaPlace {
  readonly sheet: SheetSnapshot;
  readonly row: number;
  readonly column: number;
}

function reads(formula: string, at: FormulaPlace | undefined, own: OwnPlaces): boolean {
  return referencesIn(formula).some((reference) => readsOwn(reference, at, own));
}

function readsOwn(reference: FormulaReference, at: FormulaPlace | undefined, own: OwnPlaces): boolean {
  switch (reference.kind) {
    case 'name':
      return own.names.has(reference.name.toLowerCase());
    case 'columns': {
      const table = reference.table?.toLowerCase() ?? tableAround(at)?.name.toLowerCase();
      return (
        own.tables.some((one) => one.table.name.toLowerCase() === table) ||
        own.extensions.some(
          (extension) =>
            extension.excelTable?.name.toLowerCase() === table &&
            namesOwnColumn(extension, reference.columns),
        )
      );
    }
    case 'cells': {
      const sheet = (reference.sheet ?? at?.sheet.name)?.toLowerCase();
      const isHere = (one: SheetSnapshot): boolean => one.name.toLowerCase() === sheet;
      const { area } = reference;
      return (
        own.tables.some(
          (one) => isHere(one.sheet) && (one.sheet !== at?.sheet || overlap(area, one.table.area)),
        ) ||
        (own.asOf !== undefined && isHere(own.asOf.sheet) && contains(area, own.asOf.row, own.asOf.column)) ||
        own.extensions.some(
          (one) => isHere(one.sheet) && ownColumns(one).some((column) => overlap(area, column)),
        )
      );
    }
  }
}

function tableAround(at: FormulaPlace | undefined): TableSnapshot | undefined {
  return at?.sheet.tables.find(({ area }) => contains(area, at.row, at.column));
}

/** Whether one of Keylift's columns is named, or stands between two that are. */
function namesOwnColumn(extension: Extension, columns: readonly string[]): boolean {
  const { excelTable, ids, mirrors } = extension;
  if (excelTable === undefined || columns.length === 0) return false;
  const places = columns.map((column) =>
    excelTable.columns.findIndex((one) => one.toLowerCase() === column.toLowerCase()),
  );
  const [first, last] = [Math.min(...places), Math.max(...places)];
  if (first < 0) return columns.includes(idHeaderOf(extension));
  return [ids.column, ...mirrors.map(({ at }) => at)]
    .map((column) => column - excelTable.area.column)
    .some((index) => index >= first && index <= last);
}

/** The columns of an extension, header included. */
function ownColumns({ headerRow, ids, mirrors }: Extension): Area[] {
  const rowCount = lastRowOf(ids) - headerRow + 1;
  return [ids.column, ...mirrors.map(({ at }) => at)].map((column) =>
    columnArea(headerRow, column, rowCount),
  );
}
