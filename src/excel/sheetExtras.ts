import type { PivotTableSnapshot } from '../app/snapshot';
import { done, type Result } from '../app/result';
import type { Issue } from '../app/issue';
import { areaAddress } from '../domain/sheet/address';
import { lastColumnOf, lastRowOf, type Area } from '../domain/sheet/area';
import type { SheetStructure } from './askStructure';
import { AREA_PROPERTIES, areaOf } from './ranges';
import { request, type Connection } from './request';

/**
 * What else is told of a sheet. Excel may refuse these questions (a PivotTable over a cube that is out of reach, a
 * protected sheet), and a batch ends at its first refusal: so they come last in it, and can be left out.
 */
export interface SheetExtras {
  /** The visible cells of the part of the sheet that is asked about; undefined where that is not known. */
  readonly visible: readonly Area[] | undefined;
  readonly pivotTables: readonly PivotTableSnapshot[];
  /** PivotTables that stand on the sheet by now and whose place was not asked for. */
  readonly newPivotTables: readonly string[];
}

/**
 * The part of a sheet that is asked about. A list of many thousand rows may be filtered in thousands of places, each of
 * which would be an area of the answer; no KPI table is as long.
 */
const ASKED: Area = { row: 0, column: 0, rowCount: 2_000, columnCount: 120 };

const AREA_PROPERTIES_OF_ALL = AREA_PROPERTIES.split(',').map((property) => `areas/items/${property}`);

/** Asks what of a sheet can be seen, and where its PivotTables are. */
export function askExtras(sheet: Excel.Worksheet, structure: SheetStructure): () => SheetExtras {
  const { pivotTables } = structure;
  const visible = askVisible(sheet, structure);
  const places = pivotTables.map(({ name }) => askPivotTable(sheet, name));
  const now = sheet.pivotTables.load('items/name');
  return () => ({
    visible: visible(),
    pivotTables: places.flatMap((place) => place()),
    newPivotTables: now.items
      .map(({ name }) => name)
      .filter((name) => !pivotTables.some((known) => known.name === name)),
  });
}

/**
 * Not `getRowProperties`, though it says the same: to Excel that is a write that cannot be undone (the client sends it
 * so, unlike any other question here), and with every read the user would lose what Ctrl+Z remembers. Special cells
 * are not to be had on a protected sheet.
 */
function askVisible(sheet: Excel.Worksheet, structure: SheetStructure): () => SheetExtras['visible'] {
  if (structure.protected) return () => undefined;
  const visible = sheet
    .getRange(areaAddress(ASKED))
    .getSpecialCellsOrNullObject('Visible')
    .load(AREA_PROPERTIES_OF_ALL.join(','));
  return () => (visible.isNullObject ? [] : visible.areas.items.map(areaOf));
}

/** A PivotTable that is gone by now tells nothing. */
function askPivotTable(sheet: Excel.Worksheet, name: string): () => PivotTableSnapshot[] {
  const range = sheet.pivotTables.getItemOrNullObject(name).layout.getRange().load(AREA_PROPERTIES);
  return () => (range.isNullObject ? [] : [{ name, area: areaOf(range) }]);
}

/** Asks one by one, so that what Excel refuses is all that is not known. */
export async function readExtras(
  connection: Connection,
  sheet: SheetStructure,
): Promise<Result<SheetExtras>> {
  const visible = await request(
    connection,
    ({ worksheets }) => askVisible(worksheets.getItem(sheet.id), sheet),
    'repeatable',
  );
  if (!visible.ok && !isRefusal(visible.issue)) return visible;
  const pivotTables = await readPivotTables(
    connection,
    sheet,
    sheet.pivotTables.map(({ name }) => name),
  );
  if (!pivotTables.ok) return pivotTables;
  return done({
    visible: visible.ok ? visible.value : undefined,
    pivotTables: pivotTables.value,
    newPivotTables: [],
  });
}

/** Where PivotTables are, a request each; without those that Excel does not tell about. */
export async function readPivotTables(
  connection: Connection,
  sheet: SheetStructure,
  names: readonly string[],
): Promise<Result<PivotTableSnapshot[]>> {
  const found: PivotTableSnapshot[] = [];
  for (const name of names) {
    const place = await request(
      connection,
      ({ worksheets }) => askPivotTable(worksheets.getItem(sheet.id), name),
      'repeatable',
    );
    if (place.ok) found.push(...place.value);
    else if (!isRefusal(place.issue)) return place;
  }
  return done(found);
}

/** Whether Excel said no to a question, rather than not being there or being asked for too much. */
export function isRefusal({ code }: Issue): boolean {
  return (
    code === 'excel-refused' ||
    code === 'access-denied' ||
    code === 'workbook-changed' ||
    code === 'excel-too-old'
  );
}

/**
 * The rows and columns of an area that no visible cell stands in, as far as it was asked about.
 *
 * @example hiddenIn({ row: 0, column: 0, rowCount: 3, columnCount: 1 }, [row 1, row 3]) gives rows: [1], columns: []
 */
export function hiddenIn(
  area: Area,
  visible: readonly Area[],
): { readonly rows: readonly number[]; readonly columns: readonly number[] } {
  const rows = new Set(indexes(area.row, Math.min(lastRowOf(area), lastRowOf(ASKED))));
  const columns = new Set(indexes(area.column, Math.min(lastColumnOf(area), lastColumnOf(ASKED))));
  for (const seen of visible) {
    for (const row of indexes(seen.row, lastRowOf(seen))) rows.delete(row);
    for (const column of indexes(seen.column, lastColumnOf(seen))) columns.delete(column);
  }
  return { rows: [...rows], columns: [...columns] };
}

function indexes(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
