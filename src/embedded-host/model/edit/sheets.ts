import { HostError } from '../hostError';
import { Sheet } from '../sheet';
import type { Workbook } from '../workbook';
import { assertStructureOpen } from './assertWritable';
import { loseTableReferences } from './removeTable';
import { rewriteFormulas } from './rewriteFormulas';

/** Adds an empty worksheet at the end. Without a name it is called `Sheet2` or whatever is free. */
export function addSheet(workbook: Workbook, name?: string): Sheet {
  assertStructureOpen(workbook);
  if (name !== undefined) assertSheetName(workbook, name);
  const sheet = new Sheet(nextSheetId(workbook), name ?? freeSheetName(workbook));
  const neighbour = workbook.sheets[0];
  if (neighbour) sheet.defaultRowHeight = neighbour.defaultRowHeight;
  workbook.sheets = [...workbook.sheets, sheet];
  workbook.noteChange({ kind: 'structure', sheet, what: 'sheet' });
  return sheet;
}

/** Deletes a sheet and its names; references to it become #REF!. Refuses (`InvalidOperation`) the last visible one. */
export function deleteSheet(workbook: Workbook, sheet: Sheet): void {
  assertStructureOpen(workbook);
  if (sheet.visibility === 'veryHidden')
    throw new HostError('InvalidOperation', 'A very hidden worksheet cannot be deleted.');
  assertAnotherVisible(workbook, sheet);
  workbook.sheets = workbook.sheets.filter((it) => it !== sheet);
  workbook.names = workbook.names.filter((name) => name.sheet !== sheet);
  for (const table of sheet.tables) loseTableReferences(workbook, table);
  rewriteFormulas(workbook, { kind: 'sheetDeleted', sheet: sheet.name });
  workbook.noteChange({ kind: 'structure', sheet, what: 'sheet' });
}

/** Renames a sheet; every reference follows. Throws `InvalidArgument`, `ItemAlreadyExists`, `AccessDenied`. */
export function renameSheet(workbook: Workbook, sheet: Sheet, name: string): void {
  assertStructureOpen(workbook);
  assertSheetName(workbook, name, sheet);
  const from = sheet.name;
  if (from === name) return;
  sheet.name = name;
  rewriteFormulas(workbook, { kind: 'sheetRenamed', from, to: name });
  workbook.noteChange({ kind: 'structure', sheet, what: 'sheet' });
}

/** @param position counted from 0 among all sheets. Throws `InvalidArgument` beyond the last. */
export function moveSheet(workbook: Workbook, sheet: Sheet, position: number): void {
  assertStructureOpen(workbook);
  if (position < 0 || position >= workbook.sheets.length)
    throw new HostError('InvalidArgument', 'There is no such position for a worksheet.');
  const others = workbook.sheets.filter((it) => it !== sheet);
  workbook.sheets = [...others.slice(0, position), sheet, ...others.slice(position)];
  workbook.noteChange({ kind: 'structure', sheet, what: 'sheet' });
}

/** Shows or hides a sheet. Refuses (`InvalidOperation`) to hide the last visible one. */
export function setVisibility(workbook: Workbook, sheet: Sheet, visibility: Sheet['visibility']): void {
  assertStructureOpen(workbook);
  if (visibility !== 'visible') assertAnotherVisible(workbook, sheet);
  sheet.visibility = visibility;
  workbook.noteChange({ kind: 'structure', sheet, what: 'sheet' });
}

function assertAnotherVisible(workbook: Workbook, sheet: Sheet): void {
  if (!workbook.sheets.some((it) => it !== sheet && it.visibility === 'visible'))
    throw new HostError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
}

/** Refuses what Excel does not take as a sheet's name, or another sheet has. */
function assertSheetName(workbook: Workbook, name: string, except?: Sheet): void {
  const invalid =
    name === '' ||
    name.length > 31 ||
    /[\\/?*[\]:]/.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'") ||
    name.toLowerCase() === 'history';
  if (invalid)
    throw new HostError(
      'InvalidArgument',
      'The name of a worksheet has at most 31 characters and none of \\ / ? * [ ] :',
    );
  if (workbook.sheets.some((sheet) => sheet !== except && sheet.name.toLowerCase() === name.toLowerCase()))
    throw new HostError('ItemAlreadyExists', 'A worksheet with this name exists already.');
}

function freeSheetName(workbook: Workbook): string {
  const taken = new Set(workbook.sheets.map((sheet) => sheet.name.toLowerCase()));
  for (let number = workbook.sheets.length + 1; ; number++)
    if (!taken.has(`sheet${number}`)) return `Sheet${number}`;
}

/** An id that no sheet has, in the form Excel gives them. */
export function nextSheetId(workbook: Workbook): string {
  const taken = new Set(workbook.sheets.map((sheet) => sheet.id));
  for (let number = workbook.sheets.length + 1; ; number++) {
    const id = `{00000000-0001-0000-${number.toString(16).toUpperCase().padStart(4, '0')}-000000000000}`;
    if (!taken.has(id)) return id;
  }
}
