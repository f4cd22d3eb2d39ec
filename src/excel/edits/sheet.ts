import type { EditOf } from '../../app/edits/edit';
import type { EditHandler } from './edit';

export const addSheet: EditHandler<EditOf<'add-sheet'>> = {
  carryOut(workbook, { sheet }) {
    workbook.worksheets.add(sheet);
  },
  observe(workbook, { sheet: name }) {
    const sheet = workbook.worksheets.getItemOrNullObject(name).load('name');
    return () => !sheet.isNullObject;
  },
};

export const deleteSheet: EditHandler<EditOf<'delete-sheet'>> = {
  carryOut(workbook, { sheet }) {
    workbook.worksheets.getItem(sheet).delete();
  },
  observe(workbook, { sheet: name }) {
    const sheet = workbook.worksheets.getItemOrNullObject(name).load('name');
    return () => sheet.isNullObject;
  },
};
