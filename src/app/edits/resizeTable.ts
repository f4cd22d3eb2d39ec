import { qualifiedAddress } from '../../domain/sheet/address';
import type { Area } from '../../domain/sheet/area';
import type { Expectation } from '../expectation';
import type { Edit } from './edit';
import { isSame, turned, type EditKind } from './editKind';

export interface ResizeTable {
  readonly kind: 'resize-table';
  readonly sheet: string;
  readonly table: string;
  readonly before: Area;
  readonly after: Area;
  /** Cells into which Excel puts the team's own formulas as the table grows: emptied when it gives them up again. */
  readonly fills?: readonly Area[];
}

export const resizeTable: EditKind<ResizeTable> = {
  isIdle: ({ before, after }) => isSame(before, after),
  inverse: turned,
  stillStands: ({ sheet, table, after }, later) => tableStands(sheet, table, after, later),
  describe: ({ sheet, table, before, after }) => [
    {
      kind: 'table-resized',
      table,
      from: qualifiedAddress(sheet, before),
      to: qualifiedAddress(sheet, after),
    },
  ],
  standsOn: ({ table }) => ({ table }),
  canBePartial: true,
};

/** That a table stands where an edit left it, unless a later edit of the plan changed its size. */
export function tableStands(sheet: string, table: string, area: Area, later: readonly Edit[]): Expectation[] {
  const isOvertaken = later.some(
    (edit) => CHANGES_SIZE.has(edit.kind) && 'table' in edit && edit.table === table,
  );
  return isOvertaken ? [] : [{ kind: 'table-at', table, sheet, area }];
}

const CHANGES_SIZE: ReadonlySet<Edit['kind']> = new Set([
  'resize-table',
  'insert-table-rows',
  'delete-table-rows',
  'insert-table-column',
  'delete-table-column',
]);
