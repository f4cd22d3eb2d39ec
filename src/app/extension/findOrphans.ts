import type { ExtensionMemory } from '../settings/keyliftSettings';
import { cellAt, columnArea, contains, lastRowOf, rightEdgeOf } from '../sheetCells';
import type { SheetSnapshot, Snapshot, TableSnapshot } from '../snapshot';
import { bodyRowsOf, type Extension, type Mirror } from './extension';
import { rememberedSheet } from './rememberedSheet';
import { isHeaderOf, isMirrorFormula, LOST_REFERENCE, MIRRORED_COLUMNS } from './mirrorFormula';

/** Columns whose ids are gone, and what the settings remember of them. */
export interface OrphanedColumns {
  readonly extension: Extension;
  readonly memory: ExtensionMemory;
}

/**
 * Finds what is left of columns whose id column was deleted. Neither the register nor a name leads to them any more;
 * what the settings remember does: on that sheet, in that table, under headers of Keylift's, stand formulas that have
 * lost their id. Where the settings remember nothing, such formulas are nobody's.
 * @param register the register's table name; `undefined` where it is gone
 * @param forsaken what the settings remember of columns that were not found
 */
export function findOrphans(
  snapshot: Snapshot,
  register: string | undefined,
  forsaken: readonly ExtensionMemory[],
): OrphanedColumns[] {
  const onSheets = new Map<SheetSnapshot, readonly Extension[]>();
  const pairs = forsaken.flatMap((memory) => {
    const sheet = rememberedSheet(snapshot, memory);
    if (sheet === undefined) return [];
    const extensions = onSheets.get(sheet) ?? orphansOn(sheet, register);
    onSheets.set(sheet, extensions);
    return extensions
      .map((extension) => ({ memory, extension, likeness: likenessOf(memory, extension) }))
      .filter(({ likeness }) => likeness > 0);
  });
  const found: OrphanedColumns[] = [];
  for (const { memory, extension } of pairs.sort((a, b) => b.likeness - a.likeness)) {
    if (!found.some((one) => one.memory === memory || one.extension === extension))
      found.push({ memory, extension });
  }
  return found;
}

/** How much speaks for it that these columns are the remembered ones; 0 where it cannot be. */
function likenessOf(
  memory: ExtensionMemory,
  { sheet, excelTable, headerRow, ids, mirrors }: Extension,
): number {
  const columns = memory.columns.map(({ column }) => column);
  if (!mirrors.every(({ column }) => columns.includes(column))) return 0;
  const beside = ids.column === 0 ? '' : String(cellAt(sheet, headerRow, ids.column - 1).value);
  const rows = memory.columns.flatMap(({ formats }) =>
    formats === undefined ? [] : [formats.reduce((sum, run) => sum + run.rows, 0)],
  );
  return (
    1 +
    (excelTable !== undefined && memory.table === excelTable.name ? 8 : 0) +
    (memory.beside === beside ? 4 : 0) +
    (rows.length > 0 && rows.every((count) => count === ids.rowCount) ? 2 : 0)
  );
}

/** All such columns of a sheet, from the top: stacked tables have theirs in the same columns. */
function orphansOn(sheet: SheetSnapshot, register: string | undefined): Extension[] {
  const headers = headersOn(sheet).flatMap((header) => {
    const rows = rowsUnder(sheet, register, header);
    return rows === undefined ? [] : [{ ...header, rows }];
  });
  const found: Extension[] = [];
  for (const headerRow of new Set(headers.map(({ row }) => row))) {
    for (const group of groupsOf(headers.filter(({ row }) => row === headerRow))) {
      const [first] = group;
      if (first === undefined) continue;
      const top = Math.min(...group.map(({ rows }) => rows.first));
      const last = Math.max(...group.map(({ rows }) => rows.last));
      found.push({
        sheet,
        ...(first.excelTable === undefined ? {} : { excelTable: first.excelTable }),
        headerRow,
        ids: columnArea(top, first.at, last - top + 1),
        idsGone: true,
        mirrors: group.map(({ column, at }): Mirror => ({ column, at })),
      });
    }
  }
  return found;
}

interface Header extends Mirror {
  readonly row: number;
  readonly excelTable?: TableSnapshot;
}

/** The cells that hold a header as Keylift writes it; in an Excel table, only its header row. */
function headersOn(sheet: SheetSnapshot): Header[] {
  const { grid } = sheet;
  if (grid === undefined) return [];
  return grid.values.flatMap((values, r) =>
    values.flatMap((value, c): Header[] => {
      const column = MIRRORED_COLUMNS.find((one) => typeof value === 'string' && isHeaderOf(one, value));
      if (column === undefined) return [];
      const [row, at] = [grid.area.row + r, grid.area.column + c];
      const excelTable = sheet.tables.find(({ area }) => contains(area, row, at));
      if (excelTable === undefined) return [{ column, at, row }];
      return excelTable.showHeaders && excelTable.area.row === row ? [{ column, at, row, excelTable }] : [];
    }),
  );
}

/** The rows under a header that such formulas stand in: a table's body, else from the header to the last of them. */
function rowsUnder(
  sheet: SheetSnapshot,
  register: string | undefined,
  { column, at, row, excelTable }: Header,
): { readonly first: number; readonly last: number } | undefined {
  const isOrphan = (one: number): boolean =>
    isMirrorFormula(cellAt(sheet, one, at).formula, register, column, LOST_REFERENCE);
  const body = excelTable && bodyRowsOf(excelTable);
  const end = lastRowOf(body ?? sheet.grid?.area ?? columnArea(row, at, 1));
  let last: number | undefined;
  for (let one = row + 1; one <= end; one += 1) {
    if (isOrphan(one)) last = one;
    else if (body === undefined && isHeaderOf(column, String(cellAt(sheet, one, at).value))) break;
  }
  if (last === undefined) return undefined;
  return body === undefined ? { first: row + 1, last } : { first: body.row, last: end };
}

/** Headers side by side, in the order in which Keylift writes them. */
function groupsOf<H extends Header>(headers: readonly H[]): H[][] {
  const groups: H[][] = [];
  for (const header of [...headers].sort((a, b) => a.at - b.at)) {
    const group = groups.at(-1);
    const previous = group?.at(-1);
    const follows =
      previous !== undefined &&
      header.at === rightEdgeOf(columnArea(header.row, previous.at, 1)) &&
      MIRRORED_COLUMNS.indexOf(previous.column) < MIRRORED_COLUMNS.indexOf(header.column);
    if (group !== undefined && follows) group.push(header);
    else groups.push([header]);
  }
  return groups;
}
