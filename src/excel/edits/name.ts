import type { EditOf } from '../../app/edits/edit';
import type { EditHandler } from './edit';

export const addName = {
  carryOut(workbook, { name, formula, comment, hidden, scope }) {
    const added = namesIn(workbook, scope).add(name, formula, comment);
    if (hidden === true) added.visible = false;
  },
  observe(workbook, { name: text, scope, hidden }) {
    const name = namesIn(workbook, scope).getItemOrNullObject(text).load('visible');
    return () => !name.isNullObject && name.visible !== (hidden === true);
  },
  /** It was added, but not hidden yet. */
  leftovers(workbook, edit) {
    const name = namesIn(workbook, edit.scope).getItemOrNullObject(edit.name).load('name');
    return () => (name.isNullObject ? [] : [{ ...edit, kind: 'delete-name' }]);
  },
} satisfies EditHandler<EditOf<'add-name'>>;

export const deleteName: EditHandler<EditOf<'delete-name'>> = {
  carryOut(workbook, { name, scope }) {
    namesIn(workbook, scope).getItem(name).delete();
  },
  observe(workbook, { name: text, scope }) {
    const name = namesIn(workbook, scope).getItemOrNullObject(text).load('name');
    return () => name.isNullObject;
  },
};

/** The names of one sheet; without a `scope`, those of the workbook. */
export function namesIn(workbook: Excel.Workbook, scope: string | undefined): Excel.NamedItemCollection {
  return scope === undefined ? workbook.names : workbook.worksheets.getItem(scope).names;
}
