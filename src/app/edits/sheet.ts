import type { Area } from '../../domain/sheet/area';
import type { Edit } from './edit';
import type { EditKind } from './editKind';

export interface AddSheet {
  readonly kind: 'add-sheet';
  readonly sheet: string;
}

export interface DeleteSheet {
  readonly kind: 'delete-sheet';
  readonly sheet: string;
}

export const addSheet: EditKind<AddSheet> = {
  isIdle: () => false,
  inverse: ({ sheet }) => ({ kind: 'delete-sheet', sheet }),
  stillStands: ({ sheet }, later) => [
    { kind: 'nothing-else', sheet, areas: later.flatMap((edit) => areasOn(edit, sheet)) },
  ],
  describe: ({ sheet }) => [{ kind: 'sheet-added', sheet }],
  standsOn: () => ({}),
  canBePartial: false,
};

export const deleteSheet: EditKind<DeleteSheet> = {
  isIdle: () => false,
  inverse: ({ sheet }) => ({ kind: 'add-sheet', sheet }),
  stillStands: ({ sheet }) => [{ kind: 'no-sheet', sheet }],
  describe: ({ sheet }) => [{ kind: 'sheet-deleted', sheet }],
  standsOn: () => ({}),
  canBePartial: false,
};

/** Cells of the sheet that an edit fills. */
function areasOn(edit: Edit, sheet: string): Area[] {
  return (edit.kind === 'write-cells' || edit.kind === 'fill-down' || edit.kind === 'add-table') &&
    edit.sheet === sheet
    ? [edit.area]
    : [];
}
