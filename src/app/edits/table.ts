import { qualifiedAddress } from '../../domain/sheet/address';
import type { Area } from '../../domain/sheet/area';
import type { EditKind } from './editKind';
import { tableStands } from './resizeTable';

export interface AddTable {
  readonly kind: 'add-table';
  readonly sheet: string;
  readonly area: Area;
  readonly table: string;
  readonly style: string;
}

/** Turns it back into plain cells; the cells stay. */
export interface DeleteTable {
  readonly kind: 'delete-table';
  readonly sheet: string;
  readonly area: Area;
  readonly table: string;
  readonly style: string;
}

export const addTable: EditKind<AddTable> = {
  isIdle: () => false,
  inverse: (edit) => ({ ...edit, kind: 'delete-table' }),
  stillStands: ({ sheet, table, area }, later) => tableStands(sheet, table, area, later),
  describe: ({ sheet, table, area }) => [
    { kind: 'table-added', table, address: qualifiedAddress(sheet, area) },
  ],
  standsOn: () => ({}),
  canBePartial: false,
};

export const deleteTable: EditKind<DeleteTable> = {
  isIdle: () => false,
  inverse: (edit) => ({ ...edit, kind: 'add-table' }),
  stillStands: () => [],
  describe: ({ sheet, table, area }) => [
    { kind: 'table-deleted', table, address: qualifiedAddress(sheet, area) },
  ],
  standsOn: () => ({}),
  canBePartial: false,
};
