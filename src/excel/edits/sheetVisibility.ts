import type { EditOf } from '../../app/edits/edit';
import type { EditHandler } from './edit';

export const sheetVisibility: EditHandler<EditOf<'sheet-visibility'>> = {
  carryOut(workbook, { sheet, after }) {
    workbook.worksheets.getItem(sheet).visibility = after;
  },
  observe(workbook, { sheet: name, after }) {
    const sheet = workbook.worksheets.getItem(name).load('visibility');
    return () => sheet.visibility === after;
  },
};
