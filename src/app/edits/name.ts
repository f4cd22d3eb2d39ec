import { columnsAnchorOf, isColumnsAnchor } from '../settings/columnsAnchorName';
import { isSettingName } from '../settings/settingNames';
import { fiscalStartIn, isFiscalStartName } from '../settings/fiscalStartName';
import type { EditKind } from './editKind';

/**
 * `formula` with its `=`. A `hidden` name is not listed in Excel's name manager. `scope` is the sheet that a name is
 * for alone; without it the name is the workbook's.
 */
export interface AddName {
  readonly kind: 'add-name';
  readonly name: string;
  readonly formula: string;
  readonly comment: string;
  readonly hidden?: true;
  readonly scope?: string;
}

export interface DeleteName {
  readonly kind: 'delete-name';
  readonly name: string;
  readonly formula: string;
  readonly comment: string;
  readonly hidden?: true;
  readonly scope?: string;
}

export const addName: EditKind<AddName> = {
  isIdle: () => false,
  inverse: (edit) => ({ ...edit, kind: 'delete-name' }),
  stillStands: () => [],
  describe: ({ name, hidden, formula }) => {
    const month = isFiscalStartName(name) ? fiscalStartIn(formula) : undefined;
    if (month !== undefined) return [{ kind: 'fiscal-start-kept', name, month }];
    if (keepsPlace(name)) return [{ kind: 'place-kept' }];
    if (isSettingName(name)) return [{ kind: 'setting-names-added' }];
    return hidden === true ? [{ kind: 'correction-kept' }] : [{ kind: 'name-added', name }];
  },
  standsOn: scopeOf,
  canBePartial: false,
};

export const deleteName: EditKind<DeleteName> = {
  isIdle: () => false,
  inverse: (edit) => ({ ...edit, kind: 'add-name' }),
  stillStands: ({ name, scope }) => [{ kind: 'no-name', name, ...(scope === undefined ? {} : { scope }) }],
  describe: ({ name, hidden }) => {
    if (keepsPlace(name)) return [{ kind: 'place-forgotten' }];
    if (isSettingName(name)) return [{ kind: 'setting-names-deleted' }];
    return hidden === true ? [{ kind: 'corrections-forgotten' }] : [{ kind: 'name-deleted', name }];
  },
  standsOn: scopeOf,
  canBePartial: false,
};

function keepsPlace(name: string): boolean {
  return isColumnsAnchor(name) || columnsAnchorOf(name) !== undefined;
}

function scopeOf({ scope }: AddName | DeleteName): { readonly sheet?: string } {
  return scope === undefined ? {} : { sheet: scope };
}
