import { HostError } from '../hostError';
import type { Sheet } from '../sheet';
import type { DefinedName, Workbook } from '../workbook';
import { assertEditable } from './assertWritable';

/** Letters, digits, `_`, `.`, `\` and `?`, not beginning with a digit, and no cell address such as `A1` or `R1C1`. */
export function isValidName(name: string): boolean {
  return (
    name.length <= 255 &&
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
    !/^[a-z]{1,3}[0-9]+$/i.test(name) &&
    !/^(r[0-9]*c[0-9]*|r[0-9]*|c[0-9]*)$/i.test(name)
  );
}

/** The name of a scope, looked up without regard to case. */
function findName(workbook: Workbook, name: string, sheet?: Sheet): DefinedName | undefined {
  return workbook.names.find((it) => it.sheet === sheet && it.name.toLowerCase() === name.toLowerCase());
}

/**
 * Defines a name. @param name `formula` without `=`.
 * Throws `InvalidArgument` for a text that cannot be a name or that a table has, `ItemAlreadyExists`, `AccessDenied`.
 */
export function addName(workbook: Workbook, name: DefinedName): DefinedName {
  assertEditable(workbook);
  if (!isValidName(name.name)) throw new HostError('InvalidArgument', 'The name is not valid.');
  const isTable = workbook.sheets.some((sheet) =>
    sheet.tables.some((table) => table.name.toLowerCase() === name.name.toLowerCase()),
  );
  if (isTable || findName(workbook, name.name, name.sheet))
    throw new HostError('ItemAlreadyExists', 'The name exists already.');
  workbook.names = [...workbook.names, name];
  workbook.noteChange({ kind: 'structure', what: 'name' });
  return name;
}

/** Puts another version of a name in its place: formula, comment, visibility. */
export function replaceName(workbook: Workbook, before: DefinedName, after: DefinedName): void {
  assertEditable(workbook);
  workbook.names = workbook.names.map((name) => (name === before ? after : name));
  workbook.noteChange({ kind: 'structure', what: 'name' });
}

/** Deletes a name; formulas that use it show #NAME? from then on. */
export function deleteName(workbook: Workbook, name: DefinedName): void {
  assertEditable(workbook);
  workbook.names = workbook.names.filter((it) => it !== name);
  workbook.noteChange({ kind: 'structure', what: 'name' });
}
