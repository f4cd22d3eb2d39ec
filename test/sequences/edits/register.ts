import { deleteTableRows } from '../../../src/embedded-host/model/edit/tableRows';
import { renameTable } from '../../../src/embedded-host/model/edit/removeTable';
import { deleteSheet, setVisibility } from '../../../src/embedded-host/model/edit/sheets';
import { sortArea } from '../../../src/embedded-host/model/edit/sortArea';
import { cellAddress } from '../../../src/domain/sheet/address';
import type { Sheet } from '../../../src/embedded-host/model/sheet';
import type { Table } from '../../../src/embedded-host/model/table';
import { registerIn } from '../register';
import { edit, type Hand, type UserEdit } from './userEdit';

/** What is written below the register, so that its sheet is not Keylift's alone. */
export const NOTE_BESIDE_REGISTER = 'Talk about this on Monday';

/** What the team does to Keylift's own sheet. */
export const REGISTER_EDITS: Readonly<Record<string, UserEdit>> = {
  'sorts the register': onRegister(2, (hand, { sheet, table }, column, what) => {
    const { area } = table;
    const offset = column % (area.right - area.left + 1);
    return edit(hand, (workbook) =>
      sortArea(workbook, sheet, { ...area, top: area.top + 1 }, [{ offset, ascending: what % 2 === 0 }], {
        matchCase: false,
        hasHeaders: false,
        orientation: 'rows',
      }),
    );
  }),
  'deletes a row of the register': onRegister(1, (hand, { sheet, table }, column) => {
    const rows = table.area.bottom - table.area.top;
    return edit(hand, (workbook) => deleteTableRows(workbook, sheet, table, [column % rows]));
  }),
  'types a target into the register': onRegister(
    1,
    (hand, { sheet, table: { area, columns } }, column, what) => {
      const at = columns.findIndex(({ name }) => name === 'Target');
      const row = area.top + 1 + (column % (area.bottom - area.top));
      if (at < 0) return false;
      hand.host.user.type(sheet.name, cellAddress(row, area.left + at), String(what + 1));
      return true;
    },
  ),
  'writes below the register': onRegister(1, (hand, { sheet, table: { area } }) => {
    hand.host.user.type(sheet.name, cellAddress(area.bottom + 3, area.left + 1), NOTE_BESIDE_REGISTER);
    return true;
  }),
  'inserts a column before the register': onRegister(1, (hand, { sheet }) => {
    hand.host.user.insertColumns(sheet.name, 'A:A');
    return true;
  }),
  'renames the sheet of the register': onRegister(1, (hand, { sheet }) => {
    hand.host.user.renameSheet(sheet.name, `Goals ${hand.fresh}`);
    return true;
  }),
  'renames the register': onRegister(1, (hand, { sheet, table }) =>
    edit(hand, (workbook) => renameTable(workbook, sheet, table, `Goals_${hand.fresh}`)),
  ),
  'hides the sheet of the register': onRegister(1, (hand, { sheet }, _, what) =>
    edit(hand, (workbook) => setVisibility(workbook, sheet, what % 2 === 0 ? 'hidden' : 'veryHidden')),
  ),
  'deletes the sheet of the register': onRegister(1, (hand, { sheet }) =>
    edit(hand, (workbook) => deleteSheet(workbook, sheet)),
  ),
};

function onRegister(
  often: number,
  make: (
    hand: Hand,
    register: { readonly sheet: Sheet; readonly table: Table },
    column: number,
    what: number,
  ) => boolean,
): UserEdit {
  return {
    often,
    onlyReal: true,
    touchesRegister: true,
    make: (hand, { column, what }) => {
      const register = registerIn(hand.workbook);
      return register !== undefined && make(hand, register, column, what);
    },
  };
}
