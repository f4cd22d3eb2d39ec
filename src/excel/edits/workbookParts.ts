import type { EditHandler, EditOf } from './edit';

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

export const addName: EditHandler<EditOf<'add-name'>> = {
  carryOut(workbook, { name, formula, comment, hidden, scope }) {
    const added = namesIn(workbook, scope).add(name, formula, comment);
    if (hidden === true) added.visible = false;
  },
  observe(workbook, { name: text, scope }) {
    const name = namesIn(workbook, scope).getItemOrNullObject(text).load('name');
    return () => !name.isNullObject;
  },
};

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

export const setting: EditHandler<EditOf<'setting'>> = {
  carryOut(workbook, { key, after }) {
    if (after === undefined) workbook.settings.getItem(key).delete();
    else workbook.settings.add(key, after);
  },
  observe(workbook, { key, after }) {
    const found = workbook.settings.getItemOrNullObject(key).load('value');
    return () =>
      after === undefined
        ? found.isNullObject
        : !found.isNullObject && JSON.stringify(found.value) === JSON.stringify(after);
  },
};

/** What the settings that hold the revision are called. */
export const REVISION_KEY = 'Keylift.revision.';

/**
 * Compare and swap: taking away a revision that is not there any more fails, and with it the batch, before anything
 * else is written.
 */
export const takeRevision: EditHandler<EditOf<'take-revision'>> = {
  carryOut(workbook, { before, after }, { token }) {
    if (before > 0) workbook.settings.getItem(`${REVISION_KEY}${before}`).delete();
    if (after > 0) workbook.settings.add(`${REVISION_KEY}${after}`, token);
  },
  observe(workbook, { before, after }, { token }) {
    const key = `${REVISION_KEY}${after > 0 ? after : before}`;
    const found = workbook.settings.getItemOrNullObject(key).load('value');
    return () => (after > 0 ? !found.isNullObject && found.value === token : found.isNullObject);
  },
};
