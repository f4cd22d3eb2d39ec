import { columnLetters } from '../../domain/sheet/address';
import type { CellValue } from '../../domain/sheet/cellValue';
import { printedFormula } from '../formula/sameFormula';
import { tableColumn, thisRow } from '../formula/structuredReference';
import type { MirroredColumn } from '../trackedKeyResult';

/** In the order in which they stand. */
export const MIRRORED_COLUMNS: readonly MirroredColumn[] = [
  'Baseline',
  'Target',
  'Progress',
  'Expected',
  'Status',
];

/** What the Status column says of an id that the register does not hold. */
export const NOT_IN_REGISTER = 'Not in OKRs';

/**
 * What a mirrored cell holds: the register's figure for the id in its row, nothing where the row has no id or the
 * register no figure. INDEX alone would show 0 for a blank cell; AVERAGE of one cell is its number or an error, and
 * text that is joined to nothing stays as it is.
 * @param id how the formula calls the id cell: `[@OKR]`, or `$H5` in a plain range
 * @example mirrorFormula('KeyResults', 'Target', '[@OKR]')
 * // '=IF([@OKR]="","",IFERROR(AVERAGE(INDEX(KeyResults[Target],MATCH([@OKR],KeyResults[Id],0))),""))'
 */
export function mirrorFormula(register: string, column: MirroredColumn, id: string): string {
  const found = `INDEX(${tableColumn(register, column)},MATCH(${id},${tableColumn(register, 'Id')},0))`;
  const shown = column === 'Status' ? `${found}&"","${NOT_IN_REGISTER}"` : `AVERAGE(${found}),""`;
  return `=IF(${id}="","",IFERROR(${shown}))`;
}

/**
 * The column that a cell mirrors, if it does.
 * @param id how a mirrored cell of this row calls its id cell
 */
export function mirroredColumnOf(
  register: string,
  formula: CellValue,
  id: string,
): MirroredColumn | undefined {
  if (typeof formula !== 'string' || !formula.startsWith('=')) return undefined;
  const asWritten = columnLookedUp(formula, (part) => part, register, id);
  // Thousands of cells are looked at: that Excel has printed one in its own way is rare.
  return asWritten ?? columnLookedUp(formula, printedFormula, register, id);
}

function columnLookedUp(
  formula: string,
  print: (part: string) => string,
  register: string,
  id: string,
): MirroredColumn | undefined {
  const printed = print(formula);
  if (!printed.includes(print(`MATCH(${id},`))) return undefined;
  return MIRRORED_COLUMNS.find((column) =>
    printed.includes(print(`INDEX(${tableColumn(register, column)},`)),
  );
}

/** The id cell of a row as the mirrored cells of that row call it. */
export function idReference(idHeader: string | undefined, idColumn: number, row: number): string {
  return idHeader === undefined ? `$${columnLetters(idColumn)}${row + 1}` : thisRow(idHeader);
}
