import { areaBetween, lastColumnOf, lastRowOf, type Area } from '../../../src/domain/sheet/area';

/** Where a table stands on its sheet. */
export interface Place {
  readonly header?: Area;
  readonly body: Area;
}

/** A header further off than this heads other blocks as well; it does not show where its table is. */
const WIDEST_GAP = 2;

/**
 * How far a found table is off: the greatest of the distances between its edges and the expected ones, in rows or
 * columns ("error of boundary", TableSense). Bodies are compared, and header and body as one; the better counts, since
 * people differ in which rows are a header.
 * @example boundaryError({ body: areaOf('A2:D9') }, { body: areaOf('A2:D10') }) // 1
 */
export function boundaryError(found: Place, expected: Place): number {
  return Math.min(
    greatestDistance(found.body, expected.body),
    greatestDistance(whole(found), whole(expected)),
  );
}

/** Whether two areas of one sheet have a cell in common. */
export function overlap(one: Area, other: Area): boolean {
  return gap(one, other) < 0;
}

function greatestDistance(one: Area, other: Area): number {
  return Math.max(
    Math.abs(one.row - other.row),
    Math.abs(one.column - other.column),
    Math.abs(lastRowOf(one) - lastRowOf(other)),
    Math.abs(lastColumnOf(one) - lastColumnOf(other)),
  );
}

function whole({ header, body }: Place): Area {
  if (header === undefined || gap(header, body) > WIDEST_GAP) return body;
  return areaBetween(
    Math.min(header.row, body.row),
    Math.min(header.column, body.column),
    Math.max(lastRowOf(header), lastRowOf(body)),
    Math.max(lastColumnOf(header), lastColumnOf(body)),
  );
}

/** The rows or columns between two areas, 0 where they touch, less where they overlap. */
function gap(one: Area, other: Area): number {
  const rows = Math.max(one.row - lastRowOf(other), other.row - lastRowOf(one)) - 1;
  const columns = Math.max(one.column - lastColumnOf(other), other.column - lastColumnOf(one)) - 1;
  return Math.max(rows, columns);
}
