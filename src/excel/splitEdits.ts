import type { BatchEdit } from './edits/edit';
import { part } from './ranges';

/** Bytes that one request carries at most; Excel for the web refuses more than 5 MB, also in what is read back. */
export const REQUEST_SIZE = 3_000_000;

/** Bytes that the client needs around each thing that is written or looked at: a thousand or so, whatever it holds. */
export const AROUND_EACH = 1_500;

/** Splits writes of cells by rows that one request cannot carry. */
export function splitLarge(edits: readonly BatchEdit[]): BatchEdit[] {
  return edits.flatMap(split);
}

/** Groups edits, of which none is too large, into requests, in their order; hardly any plan needs two. */
export function requestsOf(edits: readonly BatchEdit[]): BatchEdit[][] {
  return inGroups(edits, (edit) => AROUND_EACH + sizeOf(edit));
}

/** Groups what goes along in requests, in its order, so that each group fits one where each item does. */
export function inGroups<T>(items: readonly T[], sizeOfItem: (item: T) => number): T[][] {
  const groups: T[][] = [];
  let room = 0;
  for (const item of items) {
    const size = sizeOfItem(item);
    const group = groups.at(-1);
    if (group && size <= room) {
      group.push(item);
      room -= size;
    } else {
      groups.push([item]);
      room = REQUEST_SIZE - size;
    }
  }
  return groups;
}

/** Bytes that an edit takes in a request: of a write, what stood there before is not sent. */
function sizeOf(edit: BatchEdit): number {
  const sent = edit.kind === 'write-cells' ? edit.after : edit;
  return bytesOf(sent);
}

/** How many bytes something takes as it is sent. */
export function bytesOf(sent: unknown): number {
  return new TextEncoder().encode(JSON.stringify(sent)).length;
}

function split(edit: BatchEdit): BatchEdit[] {
  if (edit.kind !== 'write-cells' || edit.area.rowCount === 1) return [edit];
  if (sizeOf(edit) <= REQUEST_SIZE) return [edit];
  const half = Math.ceil(edit.area.rowCount / 2);
  const { area, before, after } = edit;
  return [
    {
      ...edit,
      area: part(area, 0, 0, half, area.columnCount),
      before: before.slice(0, half),
      after: after.slice(0, half),
    },
    {
      ...edit,
      area: part(area, half, 0, area.rowCount - half, area.columnCount),
      before: before.slice(half),
      after: after.slice(half),
    },
  ].flatMap(split);
}
