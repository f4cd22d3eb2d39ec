import type { EditKind } from './editKind';

/** What is right of it in the table's rows moves. */
export interface InsertTableColumn {
  readonly kind: 'insert-table-column';
  readonly sheet: string;
  readonly table: string;
  /** Counts the table's columns from 0. */
  readonly index: number;
  readonly header: string;
}

/** Its cells are emptied before; what is right of it in the table's rows moves. */
export interface DeleteTableColumn {
  readonly kind: 'delete-table-column';
  readonly sheet: string;
  readonly table: string;
  /** Counts the table's columns from 0. */
  readonly index: number;
  readonly header: string;
}

export const insertTableColumn: EditKind<InsertTableColumn> = {
  isIdle: () => false,
  inverse: (edit) => ({ ...edit, kind: 'delete-table-column' }),
  stillStands: () => [],
  describe: ({ table, header }) => [{ kind: 'column-added', table, header }],
  standsOn: ({ table }) => ({ table }),
  canBePartial: false,
};

export const deleteTableColumn: EditKind<DeleteTableColumn> = {
  isIdle: () => false,
  inverse: (edit) => ({ ...edit, kind: 'insert-table-column' }),
  stillStands: () => [],
  describe: ({ table, header }) => [{ kind: 'column-deleted', table, header }],
  standsOn: ({ table }) => ({ table }),
  canBePartial: false,
};
