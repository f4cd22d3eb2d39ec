import {
  type Area,
  columnCount,
  intersectAreas,
  isWholeColumns,
  isWholeRows,
  MAX_COLUMNS,
  MAX_ROWS,
  rowCount,
} from '../../model/area';
import { flag, integer, optional } from '../argument';
import { printPlace } from '../address';
import { PivotTableCollection } from '../pivotTable';
import { refusal } from '../refusal';
import { child, type Members, method, readOnly } from '../richObject';
import { WorksheetObject } from '../worksheet';
import { surroundingRegion, usedArea } from './usedArea';
import { rangeOrAddress } from './rangeOrAddress';
import type { RangeObject } from './rangeObject';

/** Where a range is, and the ranges that are found from it. */
export function placeMembers(range: RangeObject): Members {
  const { client } = range;
  const other = rangeOrAddress(client, range.sheet);
  const resized = (rows: number, columns: number): RangeObject => {
    const { top, left } = range.area;
    return range.at({ top, left, bottom: top + rows - 1, right: left + columns - 1 });
  };
  return {
    Address: readOnly(() => printPlace(range.place)),
    RowIndex: readOnly(() => range.area.top),
    ColumnIndex: readOnly(() => range.area.left),
    RowCount: readOnly(() => rowCount(range.area)),
    ColumnCount: readOnly(() => columnCount(range.area)),
    // "If the cell count exceeds 2^31-1 (2,147,483,647), this API returns -1."
    CellCount: readOnly(() => {
      const count = rowCount(range.area) * columnCount(range.area);
      return count > 2_147_483_647 ? -1 : count;
    }),
    IsEntireColumn: readOnly(() => isWholeColumns(range.area)),
    IsEntireRow: readOnly(() => isWholeRows(range.area)),
    Worksheet: child(() => new WorksheetObject(client, range.sheet)),

    // "The returned cell can be located outside the bounds of its parent range."
    GetCell: method([integer, integer], (row, column) => {
      const { top, left } = range.area;
      return range.at({ top: top + row, left: left + column, bottom: top + row, right: left + column });
    }),
    GetRow: method([integer], (row) => {
      const at = range.area.top + row;
      return range.at({ ...range.area, top: at, bottom: at });
    }),
    GetColumn: method([integer], (column) => {
      const at = range.area.left + column;
      return range.at({ ...range.area, left: at, right: at });
    }),
    GetLastCell: method([], () =>
      range.at({ ...range.area, top: range.area.bottom, left: range.area.right }),
    ),
    GetLastRow: method([], () => range.at({ ...range.area, top: range.area.bottom })),
    GetLastColumn: method([], () => range.at({ ...range.area, left: range.area.right })),
    GetEntireRow: method([], () => range.at({ ...range.area, left: 0, right: MAX_COLUMNS - 1 })),
    GetEntireColumn: method([], () => range.at({ ...range.area, top: 0, bottom: MAX_ROWS - 1 })),
    GetOffsetRange: method([integer, integer], (rows, columns) => {
      const { top, left, bottom, right } = range.area;
      return range.at({
        top: top + rows,
        left: left + columns,
        bottom: bottom + rows,
        right: right + columns,
      });
    }),
    // "Gets a Range object similar to the current Range object, but with its bottom-right corner expanded (or contracted)
    // by some number of rows and columns": the corner may go beyond the upper left cell.
    GetResizedRange: method([integer, integer], (rows, columns) => {
      const { top, left, bottom, right } = range.area;
      const [row, column] = [bottom + rows, right + columns];
      if (row < 0 || column < 0 || row >= MAX_ROWS || column >= MAX_COLUMNS) throw refusal('InvalidArgument');
      return range.at({
        top: Math.min(top, row),
        left: Math.min(left, column),
        bottom: Math.max(top, row),
        right: Math.max(left, column),
      });
    }),
    GetAbsoluteResizedRange: method([integer, integer], resized),
    GetRowsAbove: method([optional(integer)], (count = 1) => range.at(rowsBeside(range.area, -count))),
    GetRowsBelow: method([optional(integer)], (count = 1) => range.at(rowsBeside(range.area, count))),
    GetColumnsBefore: method([optional(integer)], (count = 1) => range.at(columnsBeside(range.area, -count))),
    GetColumnsAfter: method([optional(integer)], (count = 1) => range.at(columnsBeside(range.area, count))),
    GetBoundingRect: method([other], (it) => {
      if (it.sheet !== range.sheet) throw refusal('InvalidArgument');
      const [a, b] = [range.area, it.area];
      return range.at({
        top: Math.min(a.top, b.top),
        left: Math.min(a.left, b.left),
        bottom: Math.max(a.bottom, b.bottom),
        right: Math.max(a.right, b.right),
      });
    }),
    GetIntersection: method([other], (it) => {
      const shared = it.sheet === range.sheet && intersectAreas(range.area, it.area);
      if (!shared) throw refusal('ItemNotFound');
      return range.at(shared);
    }),
    GetIntersectionOrNullObject: method([other], (it) => {
      const shared = it.sheet === range.sheet && intersectAreas(range.area, it.area);
      return shared ? range.at(shared) : null;
    }),
    // "If there are no used cells within the range, this function will throw an ItemNotFound error."
    GetUsedRange: method([optional(flag)], (valuesOnly = false) => {
      const used = usedArea(range.sheet, valuesOnly, range.area);
      if (!used) throw refusal('ItemNotFound');
      return range.at(used);
    }),
    GetUsedRangeOrNullObject: method([optional(flag)], (valuesOnly = false) => {
      const used = usedArea(range.sheet, valuesOnly, range.area);
      return used ? range.at(used) : null;
    }),
    GetPivotTables: method([], () => new PivotTableCollection(client, range.sheet, range.area)),
    GetSurroundingRegion: method([], () => range.at(surroundingRegion(range.sheet, range.area))),
  };
}

/** A positive count goes below, a negative one above. */
function rowsBeside(area: Area, count: number): Area {
  if (count === 0) throw refusal('InvalidArgument');
  return count > 0
    ? { ...area, top: area.bottom + 1, bottom: area.bottom + count }
    : { ...area, top: area.top + count, bottom: area.top - 1 };
}

function columnsBeside(area: Area, count: number): Area {
  if (count === 0) throw refusal('InvalidArgument');
  return count > 0
    ? { ...area, left: area.right + 1, right: area.right + count }
    : { ...area, left: area.left + count, right: area.left - 1 };
}
