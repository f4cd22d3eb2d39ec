import { addTable } from '../../../src/embedded-host/model/edit/addTable';
import {
  clearFilter,
  filterColumn,
  removeFilter,
  setSheetFilter,
} from '../../../src/embedded-host/model/edit/filterRows';
import { convertToRange, renameTable } from '../../../src/embedded-host/model/edit/removeTable';
import { sortArea } from '../../../src/embedded-host/model/edit/sortArea';
import type { Area } from '../../../src/embedded-host/model/area';
import { bodyRow, edit, type Hand, type UserEdit } from './userEdit';

const BY_ROWS = { matchCase: false, hasHeaders: false, orientation: 'rows' } as const;

/** Sorting, filtering, and tables that become ranges and back. */
export const TABLE_EDITS: Readonly<Record<string, UserEdit>> = {
  'sorts the table': {
    often: 4,
    make: (hand, { column, what }) => {
      const { area, realRight } = hand;
      return sort(hand, { ...area, right: realRight }, column, what);
    },
  },
  'sorts by a filter button': {
    often: 4,
    make: (hand, { column, what }) => {
      // A filter over something else on the sheet.
      if (hand.filtered?.top !== hand.area.top) return false;
      return sort(hand, hand.filtered, column, what);
    },
  },
  'puts filter buttons on the table': {
    make: (hand) => {
      if (hand.excelTable || hand.sheet.filter) return false;
      return edit(hand, (workbook) =>
        setSheetFilter(workbook, hand.sheet, { ...hand.area, right: hand.shownRight }),
      );
    },
  },
  'filters the table': {
    make: (hand, draw) => {
      const { sheet, excelTable, area } = hand;
      const name = sheet.cells.get(bodyRow(hand, draw), area.left)?.value;
      if (typeof name !== 'string' || !(excelTable ? excelTable.filter : sheet.filter)) return false;
      return edit(hand, (workbook) => filterColumn(workbook, sheet, excelTable, 0, { values: [name] }));
    },
  },
  'shows all rows again': {
    often: 3,
    make: (hand) => edit(hand, (workbook) => clearFilter(workbook, hand.sheet, hand.excelTable)),
  },
  'takes filter buttons away': {
    often: 1,
    make: (hand) => {
      if (hand.excelTable || !hand.sheet.filter) return false;
      return edit(hand, (workbook) => removeFilter(workbook, hand.sheet, undefined));
    },
  },
  'makes an Excel table of the range': {
    make: (hand) => {
      const { sheet, area, shownRight } = hand;
      if (hand.excelTable || hand.kind === 'records' || sheet.filter) return false;
      return edit(hand, (workbook) => {
        const made = addTable(workbook, sheet, { ...area, right: shownRight }, true);
        renameTable(workbook, sheet, made, `Team_table_${hand.fresh}`);
      });
    },
  },
  'makes a range of the Excel table': {
    make: (hand) => {
      const { sheet, excelTable } = hand;
      if (!excelTable) return false;
      return edit(hand, (workbook) => convertToRange(workbook, sheet, excelTable));
    },
  },
  'renames the Excel table': {
    make: (hand) => {
      const { sheet, excelTable } = hand;
      if (!excelTable) return false;
      return edit(hand, (workbook) => renameTable(workbook, sheet, excelTable, `Renamed_${hand.fresh}`));
    },
  },
};

/** By one of the team's own columns, whatever else is sorted along with them. */
function sort({ sheet, area, host }: Hand, sorted: Area, column: number, what: number): boolean {
  const offset = area.left - sorted.left + (column % (area.right - area.left + 1));
  if (offset < 0 || sorted.left + offset > sorted.right) return false;
  host.user.edit((workbook) =>
    sortArea(
      workbook,
      sheet,
      { ...sorted, top: area.top + 1, bottom: area.bottom },
      [{ offset, ascending: what % 2 === 0 }],
      BY_ROWS,
    ),
  );
  return true;
}
