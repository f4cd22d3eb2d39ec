import type { Area } from '../area';
import { areaContains, areasOverlap, intersectAreas, MAX_COLUMNS, MAX_ROWS } from '../area';
import type { Sheet } from '../sheet';
import type { Table } from '../table';
import type { Workbook } from '../workbook';
import { resizeTable } from './resizeTable';
import { isBlank, tableById } from './tableAreas';

/** A table that takes in cells beside it, once they hold something. */
interface Expansion {
  readonly table: Table;
  /** The cells that come to it: rows below it or columns right of it. */
  readonly strip: Area;
}

/**
 * The tables that writing into an area would make larger: it begins in the first row below the table and lies within
 * its columns, or begins in the first column right of it and lies within its rows. "When you type in a cell of an empty
 * row or column next to a list, the list will expand to include that row or column" (AutoCorrect.AutoExpandListRange),
 * and what the API writes obeys AutoCorrect too (office-js #6745). A totals row ends a table for good.
 * @param toWrite where something is going to be written: what is empty is looked at before
 */
export function expansionsInto(sheet: Sheet, toWrite: Area): readonly Expansion[] {
  if (sheet.protection.protected) return [];
  return sheet.tables.flatMap((table): Expansion[] => {
    const strip = stripBeside(table, toWrite);
    return strip && isFreeFor(sheet, table, strip) ? [{ table, strip }] : [];
  });
}

function stripBeside({ area, showTotals }: Table, toWrite: Area): Area | undefined {
  const { top, left, bottom, right } = toWrite;
  const below = !showTotals && top === area.bottom + 1 && left >= area.left && right <= area.right;
  if (below && bottom < MAX_ROWS) return { ...area, top, bottom };
  const beside = left === area.right + 1 && top >= area.top && bottom <= area.bottom;
  return beside && right < MAX_COLUMNS ? { ...area, left, right } : undefined;
}

function isFreeFor(sheet: Sheet, table: Table, strip: Area): boolean {
  return (
    isBlank(sheet, strip) &&
    sheet.tables.every((other) => other === table || !areasOverlap(other.area, strip)) &&
    sheet.merges.every((merge) => !areasOverlap(merge, strip))
  );
}

/** The tables as they are going to be, so that it can be told what of their columns was empty before. */
export function expanded(tables: readonly Table[], expansions: readonly Expansion[]): readonly Table[] {
  return tables.map((table) => {
    const strip = expansions.find((one) => one.table === table)?.strip;
    return strip ? { ...table, area: around(table.area, strip) } : table;
  });
}

/**
 * Lets tables take in what has been written beside them; a row or column of nothing leaves them as they are.
 * @param expansions what `expansionsInto` said before it was written
 */
export function expandTables(workbook: Workbook, sheet: Sheet, expansions: readonly Expansion[]): void {
  for (const { table, strip } of expansions) {
    const now = tableById(sheet, table.id);
    const isFirst = (row: number, column: number): boolean =>
      row === now.area.bottom + 1 || column === now.area.right + 1;
    const filled = [...sheet.cells.within(strip)].filter(
      ([, , cell]) => cell.value !== null || cell.formula !== undefined,
    );
    if (!filled.some(([row, column]) => isFirst(row, column))) continue;
    const written = filled.reduce(
      (area, [row, column]) => ({
        ...area,
        bottom: Math.max(area.bottom, row),
        right: Math.max(area.right, column),
      }),
      now.area,
    );
    const area = intersectAreas(around(now.area, strip), written);
    if (area && areaContains(area, now.area)) resizeTable(workbook, sheet, now, area);
  }
}

function around(a: Area, b: Area): Area {
  return { ...a, bottom: Math.max(a.bottom, b.bottom), right: Math.max(a.right, b.right) };
}
