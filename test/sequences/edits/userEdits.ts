import { CELL_EDITS } from './cells';
import { COPIES } from './copies';
import { RENAMINGS } from './names';
import { PROTECTION_EDITS } from './protection';
import { REGISTER_EDITS } from './register';
import { STRUCTURE_EDITS } from './structure';
import { TABLE_EDITS } from './tables';
import type { UserEdit } from './userEdit';

/** All that users do to a workbook in a sequence, by what it is called when a sequence is printed. */
export const USER_EDITS: Readonly<Record<string, UserEdit>> = {
  ...CELL_EDITS,
  ...STRUCTURE_EDITS,
  ...TABLE_EDITS,
  ...RENAMINGS,
  ...COPIES,
  ...PROTECTION_EDITS,
  ...REGISTER_EDITS,
};
