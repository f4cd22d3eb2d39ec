import type { Area } from '../area';
import { formatAt } from '../formatAt';
import { HostError } from '../hostError';
import type { Sheet } from '../sheet';
import type { Workbook } from '../workbook';

const PROTECTED = 'You do not have access: the sheet is protected.';

/** Refuses (`AccessDenied`) every change of a workbook that is open for reading only. */
export function assertEditable(workbook: Workbook): void {
  if (workbook.readOnly) throw new HostError('AccessDenied', 'The workbook is read-only.');
}

/** Refuses to change the content of locked cells of a protected sheet, as Excel does (`AccessDenied`). */
export function assertWritable(workbook: Workbook, sheet: Sheet, area: Area): void {
  assertEditable(workbook);
  if (!sheet.protection.protected) return;
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++)
      if (workbook.formats.at(formatAt(sheet, row, column)).locked)
        throw new HostError('AccessDenied', PROTECTED);
}

/**
 * Refuses (`AccessDenied`) what a protected sheet does not allow.
 * @param option the permission that lets it through, such as `allowInsertRows`; none for what protection never allows
 */
export function assertAllowed(workbook: Workbook, sheet: Sheet, option?: string): void {
  assertEditable(workbook);
  if (sheet.protection.protected && !(option !== undefined && sheet.protection.options[option]))
    throw new HostError('AccessDenied', PROTECTED);
}

/** Refuses (`AccessDenied`) to add, delete, rename, move or hide sheets where the structure is protected. */
export function assertStructureOpen(workbook: Workbook): void {
  assertEditable(workbook);
  if (workbook.structureProtected)
    throw new HostError('AccessDenied', 'The structure of the workbook is protected.');
}
