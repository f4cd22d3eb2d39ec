import { mergeCells } from '../../../src/embedded-host/model/edit/mergeCells';
import { moveCells } from '../../../src/embedded-host/model/edit/moveCells';
import { hideColumns, hideRows } from '../../../src/embedded-host/model/edit/sizeRows';
import { isEmpty } from '../teamBook';
import {
  bodyRow,
  cellArea,
  edit,
  type Hand,
  insertColumn,
  insertRow,
  type UserEdit,
  wholeColumn,
  wholeRow,
} from './userEdit';

/** Rows, columns and cells that come, go and move. */
export const STRUCTURE_EDITS: Readonly<Record<string, UserEdit>> = {
  'inserts a row': {
    often: 4,
    make: (hand, draw) => {
      const { top, bottom } = hand.area;
      const row = [top, bodyRow(hand, draw), bottom, bottom + 1, 0][draw.what % 5] ?? 0;
      return insertRow(hand, row);
    },
  },
  'deletes a row': {
    often: 3,
    make: (hand, draw) => {
      if (hand.area.bottom - hand.area.top < 3) return false;
      hand.host.user.deleteRows(hand.sheet.name, wholeRow(bodyRow(hand, draw)));
      return true;
    },
  },
  'inserts a column in the table or before it': {
    often: 3,
    make: (hand, draw) => {
      const { left, right } = hand.area;
      return insertColumn(hand, left + (draw.column % (right - left + 1)));
    },
  },
  'inserts a column right of the team’s own': {
    make: (hand) => {
      // In an Excel table it would be the team's in one workbook and nobody's in the other.
      if (hand.excelTable) return false;
      return insertColumn(hand, hand.area.right + 1);
    },
  },
  'inserts a column among Keylift’s': {
    make: (hand, draw) => {
      const { left, right } = hand.keylift;
      if (hand.excelTable || right <= left) return false;
      return insertColumn(hand, left + 1 + (draw.column % (right - left)));
    },
  },
  'deletes a column of the table': {
    make: (hand, draw) => {
      const { left, right } = hand.area;
      if (hand.kind === 'records' || right - left < 2) return false;
      hand.host.user.deleteColumns(hand.sheet.name, wholeColumn(left + 1 + (draw.column % (right - left))));
      return true;
    },
  },
  'deletes a column of Keylift’s': {
    make: (hand, draw) => {
      const { left, right } = hand.keylift;
      if (right < left) return false;
      hand.host.user.deleteColumns(hand.sheet.name, wholeColumn(left + (draw.column % (right - left + 1))));
      return true;
    },
  },
  'moves the table': {
    make: (hand, draw) => {
      const { sheet, area, realRight } = hand;
      const top = area.top + 12;
      const left = area.left + (draw.column % 3);
      // With columns in between, only the team's own part would be moved.
      if (hand.kind === 'records' || hand.isApart || !isFree(hand, top, left)) return false;
      return edit(hand, (workbook) => moveCells(workbook, sheet, { ...area, right: realRight }, top, left));
    },
  },
  'merges the title': {
    often: 1,
    make: (hand, draw) => {
      if (hand.area.top < 2) return false;
      const area = { top: 0, left: 0, bottom: 0, right: 2 + (draw.column % 8) };
      return edit(hand, (workbook) => mergeCells(workbook, hand.sheet, area, false));
    },
  },
  'hides or shows a row': {
    make: (hand, draw) =>
      edit(hand, (workbook) =>
        hideRows(workbook, hand.sheet, cellArea(bodyRow(hand, draw), 0), draw.what % 3 > 0),
      ),
  },
  'hides or shows a column': {
    make: (hand, draw) => {
      const column = hand.area.left + 1 + (draw.column % Math.max(1, hand.keylift.right - hand.area.left));
      return edit(hand, (workbook) =>
        hideColumns(workbook, hand.sheet, cellArea(0, column), draw.what % 3 > 0),
      );
    },
  },
};

/** Whether the table can be put there without covering anything, with all that Keylift has beside it. */
function isFree({ sheet, area, keylift }: Hand, top: number, left: number): boolean {
  const height = area.bottom - area.top;
  const width = Math.max(keylift.right, area.right) - area.left;
  for (let row = top - 1; row <= top + height + 1; row++)
    for (let column = Math.max(0, left - 1); column <= left + width + 1; column++)
      if (!isEmpty(sheet, row, column)) return false;
  return true;
}
