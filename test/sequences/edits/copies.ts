import { copyCells } from '../../../src/embedded-host/model/edit/copyCells';
import type { Sheet } from '../../../src/embedded-host/model/sheet';
import { sheetNamed } from '../../faults/books';
import { BOARD, isEmpty } from '../teamBook';
import { registerIn } from '../register';
import { bodyRow, cellArea, edit, type Hand, insertRow, type UserEdit } from './userEdit';

const ALL = { what: 'all', skipBlanks: false, transpose: false } as const;

/** What is copied, and formulas of the team's that read what Keylift wrote. */
export const COPIES: Readonly<Record<string, UserEdit>> = {
  'copies a row': {
    make: (hand, draw) => {
      const { sheet, area, realRight } = hand;
      if (hand.kind === 'records') return false;
      const row = bodyRow(hand, draw);
      insertRow(hand, row + 1);
      // Excel takes a row pasted below an Excel table into it, if it is no wider.
      const right = hand.excelTable ? hand.shownRight : realRight;
      const source = { top: row, bottom: row, left: area.left, right };
      return edit(hand, (workbook) =>
        copyCells(
          workbook,
          { sheet, area: source },
          { sheet, area: { ...source, top: row + 1, bottom: row + 1 } },
          ALL,
        ),
      );
    },
  },
  'copies cells of Keylift’s to the board': {
    often: 4,
    onlyReal: true,
    make: (hand, draw) => {
      const { sheet, area, keylift } = hand;
      if (keylift.right < keylift.left) return false;
      const column = keylift.left + (draw.column % (keylift.right - keylift.left + 1));
      // With its header, or one cell alone.
      const source =
        draw.what % 2 === 0
          ? { ...area, left: column, right: column }
          : cellArea(bodyRow(hand, draw), column);
      const board = sheetNamed(hand.workbook, BOARD);
      const at = freeColumn(board);
      return edit(
        hand,
        (workbook) =>
          void copyCells(
            workbook,
            { sheet, area: source },
            { sheet: board, area: cellArea(FIRST_COPY, at) },
            ALL,
          ),
      );
    },
  },
  'counts on the board what is on track': {
    onlyReal: true,
    make: (hand) => {
      const register = registerIn(hand.workbook);
      if (register === undefined) return false;
      const board = sheetNamed(hand.workbook, BOARD);
      const formula = `=COUNTIF(${register.table.name}[Status],"On track")`;
      return writeOnBoard(hand, board, formula);
    },
  },
};

/** Rows of the board from here on hold what only the real workbook has: copies, and formulas that read Keylift's tables. */
export const FIRST_COPY = 6;

function writeOnBoard(hand: Hand, board: Sheet, formula: string): true {
  const column = freeColumn(board);
  const address = `${String.fromCharCode('A'.charCodeAt(0) + column)}${FIRST_COPY + 1}`;
  hand.host.user.type(board.name, address, formula);
  return true;
}

function freeColumn(board: Sheet): number {
  let column = 0;
  while (!isEmpty(board, FIRST_COPY, column) || !isEmpty(board, FIRST_COPY + 1, column)) column += 1;
  return column;
}
