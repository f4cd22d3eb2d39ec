import { shiftReference } from '../formula/moveReference';
import { MAX_COLUMNS, MAX_ROWS, type Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { Change } from '../model/workbook';

/** Cells that came or went, so that others moved. */
export interface CellShift {
  readonly sheet: Sheet;
  readonly kind: 'inserted' | 'deleted';
  readonly area: Area;
  readonly shift: 'rows' | 'columns';
}

/** The movement of cells that a change of the model tells of; undefined when nothing moved. */
export function shiftOf(change: Change): CellShift | undefined {
  if (change.kind !== 'cells') return undefined;
  const { sheet, area } = change;
  switch (change.change) {
    case 'edited':
    case 'formatted':
      return undefined;
    case 'rowInserted':
      return { sheet, area, kind: 'inserted', shift: 'rows' };
    case 'rowDeleted':
      return { sheet, area, kind: 'deleted', shift: 'rows' };
    case 'columnInserted':
      return { sheet, area, kind: 'inserted', shift: 'columns' };
    case 'columnDeleted':
      return { sheet, area, kind: 'deleted', shift: 'columns' };
    case 'cellInserted':
      return { sheet, area, kind: 'inserted', shift: change.shift ?? 'rows' };
    case 'cellDeleted':
      return { sheet, area, kind: 'deleted', shift: change.shift ?? 'rows' };
  }
}

const NOT_ABSOLUTE = { top: false, left: false, bottom: false, right: false };

/** Where an area of a sheet is after cells moved; undefined when it is gone. The same object when it has not moved. */
export function shiftArea(sheet: Sheet, area: Area, shift: CellShift): Area | undefined {
  if (sheet !== shift.sheet) return area;
  const wholeColumns = area.top === 0 && area.bottom === MAX_ROWS - 1;
  const wholeRows = area.left === 0 && area.right === MAX_COLUMNS - 1;
  const shape = wholeColumns ? 'columns' : wholeRows ? 'rows' : 'range';
  const reference = { ...area, shape, absolute: NOT_ABSOLUTE } as const;
  const moved = shiftReference(reference, shift.kind, shift.area, shift.shift);
  if (moved === reference) return area;
  return moved && { top: moved.top, left: moved.left, bottom: moved.bottom, right: moved.right };
}
