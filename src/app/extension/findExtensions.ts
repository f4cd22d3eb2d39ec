import { columnIndex, parseAddress } from '../../domain/sheet/address';
import type { Area } from '../../domain/sheet/area';
import type { CellValue } from '../../domain/sheet/cellValue';
import { parseTableColumn, tableColumn } from '../formula/structuredReference';
import { cellAt, columnArea, contains, lastRowOf, sheetByName } from '../sheetCells';
import type { SheetSnapshot, Snapshot, TableSnapshot } from '../snapshot';
import type { MirroredColumn } from '../trackedKeyResult';
import { bodyRowsOf, type Extension } from './extension';
import { mirroredColumnOf } from './mirrorFormula';

/** An id column found, and the mirrored columns that read it. */
interface Place {
  readonly sheet: SheetSnapshot;
  readonly excelTable?: TableSnapshot;
  readonly ids: Area;
  readonly mirrors: Map<MirroredColumn, number>;
}

/**
 * Finds the columns that Keylift appended, by formulas only, which Excel keeps right when cells move or things are
 * renamed: the register's lookups name the id columns (`…MATCH($A5,Sales[OKR],0)…`), and each mirrored cell names
 * the id cell in its row (`=IF($H5="",…`).
 * @param register the register's table name
 * @param lookups formulas of the register
 */
export function findExtensions(
  snapshot: Snapshot,
  register: string,
  lookups: readonly CellValue[],
): Extension[] {
  const places: Place[] = [];
  for (const reference of new Set(lookups.flatMap(lookedUpIn))) {
    const found = locate(snapshot, reference);
    if (found !== undefined) add(places, found.sheet, found.excelTable, found.ids);
  }
  for (const sheet of snapshot.sheets) findMirrors(places, sheet, register);
  return places.map(({ mirrors, ...place }) => ({
    ...place,
    headerRow: place.excelTable?.area.row ?? headerAbove(place.sheet, place.ids),
    mirrors: [...mirrors].map(([column, at]) => ({ column, at })).sort((a, b) => a.at - b.at),
  }));
}

/**
 * Notes an id column; of a plain range it reaches as far as any formula says. Tables one below the other may have
 * theirs in the same column: they are apart by at least the row of a heading.
 */
function add(places: Place[], sheet: SheetSnapshot, excelTable: TableSnapshot | undefined, ids: Area): Place {
  const known = places.filter(
    (place) =>
      place.sheet === sheet &&
      place.excelTable === excelTable &&
      place.ids.column === ids.column &&
      place.ids.row <= lastRowOf(ids) + 1 &&
      ids.row <= lastRowOf(place.ids) + 1,
  );
  const row = Math.min(ids.row, ...known.map((place) => place.ids.row));
  const last = Math.max(lastRowOf(ids), ...known.map((place) => lastRowOf(place.ids)));
  const place: Place = {
    sheet,
    ids: columnArea(row, ids.column, last - row + 1),
    mirrors: new Map(known.flatMap(({ mirrors }) => [...mirrors])),
    ...(excelTable === undefined ? {} : { excelTable }),
  };
  places.splice(0, places.length, ...places.filter((one) => !known.includes(one)), place);
  return place;
}

/** What the MATCH of a register formula searches for the id in its own row. */
function lookedUpIn(formula: CellValue): string[] {
  const lookup = typeof formula === 'string' ? ID_LOOKUP.exec(formula) : null;
  if (lookup === null) return [];
  const start = lookup.index + lookup[0].length;
  const end = lookup.input.indexOf(',0)', start);
  return end > start ? [lookup.input.slice(start, end)] : [];
}

const ID_LOOKUP = /MATCH\((?:\$[A-Z]{1,3}\d+|\[@Id\]),/;

function locate(snapshot: Snapshot, reference: string): Omit<Place, 'mirrors'> | undefined {
  const parsed = parseAddress(reference);
  if (parsed?.sheetName !== undefined) {
    const sheet = sheetByName(snapshot, parsed.sheetName);
    return sheet && { sheet, ids: parsed.area };
  }
  const named = parseTableColumn(reference);
  if (named === undefined) return undefined;
  for (const sheet of snapshot.sheets) {
    const excelTable = sheet.tables.find(({ name }) => name.toLowerCase() === named.table.toLowerCase());
    const ids = excelTable && tableColumnArea(excelTable, named.column);
    if (excelTable !== undefined && ids !== undefined) return { sheet, excelTable, ids };
  }
  return undefined;
}

function tableColumnArea(table: TableSnapshot, column: string): Area | undefined {
  const index = table.columns.indexOf(column);
  const body = bodyRowsOf(table);
  return index === -1 ? undefined : columnArea(body.row, table.area.column + index, body.rowCount);
}

function findMirrors(places: Place[], sheet: SheetSnapshot, register: string): void {
  const { grid } = sheet;
  const search = `,${tableColumn(register, 'Id')},0)`;
  grid?.formulas.forEach((formulas, rowIndex) => {
    formulas.forEach((formula, columnIndexInGrid) => {
      if (typeof formula !== 'string' || !formula.startsWith('=IF(') || !formula.includes(search)) return;
      const id = formula.slice('=IF('.length, formula.indexOf('=""'));
      const column = mirroredColumnOf(register, formula, id);
      if (column === undefined) return;
      const row = rowIndex + grid.area.row;
      const at = columnIndexInGrid + grid.area.column;
      const read = idCellRead(sheet, id, row, at);
      if (read === undefined) return;
      const { mirrors } = add(places, sheet, read.excelTable, read.ids);
      if (!mirrors.has(column)) mirrors.set(column, at);
    });
  });
}

/** The id column that a mirrored cell reads. */
function idCellRead(
  sheet: SheetSnapshot,
  id: string,
  row: number,
  column: number,
): { excelTable?: TableSnapshot; ids: Area } | undefined {
  const letters = /^\$([A-Z]{1,3})\d+$/.exec(id)?.[1];
  if (letters !== undefined) return { ids: columnArea(row, columnIndex(letters), 1) };
  const excelTable = sheet.tables.find(({ area }) => contains(area, row, column));
  const named = parseTableColumn(`t${id.replace('[@', '[')}`);
  const ids = excelTable && named && tableColumnArea(excelTable, named.column);
  return excelTable && ids && { excelTable, ids };
}

/** A plain range tells its header row by what stands over the ids; a heading may span a few rows. */
function headerAbove(sheet: SheetSnapshot, ids: Area): number {
  for (let row = ids.row - 1; row >= Math.max(0, ids.row - 4); row -= 1) {
    if (cellAt(sheet, row, ids.column).value !== '') return row;
  }
  return Math.max(0, ids.row - 1);
}
