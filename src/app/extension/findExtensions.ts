import { parseAddress } from '../../domain/sheet/address';
import type { CellValue } from '../../domain/sheet/cellValue';
import { parseTableColumn } from '../formula/structuredReference';
import { anchoredHeaders, type AnchoredHeader } from '../settings/columnsAnchor';
import { cellAt, columnArea, contains, lastRowOf, sheetByName } from '../sheetCells';
import type { SheetSnapshot, Snapshot, TableSnapshot } from '../snapshot';
import { bodyRowsOf, holdsId, type Extension } from './extension';
import { findMirrors, isMirroredIn } from './findMirrors';

/** An id column, as long as its mirrored columns are not known. */
type Place = Omit<Extension, 'mirrors'>;

/**
 * Finds the columns that Keylift appended, by what Excel keeps right when cells move or things are renamed and what
 * nobody copies: the register's lookups name the id columns (`…MATCH($A5,Sales[OKR],0)…`), and hidden names lead to the
 * headers over them. A formula that reads the register stands wherever somebody copied it: it is Keylift's only under
 * a header of Keylift's, right of an id column.
 * @param register the register's table name; `undefined` where it is gone
 * @param lookups formulas of the register
 * @param headers what leads to headers over ids besides
 */
export function findExtensions(
  snapshot: Snapshot,
  register: string | undefined,
  lookups: readonly CellValue[],
  headers: readonly AnchoredHeader[] = anchoredHeaders(snapshot),
): Extension[] {
  const lookedUp: Place[] = [];
  for (const reference of new Set(lookups.flatMap(lookedUpIn))) {
    const found = locate(snapshot, reference);
    if (found !== undefined) add(lookedUp, found);
  }
  const places = lookedUp.map((place) => {
    const [header] = headers
      .filter((one) => placeUnder(lookedUp, one) === place)
      .sort((a, b) => b.row - a.row);
    return header === undefined ? place : { ...place, ...under(header, place.ids) };
  });
  const forsaken = headers.filter(
    (header) =>
      placeUnder(lookedUp, header) === undefined &&
      cellAt(header.sheet, header.row, header.column).formula !== '',
  );
  return [
    ...places.map((place) => reachAsMirrored(place, places, register)),
    ...forsaken.map((header) =>
      forsakenBy(header, [...places, ...forsaken.map((one) => under(one))], register),
    ),
  ];
}

/**
 * Notes an id column. Lookups of one plain range may name it at different lengths; tables one below the other may have
 * theirs in the same column: they are apart by at least the row of a heading.
 */
function add(places: Place[], found: Place): void {
  const { sheet, excelTable, ids } = found;
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
  const area = columnArea(row, ids.column, last - row + 1);
  const headerRow = excelTable === undefined ? headerAbove(sheet, area) : found.headerRow;
  places.splice(0, places.length, ...places.filter((one) => !known.includes(one)), {
    ...found,
    ids: area,
    headerRow,
  });
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

function locate(snapshot: Snapshot, reference: string): Place | undefined {
  const parsed = parseAddress(reference);
  if (parsed?.sheetName !== undefined) {
    const sheet = sheetByName(snapshot, parsed.sheetName);
    return sheet && { sheet, ids: parsed.area, headerRow: headerAbove(sheet, parsed.area) };
  }
  const named = parseTableColumn(reference);
  if (named === undefined) return undefined;
  for (const sheet of snapshot.sheets) {
    const excelTable = sheet.tables.find(({ name }) => name.toLowerCase() === named.table.toLowerCase());
    const index = excelTable?.columns.indexOf(named.column) ?? -1;
    if (excelTable !== undefined && index !== -1)
      return inTable(sheet, excelTable, excelTable.area.column + index);
  }
  return undefined;
}

function inTable(sheet: SheetSnapshot, excelTable: TableSnapshot, column: number): Place {
  const body = bodyRowsOf(excelTable);
  return {
    sheet,
    excelTable,
    headerRow: excelTable.area.row,
    ids: columnArea(body.row, column, body.rowCount),
  };
}

/** The id column that a header stands over: the nearest below it. */
function placeUnder(places: readonly Place[], { sheet, row, column }: AnchoredHeader): Place | undefined {
  const isBlank = cellAt(sheet, row, column).formula === '';
  return places
    .filter((place) => place.sheet === sheet && place.ids.column === column && place.ids.row > row)
    .sort((a, b) => a.ids.row - b.ids.row)
    .filter((place) => !isBlank || place.ids.row === row + 1)[0];
}

/** The place under a header; in an Excel table it is the table's rows, also where the team made the table since. */
function under({ anchor, sheet, row, column }: AnchoredHeader, ids?: Place['ids']): Place {
  const excelTable = sheet.tables.find(
    ({ area, showHeaders }) => showHeaders && area.row === row && contains(area, row, column),
  );
  if (excelTable !== undefined) return { anchor, ...inTable(sheet, excelTable, column) };
  return { anchor, sheet, headerRow: row, ids: ids ?? columnArea(row + 1, column, 1) };
}

/**
 * A plain range reaches as far as its mirrored formulas do: people fill them down into the rows that they add. So it does
 * over ids that somebody typed into such a row.
 */
function reachAsMirrored(place: Place, places: readonly Place[], register: string | undefined): Extension {
  const found: Extension = { ...place, mirrors: findMirrors(place, register) };
  if (place.excelTable !== undefined) return found;
  const { sheet, ids, headerRow } = place;
  const isFree = (row: number): boolean =>
    row > headerRow &&
    !places.some((other) => other !== place && other.sheet === sheet && contains(other.ids, row, ids.column));
  let [first, last] = [ids.row, lastRowOf(ids)];
  const isOwn = (row: number): boolean =>
    isFree(row) && (isMirroredIn(found, register, row) || holdsId(found, row));
  while (isOwn(first - 1)) first -= 1;
  while (isOwn(last + 1)) last += 1;
  return { ...found, ids: columnArea(first, ids.column, last - first + 1) };
}

/** Columns whose key results are gone from the register: they reach down to the last id or mirrored formula. */
function forsakenBy(
  header: AnchoredHeader,
  places: readonly Place[],
  register: string | undefined,
): Extension {
  const place = under(header);
  if (place.excelTable !== undefined) return { ...place, mirrors: findMirrors(place, register) };
  const { sheet, ids, headerRow } = place;
  const end = sheet.grid === undefined ? headerRow : lastRowOf(sheet.grid.area);
  const below = places
    .filter((other) => other.sheet === sheet && other.ids.column === ids.column)
    .map((other) => other.headerRow)
    .filter((row) => row > headerRow);
  const wide = {
    ...place,
    ids: columnArea(ids.row, ids.column, Math.max(1, Math.min(end + 1, ...below) - headerRow - 1)),
  };
  const found: Extension = { ...wide, mirrors: findMirrors(wide, register) };
  let last = lastRowOf(found.ids);
  while (last > ids.row && !holdsId(found, last) && !isMirroredIn(found, register, last)) last -= 1;
  return { ...found, ids: columnArea(ids.row, ids.column, Math.max(1, last - headerRow)) };
}

/** A plain range tells its header row by what stands over the ids; a heading may span a few rows. */
function headerAbove(sheet: SheetSnapshot, ids: Place['ids']): number {
  for (let row = ids.row - 1; row >= Math.max(0, ids.row - 4); row -= 1) {
    if (cellAt(sheet, row, ids.column).value !== '') return row;
  }
  return Math.max(0, ids.row - 1);
}
