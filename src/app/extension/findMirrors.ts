import { cellAt, lastRowOf, rightEdgeOf } from '../sheetCells';
import { isAsWritten, isMirroring, type Extension, type Mirror } from './extension';
import { isHeaderOf, MIRRORED_COLUMNS } from './mirrorFormula';

/**
 * The mirrored columns of an id column. One of them stands right of it, under a header that Keylift writes; beside the
 * ids or another mirrored column, it may have been given another header. Of two that mirror the same, as after one was
 * copied, it is the nearer one.
 * @param register the register's table name; `undefined` where it is gone
 */
export function findMirrors(place: Omit<Extension, 'mirrors'>, register: string | undefined): Mirror[] {
  const { sheet, excelTable, headerRow, ids } = place;
  const extension: Extension = { ...place, mirrors: [] };
  const edge = excelTable?.area ?? sheet.grid?.area;
  const found: Mirror[] = [];
  let beside = ids.column;
  for (let at = ids.column + 1; edge !== undefined && at < rightEdgeOf(edge); at += 1) {
    const header = String(cellAt(sheet, headerRow, at).value);
    const headed = MIRRORED_COLUMNS.filter((column) => isHeaderOf(column, header));
    const candidates = headed.length === 0 && beside === at - 1 ? MIRRORED_COLUMNS : headed;
    const mirror = candidates
      .filter((column) => !found.some((one) => one.column === column))
      .map((column): Mirror => ({ column, at }))
      .find((one) => isMirroredDown(extension, register, one));
    if (mirror === undefined) continue;
    found.push(mirror);
    beside = at;
  }
  return found;
}

/** Whether one of the mirrored columns mirrors something in a row. */
export function isMirroredIn(extension: Extension, register: string | undefined, row: number): boolean {
  return extension.mirrors.some((mirror) => isMirrored(extension, register, mirror, row));
}

function isMirroredDown(extension: Extension, register: string | undefined, mirror: Mirror): boolean {
  for (let row = extension.ids.row; row <= lastRowOf(extension.ids); row += 1) {
    if (isMirrored(extension, register, mirror, row)) return true;
  }
  return false;
}

function isMirrored(
  extension: Extension,
  register: string | undefined,
  mirror: Mirror,
  row: number,
): boolean {
  if (cellAt(extension.sheet, row, mirror.at).formula === '') return false;
  return (
    (register !== undefined && isMirroring(extension, register, mirror, row)) ||
    isAsWritten(extension, register, mirror, row)
  );
}
