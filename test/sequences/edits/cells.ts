import { clearCells } from '../../../src/embedded-host/model/edit/clearCells';
import { formatCells } from '../../../src/embedded-host/model/edit/formatCells';
import { setColumnWidth } from '../../../src/embedded-host/model/edit/sizeRows';
import { isEmpty } from '../teamBook';
import { bodyRow, cellArea, edit, figureColumn, type, type UserEdit } from './userEdit';

const TEXTS = ['12', '3.5', '-4', '5%', 'n/a', '', '=1/0', '=2*21'];

/** What is typed, emptied and formatted. */
export const CELL_EDITS: Readonly<Record<string, UserEdit>> = {
  'types a figure': {
    often: 6,
    make: (hand, draw) => type(hand, bodyRow(hand, draw), figureColumn(hand, draw), String(draw.what / 7)),
  },
  'types something else': {
    often: 3,
    make: (hand, draw) =>
      type(hand, bodyRow(hand, draw), figureColumn(hand, draw), TEXTS[draw.what % TEXTS.length] ?? ''),
  },
  'types a note far right': {
    make: (hand, draw) =>
      type(hand, bodyRow(hand, draw), hand.area.right + 13 + (draw.column % 3), `Note ${draw.what}`),
  },
  'adds a row below': {
    make: (hand, draw) => {
      const { area, sheet } = hand;
      const row = area.bottom + 1;
      if (hand.kind === 'records' || !isEmpty(sheet, row, area.left) || !isEmpty(sheet, row + 1, area.left))
        return false;
      type(hand, row, area.left, `Measure ${hand.fresh}`);
      return type(hand, row, area.right, String(draw.what));
    },
  },
  'empties a row’s figures': {
    make: (hand, draw) => {
      const row = bodyRow(hand, draw);
      if (hand.kind === 'records') return false;
      return edit(hand, (workbook) =>
        clearCells(
          workbook,
          hand.sheet,
          { top: row, bottom: row, left: hand.area.left + 1, right: hand.area.right },
          'contents',
        ),
      );
    },
  },
  'formats a figure': {
    make: (hand, draw) =>
      edit(hand, (workbook) =>
        formatCells(workbook, hand.sheet, cellArea(bodyRow(hand, draw), figureColumn(hand, draw)), () => ({
          numberFormat: ['0.000', '#,##0', '0%'][draw.what % 3] ?? '',
        })),
      ),
  },
  'sets a width': {
    make: (hand, draw) => {
      const column = hand.area.left + (draw.column % (hand.keylift.right - hand.area.left + 2));
      return edit(hand, (workbook) =>
        setColumnWidth(workbook, hand.sheet, cellArea(0, column), 6 + (draw.what % 30)),
      );
    },
  },
  'types over what Keylift shows': {
    onlyReal: true,
    make: (hand, draw) => {
      const column = hand.keylift.left + 1 + (draw.column % 5);
      const row = bodyRow(hand, draw);
      if (!hand.sheet.cells.get(row, column)?.formula?.includes('KeyResults')) return false;
      return type(hand, row, column, String(draw.what));
    },
  },
  'empties an id': {
    often: 1,
    onlyReal: true,
    make: (hand, draw) => {
      const row = bodyRow(hand, draw);
      const id = hand.sheet.cells.get(row, hand.keylift.left)?.value;
      if (typeof id !== 'string' || !/^KR-\d+$/.test(id)) return false;
      return type(hand, row, hand.keylift.left, '');
    },
  },
  'types an id': {
    often: 1,
    onlyReal: true,
    make: (hand, draw) => {
      const header = hand.sheet.cells.get(hand.area.top, hand.keylift.left)?.value;
      if (hand.kind === 'records' || typeof header !== 'string' || !header.startsWith('OKR')) return false;
      return type(hand, bodyRow(hand, draw), hand.keylift.left, `KR-${1 + (draw.what % 4)}`);
    },
  },
};
